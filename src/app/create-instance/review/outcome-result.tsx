import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { FailureWords } from '../../shell/failure';
import { Notice } from '../../theme/notice';
import type { SubmitResult } from '../attempt/submit-result';
import { Candidates } from './candidates';
import { OpenAttempts } from './open-attempts';
import { outcomeMessages } from './outcome.messages';
import classes from './review.module.css';
import { Throttled } from './throttled';
import { Unsettled } from './unsettled';
import { VendorWords } from './vendor-words';

export interface OutcomeActions {
  /** A person allows another send although the outcome of this attempt is not known. */
  onCreateAgain: (attemptId: string) => void;
  /** Nothing was created for certain: the same once more. */
  onTryAgain: () => void;
  /** The service asked to wait; the same attempt goes on. */
  onResume: (attemptId: string) => void;
  /** The instance was found. */
  onFound: (instanceId: string) => void;
}

type ResultOf<K extends SubmitResult['kind']> = Extract<SubmitResult, { kind: K }>;

/** How a submission ended: what happened, whether money may have been spent, and what to do now. */
export function OutcomeResult({ result, ...actions }: { result: SubmitResult } & OutcomeActions) {
  const t = useStore(outcomeMessages);
  switch (result.kind) {
    case 'accepted':
      return null;
    case 'refused':
      return result.outcome.status === 429 ? (
        <Throttled result={result} onResume={actions.onResume} />
      ) : (
        <Refused result={result} onTryAgain={actions.onTryAgain} />
      );
    case 'not-sent':
      return <NotSent result={result} onTryAgain={actions.onTryAgain} />;
    case 'name-taken':
      return <NameTaken result={result} onFound={actions.onFound} />;
    case 'blocked':
      return (
        <OpenAttempts attempts={result.attempts} onFound={actions.onFound} onCreateAgain={actions.onCreateAgain} />
      );
    case 'busy':
      return (
        <Notice tone="warning" title={t.busyTitle} announce="alert">
          {t.busy}
        </Notice>
      );
    case 'unsettled':
      return <Unsettled result={result} {...actions} />;
  }
}

/** By another instance, or by an own order of a moment ago that the list does not show yet: that one was spent on. */
function NameTaken({ result, onFound }: { result: ResultOf<'name-taken'> } & Pick<OutcomeActions, 'onFound'>) {
  const t = useStore(outcomeMessages);
  const ownId = result.attempt?.instanceId;
  return (
    <Notice tone="warning" title={t.takenTitle} announce="alert">
      <div className={classes.outcome}>
        <p>{result.attempt ? t.takenOwn : t.taken}</p>
        {!result.attempt && <p>{t.moneyNo}</p>}
        {result.instances.length > 0 && <Candidates instances={result.instances} action={t.follow} onPick={onFound} />}
        <div className={classes.buttons}>
          {ownId !== undefined && (
            <Button size="xs" onClick={() => onFound(ownId)}>
              {t.follow}
            </Button>
          )}
          <ToName />
        </div>
      </div>
    </Notice>
  );
}

function Refused({ result, onTryAgain }: { result: ResultOf<'refused'>; onTryAgain: () => void }) {
  const t = useStore(outcomeMessages);
  return (
    <Notice tone="danger" title={t.refusedTitle} announce="alert">
      <div className={classes.outcome}>
        <VendorWords {...result.outcome} />
        <p>{t.moneyNo}</p>
        <p>{t.refused}</p>
        <Button size="xs" variant="default" onClick={onTryAgain}>
          {t.tryAgain}
        </Button>
      </div>
    </Notice>
  );
}

const REASONS = {
  'lookup-failed': 'lookupFailed',
  'no-permit': 'noPermit',
  'cannot-record': 'cannotRecord',
  gateway: 'gateway',
} as const;

function NotSent({ result, onTryAgain }: { result: ResultOf<'not-sent'>; onTryAgain: () => void }) {
  const t = useStore(outcomeMessages);
  return (
    <Notice tone="danger" title={t.notSentTitle} announce="alert">
      <div className={classes.outcome}>
        <p>{t[REASONS[result.reason]]}</p>
        {'error' in result && <FailureWords error={result.error} />}
        {'outcome' in result && <VendorWords {...result.outcome} />}
        <p>{t.moneyNo}</p>
        <Button size="xs" variant="default" onClick={onTryAgain}>
          {t.tryAgain}
        </Button>
      </div>
    </Notice>
  );
}

function ToName() {
  const t = useStore(outcomeMessages);
  return (
    <Button component={Link} href="/create/basics?return=review&field=basics.name" size="xs" variant="default">
      {t.toName}
    </Button>
  );
}
