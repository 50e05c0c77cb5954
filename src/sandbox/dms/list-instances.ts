import { type Call, ok, type Reply } from '../call';
import { integerIn } from '../paging';
import { invalidParameter } from '../refusal';
import type { InstanceRecord } from '../world/records';
import { instanceBody } from './instance-body';
import { isVisible, statusOf } from './instance-record';

function flag(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? 'false';
  if (text !== 'true' && text !== 'false') throw invalidParameter();
  return text === 'true';
}

/** `GET /v2/{project_id}/instances`: newest first, failed ones only with `include_failure=true`. */
export function listInstances({ query, state }: Call): Reply {
  if (query.get('engine') !== 'kafka') throw invalidParameter();
  const nowMs = state.clock.now();
  const isExact = flag(query, 'exact_match_name');
  const withFailed = flag(query, 'include_failure');
  const limit = integerIn(query, 'limit', { fallback: 10, min: 1, max: 50 }, invalidParameter);
  const offset = integerIn(query, 'offset', { fallback: 0 }, invalidParameter);
  const name = query.get('name') ?? '';
  const filters: readonly ((record: InstanceRecord, status: string) => boolean)[] = [
    ({ spec }) => name === '' || (isExact ? spec.name === name : spec.name.includes(name)),
    ({ id }) => [null, '', id].includes(query.get('instance_id')),
    (_record, status) => [null, '', status].includes(query.get('status')),
    ({ spec }) => [null, '', spec.enterprise_project_id ?? '0'].includes(query.get('enterprise_project_id')),
    (record) => isVisible(record, nowMs),
    (_record, status) => withFailed || status !== 'CREATEFAILED',
  ];
  const found = state.world.instances
    .filter((record) => filters.every((fits) => fits(record, statusOf(record, nowMs))))
    .sort((a, b) => b.createdAtMs - a.createdAtMs);
  const page = found.slice(offset, offset + limit);
  return ok({
    instances: page.map((record) => instanceBody(record, state.world, nowMs)),
    instance_num: found.length,
  });
}
