/**
 * Which field a refusal of the create API is about: codes whose published text (contract/fixtures/dms-error-codes.json)
 * names a field of this form. Any other code is shown as it came, and nothing is guessed; the test has both lists.
 */
import { type CreateFormValues, type CreatePath, eachField, isAskedAt, type StepKey, stepAt } from './create-form';
import { fieldsByCode } from './derive';

/** Field by code. */
export const FIELD_OF_CODE = eachField(fieldsByCode) as Readonly<Record<string, CreatePath>>;

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
