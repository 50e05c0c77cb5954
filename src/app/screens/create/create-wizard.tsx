/**
 * Holds the form above its steps, so that going from one to another keeps everything; the address says which is open.
 */

import { useStore } from '@nanostores/react';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { Redirect, useLocation, useSearch } from 'wouter';
import type { Session } from '../../../contract/gateway-api';
import { idle, whenIdle } from '../../browser/when-idle';
import { CodeToggle } from '../../code/code-toggle';
import { browserDrafts } from '../../drafts/browser-drafts';
import type { OpenDraft } from '../../drafts/open-draft';
import { useSaveDraft } from '../../drafts/use-save-draft';
import { formResolver } from '../../fields/form-resolver';
import { LostPassword } from '../../form/access/lost-password';
import { checkForm } from '../../form/check-form';
import type { CreateFormValues } from '../../form/create-form';
import { firstIncompleteStep, incompleteSteps } from '../../form/incomplete-steps';
import type { LookupFacts } from '../../form/lookup-rules';
import { nextStep, type PageKey, stepTitles } from '../../form/steps';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { useServices } from '../../services/services';
import { ErrorBoundary } from '../../ui/error-boundary';
import { Page } from '../../ui/page';
import { asked, extra } from '../../ui/parts';
import { DraftBar } from './draft/draft-bar';
import { LeaveGuard } from './draft/leave-guard';
import { RestoredNotice } from './draft/restored-notice';
import { StartOver } from './draft/start-over';
import { useLookupFacts } from './lookup-facts';
import { PresetMarks } from './presets/preset-marks';
import { farthestStep, railSteps } from './progress';
import { FormTools } from './share/form-tools';
import { StepForm } from './step-form';
import { prefetchNextStep, ReviewStep, SummaryColumn, SummaryDrawer } from './step-modules';
import { useIncompleteSteps } from './use-incomplete-steps';
import { useVisited } from './use-visited';
import { StepFrame } from './wizard/step-frame';
import { StepRail } from './wizard/step-rail';
import layout from './wizard/wizard.module.css';

const CreateCodePanel = asked(() => import('./code/create-code-panel'));

const messages = i18n('createWizard', {
  title: 'Create a Kafka instance',
  lead: 'You aren’t charged until you create the instance in the last step.',
  error: 'Error',
  position: params('{step}: Create a Kafka instance'),
});

/** Where the form began filled in: most of what is loaded first does without. */
const OriginNotice = extra(() => import('./draft/origin-notice'));
const BeingCreated = extra(async () => {
  await idle();
  return import('./being-created');
});

export interface WizardProps {
  session: Session;
  /** What the form opens with, and where it is kept. */
  draft: OpenDraft;
  step: PageKey;
  /** Loads the page that an accepted create leads to. */
  preloadInstance: () => void;
}

