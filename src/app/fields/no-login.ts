/**
 * What a field has that is no part of the sign-in to this page. Password managers fill the origin's saved login into
 * whatever may be one; only the sign-in form says that it is. `off` alone does not keep Chromium from filling a password
 * (password-field.tsx); the data attributes are those that 1Password, LastPass, Bitwarden and Dashlane publish.
 */
export const NO_LOGIN = {
  autoComplete: 'off',
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
} as const;
