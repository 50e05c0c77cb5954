/** What drafts, links and files of older consoles hold, brought to today's form. */
import { wholeNumber } from '../i18n/tidy';

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

function totalOf(perBroker: string, brokers: string): string {
  const [gb, count] = [wholeNumber(perBroker), wholeNumber(brokers)];
  if (Number.isNaN(gb)) return perBroker;
  // A product that nobody can compute is no number, so that the form asks about it instead of taking a part for all.
  return count >= 1 ? String(gb * count) : `${perBroker} × ${brokers.trim() || '?'}`;
}

/**
 * Until the form asked for the storage of all brokers together, it asked for that of one.
 * @param stored steps of a form of that age; what it leaves out was as that form opened: three brokers with 100 GB each
 * @returns the same with the total; what was typed and is no number stays as it was typed
 */
export function withTotalStorage(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { capacity } = stored;
  if (typeof capacity !== 'object' || capacity === null || Array.isArray(capacity)) return stored;
  const { storagePerBroker, ...rest } = capacity as Record<string, unknown>;
  const storage = totalOf(textOr(storagePerBroker, '100'), textOr(rest.brokers, '3'));
  return { ...stored, capacity: { ...rest, totalStorage: storage } };
}
