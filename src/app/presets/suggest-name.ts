/** Names that say what an instance is for and when it was ordered, and that nobody has yet. */
import { NAME_MAX } from '../../contract/create-instance';

/** No vowels, so that no word comes of it, and nothing that is read as something else: l and 1, o and 0. */
const SIGNS = 'bcdfghjkmnpqrstvwxz23456789';
const SIGN_COUNT = 3;

/** Month and day, with what stands behind them; a year or a port of the person's own is not one. */
const DAY = '(?:0[1-9]|1[0-2])[0-3]\\d';

const ENDING = new RegExp(`-${DAY}(?:-(?:\\d+|[${SIGNS}]{${SIGN_COUNT}}))?$`);

/** @returns from 0 on, below 1; nothing secret comes of it */
export type Random = () => number;

/** @returns a name without what `suggestName` put behind it */
export const withoutEnding = (name: string): string => name.replace(ENDING, '');

/**
 * Two people who take the same preset on one day get two names: the list of names in use cannot tell of an order that
 * the other one has not sent yet.
 * @param beginning what the name begins with, for example `kafka-demo`
 * @param taken names that are in use
 * @param today the day of the suggestion
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
