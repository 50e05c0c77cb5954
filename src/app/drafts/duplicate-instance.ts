import type { Session } from '../../contract/gateway-api';
import type { Instance } from '../../contract/instance';
import { formOfInstance } from '../form/form-of-instance';
import { firstIncompleteStep } from '../form/incomplete-steps';
import { fetchInstance, fetchInstances } from '../lookups/instances';
import { suggestName, withoutEnding } from '../presets/suggest-name';
import type { Services } from '../services/services';
import { browserDrafts } from './browser-drafts';

/** The list may leave out details. */
const whole = (services: Services, session: Session, item: Instance): Promise<Instance> =>
  item.total_storage_space != null
    ? Promise.resolve(item)
    : fetchInstance(services, session, item.instance_id).catch(() => item);

/** Unreadable names are checked again before the create. */
async function freeName(services: Services, session: Session, name: string): Promise<string> {
  const taken = await fetchInstances(services, session).then(
    ({ items }) => items,
    () => [],
  );
  return suggestName(withoutEnding(name), new Set([name, ...taken.map((item) => item.name)]), new Date());
}

/**
 * @param isAnother next to the first, under a free name; else the name is kept
 * @returns the first step that the API's response leaves incomplete, else the first step
 */
export async function duplicateInstance(
  services: Services,
  session: Session,
  item: Instance,
  isAnother: boolean,
): Promise<string> {
  const [read, name] = await Promise.all([
    whole(services, session, item),
    isAnother ? freeName(services, session, item.name) : Promise.resolve(item.name),
  ]);
  const form = formOfInstance(read);
  const values = { ...form, basics: { ...form.basics, name } };
  await services
    .get(browserDrafts)
    .fill(session, { values, origin: { kind: 'instance', name: item.name, id: item.instance_id } });
  const gap = firstIncompleteStep(values);
  return `/create/${gap === 'review' ? 'basics' : gap}`;
}
