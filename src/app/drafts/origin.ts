/** Where a form that opens filled in has its values from, and what it is compared with. */
import type { CreateFormValues } from '../form/create-form';
import type { PresetKey } from '../presets/preset-keys';
import type { PresetNote } from '../presets/preset-note';

/** Known as long as the page lives. */
export type Origin =
  | { kind: 'instance'; name: string; id: string }
  | { kind: 'preset'; preset: PresetKey; notes: readonly PresetNote[] }
  | { kind: 'import' }
  | { kind: 'link' };

/** The preset that a form began with, and what it filled in: kept with the draft, so that changes can be marked. */
export interface PresetBase {
  key: PresetKey;
  /** Without passwords. */
  values: CreateFormValues;
}
