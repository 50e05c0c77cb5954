import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyForm } from '../../../../testing/page/arbitrary-form';
import { exampleForm } from '../../../../testing/page/form-values';
import type { CreateFormValues } from '../../../form/create-form';
import { defaultValues } from '../../../form/create-form';
import { withoutSecrets } from '../../../form/stored-values';
import { FRAGMENT_MAX, formOfFragment, fragmentOf, sharedFields } from './share-link';

/** What stays behind in any case. */
const bare = (form: CreateFormValues): CreateFormValues => ({
  ...withoutSecrets(form),
  basics: { ...form.basics, tags: [] },
  access: { ...withoutSecrets(form).access, user: '' },
  billing: { ...form.billing, autoPay: false },
});

const withoutIds = (form: CreateFormValues): CreateFormValues => ({
  ...form,
  basics: { ...form.basics, enterpriseProjectId: '' },
  capacity: { ...form.capacity, zones: [], encryptionKey: '' },
  network: { ...form.network, vpcId: '', subnetId: '', securityGroupId: '', publicIpIds: [] },
});

const encode = (value: unknown): string =>
  `#fill=2.${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;

test('what a link says comes back, without secrets, and without ids unless they are wanted', () => {
  fc.assert(
    fc.property(anyForm, fc.boolean(), (form, withIds) => {
      const fragment = fragmentOf(sharedFields(form, withIds));
      // Odd forms may be longer than a link may be; then there is none.
      if (fragment === undefined) return;
      expect(fragment.length).toBeLessThanOrEqual(FRAGMENT_MAX);
      expect(formOfFragment(fragment)).toEqual(withIds ? bare(form) : withoutIds(bare(form)));
    }),
  );
});

test('an ordinary form fits into a link, an endless one is refused', () => {
  expect(fragmentOf(sharedFields(exampleForm(), true))).toBeDefined();
  expect(fragmentOf(sharedFields(exampleForm({ basics: { description: 'x'.repeat(50_000) } }), true))).toBeUndefined();
});

test('neither the list nor the link holds a password, whatever is ticked', () => {
  const form = exampleForm({ access: { password: 'Canary-one-1', passwordAgain: 'Canary-two-2' } });
  const fields = sharedFields(form, true);
  expect(JSON.stringify(fields)).not.toMatch(/Canary|password/i);
  expect(Buffer.from(fragmentOf(fields)?.slice(8) ?? '', 'base64url').toString()).not.toMatch(/Canary|password/i);
});

test('fields that are not on the list are not read: no password, no user, no payment, nothing of the prototype', () => {
  const hostile = encode([
    ['access.password', 'Canary-one-1'],
    ['access.passwordAgain', 'Canary-one-1'],
    ['access.user', 'somebody'],
    ['billing.autoPay', true],
    ['__proto__.polluted', true],
    ['basics.__proto__', { polluted: true }],
    ['basics.name', 'kept'],
  ]);
  const form = formOfFragment(hostile);
  expect(form).toEqual({ ...defaultValues, basics: { ...defaultValues.basics, name: 'kept' } });
  expect({}).not.toHaveProperty('polluted');
});

test.each(['。', ')', '）', '.', ',', '，', '%20', '\u200b', '&utm_source=chat', '">', '\u3000and so on'])(
  'what a chat puts behind a link is left there: %j',
  (behind) => {
    const link = encode([['basics.name', 'kafka-linked']]);
    expect(formOfFragment(link + behind)?.basics.name).toBe('kafka-linked');
  },
);

test.each<[string, [string, unknown][], object]>([
  ['nothing of the size', [], { brokers: '3', totalStorage: '300' }],
  ['brokers', [['capacity.brokers', '5']], { brokers: '5', totalStorage: '500' }],
  ['storage', [['capacity.storagePerBroker', '200']], { brokers: '3', totalStorage: '600' }],
  [
    'both',
    [
      ['capacity.storagePerBroker', '200'],
      ['capacity.brokers', '5'],
    ],
    { brokers: '5', totalStorage: '1000' },
  ],
  [
    'no numbers',
    [
      ['capacity.storagePerBroker', '200'],
      ['capacity.brokers', ''],
    ],
    { brokers: '', totalStorage: '200 × ?' },
  ],
])('a link of the old form, which says %s, keeps its size', (_what, fields, size) => {
  const old = encode([['basics.name', 'kafka-linked'], ...fields]).replace('=2.', '=1.');
  expect(formOfFragment(old)).toEqual({
    ...defaultValues,
    basics: { ...defaultValues.basics, name: 'kafka-linked' },
    capacity: { ...defaultValues.capacity, ...size },
  });
});

test('a value of another kind is left as the form opens', () => {
  const form = formOfFragment(
    encode([
      ['capacity.brokers', 5],
      ['access.sasl', 'false'],
      ['access.protocol', 5],
      ['network.publicIpIds', [1]],
    ]),
  );
  expect(form).toEqual(defaultValues);
});

test.each([
  ['another version', '#fill=3.W10'],
  ['no version', '#fill=W10'],
  ['nothing', '#fill=1.'],
  ['no base64', '#fill=1.A'],
  ['no UTF-8', `#fill=1.${Buffer.from([0xff, 0xfe]).toString('base64url')}`],
  ['no JSON', encode('{')],
  ['no list', encode({ 'basics.name': 'x' })],
  ['more than there are fields', encode(Array.from({ length: 200 }, (_, index) => [String(index), 1]))],
  ['too long', encode([['basics.description', 'x'.repeat(FRAGMENT_MAX)]])],
  ['a launch link', '#launch=abc'],
])('a link with %s is not read', (_what, hash) => {
  expect(formOfFragment(hash)).toBeUndefined();
});
