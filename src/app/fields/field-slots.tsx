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
}

export const FieldSlotsContext = createContext<FieldSlots>({});

export const FieldMark = ({ name }: { name: string }) => use(FieldSlotsContext).mark?.(name);

export const FieldHelp = ({ name, label }: { name: string; label: string }) =>
  use(FieldSlotsContext).help?.(name, label);
