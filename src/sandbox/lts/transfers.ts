/**
 * Transfers of log streams to topics; only those to DMS are simulated. EXCEPTION is a published status; its causes, and
 * that it ends with them, are inferred.
 */
import { mayPublish } from '../../contract/kafka-users';
import { createTransferRequest, updateTransferRequest } from '../../contract/log-transfers';
import { type Call, isObject, ok, pick, type Reply } from '../call';
import { statusOf } from '../dms/instance-record';
import { integerIn } from '../paging';
import { codedRefusal, ltsRefusal, ourRefusal } from '../refusal';
import { nextSeed, type SandboxState } from '../state';
import type { TopicRecord, TransferRecord } from '../world/flow-records';
import { uuid } from '../world/ids';
import { findLogGroup, ltsBody } from './log-groups';

type Detail = TransferRecord['detail'];

const topicAt = ({ kafka_id: id, kafka_topic: name }: Detail, { world }: SandboxState): TopicRecord | undefined =>
  world.flow.topics.find((topic) => topic.instanceId === id && topic.name === name);

/**
 * @returns undefined if LTS can't write: no running instance, no registration or an outdated one, no topic, or no
 *   permission
 */
export function targetOf({ detail }: TransferRecord, state: SandboxState): TopicRecord | undefined {
  const { world, clock } = state;
  const instance = world.instances.find(({ id }) => id === detail.kafka_id);
  const registration = world.registered.get(detail.kafka_id);
  const topic = topicAt(detail, state);
  if (!instance || statusOf(instance, clock.now()) !== 'RUNNING' || !registration || registration.isStale)
    return undefined;
  const rights = topic?.rights.map(({ user, policy }) => ({ user_name: user, access_policy: policy })) ?? [];
  return instance.spec.ssl_enable && !mayPublish(rights, registration.user) ? undefined : topic;
}

function transferBody(transfer: TransferRecord, state: SandboxState) {
  const { logGroups, logStreams } = state.world.flow;
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? '';
  const working = targetOf(transfer, state) ? 'ENABLE' : 'EXCEPTION';
  return {
    log_group_id: transfer.groupId,
    log_group_name: nameOf(logGroups, transfer.groupId),
    log_streams: [{ log_stream_id: transfer.streamId, log_stream_name: nameOf(logStreams, transfer.streamId) }],
    log_transfer_id: transfer.id,
    log_transfer_info: {
      log_create_time: transfer.createdAtMs,
      log_storage_format: transfer.format,
      log_transfer_detail: transfer.detail,
      log_transfer_mode: 'realTime',
      log_transfer_status: transfer.isOn ? working : 'DISABLE',
      log_transfer_type: 'DMS',
    },
  };
}

export const transferBodies = (state: SandboxState) =>
  state.world.flow.transfers.map((transfer) => transferBody(transfer, state));

const DETAIL = ['kafka_id', 'kafka_topic', 'tags', 'lts_tags', 'stream_tags', 'struct_fields', 'invalid_field_value'];
const INFO = [
  'log_transfer_type',
  'log_transfer_mode',
  'log_storage_format',
  'log_transfer_status',
  'log_transfer_detail',
];

/** Generated clients send fields of OBS with every transfer. */
function withoutUnknownKeys(body: Record<string, unknown>, keys: readonly string[], info: readonly string[]): unknown {
  const known = pick(body, keys);
  if (!isObject(known) || !isObject(known.log_transfer_info)) return known;
  const { log_transfer_detail: detail, ...rest } = known.log_transfer_info;
  return { ...known, log_transfer_info: pick({ ...rest, log_transfer_detail: pick(detail, DETAIL) }, info) };
}

/** `POST /v2/{project_id}/transfers` */
export function createTransfer({ body, state }: Call): Reply {
  const keys = ['log_group_id', 'log_streams', 'log_transfer_info'];
  const { data } = createTransferRequest.safeParse(withoutUnknownKeys(ltsBody(body), keys, INFO));
  if (!data) throw ltsRefusal('0009');
  const { log_transfer_info: info, log_streams: streams } = data;
  const group = findLogGroup(data.log_group_id, state);
  const { flow, registered } = state.world;
  const stream = flow.logStreams.find(({ id, groupId }) => groupId === group.id && id === streams[0]?.log_stream_id);
  if (!stream) throw ltsRefusal('0208');
  if (flow.transfers.some(({ streamId }) => streamId === stream.id)) throw ltsRefusal('0207');
  const detail = info.log_transfer_detail;
  if (!registered.has(detail.kafka_id)) throw ourRefusal('LTS', '0007', 'The Kafka instance is not registered');
  if (!topicAt(detail, state)) throw ourRefusal('LTS', '0008', 'The topic does not exist');
  const nowMs = state.clock.now();
  const transfer: TransferRecord = {
    id: uuid(nextSeed(state, 'transfer')),
    groupId: group.id,
    streamId: stream.id,
    format: info.log_storage_format,
    isOn: info.log_transfer_status === 'ENABLE',
    detail,
    createdAtMs: nowMs,
    untilMs: nowMs,
  };
  flow.transfers.push(transfer);
  return ok(transferBody(transfer, state));
}

/** `GET /v2/{project_id}/transfers` */
export function listTransfers({ query, state }: Call): Reply {
  const type = query.get('log_transfer_type');
  if (type !== null && !['OBS', 'DIS', 'DMS'].includes(type))
    throw codedRefusal(400, 'LTS.0001', 'Invalid log transfer type');
  const [group, stream] = [query.get('log_group_name'), query.get('log_stream_name')];
  const found = transferBodies(state).filter(
    (body) =>
      (type ?? 'DMS') === 'DMS' &&
      (group === null || body.log_group_name === group) &&
      (stream === null || body.log_streams.some((one) => one.log_stream_name === stream)),
  );
  const invalid = () => ltsRefusal('0009');
  const offset = integerIn(query, 'offset', { fallback: 0, max: 1024 }, invalid);
  const limit = integerIn(query, 'limit', { fallback: 100, max: 100 }, invalid);
  return ok({ log_transfers: found.slice(offset, offset + limit) });
}

/** @throws Refusal `LTS.0405` */
function findTransfer(id: string | null, { world }: SandboxState): TransferRecord {
  const transfer = world.flow.transfers.find((one) => one.id === id);
  if (!transfer) throw ltsRefusal('0405');
  return transfer;
}

/** `PUT /v2/{project_id}/transfers` */
export function updateTransfer({ body, state }: Call): Reply {
  const known = withoutUnknownKeys(ltsBody(body), ['log_transfer_id', 'log_transfer_info'], INFO.slice(2));
  const { data } = updateTransferRequest.safeParse(known);
  if (!data) throw ltsRefusal('0009');
  const transfer = findTransfer(data.log_transfer_id, state);
  const { log_transfer_info: info } = data;
  transfer.format = info.log_storage_format;
  transfer.isOn = info.log_transfer_status === 'ENABLE';
  transfer.detail = info.log_transfer_detail;
  return ok(transferBody(transfer, state));
}

/** `DELETE /v2/{project_id}/transfers?log_transfer_id=` */
export function deleteTransfer({ query, state }: Call): Reply {
  const transfer = findTransfer(query.get('log_transfer_id'), state);
  const body = transferBody(transfer, state);
  const { flow } = state.world;
  flow.transfers = flow.transfers.filter((one) => one !== transfer);
  return ok(body);
}
