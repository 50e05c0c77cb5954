import { expect, test, vi } from 'vitest';
import { instancePassword, passwordClasses } from '../../../contract/access';
import { generatePassword } from './generate-password';

const many = Array.from({ length: 1_000 }, () => generatePassword());

test('a thousand passwords satisfy the contract, use all four classes and are 20 characters long', () => {
  for (const password of many) {
    expect(instancePassword.safeParse(password).success).toBe(true);
    expect(passwordClasses(password)).toBe(4);
    expect(password).toHaveLength(20);
  }
});

test('no two of them are the same, and every character of the alphabet turns up', () => {
  expect(new Set(many).size).toBe(many.length);
  // 24 + 24 + 8 + 12 characters; with 20,000 draws each is all but certain to be there.
  expect(new Set(many.join('')).size).toBe(68);
});

test('none holds a character that is easily mistaken, quoted or escaped', () => {
  expect(many.filter((password) => /[lIO01'"`\\/ ;$&|<>-]/.test(password))).toEqual([]);
});

test('the bits come from the cryptographic generator', () => {
  const draw = vi.spyOn(crypto, 'getRandomValues');
  const chance = vi.spyOn(Math, 'random');
  generatePassword();
  expect(draw.mock.calls.length).toBeGreaterThanOrEqual(20);
  expect(chance).not.toHaveBeenCalled();
  draw.mockRestore();
  chance.mockRestore();
});
