/** IDs that look like the cloud's and are the same in every run. */

/** The finalizer of MurmurHash3. */
function mix(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Two FNV-1a passes, 64 bits together: no collisions among tens of thousands of seeds. */
function hash(text: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x85ebca77);
  }
  return [mix(a), mix(b)];
}

const hex8 = (bits: number): string => bits.toString(16).padStart(8, '0');

/** @returns 32 hexadecimal digits, like IDs of zones, projects, and users */
export function hexId(seed: string): string {
  const [a, b] = hash(seed);
  return hex8(a) + hex8(b) + hex8(mix(a + 0x27d4eb2f)) + hex8(mix(b ^ a));
}

export function uuid(seed: string): string {
  const hex = hexId(seed);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** @returns an integer from 0 up to, but not including, `below` */
export const numberFrom = (seed: string, below: number): number => hash(seed)[0] % below;
