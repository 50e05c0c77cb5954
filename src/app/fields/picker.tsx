import { Select } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { tidyCode } from '../i18n/tidy';
import { Described } from './described';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-slots';
import { usePickerList } from './picker-options';
import { PickerState } from './picker-state';
import { NO_OPTIONS, optionLabel, type PickerLookup } from './picker-types';
import { TextField } from './text-field';
import { type FieldProps, useField } from './use-field';

export interface PickerProps<V extends FieldValues> extends FieldProps<V> {
  lookup: PickerLookup;
  /** For messages: "VPCs". */
  what: string;
  /** What to do if the list is empty. */
  emptyText: ReactNode;
  placeholder?: string;
  /** Disabled, for example "Choose a VPC first". */
  waitingText?: string | undefined;
  /** For an optional field. */
  noneLabel?: string;
}

/** Becomes a text field for the ID if the lookup failed. */
export function PickerField<V extends FieldValues>(props: PickerProps<V>) {
  const { lookup } = props;
  const byHand = lookup.error !== null && !lookup.data;
  return (
    <div>
      {byHand ? <TextField<V> {...props} tidy={tidyCode} /> : <PickerBox<V> {...props} />}
      {!byHand && <FieldHelp name={props.name} label={props.label} />}
      <PickerState what={props.what} lookup={lookup} emptyText={props.emptyText} />
    </div>
  );
}

function PickerBox<V extends FieldValues>(props: PickerProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  const value = field.value as string;
  const list = usePickerList({ lookup: props.lookup, chosen: [value], noneLabel: props.noneLabel });
  const shown = value ? optionLabel(props.lookup.data ?? NO_OPTIONS, value) : props.noneLabel;
  const [search, setSearch] = useState('');
  // Typing searches: it replaces the chosen name, even one that loads late.
  const selectChosen = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    if (currentTarget.value === shown) currentTarget.select();
  };
  useEffect(() => {
    const box = document.activeElement;
    if (search === shown && box instanceof HTMLInputElement && box.id === field.id) box.select();
  }, [search, shown, field.id]);
  return (
    <Select
      {...list}
      id={field.id}
      ref={field.ref}
      label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
      description={props.hint}
      error={field.error}
      placeholder={props.waitingText ?? props.placeholder}
      readOnly={props.waitingText !== undefined}
      allowDeselect={false}
      value={value === '' && props.noneLabel === undefined ? null : value}
      onChange={(id) => field.change(id ?? '')}
      searchValue={search}
      onSearchChange={setSearch}
      // Mantine names an option only if another one is chosen.
      onOptionSubmit={(id) => setSearch(list.data.find((option) => option.value === id)?.label ?? '')}
      onFocus={selectChosen}
      onClick={selectChosen}
      onBlur={field.blur}
      inputContainer={(input) => <Described name={props.name}>{input}</Described>}
    />
  );
}
