/**
 * What is typed into a picker, and the list that follows it. A key draws the box alone; the list is filtered and drawn
 * when nothing else waits, but at the latest when somebody is about to choose from it with the arrow keys.
 */
import { Input, type InputProps, Loader } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { atom } from 'nanostores';
import { type ComponentProps, memo, useDeferredValue, useState } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from '../theme/icons';
import { PickerOptions } from './picker-options';

/** `typed` is undefined while nothing is searched for; `due` is a search that the list may not lag behind. */
const createSearch = () => ({ typed: atom<string | undefined>(), due: atom<string | undefined>() });

export type Search = ReturnType<typeof createSearch>;

/** @returns the search of one picker, the same one as long as the picker is shown */
export const useSearch = (): Search => useState(createSearch)[0];

interface SearchBoxProps extends InputProps, Omit<ComponentProps<'input'>, keyof InputProps> {
  search: Search;
  /** Stands in the box while nothing is searched for. */
  chosen: string;
  isPending: boolean;
  onSearch: () => void;
}

/** The box of a picker, as the child of `Combobox.Target`. */
export function SearchBox({ search, chosen, isPending, onSearch, ...input }: SearchBoxProps) {
  const typed = useStore(search.typed);
  const settle = () => flushSync(() => search.due.set(search.typed.get() ?? ''));
  return (
    <Input
      {...input}
      aria-busy={isPending || undefined}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? chosen}
      onChange={(event) => {
        search.typed.set(event.currentTarget.value);
        onSearch();
      }}
      // Before the key moves the highlight: it must not move in the list of an older search.
      onKeyDownCapture={({ key }) => {
        if (key.startsWith('Arrow')) settle();
      }}
      rightSection={isPending ? <Loader size={16} /> : CHEVRON}
      rightSectionPointerEvents="none"
    />
  );
}

const CHEVRON = <Icon name="chevron" />;
const List = memo(PickerOptions);

/** The options that fit what is searched for. */
export function FoundOptions({
  search,
  ...list
}: { search: Search } & Omit<ComponentProps<typeof PickerOptions>, 'search'>) {
  const typed = useStore(search.typed) ?? '';
  const later = useDeferredValue(typed);
  const isDue = useStore(search.due) === typed;
  return <List {...list} search={isDue ? typed : later} />;
}
