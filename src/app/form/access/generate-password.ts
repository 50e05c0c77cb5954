import { instancePassword } from '../../../contract/access';

/** Characters that are hard to mistake for one another, and easy to paste anywhere: no space, quotes or slashes. */
const ALPHABETS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!@#%^*_=+:.?'] as const;
const ALL = ALPHABETS.join('');
const LENGTH = 20;

/** @returns an evenly distributed whole number from 0 to below `limit` */
function randomBelow(limit: number): number {
  // Numbers beyond the last whole multiple of the limit would make small results likelier, so they are drawn again.
  const ceiling = Math.floor(2 ** 32 / limit) * limit;
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
  return draw < ceiling ? draw % limit : randomBelow(limit);
}

/**
 * Makes a password that fits every rule of the create request.
 * @returns 20 characters, about 121 bits, from the browser's cryptographic generator
 */
export function generatePassword(): string {
  const password = Array.from({ length: LENGTH }, () => ALL[randomBelow(ALL.length)]).join('');
  // Drawing whole passwords until all four classes are in keeps every one of them equally likely.
  const allClasses = ALPHABETS.every((alphabet) => [...password].some((character) => alphabet.includes(character)));
  return allClasses && instancePassword.safeParse(password).success ? password : generatePassword();
}
