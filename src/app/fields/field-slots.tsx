/**
 * Slots for what a form adds to its fields (marks, help). Inputs don't know the API's fields; without a provider, slots
 * are empty.
 */
import { createContext, type ReactNode, use } from 'react';

export interface FieldSlots {
  /** Inside the label, so without controls: a short mark, for example "changed". */
  mark?: (name: string) => ReactNode;
  /** After the input. */
  help?: (name: string, label: string) => ReactNode;
  /** The ID of what is drawn beside the input and describes it, for example that it can't be changed later. */
  noteId?: (name: string) => string | undefined;
}

export const FieldSlotsContext = createContext<FieldSlots>({});

/** @returns for `aria-describedby` */
export function useDescribedBy(name: string, ...ids: readonly (string | false | undefined)[]): string | undefined {
  return [...ids, use(FieldSlotsContext).noteId?.(name)].filter(Boolean).join(' ') || undefined;
}

export const FieldMark = ({ name }: { name: string }) => use(FieldSlotsContext).mark?.(name);

export const FieldHelp = ({ name, label }: { name: string; label: string }) =>
  use(FieldSlotsContext).help?.(name, label);
