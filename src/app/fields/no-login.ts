/**
 * For fields other than the sign-in: password managers fill saved logins into anything similar. `off` alone doesn't
 * stop Chromium (password-field.tsx); the data attributes are those of 1Password, LastPass, Bitwarden, and Dashlane.
 */
export const NO_LOGIN = {
  autoComplete: 'off',
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
} as const;
