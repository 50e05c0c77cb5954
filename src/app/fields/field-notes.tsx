/**
 * What a form says at its fields beyond label and hint. Inputs know no field of the API, so the form around them
 * provides it; without a provider there is nothing.
 */
import { createContext, type ReactNode, use } from 'react';

export interface FieldNotes {
  /** Stands inside the label, so it holds no control: a short mark, for example "changed". */
  mark?: (name: string) => ReactNode;
  /** Stands after the input: help and what else may hold controls. */
  help?: (name: string, label: string) => ReactNode;
}

export const FieldNotesContext = createContext<FieldNotes>({});

/**
 * The marks of one field, inside its label.
 * @param props.name the field's path, for example `basics.name`
 */
export const FieldMark = ({ name }: { name: string }) => use(FieldNotesContext).mark?.(name);

/** The help of one field, after its input. @param props.name the field's path @param props.label its label */
export const FieldHelp = ({ name, label }: { name: string; label: string }) =>
  use(FieldNotesContext).help?.(name, label);
