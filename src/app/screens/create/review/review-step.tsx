import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Link, useLocation } from 'wouter';
import type { Session } from '../../../../contract/gateway-api';
import type { OpenDraft } from '../../../drafts/open-draft';
import { ErrorSummary } from '../../../fields/error-summary';
import { focusField } from '../../../fields/field-id';
import type { FormIssue } from '../../../fields/form-resolver';
import { passwordState } from '../../../form/access/password-state';
import { NameField } from '../../../form/basics/name-field';
import type { CreateFormValues } from '../../../form/create-form';
import { fieldAddress } from '../../../form/field-address';
import { useService } from '../../../services/services';
import { useOpenAttemptsOf } from '../../../submission/use-attempts';
import { Icon } from '../../../theme/icons';
import { Deferred } from '../../../ui/deferred';
import { PreflightPanel } from '../preflight/preflight-panel';
import { StepBody } from '../wizard/step-frame';
import { AtAGlance } from './at-a-glance';
import { ChosenPicture } from './chosen-picture';
import { Credentials } from './credentials';
import { OpenAttempts } from './open-attempts';
import { OutcomePanel } from './outcome-panel';
import { Price } from './price';
import { RegisterLater } from './register-later';
import { reviewMessages } from './review.messages';
import classes from './review.module.css';
import { ReviewGroups } from './review-groups';
import { isNameFree, useCreate } from './use-create';

interface ReviewStepProps {
  session: Session;
  draft: OpenDraft;
  /** The form opens here, filled in: what is wanted next is its name. */
  isArrival: boolean;
  findIssues: () => FormIssue[];
  onErrors: (standing: boolean) => void;
  /** An instance of this name is about to be ordered. */
  onOrder: (name: string) => void;
  /** The instance exists: the draft has served. */
  onCreated: (instanceId: string) => void;
}

/** Everything at a glance, the exact request, and the one button that costs money. */
export default function ReviewStep({
  session,
  draft,
  isArrival,
  findIssues,
  onErrors,
  onOrder,
  onCreated,
}: ReviewStepProps) {
  const t = useStore(reviewMessages);
  const [, navigate] = useLocation();
  const form = useFormContext<CreateFormValues>();
  const [name, sasl, password] = useWatch<CreateFormValues, ['basics.name', 'access.sasl', 'access.password']>({
    control: form.control,
    name: ['basics.name', 'access.sasl', 'access.password'],
  });
  const openHere = useOpenAttemptsOf(name);
  const { state, create, refused, issues, attempt } = useCreate({ findIssues, onOrder, onCreated });
  const running = state.status === 'running';
  // What stands on the page then has a button that leads on, and there is one main button at a time.
  const isAnswered = state.status === 'done' || (state.status === 'idle' && openHere.length > 0);
  // Another name would hide an order of unknown fate, and be the second purchase.
  const isFree =
    openHere.length === 0 && (state.status === 'idle' || (state.status === 'done' && isNameFree(state.result)));
  const isFaulty = issues.length > 0 || refused !== undefined;
  useEffect(() => onErrors(isFaulty), [isFaulty, onErrors]);

  return (
    <StepBody
      lead={session.mode === 'sandbox' ? t.leadSandbox : t.leadCloud}
      top={
        <ErrorSummary
          issues={issues}
          attempt={attempt}
          onPick={(path) => focusField(path) || navigate(fieldAddress(path))}
        />
      }
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
          <Button
            component={Link}
            href={draft.preset ? '/create/basics' : '/create/billing'}
            variant="default"
            size="md"
          >
            {draft.preset ? t.customize : t.back}
          </Button>
          {sasl && password !== '' && <UnkeptPassword />}
        </>
      }
    >
      <OutcomePanel
        state={state}
        field={refused}
        isInDoubt={openHere.length > 0}
        onCreateAgain={(attempt) => void create({ confirmed: [attempt] })}
        onTryAgain={() => void create()}
        onResume={(attempt) => void create({ resumes: attempt, confirmed: [attempt] })}
        onFound={onCreated}
      />
      {state.status === 'idle' && (
        <OpenAttempts
          attempts={openHere}
          onFound={onCreated}
          onCreateAgain={(attempt) => void create({ confirmed: [attempt] })}
        />
      )}
      <div className={classes.ready}>
        {isFree ? (
          <div className={classes.name}>
            <NameField isBare selects={isArrival && state.status === 'idle'} />
            <RegisterLater />
          </div>
        ) : (
          <p className={classes.name}>{name}</p>
        )}
        <div className={classes.side}>
          {sasl && <Credentials />}
          {state.status === 'idle' && <PreflightPanel findIssues={findIssues} said={issues} />}
          <Price />
        </div>
        <div className={classes.what}>
          <Deferred>
            <ChosenPicture />
            <AtAGlance draft={draft} />
          </Deferred>
        </div>
      </div>
      <AllSettings>
        <ReviewGroups draft={draft} />
      </AllSettings>
    </StepBody>
  );
}

/** Everything else, for who wants to read it; drawn when it's opened. */
function AllSettings({ children }: { children: ReactNode }) {
  const t = useStore(reviewMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.all} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.allSettings}</summary>
      {isOpen && children}
    </details>
  );
}

/** Beside the button that makes it permanent. */
function UnkeptPassword() {
  const t = useStore(reviewMessages);
  return useStore(useService(passwordState)) === 'generated' && <span className={classes.unkept}>{t.unkept}</span>;
}
