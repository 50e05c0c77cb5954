import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Link, useLocation } from 'wouter';
import type { Session } from '../../../../contract/gateway-api';
import type { PresetBase } from '../../../drafts/origin';
import { ErrorSummary } from '../../../fields/error-summary';
import type { FormIssue } from '../../../fields/form-resolver';
import { SERVER_ERROR } from '../../../fields/use-field';
import type { CreateFormValues } from '../../../form/create-form';
import { fieldAddress } from '../../../form/field-address';
import { fieldOfRefusal } from '../../../form/server-errors';
import { tidyForm } from '../../../form/tidy-form';
import { toCreateRequest } from '../../../form/to-create-request';
import { cloudClock } from '../../../lookups/cloud-clock';
import { refusalWords } from '../../../outcome/refusal-words';
import { useServices } from '../../../services/services';
import { secretsHandoff } from '../../../submission/secrets-handoff';
import { useOpenAttemptsOf } from '../../../submission/use-attempts';
import { type SubmitState, useSubmit } from '../../../submission/use-submit';
import { Icon } from '../../../theme/icons';
import { extra } from '../../../ui/parts';
import { SecondFrame } from '../../../ui/second-frame';
import { PreflightPanel } from '../preflight/preflight-panel';
import { StepBody } from '../wizard/step-frame';
import { OpenAttempts } from './open-attempts';
import { OutcomePanel } from './outcome-panel';
import { RequestPreview } from './request-preview';
import { reviewMessages } from './review.messages';
import { ReviewGroups } from './review-groups';
import { useFreshLists } from './use-fresh-lists';

const PresetReview = extra(() => import('../presets/preset-review'));

interface ReviewStepProps {
  session: Session;
  /** What the form began with. */
  preset: PresetBase | undefined;
  findIssues: () => FormIssue[];
  onErrors: (standing: boolean) => void;
  /** An instance of this name is about to be ordered. */
  onOrder: (name: string) => void;
  /** The instance exists: the draft has served. */
  onCreated: (instanceId: string) => void;
}

/** Path of the field that the present refusal is about, where there is one. */
const refusedField = (state: SubmitState, values: CreateFormValues) =>
  state.status === 'done' && state.result.kind === 'refused'
    ? fieldOfRefusal(state.result.outcome.code, values)
    : undefined;

/** Everything at a glance, the exact request, and the one button that costs money. */
export default function ReviewStep({ session, preset, findIssues, onErrors, onOrder, onCreated }: ReviewStepProps) {
  const t = useStore(reviewMessages);
  const [, navigate] = useLocation();
  const form = useFormContext<CreateFormValues>();
  const services = useServices();
  const handoff = services.get(secretsHandoff);
  const { state, submit } = useSubmit();
  const openHere = useOpenAttemptsOf(form.getValues('basics.name'));
  const [attempt, setAttempt] = useState(0);
  const [issues, setIssues] = useState<readonly FormIssue[]>([]);
  const readListsOf = useFreshLists();
  const running = state.status === 'running';
  // What stands on the page then has a button that leads on, and there is one main button at a time.
  const isAnswered = state.status === 'done' || (state.status === 'idle' && openHere.length > 0);
  useEffect(() => onErrors(issues.length > 0), [issues, onErrors]);

  const showIssues = (found: readonly FormIssue[], type: string) => {
    for (const { path, message } of found) form.setError(path as keyof CreateFormValues, { type, message });
    setIssues(found);
    setAttempt((count) => count + 1);
  };
  const create = async (allowed?: Parameters<typeof submit>[1]) => {
    const found = findIssues();
    setIssues(found);
    if (found.length > 0) return showIssues(found, 'rule');
    const values = tidyForm(form.getValues());
    onOrder(values.basics.name);
    const press = handoff.notePress(services.get(cloudClock).now());
    const result = await submit(toCreateRequest(values), allowed);
    if (result.kind === 'accepted') {
      const { sasl, user, password } = values.access;
      if (sasl) handoff.handOver(result, { user, password }, press);
      onCreated(result.instanceId);
    }
    if (result.kind !== 'refused') return;
    const path = fieldOfRefusal(result.outcome.code, values);
    if (!path) return;
    readListsOf(path);
    showIssues([{ path, message: refusalWords(result.outcome) }], SERVER_ERROR);
  };
  return (
    <StepBody
      lead={session.mode === 'sandbox' ? t.leadSandbox : t.leadCloud}
      top={<ErrorSummary issues={issues} attempt={attempt} onPick={(path) => navigate(fieldAddress(path))} />}
      footer={
        <>
          <Button
            size="md"
            variant={isAnswered ? 'default' : 'filled'}
            leftSection={<Icon name="rocket" />}
            aria-disabled={running || undefined}
            onClick={() => running || void create()}
          >
            {running ? t.creating : t.create}
          </Button>
          <Button component={Link} href="/create/billing" variant="default" size="md">
            {t.back}
          </Button>
        </>
      }
    >
      {state.status === 'idle' && (
        <OpenAttempts
          attempts={openHere}
          onFound={onCreated}
          onCreateAgain={(attempt) => void create({ confirmed: [attempt] })}
        />
      )}
      {state.status === 'idle' && <PreflightPanel issues={findIssues()} said={issues} />}
      {preset && (
        <Suspense>
          <PresetReview preset={preset} />
        </Suspense>
      )}
      <SecondFrame>
        <ReviewGroups />
        <RequestPreview />
        <OutcomePanel
          state={state}
          field={refusedField(state, form.getValues())}
          isInDoubt={openHere.length > 0}
          onCreateAgain={(attempt) => void create({ confirmed: [attempt] })}
          onTryAgain={() => void create()}
          onResume={(attempt) => void create({ resumes: attempt, confirmed: [attempt] })}
          onFound={onCreated}
        />
      </SecondFrame>
    </StepBody>
  );
}
