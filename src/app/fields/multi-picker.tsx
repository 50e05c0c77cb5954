import { CloseButton, Combobox, Input, useCombobox } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { FieldValues } from 'react-hook-form';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { tidyIds } from '../i18n/tidy';
import { FieldLabel } from './field-label';
import { FieldHelp } from './field-notes';
import type { PickerProps } from './picker';
import classes from './picker.module.css';
import { PickerState } from './picker-state';
import { NO_OPTIONS, optionLabel } from './picker-types';
import { FoundOptions, SearchBox, useSearch } from './search-box';
import { useField } from './use-field';

const messages = i18n('multiPicker', {
  remove: params('Remove {label}'),
  chosen: params('Chosen for {label}'),
  typeHint: 'Enter IDs separated by commas, then press Enter.',
});

/** Safari ends the composition before it tells of the key, and says 229 all the same. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/**
 * Several of many. The chosen ones stand below the box, each with its own button to remove it. Where the list cannot be
 * read, ids are typed into the same box.
 */
export function MultiPickerField<V extends FieldValues>(props: PickerProps<V>) {
  const t = useStore(messages);
  const field = useField<V>(props.name, props.onChanged);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useSearch();
  const options = props.lookup.data ?? NO_OPTIONS;
  const chosen = field.value as string[];
  const byHand = props.lookup.error !== null && !props.lookup.data;
  const toggle = (id: string) =>
    field.change(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const takeTyped = () => {
    const typed = tidyIds(search.typed.get() ?? '');
    if (!byHand || typed.length === 0) return;
    field.change([...new Set([...chosen, ...typed])]);
    search.typed.set('');
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
        <Input.Wrapper
          id={field.id}
          label={<FieldLabel name={props.name} label={props.label} optional={props.optional} />}
          description={byHand ? t.typeHint : props.hint}
          error={field.error}
          maw={480}
        >
          <Combobox.Target withExpandedAttribute>
            <SearchBox
              ref={field.ref}
              search={search}
              chosen=""
              isPending={props.lookup.isPending}
              error={field.error !== undefined}
              placeholder={props.placeholder}
              onSearch={() => {
                combobox.resetSelectedOption();
                if (!byHand) combobox.openDropdown();
              }}
              onClick={() => byHand || combobox.openDropdown()}
              onKeyDown={(event) => {
                // The Enter that ends a composition belongs to the input method.
                if (!byHand || event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
                event.preventDefault();
                takeTyped();
              }}
              onBlur={() => {
                takeTyped();
                combobox.closeDropdown();
                field.blur();
              }}
            />
          </Combobox.Target>
        </Input.Wrapper>
        <Combobox.Dropdown hidden={byHand}>
          <FoundOptions options={options} search={search} label={props.label} chosen={chosen} />
        </Combobox.Dropdown>
      </Combobox>
      {chosen.length > 0 && (
        <ul className={classes.chosen} aria-label={t.chosen({ label: props.label })}>
          {chosen.map((id) => (
            <li key={id}>
              <bdi>{optionLabel(options, id)}</bdi>
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
