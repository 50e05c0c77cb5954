import { useStore } from '@nanostores/react';
import { Fragment, type ReactNode } from 'react';
import { get, useFormContext, useFormState } from 'react-hook-form';
import { i18n, listing } from '../i18n/i18n';
import { Deferred } from '../ui/deferred';
import { useFold } from '../ui/use-fold';
import { type CreateFormValues, type CreatePath, defaultValues, isAskedAt, type StepKey, stepAt } from './create-form';
import { namesOf } from './derive';
import { FOLDS, type Fold } from './field';
import { fieldLabels } from './labels';
import classes from './step-fields.module.css';

const messages = i18n('stepFields', { sizes: 'All sizes', advanced: 'Advanced' });

interface StepFieldsProps<Key extends StepKey> {
  step: Key;
  /** The input of each field; null where another one draws it. */
  inputs: Readonly<Record<keyof CreateFormValues[Key], ReactNode>>;
  /** Stands between the fields in sight and those that unfold. */
  children?: ReactNode;
  /** Stands below all: only the footer moves if it grows. */
  last?: ReactNode;
  /** What a fold holds besides its fields. */
  also?: Partial<Record<Fold, ReactNode>>;
  /** A fold that is open in any case. */
  isOpen?: Fold | undefined;
}

/** The inputs of a step. Their entries say which of them unfold. */
export function StepFields<Key extends StepKey>({ step, inputs, children, last, also, isOpen }: StepFieldsProps<Key>) {
  const { fields } = stepAt(step);
  const inputsOf = (fold: Fold | undefined) =>
    namesOf(stepAt(step))
      .filter((name) => fields[name]?.fold === fold)
      .map((name) => <Fragment key={name}>{inputs[name as keyof typeof inputs]}</Fragment>);
  return (
    <>
      {inputsOf(undefined)}
      <Deferred>
        {children}
        {FOLDS.filter((fold) => namesOf(stepAt(step)).some((name) => fields[name]?.fold === fold)).map((fold) => (
          <Unfolding key={fold} step={step} fold={fold} isNeeded={isOpen === fold}>
            {also?.[fold]}
            {inputsOf(fold)}
          </Unfolding>
        ))}
        {last}
      </Deferred>
    </>
  );
}

const isSetAway = (path: string, values: CreateFormValues) =>
  isAskedAt(path, values) && JSON.stringify(get(values, path)) !== JSON.stringify(get(defaultValues, path));

interface UnfoldingProps {
  step: StepKey;
  fold: Fold;
  isNeeded: boolean;
  children: ReactNode;
}

/**
 * A part that unfolds. It opens by itself where something in it is wrong, or set: what was chosen is not hidden. A size is
 * told in sight, so it isn't a reason. Its inputs are drawn when it's open; who leads to one of them opens it (field-id.ts).
 */
function Unfolding({ step, fold, isNeeded, children }: UnfoldingProps) {
  const t = useStore(messages);
  const labels = useStore(fieldLabels);
  const list = useStore(listing);
  const { control, getValues } = useFormContext<CreateFormValues>();
  const { fields } = stepAt(step);
  const paths = namesOf(stepAt(step))
    .filter((name) => fields[name]?.fold === fold)
    .map((name) => `${step}.${name}` as CreatePath);
  const { errors } = useFormState({ control, name: paths });
  const mustBeOpen = isNeeded || paths.some((path) => get(errors, path));
  const isSet = () => fold === 'advanced' && paths.some((path) => isSetAway(path, getValues()));
  const [isOpen, setOpen] = useFold(mustBeOpen, isSet);
  const asked = paths.filter((path) => isAskedAt(path, getValues()));
  return (
    <details
      className={classes.fold}
      data-fields={paths.join(' ')}
      open={isOpen || mustBeOpen}
      onToggle={({ currentTarget }) => {
        if (mustBeOpen) currentTarget.open = true;
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {t[fold]} <span className={classes.what}>{list(asked.map((path) => labels[path]))}</span>
      </summary>
      {(isOpen || mustBeOpen) && <div className={classes.inputs}>{children}</div>}
    </details>
  );
}
