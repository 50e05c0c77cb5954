/** The ready-made beginnings of a form, in the order in which they are offered. */
export const PRESET_KEYS = ['demo', 'production', 'logs'] as const;

export type PresetKey = (typeof PRESET_KEYS)[number];
