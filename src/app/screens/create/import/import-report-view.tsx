import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useWordError } from '../../../i18n/form-error';
import { i18n } from '../../../i18n/i18n';
import { count, params } from '../../../i18n/params';
import { Notice } from '../../../theme/notice';
import classes from './import.module.css';
import { type Imported, type ReportLine, VERDICTS } from './import-report';

const messages = i18n('importAccount', {
  body: 'Recognized: create request',
  instance: 'Recognized: instance',
  form: 'Recognized: exported form',
  lead: 'Nothing is filled in yet. Each field is handled as follows:',
  fill: 'Fill in form',
  taken: count({ one: '1 field will be imported', many: '{count} fields will be imported' }),
  invalid: count({
    one: '1 field can’t be used as is',
    many: '{count} fields can’t be used as is',
  }),
  unknown: count({ one: '1 field isn’t recognized', many: '{count} fields aren’t recognized' }),
  ignored: count({ one: '1 field isn’t part of the form', many: '{count} fields aren’t part of the form' }),
  never: count({ one: '1 secret is never imported', many: '{count} secrets are never imported' }),
  because: params('{key}: {reason}'),
});

const reasons = i18n('importReasons', {
  saslAbsent: 'missing, so SASL is off (API default). You may not be able to turn it on later.',
  alwaysSent: 'always set automatically (only one value is allowed)',
  tellsOfInstance: 'describes the instance, not a setting',
  usableStorage: 'usable storage, not the storage you requested',
  pairBroken: 'the start and end of the window must both be set',
  periodUnknown: 'yearly/monthly, but the term is missing. Enter it under Billing.',
  notKnown: 'the form has no such option. Choose another.',
  wrongKind: 'the value’s type doesn’t match this field',
});

/** What is imported, key by key, with reasons. */
export function ImportReportView({ imported, onFill }: { imported: Imported; onFill: () => void }) {
  const t = useStore(messages);
  const why = useStore(reasons);
  const wordError = useWordError();
  const reasonOf = ({ rule, reason }: ReportLine): string | undefined => {
    if (reason) return why[reason];
    if (rule === undefined) return undefined;
    const words = wordError(rule);
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
