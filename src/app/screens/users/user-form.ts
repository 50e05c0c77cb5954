/** What a user's form holds, and its rules: those of the user that an instance is created with. */
import { accessUser, instancePassword, isLikeUser } from '../../../contract/access';
import type { FormIssue } from '../../fields/form-resolver';
import { errorsOf, formError } from '../../i18n/form-error';
import { i18n } from '../../i18n/i18n';

const userRules = i18n('userRules', {
  exists: 'This username already exists, and its password is unchanged. Enter another username, or reset its password',
});

export const userError = errorsOf('userRules', userRules);

/** Exactly what the inputs hold. Nothing of a password is trimmed. */
export interface UserForm {
  user: string;
  password: string;
}

/**
 * @param values the form
 * @param isNew whether the username is asked for as well; one that exists may follow other rules
 */
export function userIssues({ user, password }: UserForm, isNew: boolean): FormIssue[] {
  const [badUser] = isNew ? (accessUser.safeParse(user).error?.issues ?? []) : [];
  const [badPassword] = instancePassword.safeParse(password).error?.issues ?? [];
  const issues: FormIssue[] = [];
  if (badUser) issues.push({ path: 'user', message: user === '' ? formError('userRequired') : badUser.message });
  if (badPassword)
    issues.push({ path: 'password', message: password === '' ? formError('passwordRequired') : badPassword.message });
  else if (isLikeUser(password, user)) issues.push({ path: 'password', message: formError('passwordLikeUser') });
  return issues;
}
