import '@mantine/core/styles/PillsInput.css';
import '@mantine/core/styles/Pill.css';
import { CloseButton, MultiSelect, TextInput } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { tidyIds } from '../i18n/tidy';
import { Described } from './described';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-slots';
import type { PickerProps } from './picker';
import classes from './picker.module.css';
import { usePickerList } from './picker-options';
import { PickerState } from './picker-state';
import { NO_OPTIONS, optionLabel } from './picker-types';
import { useField } from './use-field';

const messages = i18n('multiPicker', {
  remove: params('Remove {label}'),
  chosen: params('Selected {label}'),
  typeHint: 'Enter IDs separated by commas, then press Enter.',
});

/** Safari ends the composition before the key event, but its keyCode is 229. */
const isComposing = (event: globalThis.KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/**
 * Chosen values are below the input, each with a remove button: those of Mantine's pills are hidden from keyboard and
 * screen readers. Without the list, IDs can be typed.
 */
export function MultiPickerField<V extends FieldValues>(props: PickerProps<V>) {
  const t = useStore(messages);
  const field = useField<V>(props.name, props.onChanged);
  const [typed, setTyped] = useState('');
  const { lookup } = props;
  const chosen = field.value as string[];
  const list = usePickerList({ lookup, chosen });
  const byHand = lookup.error !== null && !lookup.data;
  const options = lookup.data ?? NO_OPTIONS;
  const takeTyped = () => {
    const ids = tidyIds(typed);
    if (ids.length > 0) field.change([...new Set([...chosen, ...ids])]);
    setTyped('');
  };
  const shared = {
    id: field.id,
    ref: field.ref,
    label: <FieldLabel name={props.name} label={props.label} optional={props.optional} />,
    error: field.error,
    placeholder: props.placeholder,
    maw: 480,
    inputContainer: (input: ReactNode) => <Described name={props.name}>{input}</Described>,
  };
  return (
    <div>
      {byHand ? (
        <TextInput
          {...shared}
          description={t.typeHint}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            // This Enter ends an input method's composition.
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            takeTyped();
          }}
          onBlur={() => {
            takeTyped();
            field.blur();
          }}
        />
      ) : (
        <MultiSelect
          {...list}
          {...shared}
          description={props.hint}
          value={chosen}
          onChange={field.change}
          renderPill={nothing}
          onKeyDown={keepChosen}
          onBlur={field.blur}
        />
      )}
      {chosen.length > 0 && (
        <ul className={classes.chosen} aria-label={t.chosen({ label: props.label })}>
          {chosen.map((id) => (
            <li key={id}>
              <bdi>{optionLabel(options, id)}</bdi>
              <CloseButton
                size="sm"
                aria-label={t.remove({ label: optionLabel(options, id) })}
                onClick={() => field.change(chosen.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <FieldHelp name={props.name} label={props.label} />
      <PickerState what={props.what} lookup={lookup} emptyText={props.emptyText} />
    </div>
  );
}

const nothing = () => null;

/** Backspace would remove a value that isn't in the input. */
function keepChosen(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === 'Backspace' && event.currentTarget.value === '') event.preventDefault();
}
