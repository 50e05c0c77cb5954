import { Children, type ReactNode, useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import { BLANK, Outline } from '../ui/outline';
import { FieldGroup } from './field-group';
import { FieldHelp, FieldMark, useDescribedBy } from './field-slots';
import classes from './fields.module.css';
import { type FieldProps, useField } from './use-field';

export interface Choice {
  value: string;
  label: string;
  detail?: ReactNode;
  disabled?: boolean;
}

/** A value that isn't among the choices is shown anyway: it would be sent unseen. */
const withUnknown = (choices: readonly Choice[], chosen: readonly string[]): readonly Choice[] => [
  ...choices,
  ...chosen
    .filter((value) => value !== '' && choices.every((choice) => choice.value !== value))
    .map((value) => ({ value, label: value })),
];

/** One of a few, all visible: radio cards with a line of explanation each. */
export function RadioCards<V extends FieldValues>(
  props: FieldProps<V> & {
    choices: readonly Choice[];
    columns?: boolean;
    /** Where the field holds something else than the choice's word. */
    convert?: { toChoice: (value: unknown) => string; toValue: (choice: string) => unknown };
  },
) {
  const field = useField<V>(props.name, props.onChanged);
  const { toChoice, toValue } = props.convert ?? { toChoice: String, toValue: (choice: string) => choice };
  const chosen = toChoice(field.value);
  return (
    <FieldGroup
      id={field.id}
      name={props.name}
      label={props.label}
      hint={props.hint}
      error={field.error}
      optional={props.optional}
    >
      <div className={classes.cards} data-columns={props.columns || undefined}>
        {withUnknown(props.choices, [chosen]).map((choice) => (
          <ChoiceCard
            key={choice.value}
            type="radio"
            name={field.id}
            choice={choice}
            checked={chosen === choice.value}
            onCheck={() => field.change(toValue(choice.value))}
            onBlur={field.blur}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface CheckboxCardsProps<V extends FieldValues> extends FieldProps<V> {
  choices: readonly Choice[];
  columns?: boolean;
  /** Of a second input for the same field; the first one says what is wrong. */
  id?: string;
}

/** Any of a few, all visible: checkbox cards. The value is the list of chosen values in the order of the choices. */
export function CheckboxCards<V extends FieldValues>(props: CheckboxCardsProps<V>) {
  const field = useField<V>(props.name, props.onChanged);
  const id = props.id ?? field.id;
  const chosen = field.value as string[];
  const toggle = (value: string, on: boolean) => {
    const next = new Set(on ? [...chosen, value] : chosen.filter((one) => one !== value));
    const known = props.choices.map((choice) => choice.value).filter((one) => next.delete(one));
    field.change([...known, ...next]);
  };
  return (
    <FieldGroup
      id={id}
      name={props.name}
      label={props.label}
      hint={props.hint}
      error={props.id === undefined ? field.error : undefined}
      optional={props.optional}
    >
      <div className={classes.cards} data-columns={props.columns || undefined}>
        {withUnknown(props.choices, chosen).map((choice) => (
          <ChoiceCard
            key={choice.value}
            type="checkbox"
            name={id}
            choice={choice}
            checked={chosen.includes(choice.value)}
            onCheck={(on) => toggle(choice.value, on)}
            onBlur={field.blur}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface ChoicesOutlineProps {
  name: string;
  label: string;
  hint?: string;
  /** One a choice, each as long as it will probably be. */
  details: readonly ReactNode[];
}

/** Skeleton of `CheckboxCards`. */
export const ChoicesOutline = ({ details, ...field }: ChoicesOutlineProps) => (
  <Outline>
    <FieldGroup id="" {...field} error={undefined}>
      <div className={classes.cards} data-columns>
        {Children.map(details, (detail) => (
          <div className={classes.card}>
            <input type="checkbox" />
            <CardText id="" label={BLANK} detail={detail} />
          </div>
        ))}
      </div>
    </FieldGroup>
  </Outline>
);

interface ChoiceCardProps {
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  checked: boolean;
  onCheck: (checked: boolean) => void;
  onBlur: () => void;
}

function ChoiceCard({ type, name, choice, checked, onCheck, onBlur }: ChoiceCardProps) {
  const id = useId();
  return (
    <label className={classes.card} data-checked={checked || undefined} data-disabled={choice.disabled || undefined}>
      <input
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled && !checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={choice.detail ? `${id}-detail` : undefined}
        onChange={(event) => onCheck(event.currentTarget.checked)}
        onBlur={onBlur}
      />
      <CardText id={id} label={choice.label} detail={choice.detail} />
    </label>
  );
}

/** A screen reader reads the label as the name and the explanation as the description. */
function CardText(props: { id: string; name?: string; label: string; detail: ReactNode }) {
  const { id, name, label, detail } = props;
  return (
    <span>
      <span id={`${id}-label`} className={classes.cardLabel}>
        {label}
        {name !== undefined && <FieldMark name={name} />}
      </span>
      {detail && (
        <span id={`${id}-detail`} className={classes.cardDetail}>
          {detail}
        </span>
      )}
    </span>
  );
}

export function SwitchField<V extends FieldValues>(
  props: FieldProps<V> & { disabled?: boolean; children?: ReactNode },
) {
  const field = useField<V>(props.name, props.onChanged);
  const hintId = props.hint !== undefined && `${field.id}-detail`;
  const described = useDescribedBy(props.name, hintId, field.error !== undefined && `${field.id}-error`);
  return (
    <div>
      <label
        className={classes.card}
        data-checked={field.value === true || undefined}
        data-disabled={props.disabled || undefined}
      >
        <input
          disabled={props.disabled}
          id={field.id}
          ref={field.ref}
          type="checkbox"
          className={classes.switch}
          checked={field.value === true}
          onChange={(event) => field.change(event.currentTarget.checked)}
          aria-invalid={field.error !== undefined || undefined}
          aria-labelledby={`${field.id}-label`}
          aria-describedby={described}
        />
        <CardText id={field.id} name={props.name} label={props.label} detail={props.hint} />
      </label>
      {field.error && (
        <p id={`${field.id}-error`} className={classes.error}>
          {field.error}
        </p>
      )}
      <FieldHelp name={props.name} label={props.label} />
      {props.children}
    </div>
  );
}
