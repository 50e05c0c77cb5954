/** In the order on screen. */
export const PRESET_KEYS = ['demo', 'production', 'logs'] as const;

export type PresetKey = (typeof PRESET_KEYS)[number];
