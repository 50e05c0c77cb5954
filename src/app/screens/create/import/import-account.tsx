import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { errorMessages } from '../../../i18n/errors';
import { wordError } from '../../../i18n/form-error';
import { i18n } from '../../../i18n/i18n';
import { count, params } from '../../../i18n/params';
import { Notice } from '../../../theme/notice';
import classes from './import.module.css';
import { type Imported, type ReportLine, VERDICTS } from './import-report';

const messages = i18n('importAccount', {
  body: 'A create request was recognised',
  instance: 'An instance was recognised',
  form: 'An exported form was recognised',
  lead: 'Nothing is filled in yet. This is what becomes of each key:',
  fill: 'Fill in the form',
  taken: count({ one: '1 key is taken over', many: '{count} keys are taken over' }),
  invalid: count({
    one: '1 key can’t be used as it is',
    many: '{count} keys can’t be used as they are',
  }),
  unknown: count({ one: '1 key is unknown here', many: '{count} keys are unknown here' }),
  ignored: count({ one: '1 key is no input of the form', many: '{count} keys are no inputs of the form' }),
  never: count({ one: '1 secret is never taken over', many: '{count} secrets are never taken over' }),
  because: params('{key}: {reason}'),
});

const reasons = i18n('importReasons', {
  saslAbsent: 'not there, so SASL is off, as the API document says. It cannot be turned on later',
  alwaysSent: 'the console always sends the one value that there is',
  tellsOfInstance: 'tells of the instance, and is no choice',
  usableStorage: 'what can be used, not what was ordered',
  pairBroken: 'begin and end of the window belong together',
  periodUnknown: 'yearly/monthly; for how long is not told, so enter it under Billing',
  notKnown: 'the form has no such choice, so choose another',
  wrongKind: 'is of another kind than this field',
});

/** What an import takes over and what not, key by key, with the reason; and the button that fills in the form. */
export function ImportAccount({ imported, onFill }: { imported: Imported; onFill: () => void }) {
  const t = useStore(messages);
  const why = useStore(reasons);
  const errors = useStore(errorMessages);
  const reasonOf = ({ rule, reason }: ReportLine): string | undefined => {
    if (reason) return why[reason];
    if (rule === undefined) return undefined;
    const words = wordError(errors, rule);
    return words === rule ? why.wrongKind : words;
  };
  const groups = VERDICTS.map((verdict) => ({
    verdict,
    lines: imported.lines.filter((line) => line.verdict === verdict),
  }));
  const isWhole = !imported.lines.some(({ verdict }) => verdict === 'invalid');
  return (
    <Notice tone={isWhole ? 'info' : 'warning'} title={t[imported.kind]} announce="status">
      {t.lead}
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map(({ verdict, lines }) => (
          <details key={verdict} open={verdict === 'invalid' || verdict === 'unknown'} className={classes.group}>
            <summary>{t[verdict](lines.length)}</summary>
            <ul>
              {lines.map((line) => {
                const reason = reasonOf(line);
                return <li key={line.key}>{reason ? t.because({ key: line.key, reason }) : line.key}</li>;
              })}
            </ul>
          </details>
        ))}
      <div className={classes.buttons}>
        <Button onClick={onFill}>{t.fill}</Button>
      </div>
    </Notice>
  );
}
