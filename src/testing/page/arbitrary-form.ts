import fc from 'fast-check';
import type { CreateFormValues } from '../../app/form/create-form';
import { PASSWORD_SPECIALS } from '../../contract/access';
import {
  ENGINE_VERSIONS,
  KAFKA_SECURITY_PROTOCOLS,
  RETENTION_POLICIES,
  SASL_MECHANISMS,
  STORAGE_SPECS,
} from '../../contract/create-instance';
import { STORAGE_RANGE_GB } from '../../contract/create-instance-rules';

const matching = (pattern: RegExp) => fc.stringMatching(pattern);
const id = matching(/^[A-Za-z0-9_.-]{1,64}$/);
const name = matching(/^[A-Za-z][A-Za-z0-9_-]{3,63}$/);
const number = (min: number, max: number) => fc.integer({ min, max }).map(String);

const tag = fc.record({
  key: matching(/^[A-Za-z0-9_.:=+@-]{1,128}$/),
  value: matching(/^([A-Za-z0-9_.:=+@-]{0,200})$/),
});

/** Three classes, then any legal characters. */
const password = fc
  .array(fc.constantFrom(...`aZ9${PASSWORD_SPECIALS}`), { minLength: 5, maxLength: 29 })
  .map((rest) => `aB3${rest.join('')}`);

const window = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }))
  .map((hours) => hours.map((hour) => `${String(hour).padStart(2, '0')}:00`).join('-'));

const basics = fc.record({
  name,
  description: fc.string({ maxLength: 500, unit: 'binary' }),
  engineVersion: fc.constantFrom(...ENGINE_VERSIONS),
  enterpriseProjectId: fc.option(id, { nil: '' }),
  tags: fc.uniqueArray(tag, { maxLength: 20, selector: ({ key }) => key }),
});

/** Within every published flavor's range, for any number of brokers. */
const capacity = fc.record({
  zones: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }).filter((zones) => zones.length !== 2),
  productId: fc.oneof(fc.constantFrom(...Object.keys(STORAGE_RANGE_GB)), id),
  brokers: number(3, 30),
  storageSpec: fc.constantFrom(...STORAGE_SPECS),
  totalStorage: fc.integer({ min: 3, max: 3_000 }).map((steps) => String(steps * 100)),
  encryption: fc.boolean(),
  encryptionKey: id,
});

const network = fc.record({
  vpcId: id,
  subnetId: id,
  securityGroupId: id,
  ipv6: fc.boolean(),
  publicAccess: fc.boolean(),
  publicIpIds: id.map((first) => [
    first,
    ...Array.from({ length: 29 }, (_, index) => `${first.slice(0, 60)}-${index}`),
  ]),
  plaintextInVpc: fc.boolean(),
});

const access: fc.Arbitrary<CreateFormValues['access']> = fc
  .record({
    sasl: fc.boolean(),
    protocol: fc.constantFrom(...KAFKA_SECURITY_PROTOCOLS),
    mechanisms: fc.subarray([...SASL_MECHANISMS], { minLength: 1 }),
    user: name,
    password,
  })
  .map((values) => ({ ...values, passwordAgain: values.password }));

const operations = fc.record({
  maintenance: fc.option(window, { nil: '' }),
  retention: fc.constantFrom('' as const, ...RETENTION_POLICIES),
  autoTopic: fc.boolean(),
});

const billing = fc.record({
  mode: fc.constantFrom('postPaid' as const, 'prePaid' as const),
  periodType: fc.constantFrom('month' as const, 'year' as const),
  periodNumber: number(1, 3),
  autoRenew: fc.boolean(),
  autoPay: fc.boolean(),
});

/** Valid as long as no lookup is loaded. */
export const validForm: fc.Arbitrary<CreateFormValues> = fc
  .record({ basics, capacity, network, access, operations, billing })
  .map((values) => {
    const { network, access } = values;
    const isPlaintext = access.protocol === 'SASL_PLAINTEXT';
    return {
      ...values,
      network: {
        ...network,
        ipv6: network.ipv6 && (!access.sasl || isPlaintext),
        publicIpIds: network.publicIpIds.slice(0, Number(values.capacity.brokers)),
      },
      access: { ...access, mechanisms: isPlaintext ? ['SCRAM-SHA-512'] : access.mechanisms },
    };
  });

const oddText = fc.oneof(
  fc.constantFrom('', ' ', '-', '0', '3.0', '1e3', '24:00-04:00', '10', '99', 'a/b', 'a b', '٣', '__proto__'),
  fc.string({ unit: 'binary' }),
);
const oddTexts = fc.uniqueArray(oddText, { maxLength: 4 });

/** Replaces some of a step's texts, lists, and switches by odd ones of the same type. */
function disturbed<Step extends object>(
  step: Step,
  odd: { text: string; texts: string[]; turns: boolean; at: number },
) {
  const names = Object.keys(step) as (keyof Step)[];
  const field = names[odd.at % (names.length * 3)];
  if (field === undefined) return step;
  const value: unknown = step[field];
  if (typeof value === 'boolean') return { ...step, [field]: odd.turns };
  if (Array.isArray(value)) {
    const isTags = field === 'tags';
    if (field === 'mechanisms') return { ...step, mechanisms: odd.turns ? [...SASL_MECHANISMS] : [] };
    return { ...step, [field]: isTags ? odd.texts.map((key) => ({ key, value: odd.text })) : odd.texts };
  }
  const isClosed = ['storageSpec', 'protocol', 'retention', 'mode', 'periodType'].includes(String(field));
  return isClosed ? step : { ...step, [field]: odd.text };
}

const odd = fc.record({ text: oddText, texts: oddTexts, turns: fc.boolean(), at: fc.nat({ max: 100 }) });

/** What inputs can hold, valid or not. */
export const anyForm: fc.Arbitrary<CreateFormValues> = fc
  .tuple(validForm, fc.array(odd, { minLength: 6, maxLength: 6 }))
  .map(([values, odds]) => {
    const steps = Object.entries(values).map(([key, step], index) => {
      const change = odds[index];
      return [key, change ? disturbed(step, change) : step];
    });
    return Object.fromEntries(steps) as CreateFormValues;
  });
