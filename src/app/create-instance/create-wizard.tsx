/**
 * Holds the form above its steps, so that going from one to another keeps everything; the address says which is open.
 */
import { params } from '@nanostores/i18n';
import { useStore } from '@nanostores/react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { Redirect, useLocation, useSearch } from 'wouter';
import type { Session } from '../../contract/gateway-api';
import { formResolver } from '../fields/form-resolver';
import { Loading } from '../shell/loading';
import { Page } from '../shell/page';
import { StepRail } from '../wizard/step-rail';
import layout from '../wizard/wizard.module.css';
import { i18n } from '../wording/i18n';
import { checkForm } from './check-form';
import { loadDraft } from './draft';
import type { CreateFormValues } from './form-values';
import { useLookupFacts } from './lookup-facts';
import type { LookupFacts } from './lookup-rules';
import { railSteps, reachable } from './progress';
import { StepForm } from './step-form';
import { prefetchNextStep, ReviewStep } from './step-modules';
import { nextStep, type PageKey, previousStep, STEP_KEYS, stepTitles } from './steps';
import { useBrokenSteps } from './use-broken-steps';
import { useKeptDraft } from './use-kept-draft';

const messages = i18n('createWizard', {
  title: 'Create a Kafka instance',
  lead: 'Seven short steps. Nothing is created, and nothing costs money, before you press Create instance at the end.',
  error: 'Error',
  position: params('{step}: Create a Kafka instance'),
});

interface WizardProps {
  session: Session;
  step: PageKey;
}

/** The wizard with its rail, open at one step. */
export function CreateWizard({ session, step }: WizardProps) {
  const t = useStore(messages);
  const titles = useStore(stepTitles);
  const [, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const fromReview = search.get('return') === 'review';
  const draft = useMemo(() => loadDraft(session), [session]);
  const [visited, setVisited] = useState<readonly PageKey[]>(draft.visited);
  const [hasErrors, setHasErrors] = useState(false);
  const facts = useRef<LookupFacts>({});
  const form = useForm<CreateFormValues>({
    defaultValues: draft.values,
    // The resolver runs later, when a field is judged, and reads the newest facts then.
    resolver: useMemo(() => formResolver<CreateFormValues>((values) => checkForm(values, facts.current)), []),
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const vpcId = useWatch({ control: form.control, name: 'network.vpcId' });
  facts.current = useLookupFacts(vpcId);
  const broken = useBrokenSteps(form, facts.current);
  const kept = useKeptDraft(session, form, visited);
  const isOpen = useIsOpen();
  useEffect(() => {
    setHasErrors(false);
    setVisited((before) => (before.includes(step) ? before : [...before, step]));
    prefetchNextStep(step);
  }, [step]);

  const addressOf = (key: PageKey, back = false) => `/create/${key}${back ? '?return=review' : ''}`;
  const farthest = STEP_KEYS.findLast((key) => reachable(key, visited, broken)) ?? 'basics';
  const follows = previousStep(step);
  if (!reachable(step, visited, broken) && !(follows && visited.includes(follows))) {
    return <Redirect to={addressOf(farthest)} replace />;
  }
  return (
    <Page
      title={t.title}
      tabTitle={t.position({ step: titles[step] })}
      prefix={hasErrors ? t.error : undefined}
      lead={step === 'basics' ? t.lead : undefined}
    >
      <div className={layout.layout}>
        <StepRail steps={railSteps(titles, step, visited, broken, addressOf)} />
        <FormProvider {...form}>
          <Suspense fallback={<Loading />}>
            {step === 'review' ? (
              <ReviewStep
                session={session}
                findIssues={() => checkForm(form.getValues(), facts.current)}
                onErrors={setHasErrors}
                onCreated={(instanceId) => {
                  kept.drop();
                  // Somebody who has left the wizard meanwhile is not called back from elsewhere.
                  if (isOpen.current) navigate(`/instances/${instanceId}`);
                }}
              />
            ) : (
              <StepForm
                key={step}
                step={step}
                fromReview={fromReview}
                focus={search.get('field') ?? undefined}
                onErrors={setHasErrors}
                onDone={() => navigate(addressOf(fromReview ? 'review' : (nextStep(step) ?? 'review')))}
              />
            )}
          </Suspense>
        </FormProvider>
      </div>
    </Page>
  );
}

/** Whether this component is still on the page, for what ends after an await. */
function useIsOpen() {
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  return open;
}
