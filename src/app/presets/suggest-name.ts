import { NAME_MAX } from '../../contract/create-instance';

/** No vowels, so that no word appears, and no look-alikes (l and 1, o and 0). */
const SIGNS = 'bcdfghjkmnpqrstvwxz23456789';
const SIGN_COUNT = 3;

/** Month, day, and suffix, but not a year or port that the person typed. */
const DAY = '(?:0[1-9]|1[0-2])[0-3]\\d';

const ENDING = new RegExp(`-${DAY}(?:-(?:\\d+|[${SIGNS}]{${SIGN_COUNT}}))?$`);

/** @returns 0 to 1; not for secrets */
export type Random = () => number;

/** Removes the suffix of `suggestName`. */
export const withoutEnding = (name: string): string => name.replace(ENDING, '');

/**
 * Random, because the list of names doesn't have creates that others haven't sent yet.
 * @returns for example `kafka-demo-1125-k3f` on 25 November
 */
export function suggestName(
  beginning: string,
  taken: ReadonlySet<string>,
  today: Date,
  random: Random = Math.random,
): string {
  const day = [today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('');
  for (;;) {
    const signs = Array.from({ length: SIGN_COUNT }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join('');
    const end = `-${day}-${signs}`;
    const name = beginning.slice(0, NAME_MAX - end.length) + end;
    if (!taken.has(name)) return name;
  }
}
