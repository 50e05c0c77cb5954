/**
 * What the sign-in form holds, and what is sent of it. Its rules are the contract's own: the request is parsed with it,
 * and what breaks there is worded at the field.
 */
import { type SessionState, type SignInRequest, signInRequest } from '../../../contract/gateway-api';
import type { FormIssue } from '../../fields/form-resolver';
import type { ErrorKey } from '../../i18n/errors';
import { formError } from '../../i18n/form-error';
import { tidyCode, tidyName } from '../../i18n/tidy';

/** The ways in that need something from the person. */
export type TypedWay = SignInRequest['way'];

/** Exactly what the inputs hold; '' is "not filled in". Under a name of its own, because it can open above another form. */
export interface SignInValues {
  signIn: {
    way: TypedWay;
    region: string;
    domain: string;
    user: string;
    password: string;
    token: string;
    accessKey: string;
    secretKey: string;
    securityToken: string;
  };
}

export type SignInField = keyof SignInValues['signIn'];

/** The fields of each way, in the order in which they are asked for. */
export const FIELDS_OF: Readonly<Record<TypedWay, readonly SignInField[]>> = {
  password: ['region', 'domain', 'user', 'password'],
  token: ['region', 'token'],
  keys: ['region', 'accessKey', 'secretKey', 'securityToken'],
};

/** What is forgotten once it was sent and taken. */
export const SECRET_FIELDS = ['password', 'token', 'accessKey', 'secretKey', 'securityToken'] as const;

/**
 * @param known what is known before anything is typed
 * @returns the first values of the form
 */
export const signInDefaults = (known: Partial<SignInValues['signIn']> = {}): SignInValues => ({
  signIn: {
    way: 'password',
    region: '',
    domain: '',
    user: '',
    password: '',
    token: '',
    accessKey: '',
    secretKey: '',
    securityToken: '',
    ...known,
  },
});

/** @returns the way itself, where it is one that the form offers */
export const typedWay = (way: SessionState['way']): TypedWay => (way === 'token' || way === 'keys' ? way : 'password');

/**
 * What is sent. The password goes as typed; from names, keys and tokens goes what copying adds and none of them can hold.
 * @param values the form
 * @returns the request, not judged yet
 */
export function toSignInRequest({ signIn }: SignInValues): SignInRequest {
  const { way, region, domain, user, password } = signIn;
  switch (way) {
    case 'password':
      return { way, region, domain: tidyName(domain), user: tidyName(user), password };
    case 'token':
      return { way, region, token: tidyCode(signIn.token) };
    case 'keys': {
      const securityToken = tidyCode(signIn.securityToken);
      const keys = { accessKey: tidyCode(signIn.accessKey), secretKey: tidyCode(signIn.secretKey) };
      return { way, region, ...keys, ...(securityToken === '' ? {} : { securityToken }) };
    }
  }
}

/** Wording of a field that is empty, and of one that holds what the contract refuses. */
const ERRORS: Readonly<Record<Exclude<SignInField, 'way'>, readonly [empty: ErrorKey, wrong: ErrorKey]>> = {
  region: ['regionRequired', 'regionRequired'],
  domain: ['accountRequired', 'accountLength'],
  user: ['iamUserRequired', 'iamUserLength'],
  password: ['iamPasswordRequired', 'iamPasswordLength'],
  token: ['tokenRequired', 'tokenForm'],
  accessKey: ['accessKeyRequired', 'accessKeyForm'],
  secretKey: ['secretKeyRequired', 'secretKeyForm'],
  securityToken: ['securityTokenForm', 'securityTokenForm'],
};

/**
 * Judges the form; only the fields of the chosen way count.
 * @param values the form
 * @returns at most one issue a field, in the order of the fields
 */
export function checkSignIn(values: SignInValues): FormIssue[] {
  const { signIn } = values;
  const parsed = signInRequest.safeParse(toSignInRequest(values));
  if (parsed.success) return [];
  const broken = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return FIELDS_OF[signIn.way].flatMap((field) => {
    if (field === 'way' || !broken.has(field)) return [];
    const [empty, wrong] = ERRORS[field];
    const isEmpty = (field === 'password' ? signIn.password : tidyName(signIn[field])) === '';
    return [{ path: `signIn.${field}`, message: formError(isEmpty ? empty : wrong) }];
  });
}
