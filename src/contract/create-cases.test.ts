import { describe, expect, it } from 'vitest';
import { createInstanceRequest } from './create-instance';
import { caseBody, EXAMPLE_WORLD } from './fixtures/create-case';
import { createCases } from './fixtures/create-cases';
import errorCodes from './fixtures/dms-error-codes.json';

const cases = createCases(EXAMPLE_WORLD);

/** A body that is not JSON has no fields to speak of: it is judged as if it held nothing usable. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function verdict(text: string): string[] {
  const result = createInstanceRequest.safeParse(readJson(text));
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('the create request, case by case', () => {
  it.each(cases)('%s', (_name, change, contract) => {
    const expected = contract === 'ok' ? [] : typeof contract === 'string' ? [contract] : contract;
    expect(verdict(caseBody(EXAMPLE_WORLD, change))).toEqual(expected);
  });
});

describe('the table itself', () => {
  it('holds at least 170 cases under different names', () => {
    expect(cases.length).toBeGreaterThanOrEqual(170);
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });

  it('has a legal and an illegal case for every field of the document', () => {
    const illegal = new Set(
      cases
        .flatMap(([, , contract]) => (contract === 'ok' ? [] : [contract].flat()))
        .map((path) => path.split(/[.:]/)[0]),
    );
    const legal = new Set(
      cases.flatMap(([, change, contract]) =>
        contract === 'ok' && typeof change !== 'function' ? Object.keys(change) : [],
      ),
    );
    const fields = Object.keys(createInstanceRequest.shape);
    expect(fields.filter((field) => !illegal.has(field))).toEqual([]);
    // These have no legal value besides the example's, apart from being unknown to the contract.
    const asInExample = ['engine', 'security_group_id', 'ssl_enable'];
    expect(fields.filter((field) => !legal.has(field) && !asInExample.includes(field))).toEqual([]);
  });

  it("expects only codes of the vendor's published table, with their status", () => {
    const published = new Set(errorCodes.map(({ status, error_code }) => `${status} ${error_code}`));
    const expected = cases.map(([, , , sandbox]) => sandbox).filter((sandbox) => sandbox !== 'ok');
    expect(expected.filter((refusal) => !published.has(refusal))).toEqual([]);
  });
});
