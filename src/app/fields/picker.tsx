/** One of many, read from a lookup API: search, retry, and a typed id where the lookup fails. */
import { Select } from '@mantine/core';
import { type SyntheticEvent, useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { tidyCode } from '../i18n/tidy';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import { usePickerList } from './picker-options';
import { PickerState } from './picker-state';
import { NO_OPTIONS, optionLabel, type PickerLookup } from './picker-types';
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
  // What is typed next is a search: it replaces the chosen name instead of being added to it, also one that comes late.
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
      onSearchChange={setSearch}
      onFocus={selectChosen}
      onClick={selectChosen}
      onBlur={field.blur}
    />
  );
}
