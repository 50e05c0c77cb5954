import type { CreateFormValues } from '../form/create-form';
import type { PresetKey } from '../presets/preset-keys';
import type { PresetNote } from '../presets/preset-note';

/** In memory only. */
export type DraftOrigin =
  | { kind: 'instance'; name: string; id: string }
  | { kind: 'preset'; preset: PresetKey; notes: readonly PresetNote[] }
  | { kind: 'import' }
  | { kind: 'link' };

/** Kept with the draft, so that changes can be marked. */
export interface PresetBase {
  key: PresetKey;
  /** Without passwords. */
  values: CreateFormValues;
}
