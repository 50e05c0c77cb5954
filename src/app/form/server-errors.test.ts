import { describe, expect, test } from 'vitest';
import errorCodes from '../../contract/fixtures/dms-error-codes.json';
import { exampleForm, minimalForm } from '../../testing/page/form-values';
import { type Cause, causeOf } from '../i18n/vendor-codes';
import { adviceFor } from '../screens/create/review/refusal-advice';
import { defaultValues } from './create-form';
import { FIELD_OF_CODE, fieldOfRefusal } from './server-errors';

const published = new Map(errorCodes.map((row) => [row.error_code, row]));
const mapped = Object.entries(FIELD_OF_CODE);

/** Written as in the vendor's table: digits, in its order. */
const codes = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .map((digits) => `DMS.${digits}`);

/** Codes that concern no field of this form, by what they are about, with the words that are given for them, if any. */
const BANNER: Readonly<Record<string, { codes: string[]; causes: readonly (Cause | undefined)[] }>> = {
  'a parameter is wrong, and the text does not say which': {
    codes: codes('00400007 00400037 00400062 00400063 00400066 00400142 00400800'),
    causes: ['parameter', undefined],
  },
  'the request as a whole, its address or its method': {
    codes: codes(`00400002 00400004 00400005 00400085 00404001 00405001
      10240005 10240009 10240406`),
    causes: ['console'],
  },
  'the quota is used up': { codes: codes('00400035 00400039 10240020'), causes: ['quota'] },
  'an order is unpaid': { codes: codes('00400134'), causes: ['unpaid'] },
  'the account has no money': { codes: codes('00500987'), causes: ['balance'] },
  'the account is frozen or restricted': { codes: codes('00500986 10240306 10240312'), causes: ['account'] },
  'the user has no right': {
    codes: codes('00403002 00403003 10240309 10240310 10240311'),
    causes: ['permission'],
  },
  'the token is not accepted': { codes: codes('10240101 10240102 10240103'), causes: ['signIn'] },
  'the token is for another project': { codes: codes('10240104'), causes: ['project'] },
  'too many requests': { codes: codes('10240407'), causes: ['later'] },
  'an operation on an instance that exists already': {
    codes: codes(`00400017 00400026 00400030 00400045 00400051 00400052 00400053 00400061 00400064 00400065 00400070
      00400082 00400099 00400100 00400107 00400108 00400124 00400129 00400970 00400971 00404033 00404022`),
    causes: ['busy', 'notDeletable', 'gone', 'console', 'saslOff', undefined],
  },
  'causes and their messages': {
    codes: codes('00400101 00400102 00400103 00400105 00400861 00400975'),
    causes: ['topicName', 'partitions', 'replicas', 'retentionTime', 'internal'],
  },
  'queues, consumer groups and messages of the older API': {
    codes: codes(`10240002 10240014 10240015 10240016 10240017 10240018 10240019 10240021 10240022 10240027 10240028
      10240032 10240304 10240307 10240308 10240401 10240405 10540001 10540003 10540004 10540010 10540011 10540012
      10540014 10540202 10540401 10542204 10542205 10542206 10542209 10542214 50050004`),
    causes: [undefined],
  },
  'lists of tags and of pages, which a create does not ask for': {
    codes: codes('10240040 10240041 10240042 10240043 10240426'),
    causes: [undefined],
  },
};

/** Statuses that leave it open whether something was created: these codes are no refusals, and reading decides. */
const leavesOpen = (status: number) => status === 408 || status >= 500;

describe("the vendor's codes", () => {
  test('each is mapped to a field, or has a reason why it is not; none is forgotten, and none is in both', () => {
    const inBanner = Object.values(BANNER).flatMap((group) => group.codes);
    const known = [...mapped.map(([code]) => code), ...inBanner].sort();
    const refusals = errorCodes.filter(({ status }) => !leavesOpen(status)).map(({ error_code }) => error_code);
    expect(known).toEqual([...refusals].sort());
    expect(errorCodes).toHaveLength(173);
  });

  test('with 408 and 5xx there is no refusal to map', () => {
    const open = errorCodes.filter(({ status }) => leavesOpen(status));
    expect(open.length).toBeGreaterThan(20);
    for (const { error_code: code } of open) expect(fieldOfRefusal(code, exampleForm()), code).toBeUndefined();
  });

  test.each(mapped)('%s is published, and %s is a field of the form', (code, path) => {
    expect(published.get(code)?.error_msg).toBeTruthy();
    const [step = '', field = ''] = path.split('.');
    expect(Reflect.get(Reflect.get(defaultValues, step), field)).toBeDefined();
  });

  test.each(Object.entries(BANNER))('%s: the words fit', (_reason, group) => {
    for (const code of group.codes) {
      expect(group.causes, code).toContain(causeOf(code));
      expect(fieldOfRefusal(code, exampleForm()), code).toBeUndefined();
    }
  });

  test('lead to fields of every step that the vendor has codes for', () => {
    const steps = new Set(mapped.map(([, path]) => path.split('.')[0]));
    expect([...steps].sort()).toEqual(['access', 'basics', 'billing', 'capacity', 'network', 'operations']);
  });

  test.each([
    ['DMS.00400010', 'basics.name'],
    ['DMS.00400011', 'basics.description'],
    ['DMS.00400012', 'access.password'],
    ['DMS.00400013', 'network.vpcId'],
    ['DMS.00400014', 'network.securityGroupId'],
    ['DMS.00400015', 'access.user'],
    ['DMS.00400009', 'capacity.productId'],
    ['DMS.00400055', 'capacity.productId'],
    ['DMS.00400060', 'basics.name'],
    ['DMS.00400020', 'network.subnetId'],
    ['DMS.00400128', 'network.publicIpIds'],
    ['DMS.00400500', 'capacity.totalStorage'],
  ])('%s is about %s', (code, path) => {
    expect(fieldOfRefusal(code, exampleForm())).toBe(path);
  });

  test.each([
    ['DMS.00400137', 'capacity.encryption'],
    ['DMS.00400128', 'network.publicAccess'],
    ['DMS.00400049', 'network.subnetId'],
    ['DMS.00400012', 'access.sasl'],
    ['DMS.00400038', 'billing.mode'],
    ['DMS.00400047', 'billing.mode'],
  ])('%s leads to %s where the field itself is not on the page', (code, path) => {
    expect(fieldOfRefusal(code, minimalForm({ access: { sasl: false } }))).toBe(path);
  });

  test.each([undefined, '', 'DMS.00400062', 'DMS.99999999', 'dms.00400010', 'constructor', '__proto__', 'toString'])(
    '%j is not guessed at',
    (code) => {
      expect(fieldOfRefusal(code, exampleForm())).toBeUndefined();
      expect(adviceFor({ status: 400, code })).toEqual({ advice: 'change', mayRepeat: true, isForbidden: false });
    },
  );

  test.each([
    [{ status: 403, code: undefined }, 'permission', false],
    [{ status: 401, code: 'DMS.10240104' }, 'signIn', false],
    [{ status: 403, code: 'DMS.10240306' }, 'permission', false],
    [{ status: 400, code: 'DMS.00500986' }, 'change', false],
    [{ status: 401, code: 'APIGW.0301' }, 'signIn', true],
    [{ status: 415, code: undefined }, 'console', true],
  ] as const)('%j: %s, may be repeated: %s', (refusal, advice, mayRepeat) => {
    // Only a missing permission leads to the list of actions, not a frozen account.
    const isForbidden = refusal.status === 403 && refusal.code === undefined;
    expect(adviceFor(refusal)).toEqual({ advice, mayRepeat, isForbidden });
  });
});
