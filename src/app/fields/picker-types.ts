import { tellApart } from '../i18n/tell-apart';

export interface PickerOption {
  id: string;
  label: string;
  /** Second line, for example an address range. */
  detail?: string | undefined;
  /** Why it can't be chosen. */
  blocked?: string | undefined;
}

/** A constant, so that nothing renders again. */
export const NO_OPTIONS: readonly PickerOption[] = [];

/** As `lookups/use-lookup.ts` returns it. */
export interface PickerLookup {
  data: readonly PickerOption[] | undefined;
  isPending: boolean;
  error: unknown;
  refetch: () => void;
  /** Number of unreadable rows. */
  unread?: number | undefined;
}

/** Duplicate names get a part of their IDs. */
export function optionsOf<Item>(
  lookup: Omit<PickerLookup, 'data'> & { data: readonly Item[] | undefined },
  toOption: (item: Item) => PickerOption,
): PickerLookup {
  return { ...lookup, data: lookup.data && tellApart(lookup.data.map(toOption)) };
}

export const optionLabel = (options: readonly PickerOption[], id: string): string =>
  options.find((option) => option.id === id)?.label ?? id;

/** Every word must occur in the label, detail, or ID. */
export function searchOptions(options: readonly PickerOption[], search: string): readonly PickerOption[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ id, label, detail }) => {
    const text = `${label} ${detail ?? ''} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
