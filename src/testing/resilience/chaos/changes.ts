/** What is created beside instances: free of charge, looked up before it's sent, and read back. */
import { createTopic } from '../../../app/flow/topics';
import { createLogGroup, createLogStream, createTransfer } from '../../../app/flow/transfers';
import { createUser } from '../../../app/flow/users';
import { fetchUsers } from '../../../app/lookups/kafka-users';
import { fetchLogGroups, fetchLogStreams, fetchTransfers } from '../../../app/lookups/log-transfers';
import { fetchTopics } from '../../../app/lookups/topics';
import { addRule } from '../../../app/readiness/add-rule';
import { callsFor, type Place } from '../../../app/readiness/use-add-rule';
import type { Services } from '../../../app/services/services';
import type { Session } from '../../../contract/gateway-api';
import { uuid } from '../../../sandbox/world/ids';
import { CANARY } from '../cloud';

/** `number` tells two of a kind apart. */
export interface Change {
  what: 'topic' | 'group' | 'stream' | 'transfer' | 'user' | 'rule' | 'acl-rule';
  number: 0 | 1;
}

export const CHANGES: readonly Change[] = [
  ...(['topic', 'group', 'stream', 'transfer', 'user', 'rule'] as const).flatMap((what): Change[] => [
    { what, number: 0 },
    { what, number: 1 },
  ]),
  { what: 'acl-rule', number: 0 },
];

export const keyOf = ({ what, number }: Change): string => `${what}-${number}`;

interface Kind {
  method: 'POST' | 'PUT';
  /** Of the change, and of the list it's looked up in, as faults have them. */
  path: string;
  list: string;
  /** Found in its request, and in no other of its kind. */
  mark: string;
  make(services: Services, session: Session): Promise<{ kind: string }>;
  /** How many of it there are, as the page reads it. */
  count(services: Services, session: Session): Promise<number>;
}

const ORDERS = uuid('instance kafka-orders');
const GROUP = uuid('log group lts-group-app');
const RULES = '/v3/*/vpc/security-group-rules';
const pick = <Value>(number: 0 | 1, ...values: readonly [Value, Value]): Value => values[number];

const countOf = <Row>(rows: { items: readonly Row[] }, isIt: (row: Row) => boolean): number =>
  rows.items.filter(isIt).length;

function ruleKind(place: Place, groupId: string, list: string, path: string, mark: string): Kind {
  const subnet = { subnetId: uuid('subnet-restricted'), subnetName: '', subnetCidr: '' };
  const calls = (services: Services, session: Session) =>
    callsFor(services, session, { groupId, groupName: '', ...subnet }, place);
  return {
    ...{ method: place.into === 'acl' ? 'PUT' : 'POST', path, list, mark },
    make: (services, session) => addRule(calls(services, session)),
    count: async (services, session) => ((await calls(services, session).isOpen()) ? 1 : 0),
  };
}

export function kindOf(change: Change): Kind {
  const { what, number } = change;
  const name = keyOf(change);
  switch (what) {
    case 'topic': {
      const path = '/v2/*/instances/*/topics';
      return {
        ...{ method: 'POST', path, list: path, mark: `"${name}"` },
        make: (services, session) => createTopic(services, session, ORDERS, { id: name, partition: 3, replication: 3 }),
        count: async (services, session) =>
          countOf(await fetchTopics(services, session, ORDERS), (topic) => topic.name === name),
      };
    }
    case 'group': {
      const path = '/v2/*/groups';
      return {
        ...{ method: 'POST', path, list: path, mark: `"${name}"` },
        make: (services, session) => createLogGroup(services, session, { log_group_name: name, ttl_in_days: 7 }),
        count: async (services, session) =>
          countOf(await fetchLogGroups(services, session), (group) => group.log_group_name === name),
      };
    }
    case 'stream': {
      const path = '/v2/*/groups/*/streams';
      return {
        ...{ method: 'POST', path, list: path, mark: `"${name}"` },
        make: (services, session) => createLogStream(services, session, GROUP, { log_stream_name: name }),
        count: async (services, session) =>
          countOf(await fetchLogStreams(services, session, GROUP), (stream) => stream.log_stream_name === name),
      };
    }
    case 'transfer': {
      const path = '/v2/*/transfers';
      const stream = uuid(`log stream lts-group-app ${pick(number, 'checkout', 'nginx-access')}`);
      return {
        ...{ method: 'POST', path, list: path, mark: stream },
        make: (services, session) =>
          createTransfer(services, session, {
            log_group_id: GROUP,
            log_streams: [{ log_stream_id: stream }],
            log_transfer_info: {
              ...{ log_transfer_type: 'DMS', log_transfer_mode: 'realTime' },
              ...{ log_storage_format: 'RAW', log_transfer_status: 'ENABLE' },
              log_transfer_detail: { kafka_id: ORDERS, kafka_topic: 'orders' },
            },
          }),
        count: async (services, session) =>
          countOf(await fetchTransfers(services, session), (one) =>
            one.log_streams.some(({ log_stream_id: id }) => id === stream),
          ),
      };
    }
    case 'user': {
      const path = '/v2/*/instances/*/users';
      return {
        ...{ method: 'POST', path, list: path, mark: `"${name}"` },
        make: (services, session) => createUser(services, session, ORDERS, { user_name: name, user_passwd: CANARY }),
        count: async (services, session) =>
          countOf(await fetchUsers(services, session, ORDERS), (user) => user.user_name === name),
      };
    }
    case 'rule': {
      const group = uuid(pick(number, 'sg-kafka', 'default'));
      return ruleKind({ into: 'group' }, group, RULES, RULES, group);
    }
    case 'acl-rule': {
      const path = '/v3/*/vpc/firewalls/*/insert-rules';
      return ruleKind({ into: 'acl', aclId: uuid('acl-restricted') }, '', '/v3/*/vpc/firewalls', path, '');
    }
  }
}
