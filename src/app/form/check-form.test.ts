import { describe, expect, test } from 'vitest';
import { createInstanceRequest } from '../../contract/create-instance';
import { type CreateCase, caseBody, EXAMPLE_WORLD } from '../../contract/fixtures/create-case';
import { createCases } from '../../contract/fixtures/create-cases';
import { formThatSends } from '../../testing/page/form-that-sends';
import { minimalForm } from '../../testing/page/form-values';
import { checkForm } from './check-form';
import { type CreateFormValues, FORM_STEPS, stepAt } from './create-form';
import { createRequestDraft } from './to-create-request';

/** The form's field for each key of the request. */
const FIELD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    FORM_STEPS.flatMap((key) =>
      Object.entries(stepAt(key).fields).flatMap(([name, { wire }]) =>
        (wire?.keys ?? []).map((sent) => [sent, `${key}.${name}`]),
      ),
    ),
  ),
  // Fields that their step writes together.
  'bss_param.period_num': 'billing.periodNumber',
  'bss_param.period_type': 'billing.periodType',
};

/** Where the form is stricter than the wire, by the design's decisions: the case's name and what the form says. */
const STRICTER: Readonly<Record<string, string>> = {
  'fewer EIPs than brokers': 'network.publicIpIds: publicIpsCount',
  'more EIPs than brokers': 'network.publicIpIds: publicIpsCount',
  'a password that is the user': 'access.password: passwordLikeUser',
  'a password that is the user backwards': 'access.password: passwordLikeUser',
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const formCases = createCases(EXAMPLE_WORLD).flatMap(
  ([name, change, contract]): [string, CreateFormValues, CreateCase[2]][] => {
    const values = formThatSends(parsed(caseBody(EXAMPLE_WORLD, change)));
    return values ? [[name, values, contract]] : [];
  },
);

const keyOf = (message: string) => message.split('?', 1)[0];
/** What the form says, without the second password, which the wire does not have. */
const saidOf = (values: CreateFormValues) =>
  checkForm(values, {})
    .map(({ path, message }) => `${path}: ${keyOf(message)}`)
    .filter((line) => !line.startsWith('access.passwordAgain'));

describe("the contract's cases, asked of the form", () => {
  test.each(formCases)('%s', (name, values, contract) => {
    const said = saidOf(values);
    if (contract === 'ok') return expect(said).toEqual(STRICTER[name] === undefined ? [] : [STRICTER[name]]);
    const broken = [contract].flat().map((line) => line.split(': ') as [string, string]);
    const fields = new Set(broken.map(([path]) => FIELD[path] ?? FIELD[path.split('.')[0] ?? '']));
    // A field of the form speaks up once; entries of a list speak under the list's path.
    expect(new Set(said.map((line) => [...fields].find((field) => line.startsWith(field ?? '?'))))).toEqual(fields);
    expect(said).toHaveLength(fields.size);
  });

  test('reach the form in good number, from every step', () => {
    expect(formCases.length).toBeGreaterThan(140);
    const said = new Set(formCases.flatMap(([, values]) => saidOf(values).map((line) => line.split('.', 1)[0])));
    expect([...said].sort()).toEqual(['access', 'basics', 'billing', 'capacity', 'network', 'operations']);
    expect(Object.keys(STRICTER).filter((name) => !formCases.some(([other]) => other === name))).toEqual([]);
  });

  test.each(formCases.filter(([, values]) => saidOf(values).length === 0))(
    'the contract takes what the form took: %s',
    (_name, values) => {
      expect(createInstanceRequest.safeParse(createRequestDraft(values)).error?.issues).toBeUndefined();
    },
  );
});

test('judges what is there now, whatever was judged before', () => {
  const about = (values: CreateFormValues) => checkForm(values, {}).map(({ path }) => path);
  const right = minimalForm();
  const wrong = minimalForm({ basics: { name: 'no' }, billing: { mode: 'prePaid', periodNumber: '0' } });
  const others = about(right);
  expect(about(wrong)).toEqual(['basics.name', ...others, 'billing.periodNumber']);
  expect(about(right)).toEqual(others);
  expect(about({ ...right, basics: wrong.basics })).toEqual(['basics.name', ...others]);
});
