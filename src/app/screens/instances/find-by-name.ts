/** Instances whose name or id the person is looking for. */
import type { Instance } from '../../../contract/instance';

/**
 * @param instances all of the project's
 * @param wanted what was typed; case and spaces around it do not count, '' finds all
 * @returns those whose name or id contains it, in the order in which they came
 */
export function findByName(instances: readonly Instance[], wanted: string): readonly Instance[] {
  const needle = wanted.trim().toLowerCase();
  if (needle === '') return instances;
  return instances.filter(
    ({ name, instance_id }) => name.toLowerCase().includes(needle) || instance_id.toLowerCase().includes(needle),
  );
}