/** The wizard with its rail, open at one step. */
export function CreateWizard({ session, draft, step, preloadInstance }: WizardProps) {
  const t = useStore(messages);
  const titles = useStore(stepTitles);
  const [, navigate] = useLocation();
  const services = useServices();
  const drafts = services.get(browserDrafts);
  const search = new URLSearchParams(useSearch());
  const returnTo = search.get('return');
  const field = search.get('field') ?? undefined;
  const opened = useMemo(() => draft.read(), [draft]);
  const [firstStep] = useState(step);
  const [hasErrors, setHasErrors] = useState(false);
  const { form, facts } = useCreateForm(opened.values);
  const broken = useIncompleteSteps(form, facts.current, step);
  const { visited, isReachable } = useVisited(step, opened.visited, broken);
  useSaveDraft(draft, form, visited);
  const isOpen = useIsOpen();
  // Drawing the step that has been opened comes first.
  useEffect(
    () => whenIdle(() => prefetchNextStep(services, session, step, preloadInstance)),
    [services, session, step, preloadInstance],
  );

  const findIssues = () => checkForm(form.getValues(), facts.current);
  const addressAfter = () => {
    if (returnTo === 'review') return addressOf('review');
    if (returnTo === 'gaps') return addressOf(firstIncompleteStep(form.getValues(), facts.current), returnTo);
    return addressOf(nextStep(step, incompleteSteps(findIssues())) ?? 'review');
  };
  const onCreated = (instanceId: string) => {
    // Somebody who has left the wizard meanwhile is not called back from elsewhere.
    if (isOpen.current) navigate(`/instances/${instanceId}`);
    // After that: without its draft the wizard would open anew.
    drafts.finish(session, draft);
  };
  if (!isReachable) return <Redirect to={addressOf(farthestStep(visited, broken))} replace />;
  // Who began with a preset sees one screen; the steps are behind "Customize".
  const isReady = step === 'review' && draft.preset !== undefined;
  const isArrival = isReady && step === firstStep && draft.origin?.kind === 'preset';
  // Until the person goes to another step; then they have seen what the form holds.
  const restoredFrom = step === firstStep ? draft.restoredFrom : undefined;
  const steps = railSteps(titles, step, visited, broken, addressOf);
  const startOver = <StartOver draft={draft} onStartOver={() => void drafts.startOver(session)} />;
  return (
    <Page
      title={t.title}
      tabTitle={t.position({ step: titles[step] })}
      prefix={hasErrors ? t.error : undefined}
      lead={step === 'basics' ? t.lead : undefined}
      actions={
        <DraftBar draft={draft}>
          <CodeToggle>
            {(onClose) => <CreateCodePanel onClose={onClose} form={form} session={session} findIssues={findIssues} />}
          </CodeToggle>
          <FormTools read={form.getValues} />
          {restoredFrom === undefined && startOver}
        </DraftBar>
      }
    >
      {restoredFrom !== undefined && <RestoredNotice draft={draft} savedAt={restoredFrom} action={startOver} />}
      {step === 'basics' && (
        <Suspense>
          <BeingCreated />
        </Suspense>
      )}
      {/* The page waits for it: it would push down a form that is there already. */}
      {draft.origin && <OriginNotice draft={draft} origin={draft.origin} step={step} />}
      <div className={layout.layout} data-aside={step !== 'review' || undefined} data-ready={isReady || undefined}>
        {!isReady && <StepRail steps={steps} />}
        <FormProvider {...form}>
          <LeaveGuard />
          <LostPassword value={draft.hasLostPassword}>
            <PresetMarks preset={draft.preset}>
              <StepFrame step={step} title={titles[step]} focusHeading={field === undefined && !isArrival}>
                <ErrorBoundary key={step}>
                  {step === 'review' ? (
                    <ReviewStep
                      session={session}
                      draft={draft}
                      isArrival={isArrival}
                      findIssues={findIssues}
                      onErrors={setHasErrors}
                      onOrder={(name) => draft.markOrdered(name)}
                      onCreated={onCreated}
                    />
                  ) : (
                    <StepForm
                      step={step}
                      fromReview={returnTo === 'review'}
                      findIssues={findIssues}
                      focus={field}
                      onErrors={setHasErrors}
                      onDone={() => navigate(addressAfter())}
                      aside={
                        <Suspense>
                          <SummaryDrawer steps={steps} />
                        </Suspense>
                      }
                    />
                  )}
                </ErrorBoundary>
              </StepFrame>
              {step !== 'review' && (
                <Suspense>
                  <SummaryColumn steps={steps} />
                </Suspense>
              )}
            </PresetMarks>
          </LostPassword>
        </FormProvider>
      </div>
    </Page>
  );
}

const addressOf = (key: PageKey, back = ''): string =>
  `/create/${key}${back && key !== 'review' ? `?return=${back}` : ''}`;

/** The form of all steps, and what its rules know from lists; they read the newest when a field is judged. */
function useCreateForm(defaultValues: CreateFormValues) {
  const facts = useRef<LookupFacts>({});
  const form = useForm<CreateFormValues>({
    defaultValues,
    resolver: useMemo(() => formResolver<CreateFormValues>((values) => checkForm(values, facts.current)), []),
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  const [vpcId, hasKey, hasPublicIps] = useWatch({
    control: form.control,
    name: ['network.vpcId', 'capacity.encryption', 'network.publicAccess'],
  });
  facts.current = useLookupFacts(vpcId, hasKey, hasPublicIps);
  return { form, facts };
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
