/** The colour roles can be read: WCAG 1.4.3 (text 4.5:1) and 1.4.11 (controls 3:1), in both schemes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8');

/** `--role: light-dark(#light, #dark);` as a table. */
const ROLES = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, role, light, dark]) => [
    role,
    { light, dark },
  ]),
);

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const WHITE = { light: '#ffffff', dark: '#ffffff' };
const roleOf = (role: string) => {
  if (role === 'white') return WHITE;
  const found = ROLES.get(role);
  if (!found?.light || !found.dark) throw new Error(`theme.css has no role ${role}`);
  return { light: found.light, dark: found.dark };
};

const GROUNDS = ['canvas', 'surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'surface-selected'];

/** What is written on what. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...GROUNDS, 'success-soft', 'warning-soft', 'danger-soft', 'info-soft']],
  ['ink-muted', [...GROUNDS, 'success-soft', 'warning-soft', 'danger-soft', 'info-soft']],
  ['accent', [...GROUNDS, 'info-soft']],
  ['success', ['surface', 'surface-sunken', 'success-soft']],
  ['warning', ['surface', 'surface-sunken', 'warning-soft']],
  ['danger', ['surface', 'surface-sunken', 'danger-soft']],
  ['white', ['action', 'action-hover', 'danger-action']],
];

/** Edges of controls, and drawings that say something. */
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['canvas', 'surface', 'surface-sunken', 'surface-raised']],
  ['accent', ['surface', 'surface-selected']],
  ['action', ['surface']],
  ['danger-action', ['surface']],
];

const pairsOf = (table: typeof TEXTS) => table.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground]));

describe.each(['light', 'dark'] as const)('rule 23: %s', (scheme) => {
  test.each(pairsOf(TEXTS))('text in %s on %s', (front = '', ground = '') => {
    expect(contrast(roleOf(front)[scheme], roleOf(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairsOf(EDGES))('an edge in %s on %s', (front = '', ground = '') => {
    expect(contrast(roleOf(front)[scheme], roleOf(ground)[scheme])).toBeGreaterThanOrEqual(3);
  });
});

test('text in the band, which has the roles of dark, also where its glow is brightest', () => {
  // 46 % of rgb(76 102 238) over the band (shell/page.module.css).
  const glow = '#2b3888';
  for (const role of ['ink', 'ink-muted', 'warning', 'success', 'accent'] as const) {
    expect(contrast(roleOf(role).dark, roleOf('band').dark), role).toBeGreaterThanOrEqual(4.5);
    expect(contrast(roleOf(role).dark, glow), role).toBeGreaterThanOrEqual(4.5);
  }
});

test('a browser that does not know light-dark() has each role all the same, as in the light scheme', () => {
  const older = css.slice(css.indexOf('@supports not (color: light-dark'));
  for (const [role, { light }] of ROLES) expect(older, role).toContain(`--${role}: ${light};`);
  expect(ROLES.size).toBeGreaterThan(20);
});
