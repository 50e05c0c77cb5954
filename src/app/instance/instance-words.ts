/** The facts of an instance as a reader sees them; '' where the API gave none. */
import { createdAtMs, type Instance } from '../../contract/instance';
import { type format, i18n } from '../i18n/i18n';

export const instanceMessages = i18n('instanceWords', {
  payPerUse: 'Pay-per-use',
  prepaid: 'Yearly/monthly',
  none: 'None',
});

type Words = ReturnType<(typeof instanceMessages)['get']>;
type Format = ReturnType<(typeof format)['get']>;

/** What the list and the pages of one instance say alike. */
export interface InstanceWords {
  flavor: string;
  brokers: string;
  version: string;
  billing: string;
  /** Day of creation. */
  created: string;
  /** Time of that day; '' where the day is not known. */
  createdTime: string;
}

/** `charging_mode` of the show API: 1 pay-per-use, 0 yearly/monthly. */
export const isPrepaid = (item: Pick<Instance, 'charging_mode'>): boolean => item.charging_mode === 0;

function billing(item: Instance, words: Words): string {
  if (item.charging_mode === 1) return words.payPerUse;
  return isPrepaid(item) ? words.prepaid : words.none;
}

/**
 * @param item an instance
 * @param words the catalogue above
 * @param formats numbers and dates of the reader's locale
 * @returns its facts as text; "Not given" where the answer has none
 */
export function describeInstance(item: Instance, words: Words, formats: Format): InstanceWords {
  const created = createdAtMs(item);
  return {
    flavor: item.product_id || item.specification || words.none,
    brokers: item.broker_num ? formats.number(item.broker_num) : words.none,
    version: item.engine_version || words.none,
    billing: billing(item, words),
    created: created ? formats.time(created, { dateStyle: 'medium' }) : words.none,
    createdTime: created ? formats.time(created, { timeStyle: 'short' }) : '',
  };
}
