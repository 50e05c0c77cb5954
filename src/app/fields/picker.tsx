/**
 * One of many, read from a lookup API: search, show more, retry, and a typed id where the lookup fails. Only a page of
 * options stands in the document at a time, so that 2,000 cost no more than 50.
 */
import { Combobox, Input, useCombobox } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import type { FieldValues } from 'react-hook-form';
import { tidyCode } from '../i18n/tidy';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import { PickerState } from './picker-state';
import { NO_OPTIONS, optionLabel, type PickerLookup } from './picker-types';
import { FoundOptions, SearchBox, useSearch } from './search-box';
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
        <TextField<V> {...props} tidy={tidyCode} />
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

/** What is typed draws the box alone (search-box.tsx); this is drawn when the list opens, closes, comes, or is chosen from. */
function PickerBox<V extends FieldValues>(props: PickerProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useSearch();
  const options = props.lookup.data ?? NO_OPTIONS;
  const value = field.value as string;
  const close = () => {
    combobox.closeDropdown();
    search.typed.set(undefined);
  };
  const open = () => {
    if (!props.waitingText) combobox.openDropdown();
  };
  const selectChosen = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    if (search.typed.get() === undefined) currentTarget.select();
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
      <Input.Wrapper
        id={field.id}
        label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
        description={props.hint}
        error={field.error}
        maw={480}
      >
        <Combobox.Target withExpandedAttribute>
          <SearchBox
            ref={field.ref}
            search={search}
            chosen={value ? optionLabel(options, value) : (props.noneLabel ?? '')}
            isPending={props.lookup.isPending}
            error={field.error !== undefined}
            placeholder={props.waitingText ?? props.placeholder}
            onSearch={() => {
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
          />
        </Combobox.Target>
      </Input.Wrapper>
      <Combobox.Dropdown>
        <FoundOptions
          options={options}
          search={search}
          label={props.label}
          chosen={value}
          noneLabel={props.noneLabel}
        />
      </Combobox.Dropdown>
    </Combobox>
  );
}
