/**
 * `POST /v2/{project_id}/lts/dms/kafka-instance`. Published: 201, `LTS.1719` for a wrong user or password, `LTS.0009`
 * for an invalid body, `LTS.0011` for an invalid project.
 */
import { registerKafkaRequest } from '../../contract/log-service';
import { type Call, jsonObject, pick, type Reply } from '../call';
import { listenersAtMs, statusOf } from '../dms/instance-record';
import { ltsRefusal, ourRefusal } from '../refusal';
import type { SandboxState } from '../state';
import { passwordKey } from '../world/flow-records';
import type { InstanceRecord } from '../world/records';
import { aclLetsIn, groupLetsIn } from './reachability';

const ours = (number: string, message: string): Error => ourRefusal('LTS', number, message);
const badBody = () => ltsRefusal('0009');

function readBody(text: string) {
  const body = jsonObject(text, badBody());
  const connect = pick(body.connect_info, ['user_name', 'pwd']);
  const known = pick({ ...body, connect_info: connect }, ['instance_id', 'kafka_name', 'connect_info']);
  const parsed = registerKafkaRequest.safeParse(known);
  if (!parsed.success) throw badBody();
  return parsed.data;
}

function checkReachable({ spec }: InstanceRecord, { world }: SandboxState): void {
  const rules = world.securityGroupRules.filter(({ securityGroupId: id }) => id === spec.security_group_id);
  if (!groupLetsIn(rules)) {
    throw ours('0004', 'The security group does not allow TCP port 9011 from 198.19.128.0/17');
  }
  const subnet = world.subnets.find(({ id }) => id === spec.subnet_id);
  const acl = world.acls.find(({ subnetIds }) => subnetIds.includes(spec.subnet_id));
  if (!aclLetsIn(acl, subnet?.cidr ?? '')) {
    throw ours('0005', 'The network ACL of the subnet does not allow TCP port 9011 from 198.19.128.0/17');
  }
}

/** Accepts any JSON content type. Without SASL, user and password are ignored. */
export function registerKafka({ body, state }: Call): Reply {
  const { instance_id: id, connect_info: connect } = readBody(body);
  const { world, clock } = state;
  const record = world.instances.find((instance) => instance.id === id);
  if (!record) throw ours('0001', 'The Kafka instance does not exist');
  if (world.registered.has(id)) throw ours('0002', 'The Kafka instance is registered already');
  const status = statusOf(record, clock.now());
  if (status !== 'RUNNING') throw ours('0003', `The Kafka instance is ${status}, not RUNNING`);
  if (clock.now() < listenersAtMs(record)) {
    throw ours('0006', 'The port for LTS is not open yet');
  }
  checkReachable(record, state);
  const { spec } = record;
  const { user_name: user = '', pwd } = connect;
  const isKnown =
    user === spec.access_user || world.flow.users.some((one) => one.instanceId === id && one.name === user);
  // Snapshots have no passwords (snapshot.ts): a restored user accepts any.
  const isUser = isKnown && pwd !== undefined && pwd === (world.passwords.get(passwordKey(id, user)) ?? pwd);
  if (spec.ssl_enable && !isUser) throw ltsRefusal('1719');
  world.registered.set(id, { user: spec.ssl_enable ? user : '', isStale: false });
  return { status: 201, body: { instance_id: id } };
}
