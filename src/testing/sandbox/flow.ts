import type { CreateTransferRequest } from '../../contract/log-transfers';
import { uuid } from '../../sandbox/world/ids';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER } from '../../sandbox/world/instances';
import { type Answer, type TestSandbox, testSandbox, textAt } from './test-sandbox';

/** With SASL. */
export const ORDERS = uuid('instance kafka-orders');
/** Without SASL. */
export const CLICKS = uuid('instance kafka-clickstream');
export const GROUP = uuid('log group lts-group-app');
/** A line every 2 s. */
export const STREAM = uuid('log stream lts-group-app checkout');

export const transferOf = (topic = 'orders', stream = STREAM, instance = ORDERS): CreateTransferRequest => ({
  log_group_id: GROUP,
  log_streams: [{ log_stream_id: stream }],
  log_transfer_info: {
    log_transfer_type: 'DMS',
    log_transfer_mode: 'realTime',
    log_storage_format: 'RAW',
    log_transfer_status: 'ENABLE',
    log_transfer_detail: { kafka_id: instance, kafka_topic: topic },
  },
});

/** @param key for example `error_code` */
export const at = (answer: Answer, key: string): unknown => Reflect.get(Object(answer.body), key);

export const verdict = (answer: Answer) => [answer.status, at(answer, 'error_code')];

const of = (instance: string, rest: string) => `/v2/{p}/instances/${instance}/${rest}`;

export function flowOf(cloud: TestSandbox = testSandbox(), instance = ORDERS) {
  const access = `/v1/{p}/instances/${instance}/topics`;
  const transfer = (topic: string, stream = STREAM, info: object = {}, detail: object = {}) => {
    const { log_transfer_info: usual, ...request } = transferOf(topic, stream, instance);
    const details = { ...usual.log_transfer_detail, ...detail };
    return { ...request, log_transfer_info: { ...usual, log_transfer_detail: details, ...info } };
  };
  const readAll = (topic: string, more = '') =>
    cloud.get(
      `${of(instance, 'messages')}?topic=${topic}&start_time=0&end_time=${cloud.clock.now()}&asc=false&limit=50&offset=0${more}`,
    );
  const readAt = (topic: string, partition: number, offset: number) =>
    cloud.get(`${of(instance, 'messages')}?topic=${topic}&partition=${partition}&message_offset=${offset}`);
  return {
    cloud,
    transfer,
    readAll,
    readAt,
    topics: (query = '') => cloud.get(`${of(instance, 'topics')}${query}`),
    createTopic: (body: unknown) => cloud.call('POST', of(instance, 'topics'), body),
    deleteTopics: (...topics: unknown[]) => cloud.call('POST', of(instance, 'topics/delete'), { topics }),
    send: (topic: string, body: string, properties: object[] = []) =>
      cloud.call('POST', `${of(instance, 'messages/action')}?action_id=send`, {
        topic,
        body,
        property_list: properties,
      }),
    users: () => cloud.get(of(instance, 'users')),
    createUser: (user_name: string, user_passwd = 'Kafka-pass-2025') =>
      cloud.call('POST', of(instance, 'users'), { user_name, user_passwd }),
    deleteUsers: (...users: string[]) => cloud.call('PUT', of(instance, 'users'), { action: 'delete', users }),
    resetUser: (user: string, new_password: string) =>
      cloud.call('PUT', of(instance, `users/${user}`), { new_password }),
    resetInitial: (new_password: string) => cloud.call('POST', of(instance, 'password'), { new_password }),
    rights: (topic: string) => cloud.get(`${access}/${topic}/accesspolicy`),
    setRights: (name: string, ...policies: [user_name: string, access_policy: string][]) =>
      cloud.call('POST', `${access}/accesspolicy`, {
        topics: [{ name, policies: policies.map(([user_name, access_policy]) => ({ user_name, access_policy })) }],
      }),
    register: (user = DEMO_KAFKA_USER, pwd = DEMO_KAFKA_PASSWORD) =>
      cloud.call('POST', '/v2/{p}/lts/dms/kafka-instance', {
        instance_id: instance,
        kafka_name: 'kafka',
        connect_info: instance === ORDERS ? { user_name: user, pwd } : {},
      }),
    createTransfer: (...of: Parameters<typeof transfer>) => cloud.call('POST', '/v2/{p}/transfers', transfer(...of)),
    transfers: (query = '') => cloud.get(`/v2/{p}/transfers${query}`),
    /** Oldest first. */
    async values(topic: string): Promise<string[]> {
      const rows = Object(at(await readAll(topic), 'messages')) as { partition: number; message_offset: number }[];
      const read = rows.reverse().map(async ({ partition, message_offset: offset }) => {
        const [message] = at(await readAt(topic, partition, offset), 'messages') as { value: string }[];
        return message?.value ?? '';
      });
      return Promise.all(read);
    },
    async status(): Promise<string> {
      const [only] = at(await cloud.get('/v2/{p}/transfers'), 'log_transfers') as { log_transfer_info: object }[];
      return String(Reflect.get(Object(only?.log_transfer_info), 'log_transfer_status'));
    },
  };
}

/** Registered, with an empty topic `logs`. */
export async function registeredFlow(cloud = testSandbox(), instance = ORDERS) {
  const flow = flowOf(cloud, instance);
  await flow.register();
  textAt(await flow.createTopic({ id: 'logs' }), 'name');
  return flow;
}
