import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { FormIssue } from '../../../fields/form-resolver';
import { SERVER_ERROR } from '../../../fields/use-field';
import type { CreateFormValues, CreatePath } from '../../../form/create-form';
import { fieldOfRefusal } from '../../../form/server-errors';
import { tidyForm } from '../../../form/tidy-form';
import { toCreateRequest } from '../../../form/to-create-request';
import { formError } from '../../../i18n/form-error';
import { cloudClock } from '../../../lookups/cloud-clock';
import { causeError } from '../../../outcome/refusal-words';
import { useServices } from '../../../services/services';
import { registerPlan } from '../../../submission/register-plan';
import { secretsHandoff } from '../../../submission/secrets-handoff';
import type { SubmitResult } from '../../../submission/submit-result';
import { type SubmitState, useSubmit } from '../../../submission/use-submit';
import { useFreshLists } from './use-fresh-lists';

/** Path of the field that the present refusal is about, where there is one. */
const refusedField = (state: SubmitState, values: CreateFormValues) =>
  state.status === 'done' && state.result.kind === 'refused'
    ? fieldOfRefusal(state.result.outcome.code, values)
    : undefined;

/** Nothing under this name is unresolved: another name hides nothing. `absent`: an earlier request may still appear. */
export function isNameFree(result: SubmitResult): boolean {
  switch (result.kind) {
    case 'refused':
    case 'not-sent':
      return !('attempt' in result && result.attempt.state === 'absent');
    case 'name-taken':
      return !result.mayBeOurs;
    default:
      return false;
  }
}

interface CreateOptions {
  findIssues: () => FormIssue[];
  /** An instance of this name is about to be ordered. */
  onOrder: (name: string) => void;
  onCreated: (instanceId: string) => void;
}

/**
 * What Create does: judges the form, orders, and puts what was refused at its field.
 *
 * @returns `refused` is the path of the field that the present refusal is about; `issues` and `attempt` are for ErrorSummary
 */
export function useCreate({ findIssues, onOrder, onCreated }: CreateOptions) {
  const form = useFormContext<CreateFormValues>();
  const services = useServices();
  const { state, submit } = useSubmit();
  const [attempt, setAttempt] = useState(0);
  const [issues, setIssues] = useState<readonly FormIssue[]>([]);
  const readListsOf = useFreshLists();
  const create = async (allowed?: Parameters<typeof submit>[1]) => {
    const found = findIssues();
    setIssues(found);
    if (found.length > 0) {
      for (const { path, message } of found) form.setError(path as CreatePath, { type: 'rule', message });
      setAttempt((count) => count + 1);
      return;
    }
    const values = tidyForm(form.getValues());
    onOrder(values.basics.name);
    const handoff = services.get(secretsHandoff);
    const press = handoff.notePress(services.get(cloudClock).now());
    const result = await submit(toCreateRequest(values), allowed);
    if (result.kind === 'accepted') {
      const { access } = values;
      if (access.sasl) handoff.handOver(result, { user: access.user, password: access.password }, press);
      // Of one that was found by its name, nobody said so.
      services.get(registerPlan).noteCreated(result.instanceId);
      onCreated(result.instanceId);
    }
    if (result.kind === 'name-taken')
      form.setError('basics.name', { type: SERVER_ERROR, message: formError('nameTaken') });
    if (result.kind !== 'refused') return;
    const path = fieldOfRefusal(result.outcome.code, values);
    if (!path) return;
    readListsOf(path);
    form.setError(path, { type: SERVER_ERROR, message: causeError(result.outcome) });
  };
  return { state, create, refused: refusedField(state, form.getValues()), issues, attempt };
}
