import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Combobox.css';
import { Button, Combobox } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { Icon } from '../theme/icons';
import classes from './picker.module.css';
import { type PickerOption, searchOptions } from './picker-types';

const messages = i18n('pickerOptions', {
  nothing: params('Nothing matches "{search}"'),
  shown: params('{shown} of {all} shown. Type to narrow the list.'),
  more: 'Show more',
});

const PAGE = 50;

interface PickerOptionsProps {
  options: readonly PickerOption[];
  search: string;
  label: string;
  /** The chosen id, or the chosen ids. */
  chosen: string | readonly string[];
  noneLabel?: string | undefined;
}

/** The open list: what matches the search, a page at a time. */
export function PickerOptions({ options, search, label, chosen, noneLabel }: PickerOptionsProps) {
  const t = useStore(messages);
  const isChosen = (id: string) => (typeof chosen === 'string' ? chosen === id : chosen.includes(id));
  // Another search begins with its first page again; its list is not drawn from nothing for that.
  const [more, setMore] = useState({ search, limit: PAGE });
  const limit = more.search === search ? more.limit : PAGE;
  const matching = searchOptions(options, search);
  const shown = matching.slice(0, limit);
  return (
    <>
      {/* Scrolls by itself: a box of its own around the options would be a foreign child of the list. */}
      <Combobox.Options aria-label={label} className={classes.options} tabIndex={-1}>
        {noneLabel && !search && <Combobox.Option value="">{noneLabel}</Combobox.Option>}
        {shown.map((option) => (
          <Combobox.Option
            key={option.id}
            value={option.id}
            disabled={option.blocked !== undefined}
            active={isChosen(option.id)}
            aria-selected={isChosen(option.id)}
          >
            <span className={classes.option}>
              <span>
                <span dir="auto">{option.label}</span>
                {(option.detail || option.blocked) && (
                  <span className={classes.optionDetail}>
                    {[option.detail, option.blocked].filter(Boolean).join(' · ')}
                  </span>
                )}
              </span>
              {isChosen(option.id) && <Icon name="check" size={16} />}
            </span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {matching.length === 0 && search && <Combobox.Empty>{t.nothing({ search })}</Combobox.Empty>}
      {shown.length < matching.length && (
        <Combobox.Footer>
          <div className={classes.optionDetail}>{t.shown({ shown: shown.length, all: matching.length })}</div>
          <Button
            size="compact-xs"
            variant="subtle"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setMore({ search, limit: limit + PAGE })}
          >
            {t.more}
          </Button>
        </Combobox.Footer>
      )}
    </>
  );
}
