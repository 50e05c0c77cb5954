import { expect, test } from 'vitest';
import { FIELD_PATHS, type StepKey, stepAt } from './create-form';

const isUntidiedText = (path: string): boolean => {
  const [key, name = ''] = path.split('.') as [StepKey, string];
  const field = stepAt(key).fields[name];
  return typeof field?.initial === 'string' && field.tidy === undefined;
};

test('every typed text is tidied, but for free text and passwords', () => {
  const choices = [
    'basics.engineVersion',
    'capacity.storageSpec',
    'access.protocol',
    'operations.retention',
    'billing.mode',
    'billing.periodType',
  ];
  const asTyped = ['basics.description', 'access.password', 'access.passwordAgain'];
  expect(FIELD_PATHS.filter(isUntidiedText).sort()).toEqual([...choices, ...asTyped].sort());
});
