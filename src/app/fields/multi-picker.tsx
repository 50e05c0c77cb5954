import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Icon } from '../theme/icons';
import { i18n } from '../wording/i18n';
import { params } from '../wording/params';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import type { PickerProps } from './picker';
import classes from './picker.module.css';
import { PickerOptions } from './picker-options';
import { PickerState } from './picker-state';
import { optionLabel } from './picker-types';
import { useField } from './use-field';

const messages = i18n('multiPicker', {
  remove: params('Remove {label}'),
  chosen: params('Chosen for {label}'),
  typeHint: 'Enter IDs separated by commas, then press Enter.',
});

/**
 * Several of many. The chosen ones stand below the box, each with its own button to remove it. Where the list cannot be
 * read, ids are typed into the same box.
 */
export function MultiPickerField<V extends FieldValues>(props: PickerProps<V>) {
  const t = useStore(messages);
  const field = useField<V>(props.name, props.onChanged);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search, setSearch] = useState('');
  const options = props.lookup.data ?? [];
  const chosen = field.value as string[];
  const byHand = props.lookup.error !== null && !props.lookup.data;
  const toggle = (id: string) =>
    field.change(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const takeTyped = () => {
    if (!byHand || !search.trim()) return;
    const typed = search.split(/[\s,]+/).filter(Boolean);
    field.change([...new Set([...chosen, ...typed])]);
    setSearch('');
  };
  return (
    <div>
      <Combobox
        store={combobox}
        withinPortal={false}
        keepMounted={false}
        position="bottom-start"
        onOptionSubmit={toggle}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            id={field.id}
            ref={field.ref}
            aria-busy={props.lookup.isPending || undefined}
            label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
            description={byHand ? t.typeHint : props.hint}
            error={field.error}
            maw={480}
            autoComplete="off"
            spellCheck={false}
            placeholder={props.placeholder}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              combobox.resetSelectedOption();
              if (!byHand) combobox.openDropdown();
            }}
            onClick={() => byHand || combobox.openDropdown()}
            onKeyDown={(event) => {
              if (!byHand || event.key !== 'Enter') return;
              event.preventDefault();
              takeTyped();
            }}
            onBlur={() => {
              takeTyped();
              combobox.closeDropdown();
              field.blur();
            }}
            rightSection={props.lookup.isPending ? <Loader size={16} /> : <Icon name="chevron" />}
            rightSectionPointerEvents="none"
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={byHand}>
          <PickerOptions options={options} search={search} label={props.label} chosen={chosen} />
        </Combobox.Dropdown>
      </Combobox>
      {chosen.length > 0 && (
        <ul className={classes.chosen} aria-label={t.chosen({ label: props.label })}>
          {chosen.map((id) => (
            <li key={id}>
              {optionLabel(options, id)}
              <CloseButton
                size="sm"
                aria-label={t.remove({ label: optionLabel(options, id) })}
                onClick={() => toggle(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <FieldHelp name={props.name} label={props.label} />
      <PickerState what={props.what} lookup={props.lookup} emptyText={props.emptyText} />
    </div>
  );
}
