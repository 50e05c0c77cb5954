/** Begins a draft that is filled in from the lists. Loaded when a way in is pressed. */

import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { generatePassword } from '../../../form/access/generate-password';
import { passwordState } from '../../../form/access/password-state';
import { nameStart } from '../../../presets/name-start';
import type { BeginningKey } from '../../../presets/preset-keys';
import { presetLists } from '../../../presets/read-lists';
import { resolvePreset } from '../../../presets/resolve-preset';
import type { Services } from '../../../services/services';
import { loadEntries, readLoad, USUAL_LOAD } from '../../../sizing/load-entries';

/** Fills in a preset, or looked-up defaults, as this tab's draft, with a password of its own. */
export async function begin(services: Services, session: Session, key: BeginningKey): Promise<void> {
  const start = services.get(nameStart).get();
  // The load that the size helper works with.
  const load = key === 'scratch' ? (readLoad(services.get(loadEntries).get()) ?? readLoad(USUAL_LOAD)) : undefined;
  const { values, notes } = await resolvePreset(key, presetLists(services, session), new Date(), start, load);
  const password = generatePassword();
  services.get(passwordState).set('generated');
  await services.get(browserDrafts).fill(session, {
    values: { ...values, access: { ...values.access, password, passwordAgain: password } },
    ...(key !== 'scratch' && { origin: { kind: 'preset', preset: key, notes }, preset: { key, values } }),
  });
}
