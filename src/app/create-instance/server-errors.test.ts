import { describe, expect, test } from 'vitest';
import errorCodes from '../../contract/fixtures/dms-error-codes.json';
import { defaultValues } from './default-values';
import { FIELD_OF_CODE, fieldOfServerError } from './server-errors';

const published = new Map(errorCodes.map(({ error_code, error_msg }) => [error_code, error_msg]));
const mapped = Object.entries(FIELD_OF_CODE);

/** Whether the form has a field of that path. */
function hasField(path: string): boolean {
  let at: unknown = defaultValues;
  for (const key of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, unknown>)[key];
  }
  return true;
}

describe("the vendor's codes", () => {
  test.each(mapped)('%s is published, and %s is a field of the form', (code, path) => {
    expect(published.get(code)).toBeTruthy();
    expect(hasField(path)).toBe(true);
  });

  test('lead to fields of every step that the vendor has codes for', () => {
    const steps = new Set(mapped.map(([, path]) => path.split('.')[0]));
    expect([...steps].sort()).toEqual(['access', 'basics', 'billing', 'capacity', 'network', 'operations']);
  });

  test.each([
    ['DMS.00400010', 'basics.name'],
    ['DMS.00400012', 'access.password'],
    ['DMS.00400015', 'access.user'],
    ['DMS.00400060', 'basics.name'],
    ['DMS.00400055', 'capacity.productId'],
    ['DMS.00400020', 'network.subnetId'],
    ['DMS.00400128', 'network.publicIpIds'],
    ['DMS.00400500', 'capacity.storagePerBroker'],
  ])('%s is about %s', (code, path) => {
    expect(fieldOfServerError(code)).toBe(path);
  });

  test.each(['', 'DMS.00400062', 'DMS.99999999', 'dms.00400010', 'constructor', '__proto__', 'toString'])(
    '%j is not guessed at',
    (code) => {
      expect(fieldOfServerError(code)).toBeUndefined();
    },
  );
});
