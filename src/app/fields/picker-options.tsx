/** Props of Mantine's Select and MultiSelect. */
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Combobox.css';
import {
  type ComboboxItem,
  type ComboboxLikeRenderOptionInput,
  type ComboboxProps,
  Loader,
  type OptionsFilter,
} from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { Icon } from '../theme/icons';
import classes from './picker.module.css';
import { NO_OPTIONS, type PickerLookup, type PickerOption, searchOptions } from './picker-types';

const messages = i18n('pickerOptions', {
  nothing: 'No matches',
  shown: params('Showing {shown} of {all}. Enter text to filter.'),
});

/** Rendered at a time, so that 2,000 options cost no more than 50. */
const LIMIT = 50;

/** The last line of a longer list. IDs have no spaces. */
const REST = 'more than these';

const DROPDOWN: ComboboxProps = {
  withinPortal: false,
  keepMounted: false,
  position: 'bottom-start',
  middlewares: { flip: true, shift: true },
};

interface PickerList {
  lookup: PickerLookup;
  /** An ID that isn't in the list is shown as it is. */
  chosen: readonly string[];
  /** Offers "none", with the value ''. */
  noneLabel?: string | undefined;
}

export function usePickerList({ lookup, chosen, noneLabel }: PickerList) {
  const t = useStore(messages);
  const options = lookup.data;
  const byId = useMemo(() => new Map(options?.map((option) => [option.id, option])), [options]);
  const data = [
    ...(noneLabel === undefined ? [] : [{ value: '', label: noneLabel }]),
    ...chosen.filter((id) => id !== '' && !byId.has(id)).map((id) => ({ value: id, label: id })),
    ...[...byId.values()].map(({ id, label, blocked }) => ({ value: id, label, disabled: blocked !== undefined })),
  ];
  const filter: OptionsFilter = ({ options: items, search }) => {
    const found = new Set(searchOptions(options ?? NO_OPTIONS, search).map(({ id }) => id));
    if (search.trim() === '') found.add('');
    const matching = items.filter((item) => 'value' in item && found.has(`${item.value}`));
    if (matching.length <= LIMIT) return matching;
    const label = t.shown({ shown: LIMIT, all: matching.length });
    return [...matching.slice(0, LIMIT), { value: REST, label, disabled: true }];
  };
  return {
    data,
    filter,
    searchable: true,
    openOnFocus: false,
    withScrollArea: false,
    nothingFoundMessage: options && t.nothing,
    classNames: { options: classes.options },
    comboboxProps: DROPDOWN,
    renderOption: ({ option, checked }: ComboboxLikeRenderOptionInput<ComboboxItem>) => (
      <Option
        option={byId.get(option.value) ?? { id: option.value, label: option.label }}
        isChosen={checked === true}
      />
    ),
    rightSection: lookup.isPending ? <Loader size={16} /> : CHEVRON,
    'aria-busy': lookup.isPending || undefined,
    autoComplete: 'off',
    spellCheck: false,
    maw: 480,
  };
}

const CHEVRON = <Icon name="chevron" />;

function Option({ option, isChosen }: { option: PickerOption; isChosen: boolean }) {
  const detail = [option.detail, option.blocked].filter(Boolean).join(' · ');
  return (
    <span className={classes.option}>
      <span>
        <span dir="auto">{option.label}</span>
        {detail && <span className={classes.optionDetail}>{detail}</span>}
      </span>
      {isChosen && <Icon name="check" size={16} />}
    </span>
  );
}
