/** Capacity: zones, flavor, brokers, disks. What the lookups must answer first stands in lookup-rules.ts. */
import * as z from 'zod/mini';
import { isZoneCount, STORAGE_SPECS } from '../../../contract/create-instance';
import { areIds, resourceId } from '../../../contract/ids';
import type { ErrorKey } from '../../i18n/errors';
import { formError } from '../../i18n/form-error';
import { tidyCode, tidyNumber, wholeNumber } from '../../i18n/tidy';
import { says } from '../change';
import { choice, defineStep, flag, required, sent, sentAs, sentWhenOn, text, texts, type Wire } from '../field';

/** Text whose first broken rule is told. */
const judged = (rule: (typed: string) => ErrorKey | undefined) =>
  z.string().check(
    z.superRefine((typed, { addIssue }) => {
      const broken = rule(typed);
      if (broken) addIssue({ code: 'custom', message: formError(broken), input: typed });
    }),
  );

const brokersRule = (typed: string) => {
  if (typed.trim() === '') return 'brokersRequired';
  return wholeNumber(typed) >= 1 ? undefined : 'brokerNumber';
};

const storageRule = (typed: string) => {
  const gb = wholeNumber(typed);
  if (typed.trim() === '') return 'storageRequired';
  if (Number.isNaN(gb)) return 'storageNumber';
  return gb === 0 || gb % 100 !== 0 ? 'storageStep' : undefined;
};

/** @returns GB of one broker, of which each holds its part; NaN while one of the numbers is missing */
export const storagePerBrokerGb = ({ brokers, totalStorage }: { brokers: string; totalStorage: string }): number =>
  wholeNumber(totalStorage) / (wholeNumber(brokers) || Number.NaN);

const digits = (value: number) => (Number.isInteger(value) ? String(value) : '');

/** A whole number. */
const sentAsNumber = (key: 'broker_num' | 'storage_space'): Wire<string> => ({
  keys: [key],
  write: (typed) => ({ [key]: wholeNumber(typed) }),
  read: ({ [key]: value }) => (value === undefined ? undefined : digits(value)),
});

export const capacity = defineStep(
  {
    zones: texts({
      tidy: (ids) => ids.map(tidyCode),
      schema: z.array(z.string()).check(
        z.minLength(1, formError('zonesRequired')),
        z.refine(({ length }) => length === 0 || isZoneCount(length), { error: formError('zonesCount') }),
        z.refine(areIds, { error: formError('idCharacters') }),
      ),
      wire: sent('available_zones'),
      share: 'with-ids',
      change: says('fixed', 'fixed', ['manual', 'terraform'], 'availability_zones'),
      refusals: ['zone', 'zoneCount'],
      lists: ['zones', 'products'],
    }),
    productId: text({
      tidy: tidyCode,
      schema: required('productRequired', resourceId),
      wire: sent('product_id'),
      share: 'always',
      change: says('restart', 'flavor', ['size', 'terraform'], 'product_id'),
      // 22: the engine is always kafka here, so a flavor of another engine is what does not match. 28, 29: "specCode not
      // exists", "can not find product". 55: "Resource sold out", of a flavor in the zones that stand beside it.
      refusals: ['flavor', 'soldOut'],
      lists: ['products', 'zones'],
      fold: 'sizes',
    }),
    storageSpec: choice(STORAGE_SPECS, 'storageSpec', {
      initial: 'dms.physical.storage.ultra.v2',
      wire: sent('storage_spec_code'),
      share: 'always',
      change: says('fixed', 'fixed', ['manual', 'terraform'], 'storage_spec_code'),
      // "Invalid SPEC_CODE": the request has one field of that name, `storage_spec_code`.
      refusals: ['diskType'],
      fold: 'advanced',
    }),
    // Three brokers with 100 GB each are the document's own example.
    brokers: text({
      initial: '3',
      // They may be counted in words.
      tidy: (typed) => tidyNumber(typed, /\s*(?:brokers?|代理|[个台])$/iu),
      schema: judged(brokersRule),
      wire: sentAsNumber('broker_num'),
      share: 'always',
      change: says('changeable', 'moreBrokers', ['size', 'terraform'], 'broker_num'),
      fold: 'sizes',
    }),
    // Of all brokers together, as the API takes it: what each holds need not be a multiple of 100 GB. No name may begin
    // with another field's: whoever watches the longer one would be drawn with every key in the shorter.
    totalStorage: text({
      initial: '300',
      tidy: (typed) => tidyNumber(typed, /\s*gb$/i),
      schema: judged(storageRule),
      wire: sentAsNumber('storage_space'),
      share: 'always',
      change: says('changeable', 'moreStorage', ['size', 'terraform'], 'storage_space'),
      refusals: ['storage'],
      fold: 'sizes',
    }),
    encryption: flag({
      wire: sentWhenOn('disk_encrypted_enable'),
      share: 'always',
      change: says('fixed', 'fixed', ['manual', 'terraform'], 'disk_encrypted_enable'),
      refusals: ['encryption'],
      fold: 'advanced',
    }),
    encryptionKey: text({
      tidy: tidyCode,
      schema: z.string().check(
        z.minLength(1, formError('encryptionKeyRequired')),
        z.refine((id) => areIds([id]), { error: formError('idCharacters') }),
      ),
      wire: sentAs('disk_encrypted_key'),
      share: 'with-ids',
      change: says('fixed', 'fixed', ['manual', 'terraform'], 'disk_encrypted_key'),
      refusals: ['key'],
      lists: ['keys'],
      fold: 'advanced',
    }),
  },
  { when: { encryptionKey: ['encryption', true] } },
);
