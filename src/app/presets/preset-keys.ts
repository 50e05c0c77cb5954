/** In the order on screen. */
export const PRESET_KEYS = ['demo', 'production', 'logs'] as const;

export type PresetKey = (typeof PRESET_KEYS)[number];

/** What a form can begin with; `scratch` is no preset: a person goes through its steps. */
export type BeginningKey = PresetKey | 'scratch';
