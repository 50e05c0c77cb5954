import { useStore } from '@nanostores/react';
import { useWatch } from 'react-hook-form';
import { RadioCards } from '../../fields/choice-cards';
import { TextField } from '../../fields/text-field';
import type { OfForm } from './choose-if-empty';
import { transferFieldsMessages } from './transfer-fields.messages';
import type { TransferForm } from './transfer-form';
import classes from './transfers.module.css';

/** Raw text, or JSON with its lists, folded. */
export function FormatFields({ form }: OfForm) {
  const t = useStore(transferFieldsMessages);
  const format = useWatch({ control: form.control, name: 'format' });
  return (
    <details className={classes.advanced}>
      <summary>{t.advanced}</summary>
      <div className={classes.form}>
        <RadioCards<TransferForm>
          name="format"
          label={t.format}
          columns
          choices={[
            { value: 'RAW', label: t.raw, detail: t.rawDetail },
            { value: 'JSON', label: t.json, detail: t.jsonDetail },
          ]}
        />
        {format === 'JSON' && (
          <>
            <TextField<TransferForm> name="ltsTags" label={t.ltsTags} hint={t.listHint} />
            <TextField<TransferForm> name="streamTags" label={t.streamTags} hint={t.listHint} optional />
            <TextField<TransferForm> name="structFields" label={t.structFields} hint={t.listHint} optional />
            <TextField<TransferForm> name="invalidValue" label={t.invalidValue} optional />
          </>
        )}
      </div>
    </details>
  );
}
