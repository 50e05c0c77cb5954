/** Begins a draft with a preset. Loaded when a preset is pressed. */

import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { addressOfGap } from '../../../form/first-gap';
import type { PresetKey } from '../../../presets/preset-keys';
import { presetLists } from '../../../presets/read-lists';
import { resolvePreset } from '../../../presets/resolve-preset';
import type { Services } from '../../../services/services';

/**
 * Fills in a preset as this tab's draft.
 * @returns the address of the first step that needs the person
 */
export async function beginWithPreset(services: Services, session: Session, preset: PresetKey): Promise<string> {
  const { values, notes } = await resolvePreset(preset, presetLists(services, session), new Date());
  await services.get(browserDrafts).fill(session, {
    values,
    origin: { kind: 'preset', preset, notes },
    preset: { key: preset, values },
  });
  return addressOfGap(values);
}
