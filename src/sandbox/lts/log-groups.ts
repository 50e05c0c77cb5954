import {
  createLogGroupRequest,
  createLogStreamRequest,
  LOG_GROUPS_MAX,
  LOG_STREAMS_MAX,
} from '../../contract/log-groups';
import { type Call, jsonObject, ok, pick, type Reply } from '../call';
import { ltsRefusal } from '../refusal';
import { nextSeed, type SandboxState } from '../state';
import { logGroup, logStream } from '../world/flow';
import type { LogGroupRecord } from '../world/flow-records';
import { uuid } from '../world/ids';

/** @throws Refusal `LTS.0007` if it isn't a JSON object */
export const ltsBody = (text: string): Record<string, unknown> => jsonObject(text, ltsRefusal('0007'));

/** `GET /v2/{project_id}/groups` */
export const listLogGroups = ({ state }: Call): Reply =>
  ok({
    log_groups: state.world.flow.logGroups.map(({ id, name, days, createdAtMs }) => ({
      creation_time: createdAtMs,
      log_group_name: name,
      log_group_id: id,
      ttl_in_days: days,
      tag: {},
    })),
  });

/** `POST /v2/{project_id}/groups` */
export function createLogGroup({ body, state }: Call): Reply {
  const { data } = createLogGroupRequest.safeParse(pick(ltsBody(body), ['log_group_name', 'ttl_in_days']));
  if (!data) throw ltsRefusal('0009');
  const { log_group_name: name, ttl_in_days: days } = data;
  const { logGroups } = state.world.flow;
  if (logGroups.some((group) => group.name === name)) throw ltsRefusal('0101');
  if (logGroups.length >= LOG_GROUPS_MAX) throw ltsRefusal('0104');
  const group = { ...logGroup(name, days, state.clock.now()), id: uuid(nextSeed(state, name)) };
  logGroups.push(group);
  return { status: 201, body: { log_group_id: group.id } };
}

/** @throws Refusal `LTS.0201` */
export function findLogGroup(id: string | undefined, { world }: SandboxState): LogGroupRecord {
  const group = world.flow.logGroups.find((one) => one.id === id);
  if (!group) throw ltsRefusal('0201');
  return group;
}

/** `GET /v2/{project_id}/groups/{log_group_id}/streams` */
export function listLogStreams({ parameters, state }: Call): Reply {
  const group = findLogGroup(parameters.log_group_id, state);
  const streams = state.world.flow.logStreams.filter(({ groupId }) => groupId === group.id);
  return ok({
    log_streams: streams.map(({ id, name, createdAtMs }) => ({
      creation_time: createdAtMs,
      log_stream_id: id,
      log_stream_name: name,
      filter_count: 0,
      tag: {},
    })),
  });
}

/** `POST /v2/{project_id}/groups/{log_group_id}/streams`; a new stream receives no logs by itself. */
export function createLogStream({ parameters, body, state }: Call): Reply {
  const group = findLogGroup(parameters.log_group_id, state);
  const { data } = createLogStreamRequest.safeParse(pick(ltsBody(body), ['log_stream_name', 'ttl_in_days']));
  if (!data) throw ltsRefusal('0009');
  const { log_stream_name: name, ttl_in_days: days = group.days } = data;
  const streams = state.world.flow.logStreams.filter(({ groupId }) => groupId === group.id);
  if (streams.some((stream) => stream.name === name)) throw ltsRefusal('0205');
  if (streams.length >= LOG_STREAMS_MAX) throw ltsRefusal('0206');
  const made = {
    ...logStream(group, name, null, { days, createdAtMs: state.clock.now() }),
    id: uuid(nextSeed(state, name)),
  };
  state.world.flow.logStreams.push(made);
  return { status: 201, body: { log_stream_id: made.id } };
}
