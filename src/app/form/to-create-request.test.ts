import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInstanceRequest } from '../../contract/create-instance';
import example from '../../contract/fixtures/create-instance-request.json';
import { anyForm, validForm } from '../../testing/page/arbitrary-form';
import { exampleForm, minimalForm } from '../../testing/page/form-values';
import { wholeNumber } from '../i18n/tidy';
import { storagePerBrokerGb } from './capacity/capacity';
import { checkForm } from './check-form';
import type { CreateFormValues } from './create-form';
import { createRequestDraft, toCreateRequest } from './to-create-request';

describe('the request', () => {
  test("the document's example, filled in, is the document's example", () => {
    expect(toCreateRequest(exampleForm())).toEqual(example);
  });

  test('what was not touched is left out, but for what is always sent', () => {
    expect(toCreateRequest(minimalForm())).toEqual({
      name: 'kafka-test',
      description: '',
      engine: 'kafka',
      engine_version: '2.7',
      broker_num: 3,
      storage_space: 300,
      ssl_enable: true,
      kafka_security_protocol: 'SASL_SSL',
      sasl_enabled_mechanisms: ['SCRAM-SHA-512'],
      access_user: 'kafka-user',
      password: 'Kafka-pass-2025',
      vpc_id: example.vpc_id,
      subnet_id: example.subnet_id,
      security_group_id: example.security_group_id,
      available_zones: example.available_zones,
      product_id: 'c6.2u4g.cluster',
      storage_spec_code: 'dms.physical.storage.ultra.v2',
      arch_type: 'X86',
    });
  });

  test('a yearly order, renewed and paid by itself', () => {
    const values = minimalForm({
      billing: { mode: 'prePaid', periodType: 'year', periodNumber: ' 2 ', autoRenew: true, autoPay: true },
    });
    expect(toCreateRequest(values).bss_param).toEqual({
      charging_mode: 'prePaid',
      period_type: 'year',
      period_num: 2,
      is_auto_renew: true,
      is_auto_pay: true,
    });
  });

  test('a monthly order leaves out what was not chosen', () => {
    const values = minimalForm({ billing: { mode: 'prePaid', periodNumber: '9' } });
    expect(toCreateRequest(values).bss_param).toEqual({
      charging_mode: 'prePaid',
      period_type: 'month',
      period_num: 9,
    });
  });

  test('a window goes as a pair', () => {
    expect(toCreateRequest(minimalForm({ operations: { maintenance: '22:00-02:00' } }))).toMatchObject({
      maintain_begin: '22:00',
      maintain_end: '02:00',
    });
  });

  test('password and description go to the letter, spaces included', () => {
    const password = ' Kafka pass1 ';
    const values = minimalForm({
      basics: { description: ' two\n lines ' },
      access: { password, passwordAgain: password },
    });
    expect(toCreateRequest(values)).toMatchObject({ password, description: ' two\n lines ' });
  });

  test('odd tag keys are tags like others', () => {
    const tags = ['__proto__', 'constructor'].map((key) => ({ key, value: 'x' }));
    expect(toCreateRequest(minimalForm({ basics: { tags } })).tags).toEqual(tags);
  });

  test('what the form should have refused is thrown, not sent', () => {
    expect(() => toCreateRequest(minimalForm({ capacity: { brokers: '' } }))).toThrow();
  });
});

/** Which keys of the body belong to what is hidden. */
const HIDDEN: readonly [name: string, isHidden: (values: CreateFormValues) => boolean, keys: readonly string[]][] = [
  [
    'SASL off',
    ({ access }) => !access.sasl,
    ['access_user', 'password', 'kafka_security_protocol', 'sasl_enabled_mechanisms'],
  ],
  ['encryption off', ({ capacity }) => !capacity.encryption, ['disk_encrypted_enable', 'disk_encrypted_key']],
  ['no public access', ({ network }) => !network.publicAccess, ['enable_publicip', 'publicip_id']],
  ['pay-per-use', ({ billing }) => billing.mode === 'postPaid', ['bss_param']],
  ['no window', ({ operations }) => operations.maintenance === '', ['maintain_begin', 'maintain_end']],
  ['no retention policy', ({ operations }) => operations.retention === '', ['retention_policy']],
];

describe('any form', () => {
  test('that is valid gives a body that the contract takes, without anything hidden', () => {
    fc.assert(
      fc.property(validForm, (values) => {
        expect(checkForm(values, {})).toEqual([]);
        const body = toCreateRequest(values);
        expect(createInstanceRequest.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
        for (const [, isHidden, keys] of HIDDEN) {
          if (isHidden(values)) expect(keys.filter((key) => key in body)).toEqual([]);
        }
        expect(Object.keys(body).filter((key) => Object(body)[key] === undefined)).toEqual([]);
      }),
    );
  });

  test('that the form takes, the contract takes', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyForm, (values) => {
        const isTaken = checkForm(values, {}).length === 0;
        const legal = createInstanceRequest.safeParse(createRequestDraft(values)).success;
        if (isTaken) taken += 1;
        expect(isTaken && !legal).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(10);
  });
});

describe('whole numbers', () => {
  test.each([
    ['3', 3],
    [' 3 ', 3],
    ['003', 3],
    ['３', 3],
    ['１,０００', 1_000],
    ['\u200b3\u00a0', 3],
    ['0', 0],
    ['999999999999999', 999_999_999_999_999],
  ])('%j is %d', (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });

  test.each(['', ' ', '3.0', '1e3', '٣', '-3', '+3', '0x10', '3 0', '1'.repeat(16), 'Infinity'])(
    '%j is none',
    (text) => {
      expect(wholeNumber(text)).toBeNaN();
    },
  );

  test.each([
    ['3', '300', 100],
    ['3', '400', 400 / 3],
    ['', '300', Number.NaN],
    ['0', '300', Number.NaN],
    ['3', 'x', Number.NaN],
  ])('%j brokers share %j GB: %d each', (brokers, storage, each) => {
    expect(storagePerBrokerGb({ brokers, totalStorage: storage })).toBe(each);
  });
});
