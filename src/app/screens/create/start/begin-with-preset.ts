/** Begins a draft with a preset. Loaded when a preset is pressed. */

import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { generatePassword } from '../../../form/access/generate-password';
import { passwordState } from '../../../form/access/password-state';
import type { PresetKey } from '../../../presets/preset-keys';
import { presetLists } from '../../../presets/read-lists';
import { resolvePreset } from '../../../presets/resolve-preset';
import type { Services } from '../../../services/services';

/** Fills in a preset as this tab's draft, with a password of its own. */
export async function beginWithPreset(services: Services, session: Session, preset: PresetKey): Promise<void> {
  const { values, notes } = await resolvePreset(preset, presetLists(services, session), new Date());
  const password = generatePassword();
  services.get(passwordState).set('generated');
  await services.get(browserDrafts).fill(session, {
    values: { ...values, access: { ...values.access, password, passwordAgain: password } },
    origin: { kind: 'preset', preset, notes },
    preset: { key: preset, values },
  });
}
