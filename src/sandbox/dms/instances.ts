import { type Call, ok, type Reply } from '../call';
import { checkCreate } from './check-create';
import { instanceBody } from './instance-body';
import { addInstance, findInstance, removeInstance } from './instance-record';
import { readCreateBody } from './read-create-body';

/** Both create paths. The instance is CREATING at first. */
export function createInstance({ body, state }: Call): Reply {
  const parsed = readCreateBody(body);
  checkCreate(parsed, state);
  return ok({ instance_id: addInstance(parsed, state).id });
}

/** `GET /v2/{project_id}/instances/{instance_id}` */
export function showInstance({ parameters, state }: Call): Reply {
  const record = findInstance(parameters.instance_id, state);
  return ok(instanceBody(record, state.world, state.clock.now()));
}

/** `GET /v2/{project_id}/kafka/{instance_id}/tags`. Terraform plans a change for ever where it can't read them. */
export function showInstanceTags({ parameters, state }: Call): Reply {
  const { spec } = findInstance(parameters.instance_id, state);
  return ok({ tags: (spec.tags ?? []).map(({ key, value }) => ({ key, value: value ?? '' })) });
}

/** `GET /v2/{project_id}/instances/{instance_id}/manage/cluster`. The same of its brokers. */
export function showCluster({ parameters, state }: Call): Reply {
  const record = findInstance(parameters.instance_id, state);
  const { connect_address: hosts, port } = instanceBody(record, state.world, state.clock.now());
  const brokers = String(hosts ?? '')
    .split(',')
    .filter(Boolean);
  return ok({
    cluster: { brokers: brokers.map((host, index) => ({ host, port, broker_id: String(index), health: true })) },
  });
}

/** `DELETE /v2/{project_id}/instances/{instance_id}` */
export function deleteInstance({ parameters, state }: Call): Reply {
  removeInstance(findInstance(parameters.instance_id, state), state);
  return { status: 204 };
}
