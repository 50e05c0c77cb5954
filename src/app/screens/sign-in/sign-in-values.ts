/** The contract's schema validates the request; its errors are shown at the fields. */
import { type SessionState, type SignInRequest, signInRequest } from '../../../contract/gateway-api';
import type { FormIssue } from '../../fields/form-resolver';
import type { ErrorKey } from '../../i18n/errors';
import { formError } from '../../i18n/form-error';
import { tidyCode, tidyName } from '../../i18n/tidy';

/** Ways that need input. */
export type TypedWay = SignInRequest['way'];

/** '' is empty. A name of its own, because the form can be above another one. */
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

/** In order. */
export const FIELDS_OF: Readonly<Record<TypedWay, readonly SignInField[]>> = {
  password: ['region', 'domain', 'user', 'password'],
  token: ['region', 'token'],
  keys: ['region', 'accessKey', 'secretKey', 'securityToken'],
};

/** Cleared once accepted. */
export const SECRET_FIELDS = ['password', 'token', 'accessKey', 'secretKey', 'securityToken'] as const;

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

export const typedWay = (way: SessionState['way']): TypedWay => (way === 'token' || way === 'keys' ? way : 'password');

/** The password is sent as typed; from names, keys, and tokens, what copying adds is removed. Not validated. */
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

/** Errors of an empty and of an invalid field. */
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
 * Only the fields of the chosen way count.
 * @returns one issue a field, in order
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
