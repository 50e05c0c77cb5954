/** Whether a simulation's changes were made once, and what the pages said of them was true. */
import { beginSession } from '../../../app/lookups/http';
import { registerOrders } from '../../page/flow-page';
import type { Tab } from '../browser';
import type { Cloud } from '../cloud';
import { until } from '../virtual-time';
import { type Change, keyOf, kindOf } from './changes';
import type { Plan } from './commands';
import type { User } from './user';

interface Scene {
  cloud: Cloud;
  users: readonly User[];
}

/** LTS transfers logs only to a registered instance. */
export async function registerOrdersOf({ users: [user] }: Scene): Promise<void> {
  const work = user?.browser.tabs[0]?.run(async (services, session) => {
    await beginSession(services);
    return registerOrders(services, session);
  });
  if (!work || (await until(work)).kind !== 'registered') throw new Error('The instance was not registered');
}

const IS_THERE = new Set(['made', 'there', 'done']);
const IS_CERTAINLY_NOT = new Set(['refused', 'not-sent']);

/** Whether Huawei Cloud rejected something that it had processed. */
const lies = ({ actions }: Plan): boolean =>
  actions.some(
    (action) =>
      action.do === 'fault' &&
      action.faults.some(
        ({ when, action: spoiled }) =>
          when === 'after' && 'status' in spoiled && spoiled.status >= 400 && spoiled.status < 500,
      ),
  );

/** The requests that reached the cloud; the gateway may resend once after a 401. */
async function sentOf({ cloud }: Scene, change: Change): Promise<number> {
  const { method, path, mark } = kindOf(change);
  const form = new RegExp(`^${path.replaceAll('*', '[^/]+')}$`);
  return (await cloud.journal()).filter(
    (entry) => entry.method === method && entry.status !== 401 && form.test(entry.path) && entry.body.includes(mark),
  ).length;
}

async function violationsOfChange(scene: Scene, life: Plan, tab: Tab, change: Change): Promise<string[]> {
  const broken: string[] = [];
  const clicks = scene.users.flatMap(({ changes }) => changes).filter((one) => keyOf(one.change) === keyOf(change));
  const kinds = clicks.map(({ result }) => result?.kind ?? 'closed');
  const { make, count } = kindOf(change);
  const sent = await sentOf(scene, change);
  if (sent > clicks.length) broken.push(`${clicks.length} clicks were sent ${sent} times`);
  const isThere = (await until(tab.run(count))) > 0;
  if (!isThere && kinds.some((kind) => IS_THERE.has(kind))) broken.push('it was said to exist, and does not');
  if (isThere && !lies(life) && kinds.every((kind) => IS_CERTAINLY_NOT.has(kind)))
    broken.push('it exists, and all clicks were said to have made nothing');
  // Everything works again: what exists is found, and nothing is sent; what doesn't is made by one request.
  const { kind } = await until(tab.run(make));
  const number = await until(tab.run(count));
  const more = (await sentOf(scene, change)) - sent;
  if (!IS_THERE.has(kind) || number !== 1 || more !== (isThere ? 0 : 1))
    broken.push(`the last click ended as ${kind}, was sent ${more} times, and ${number} exist`);
  return broken.map((text) => `${keyOf(change)} (${kinds.join(', ')}): ${text}`);
}

/** Clicks each change once more, when everything works again. */
export async function judgeChanges(scene: Scene, life: Plan): Promise<{ violations: string[]; exist: number }> {
  const clicked = new Map(scene.users.flatMap(({ changes }) => changes).map(({ change }) => [keyOf(change), change]));
  const violations: string[] = [];
  const [tab] = scene.users[0]?.browser.tabs ?? [];
  if (!tab) throw new Error('No tab is open');
  for (const change of clicked.values()) violations.push(...(await violationsOfChange(scene, life, tab, change)));
  return { violations, exist: clicked.size };
}
