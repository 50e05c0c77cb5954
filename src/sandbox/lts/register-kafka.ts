/**
 * `POST /v2/{project_id}/lts/dms/kafka-instance`. Published are 201, `LTS.1719` for a wrong user or password, `LTS.0009`
 * for a bad body and `LTS.0011` for a bad project; the codes `LTS.SANDBOX.*` are ours, because none is published for
 * an instance that is unknown, registered already, not running or out of reach.
 */
import { registerKafkaRequest } from '../../contract/log-service';
import { type Call, isObject, jsonObject, type Reply } from '../call';
import { listenersAtMs, statusOf } from '../dms/instance-record';
import { codedRefusal } from '../refusal';
import type { SandboxState } from '../state';
import type { InstanceRecord } from '../world/records';
import { aclLetsIn, groupLetsIn } from './reachability';

const ours = (number: string, message: string): Error => codedRefusal(400, `LTS.SANDBOX.${number}`, message);
const badBody = () => codedRefusal(400, 'LTS.0009', 'Failed to validate the request body.');

const pick = (from: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

/** Unknown keys are ignored, as everywhere in the cloud; the contract refuses them. */
function readBody(text: string) {
  const body = pick(jsonObject(text, badBody()), ['instance_id', 'kafka_name', 'connect_info']);
  if (isObject(body.connect_info)) body.connect_info = pick(body.connect_info, ['user_name', 'pwd']);
  const parsed = registerKafkaRequest.safeParse(body);
  if (!parsed.success) throw badBody();
  return parsed.data;
}

function checkReachable({ spec }: InstanceRecord, { world }: SandboxState): void {
  const rules = world.securityGroupRules.filter(({ securityGroupId: id }) => id === spec.security_group_id);
  if (!groupLetsIn(rules)) {
    throw ours('0004', 'The security group does not allow TCP port 9011 from 198.19.128.0/17 (simulated check).');
  }
  const subnet = world.subnets.find(({ id }) => id === spec.subnet_id);
  const acl = world.acls.find(({ subnetIds }) => subnetIds.includes(spec.subnet_id));
  if (!aclLetsIn(acl, subnet?.cidr ?? '')) {
    throw ours(
      '0005',
      'The network ACL of the subnet does not allow TCP port 9011 from 198.19.128.0/17 (simulated check).',
    );
  }
}

/** Registers an instance; any JSON content type is taken. Without SASL, user and password are not looked at. */
export function registerKafka({ body, state }: Call): Reply {
  const { instance_id: id, connect_info: connect } = readBody(body);
  const { world, clock } = state;
  const record = world.instances.find((instance) => instance.id === id);
  if (!record) throw ours('0001', 'The Kafka instance does not exist (simulated check).');
  if (world.registered.has(id)) throw ours('0002', 'The Kafka instance is registered already (simulated check).');
  const status = statusOf(record, clock.now());
  if (status !== 'RUNNING') throw ours('0003', `The Kafka instance is ${status}, not RUNNING (simulated check).`);
  if (clock.now() < listenersAtMs(record)) {
    throw ours('0006', 'The port for LTS is not open yet (simulated check).');
  }
  checkReachable(record, state);
  const { spec } = record;
  // A password is never kept with the world (kept-state.ts): of an instance that was restored, any is taken.
  const password = world.passwords.get(id) ?? connect.pwd;
  const isUser = connect.user_name === spec.access_user && connect.pwd !== undefined && connect.pwd === password;
  if (spec.ssl_enable && !isUser) throw codedRefusal(400, 'LTS.1719', 'kafka user or password wrong');
  world.registered.add(id);
  return { status: 201, body: { instance_id: id } };
}
