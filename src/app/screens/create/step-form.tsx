import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldErrors, useFormContext, useFormState } from 'react-hook-form';
import { Link } from 'wouter';
import { GuidedForm } from '../../field-guide/guided-form';
import { ErrorSummary } from '../../fields/error-summary';
import { focusFieldWhenThere } from '../../fields/field-id';
import type { FormIssue } from '../../fields/form-resolver';
import { SERVER_ERROR } from '../../fields/use-field';
import { inScreenOrder, stepOf } from '../../form/check-form';
import type { CreateFormValues, StepKey } from '../../form/create-form';
import { previousStep } from '../../form/steps';
import { formError } from '../../i18n/form-error';
import { i18n } from '../../i18n/i18n';
import { tidyCode } from '../../i18n/tidy';
import { queryKey } from '../../lookups/query-keys';
import { useSession } from '../../lookups/session';
import { useServices } from '../../services/services';
import { Deferred } from '../../ui/deferred';
import { STEP_COMPONENTS } from './step-modules';
import { StepBody } from './wizard/step-frame';

const messages = i18n('stepForm', {
  back: 'Back',
  continue: 'Continue',
  toReview: 'Return to review',
});

interface StepFormProps {
  step: StepKey;
  fromReview: boolean;
  /** A field that is to have the focus when the step opens: an error on Review leads here. */
  focus: string | undefined;
  /** Everything that is wrong with the form now. */
  findIssues: () => FormIssue[];
  /** Told whether an error summary stands. */
  onErrors: (standing: boolean) => void;
  /** The step is right and the person wants to go on. */
  onDone: () => void;
  /** Stands beside Continue and Back. */
  aside?: ReactNode;
}

/**
 * One step of the form. Continue always works: it goes on, or it says what is wrong (rules 1 and 4).
 */
export function StepForm(props: StepFormProps) {
  const { step, fromReview, focus, findIssues, onErrors, onDone, aside } = props;
  const t = useStore(messages);
  const { trigger, control, getValues, setError } = useFormContext<CreateFormValues>();
  const { errors } = useFormState({ control });
  const [attempt, setAttempt] = useState(0);
  const Fields = STEP_COMPONENTS[step];
  const known = inScreenOrder(flattenErrors(errors[step], step));
  const issues = attempt > 0 ? known : [];
  const standing = issues.length > 0;
  useEffect(() => {
    onErrors(standing);
    // The next step may have to be loaded first, and says nothing until then.
    return () => onErrors(false);
  }, [standing, onErrors]);
  const before = previousStep(step);
  const nameOf = useNameCheck();
  const isBusy = useRef(false);
  const goOn = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    await judge().finally(() => {
      isBusy.current = false;
    });
  };
  const judge = async () => {
    // `trigger` draws every field of the step anew, which is about to go: where there is nothing to show, it is not needed.
    const isRight = known.length === 0 && !findIssues().some(({ path }) => stepOf(path) === step);
    if (!isRight && !(await trigger(step))) return setAttempt((count) => count + 1);
    if (step !== 'basics') return onDone();
    const { isKnownFree, isTaken } = nameOf(tidyCode(getValues('basics.name')));
    // Nobody waits for what is known.
    if (isKnownFree() || !(await isTaken())) return onDone();
    setError('basics.name', { type: SERVER_ERROR, message: formError('nameTaken') });
    setAttempt((count) => count + 1);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <StepBody
        top={<ErrorSummary issues={issues} attempt={attempt} />}
        footer={
          <>
            <Button type="submit">{fromReview ? t.toReview : t.continue}</Button>
            {before && (
              <Button component={Link} href={`/create/${before}`} variant="default">
                {t.back}
              </Button>
            )}
            {aside}
          </>
        }
      >
        <GuidedForm>
          <Fields />
        </GuidedForm>
        {focus && (
          <Deferred>
            <FocusField name={focus} />
          </Deferred>
        )}
      </StepBody>
    </form>
  );
}

/** Whether an instance has a name; where that can't be found out, Create does. */
function useNameCheck() {
  const services = useServices();
  const client = useQueryClient();
  const { data: session } = useSession();
  return (name: string) => ({
    isKnownFree: () =>
      client.getQueryData<readonly unknown[]>(queryKey(session, 'instances-named', name))?.length === 0,
    isTaken: async () => {
      const check = await import('../../form/basics/name-is-taken').catch(() => undefined);
      return Boolean(session && (await check?.isNameTaken(services, session, name)));
    },
  });
}

/** Turns react-hook-form's tree of errors into a list. */
function flattenErrors(node: FieldErrors | undefined | unknown, path: string): FormIssue[] {
  if (typeof node !== 'object' || node === null) return [];
  const { message, root } = node as { message?: unknown; root?: { message?: unknown } };
  if (typeof message === 'string') return [{ path, message }];
  const own = typeof root?.message === 'string' ? [{ path, message: root.message }] : [];
  const inner = Object.entries(node).filter(([key]) => key !== 'root' && key !== 'ref');
  return [...own, ...inner.flatMap(([key, value]) => flattenErrors(value, `${path}.${key}`))];
}

/** Moves the focus to a field. It stands after the fields, so that they are there when it runs. */
function FocusField({ name }: { name: string }) {
  useEffect(() => focusFieldWhenThere(name), [name]);
  return null;
}
