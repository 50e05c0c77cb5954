/** Names that say what an instance is for and when it was ordered, and that nobody has yet. */
import { NAME_MAX } from '../../../contract/create-instance';

/**
 * @param beginning what the name begins with, for example `kafka-demo`
 * @param taken names that are in use
 * @param today the day of the suggestion
 * @returns `kafka-demo-1125` on 25 November; with `-2`, `-3` … behind it where that is taken
 */
export function suggestName(beginning: string, taken: ReadonlySet<string>, today: Date): string {
  const day = [today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('');
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? `-${day}` : `-${day}-${number}`;
    const name = beginning.slice(0, NAME_MAX - end.length) + end;
    if (!taken.has(name)) return name;
  }
}
