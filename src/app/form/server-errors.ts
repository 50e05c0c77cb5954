/**
 * Which field a refusal of the create API is about: its code has a cause (i18n/vendor-codes.ts), and the entry of a field names
 * its causes. Any other code is shown as it came, and nothing is guessed; the test accounts for every published code.
 */
import { type Cause, causeOf, wordedCodes } from '../i18n/vendor-codes';
import { type CreateFormValues, type CreatePath, eachField, isAskedAt, type StepKey, stepAt } from './create-form';
import { fieldsByCause } from './derive';

const FIELDS = eachField(fieldsByCause) as Readonly<Partial<Record<Cause, CreatePath>>>;

/** Field by code. DMS answers a create with codes of its own only. */
export const FIELD_OF_CODE: Readonly<Record<string, CreatePath>> = Object.fromEntries(
  wordedCodes().flatMap((code) => {
    const path = code.startsWith('DMS.') ? FIELDS[causeOf(code) as Cause] : undefined;
    return path ? [[code, path]] : [];
  }),
);

/** The switch or choice that stands on the page where the field itself does not, because it was not asked for. */
function inSight(path: CreatePath, values: CreateFormValues): CreatePath {
  // The switch is locked where the subnet has no IPv6.
  if (path === 'network.ipv6' && !values.network.ipv6) return 'network.subnetId';
  if (isAskedAt(path, values)) return path;
  const [key, name] = path.split('.') as [StepKey, string];
  return `${key}.${stepAt(key).when[name]?.[0]}` as CreatePath;
}

/**
 * @param code the vendor's error code, if there is one
 * @param values the form that was sent, which says what stands on the page
 * @returns the field the code is about, or undefined where it names none
 */
export function fieldOfRefusal(code: string | undefined, values: CreateFormValues): CreatePath | undefined {
  const path = code !== undefined && Object.hasOwn(FIELD_OF_CODE, code) ? FIELD_OF_CODE[code] : undefined;
  return path && inSight(path, values);
}
