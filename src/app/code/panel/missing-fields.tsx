import { useStore } from '@nanostores/react';
import type { FormIssue } from '../../fields/form-resolver';
import { useWordError } from '../../i18n/form-error';
import { i18n } from '../../i18n/i18n';
import { count } from '../../i18n/params';
import { Icon } from '../../theme/icons';
import classes from './code-panel.module.css';

const messages = i18n('missingFields', {
  complete: 'The code contains all settings except the password.',
  missing: count({
    one: '{count} field missing, marked TODO in the code',
    many: '{count} fields missing, marked TODO in the code',
  }),
  invalid: count({
    one: '{count} invalid value, which the API will reject',
    many: '{count} invalid values, which the API will reject',
  }),
});

/** The rules for empty fields are named `…Required` or `…Empty`. */
const isMissing = ({ message }: FormIssue): boolean => /^\w*(?:Required|Empty)(?:\?|$)/.test(message);

export function MissingFields({ issues }: { issues: readonly FormIssue[] }) {
  const t = useStore(messages);
  const wordError = useWordError();
  const missing = issues.filter(isMissing);
  const groups = [
    { key: 'missing', found: missing },
    { key: 'invalid', found: issues.filter((issue) => !missing.includes(issue)) },
  ] as const;
  if (issues.length === 0) {
    return (
      <p className={classes.complete}>
        <Icon name="check" size={16} /> {t.complete}
      </p>
    );
  }
  return groups.map(
    ({ key, found }) =>
      found.length > 0 && (
        <details key={key} className={classes.issues}>
          <summary>{t[key](found.length)}</summary>
          <ul>
            {found.map(({ path, message }) => (
              <li key={path}>{wordError(message)}</li>
            ))}
          </ul>
        </details>
      ),
  );
}
