/**
 * Slots for what a form adds to its fields (marks, help). Inputs don't know the API's fields; without a provider, slots
 * are empty.
 */
import { createContext, type ReactNode, use } from 'react';

export interface FieldNotes {
  /** Inside the label, so without controls: a short mark, for example "changed". */
  mark?: (name: string) => ReactNode;
  /** After the input. */
  help?: (name: string, label: string) => ReactNode;
}

export const FieldNotesContext = createContext<FieldNotes>({});

export const FieldMark = ({ name }: { name: string }) => use(FieldNotesContext).mark?.(name);

export const FieldHelp = ({ name, label }: { name: string; label: string }) =>
  use(FieldNotesContext).help?.(name, label);
