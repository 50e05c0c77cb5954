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
import { checkForm, stepOf } from './check-form';
import { clearDraft, loadDraft, saveDraft } from './draft';
import type { CreateFormValues } from './form-values';
import { useLookupFacts } from './lookup-facts';
import type { LookupFacts } from './lookup-rules';
import { brokenSteps, railSteps, reachable } from './progress';
import { StepForm } from './step-form';
import { prefetchNextStep, ReviewStep } from './step-modules';
import { nextStep, type PageKey, previousStep, STEP_KEYS, stepTitles } from './steps';

const messages = i18n('createWizard', {
  title: 'Create a Kafka instance',
  lead: 'Seven short steps. Nothing is created, and nothing costs money, before you press Create instance at the end.',
  error: 'Error',
  position: params('{step}: Create a Kafka instance'),
});

/** How long typing rests before the draft is written and the steps are judged again. */
const REST_MS = 250;

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
  const kept = useDraft(session, form, visited);
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
                  navigate(`/instances/${instanceId}`);
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

type Form = ReturnType<typeof useForm<CreateFormValues>>;

/** Which steps have something wrong, judged when typing rests and when a lookup answers. */
function useBrokenSteps(form: Form, facts: LookupFacts): ReadonlySet<PageKey> {
  const [broken, setBroken] = useState<ReadonlySet<PageKey>>(() => brokenSteps(checkForm(form.getValues(), facts)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const judge = () => {
      const now = new Set(checkForm(form.getValues(), facts).map(({ path }) => stepOf(path)));
      setBroken((before) => (sameSet(before, now) ? before : now));
    };
    judge();
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(judge, REST_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form, facts]);
  return broken;
}

const sameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>) =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Keeps the draft while the person types, and once more when the page is left. */
function useDraft(session: Session, form: Form, visited: readonly PageKey[]): { drop: () => void } {
  const dropped = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      if (!dropped.current) saveDraft(session, { values: form.getValues(), visited: [...visited] });
    };
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(save, REST_MS);
      },
    });
    window.addEventListener('pagehide', save);
    save();
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', save);
      stop();
      save();
    };
  }, [session, form, visited]);
  return {
    drop() {
      dropped.current = true;
      clearDraft(session);
    },
  };
}
