/**
 * One of many, read from a lookup API: search, show more, retry, and a typed id where the lookup fails. Only a page of
 * options stands in the document at a time, so that 2,000 cost no more than 50.
 */
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Icon } from '../theme/icons';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import { PickerOptions } from './picker-options';
import { PickerState } from './picker-state';
import { optionLabel, type PickerLookup } from './picker-types';
import { TextField } from './text-field';
import { type FieldProps, useField } from './use-field';

export interface PickerProps<V extends FieldValues> extends FieldProps<V> {
  lookup: PickerLookup;
  /** Says what the list holds, for the messages: "VPCs". */
  what: string;
  /** Where the list is empty: what to do about it. */
  emptyText: string;
  placeholder?: string;
  /** Nothing can be chosen yet, and why: "Choose a VPC first". */
  waitingText?: string | undefined;
  /** Offers "none" for an optional field. */
  noneLabel?: string;
}

/** A picker; where its lookup failed, a field for the id and the reason. */
export function PickerField<V extends FieldValues>(props: PickerProps<V>) {
  const { lookup } = props;
  if (lookup.error && !lookup.data) {
    return (
      <div>
        <TextField<V> {...props} />
        <PickerState what={props.what} lookup={lookup} emptyText={props.emptyText} />
      </div>
    );
  }
  return (
    <div>
      <PickerBox<V> {...props} />
      <FieldHelp name={props.name} label={props.label} />
      <PickerState what={props.what} lookup={lookup} emptyText={props.emptyText} />
    </div>
  );
}

function PickerBox<V extends FieldValues>(props: PickerProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [search, setSearch] = useState<string>();
  const options = props.lookup.data ?? [];
  const value = field.value as string;
  const close = () => {
    combobox.closeDropdown();
    setSearch(undefined);
  };
  const open = () => {
    if (!props.waitingText) combobox.openDropdown();
  };
  const selectChosen = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    if (search === undefined) currentTarget.select();
  };
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      keepMounted={false}
      position="bottom-start"
      middlewares={{ flip: true, shift: true }}
      onOptionSubmit={(id) => {
        field.change(id);
        close();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          id={field.id}
          ref={field.ref}
          aria-busy={props.lookup.isPending || undefined}
          label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
          description={props.hint}
          error={field.error}
          maw={480}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.waitingText ?? props.placeholder}
          value={search ?? (value ? optionLabel(options, value) : (props.noneLabel ?? ''))}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            // What was highlighted may stand elsewhere in the next list.
            combobox.resetSelectedOption();
            open();
          }}
          // What is typed next is a search: it replaces the chosen name instead of being added to it.
          onFocus={selectChosen}
          onClick={(event) => {
            selectChosen(event);
            open();
          }}
          onBlur={() => {
            close();
            field.blur();
          }}
          rightSection={props.lookup.isPending ? <Loader size={16} /> : <Icon name="chevron" />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <PickerOptions
          options={options}
          search={search ?? ''}
          label={props.label}
          chosen={[value]}
          noneLabel={props.noneLabel}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
