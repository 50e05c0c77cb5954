/** Ids that look like the cloud's and are the same in every run: they grow from a seed word. */

/** A 32-bit hash with good spread (FNV-1a, then the finaliser of MurmurHash3). */
function hash32(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * @param seed any word
 * @returns 32 hexadecimal digits, as zone, project and user ids have
 */
export const hexId = (seed: string): string =>
  [0, 1, 2, 3].map((part) => hash32(`${part}:${seed}`).toString(16).padStart(8, '0')).join('');

/**
 * @param seed any word
 * @returns the form of a UUID, as every other id has
 */
export const uuid = (seed: string): string =>
  hexId(seed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * @param seed any word
 * @param below exclusive upper end
 * @returns an integer from 0
 */
export const numberFrom = (seed: string, below: number): number => hash32(seed) % below;
