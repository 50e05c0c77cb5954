import { Button, Textarea } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type DragEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Session } from '../../../../contract/gateway-api';
import { browserDrafts } from '../../../drafts/browser-drafts';
import { addressOfIncompleteStep } from '../../../form/incomplete-steps';
import { format, i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { useService } from '../../../services/services';
import { Notice } from '../../../theme/notice';
import { Panel } from '../../../ui/page';
import classes from './import.module.css';
import type { ImportFault, ImportResult } from './import-report';
import { ImportReportView } from './import-report-view';
import { IMPORT_MAX, readImport } from './read-import';

const messages = i18n('importPanel', {
  title: 'Import',
  label: 'Paste JSON, or drop a file here',
  hint: 'Use a create request, an instance or instance list from the API, or an exported file. It stays in your browser, and passwords are never imported.',
  file: 'Choose a file',
  check: 'Preview',
  several: 'This contains several instances. Which one do you want?',
  empty: 'Paste JSON or choose a file',
  tooLarge: params('This is too long. Shorten it to {max} characters, for example to a single instance'),
  cutOff: params('The text ends on line {line}, before the JSON is complete. Copy it again, through the last }'),
  blocks: params('There are several code blocks, and the second begins on line {line}. Paste only one of them'),
  comment: params('The comment on line {line}, column {column} has no end. Add */ where it ends, or delete it'),
  after: params('The JSON ends before line {line}, column {column}. Delete everything from {found} on'),
  comma: params('A comma is missing on line {line}, column {column}. Add one before {found}'),
  colon: params('A colon is missing on line {line}, column {column}. Add one before {found}'),
  quote: params(
    'The closing quotation mark is missing for the text on line {line}, column {column}. Add it on that line',
  ),
  control: params('Line {line}, column {column} contains a control character ({found}). Delete it'),
  twice: params('The key {found} appears twice, the second time on line {line}, column {column}. Keep one of them'),
  symbol: params('Line {line}, column {column} isn’t valid JSON: {found}. Correct or delete it'),
  tooDeep: 'This JSON is nested too deeply for a request or an instance. Paste another',
  noObject: 'The JSON must be an object. Start it with {',
  unrecognised: 'This isn’t a create request, an instance, or an exported form. Paste one of these',
  noInstance: 'This list contains no instances. Paste another',
});

/** Shows a report before anything is filled in. */
export default function ImportPanel({ session }: { session: Session }) {
  const drafts = useService(browserDrafts);
  const t = useStore(messages);
  const { number } = useStore(format);
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [result, setResult] = useState<ImportResult>();
  const read = (given: string) => {
    // Don't keep a text that is too long.
    setText(given.length > IMPORT_MAX ? '' : given);
    setResult(readImport(given));
  };
  const readFile = async (file: File | undefined) => {
    if (file) read(file.size > 4 * IMPORT_MAX ? ' '.repeat(IMPORT_MAX) + 1 : await file.text());
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void readFile(file);
  };
  const word = (fault: ImportFault): string => {
    if ('line' in fault) return t[fault.kind](fault);
    return fault.kind === 'tooLarge' ? t.tooLarge({ max: number(IMPORT_MAX) }) : t[fault.kind];
  };
  return (
    <Panel title={t.title}>
      <div className={classes.panel}>
        <Textarea
          label={t.label}
          description={t.hint}
          error={result?.end === 'fault' && word(result.fault)}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setResult(undefined);
          }}
          rows={8}
          onDrop={drop}
          onDragOver={(event) => event.preventDefault()}
          autoComplete="off"
          spellCheck={false}
          className={classes.text}
        />
        <div className={classes.buttons}>
          <Button onClick={() => read(text)}>{t.check}</Button>
          <label className={classes.file}>
            {t.file}
            <input
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                void readFile(currentTarget.files?.[0]);
                // Allows choosing the same file again.
                currentTarget.value = '';
              }}
            />
          </label>
        </div>
        {result?.end === 'several' && (
          <Notice tone="info" title={t.several} announce="status">
            <div className={classes.buttons}>
              {result.items.map((item) => (
                <Button key={item.text} size="xs" variant="default" onClick={() => read(item.text)}>
                  <bdi>{item.label}</bdi>
                </Button>
              ))}
            </div>
          </Notice>
        )}
        {result?.end === 'imported' && (
          <ImportReportView
            imported={result.imported}
            onFill={async () => {
              const { values } = result.imported;
              await drafts.fill(session, { values, origin: { kind: 'import' } });
              navigate(addressOfIncompleteStep(values));
            }}
          />
        )}
      </div>
    </Panel>
  );
}
