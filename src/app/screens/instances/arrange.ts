/** Which instances are listed, and in which order. */
import { createdAtMs, type Instance } from '../../../contract/instance';

export type Order = 'newest' | 'oldest' | 'name';

const COMPARE: Readonly<Record<Order, (a: Instance, b: Instance) => number>> = {
  newest: (a, b) => (createdAtMs(b) ?? 0) - (createdAtMs(a) ?? 0),
  oldest: (a, b) => (createdAtMs(a) ?? 0) - (createdAtMs(b) ?? 0),
  name: (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)),
};

/**
 * @param instances some of the project's
 * @param status the vendor's word; '' finds all
 * @returns those in that status, in order; of one age or name as they came
 */
export const arrange = (instances: readonly Instance[], status: string, order: Order): Instance[] =>
  instances.filter((item) => status === '' || item.status === status).sort(COMPARE[order]);

/** @returns the vendor's status words that occur, and how often, the most frequent first */
export function statusesOf(instances: readonly Instance[]): [status: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { status } of instances) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
