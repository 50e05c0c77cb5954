/** What a picker shows and where it comes from. */
import { tellApart } from '../i18n/tell-apart';

export interface PickerOption {
  id: string;
  label: string;
  /** A second line: address range, state. */
  detail?: string | undefined;
  /** Why it cannot be chosen; shown beside it. */
  blocked?: string | undefined;
}

/** Of a list that is not there; always the same, so that what shows it is not drawn anew. */
export const NO_OPTIONS: readonly PickerOption[] = [];

/** A lookup in any of its states; `lookups/use-lookup.ts` makes one. */
export interface PickerLookup {
  data: readonly PickerOption[] | undefined;
  isPending: boolean;
  error: unknown;
  refetch: () => void;
  /** How many rows of the list could not be read. */
  unread?: number | undefined;
}

/**
 * Turns a lookup's answer into options; those of one name are told apart by their ids.
 * @param lookup the lookup as read
 * @param toOption what one item looks like in the list
 */
export function optionsOf<Item>(
  lookup: Omit<PickerLookup, 'data'> & { data: readonly Item[] | undefined },
  toOption: (item: Item) => PickerOption,
): PickerLookup {
  return { ...lookup, data: lookup.data && tellApart(lookup.data.map(toOption)) };
}

/**
 * @param options the list
 * @param id a chosen id, which may have been typed by hand
 * @returns the option's label, or the id itself
 */
export const optionLabel = (options: readonly PickerOption[], id: string): string =>
  options.find((option) => option.id === id)?.label ?? id;

/**
 * Filters by what was typed: every word must occur in label, detail or id.
 * @param options the list
 * @param search words, any case
 */
export function searchOptions(options: readonly PickerOption[], search: string): readonly PickerOption[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ id, label, detail }) => {
    const text = `${label} ${detail ?? ''} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
