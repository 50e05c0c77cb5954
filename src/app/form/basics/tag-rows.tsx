import { Button, CloseButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useFieldArray, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { TAGS_MAX } from '../../../contract/tags';
import { FieldGroup } from '../../fields/field-group';
import { fieldId, focusField } from '../../fields/field-id';
import { TextField } from '../../fields/text-field';
import { useWordError } from '../../i18n/form-error';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { tidyName } from '../../i18n/tidy';
import { useProjectTags } from '../../lookups/project-tags';
import { Icon } from '../../theme/icons';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { labels } from './basics.words';

const messages = i18n('tagRows', {
  hint: params('Up to {max} key-value pairs: letters and digits of any language, spaces, and _.:=+-@'),
  key: params('Key {number}'),
  value: params('Value {number}'),
  remove: params('Remove tag {number}'),
  add: 'Add tag',
  full: params('You’ve reached the limit of {max} tags.'),
});

/** `tags`: rows that are added and removed. Rows are list items, not a map, so any key is harmless. */
export function TagRows() {
  const t = useStore(messages);
  const label = useStore(labels);
  const { control } = useFormContext<CreateFormValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'basics.tags' });
  const error = useListError();
  const removeRow = (index: number) => {
    remove(index);
    // The pressed button is gone: the keyboard goes to the row before, else to "Add".
    requestAnimationFrame(() => {
      if (index === 0 || !focusField(`basics.tags.${index - 1}.key`)) document.getElementById('add-tag')?.focus();
    });
  };
  return (
    <FieldGroup
      id={fieldId('basics.tags')}
      name="basics.tags"
      label={label.tags}
      hint={t.hint({ max: TAGS_MAX })}
      error={error}
      optional
    >
      {fields.length > 0 && (
        <ul className={classes.tags}>
          {fields.map((row, index) => (
            <li key={row.id} className={classes.tag}>
              <TagInputs index={index} />
              <CloseButton
                className={classes.tagRemove}
                aria-label={t.remove({ number: index + 1 })}
                onClick={() => removeRow(index)}
              />
            </li>
          ))}
        </ul>
      )}
      {fields.length < TAGS_MAX ? (
        <Button
          id="add-tag"
          size="xs"
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={() => append({ key: '', value: '' }, { focusName: `basics.tags.${fields.length}.key` })}
        >
          {t.add}
        </Button>
      ) : (
        <div className={classes.note}>{t.full({ max: TAGS_MAX })}</div>
      )}
    </FieldGroup>
  );
}

/** Key and value of a row. What the project uses already is suggested; where that cannot be read, nothing is missing. */
function TagInputs({ index }: { index: number }) {
  const t = useStore(messages);
  const used = useProjectTags().data ?? [];
  const key = useWatch<CreateFormValues, `basics.tags.${number}.key`>({ name: `basics.tags.${index}.key` });
  const values = used.find((tag) => tag.key === key)?.values ?? [];
  return (
    <>
      <TextField<CreateFormValues>
        name={`basics.tags.${index}.key`}
        label={t.key({ number: index + 1 })}
        suggestions={used.map((tag) => tag.key)}
        tidy={tidyName}
      />
      <TextField<CreateFormValues>
        name={`basics.tags.${index}.value`}
        label={t.value({ number: index + 1 })}
        suggestions={values.filter((value) => value !== '')}
        optional
        tidy={tidyName}
      />
    </>
  );
}

/** What is wrong with the list as a whole, for example what the service said of the tags; a row's errors stand in it. */
function useListError(): string | undefined {
  const wordError = useWordError();
  const { errors } = useFormState<CreateFormValues>({ name: 'basics.tags' });
  const list = errors.basics?.tags;
  const packed = list?.message ?? list?.root?.message;
  return packed === undefined ? undefined : wordError(packed);
}
