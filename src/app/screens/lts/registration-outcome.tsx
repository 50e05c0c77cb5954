import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { vendorWordsOf } from '../../i18n/vendor-words';
import type { ApiError } from '../../lookups/api-error';
import { OutcomeNotice } from '../../outcome/outcome-notice';
import { outcomeNoticeMessages } from '../../outcome/outcome-notice.messages';
import { RequestEnd } from '../../outcome/request-end';
import type { RegistrationEnd } from '../../submission/register-once';
import type { Earlier } from '../../submission/registration-record';
import { registrationOutcomeMessages } from './registration-outcome.messages';
import { RequiredRights } from './required-rights';

/** LTS says with this code that it could not sign in to the brokers. */
export const WRONG_CREDENTIALS = 'LTS.1719';

type Words = ReturnType<(typeof registrationOutcomeMessages)['get']>;
type NextKey = 'credentialsNext' | 'permissionNext' | 'refusedNext';

function refusalNext({ code, status }: ApiError): NextKey {
  if (code === WRONG_CREDENTIALS) return 'credentialsNext';
  return status === 401 || status === 403 ? 'permissionNext' : 'refusedNext';
}

/** What is known of the instance although this request certainly registered nothing; undefined where that is all. */
function doubtOf(t: Words, earlier: Earlier): string | undefined {
  if (earlier === 'none') return undefined;
  return earlier === 'unknown' ? t.earlierUnknown : t.earlierRegistered;
}

type Failed = Exclude<RegistrationEnd, { kind: 'registered' | 'already' }>;

/** What happened, what is certain, and what to do. */
function wordsOf(t: Words, outcome: Failed): readonly [string, string, string, string] {
  switch (outcome.kind) {
    case 'refused': {
      const { error } = outcome;
      const cure = error.code === WRONG_CREDENTIALS ? undefined : vendorWordsOf(error.code)?.cure;
      return [t.refused, t.refusedBody, t.refusedFact, cure ?? t[refusalNext(error)]];
    }
    case 'unknown':
      return [t.unknown, t.unknownBody, t.unknownFact, t.unknownNext];
    case 'not-sent':
      if (outcome.reason === 'busy') return [t.busy, t.busyBody, t.earlierUnknown, t.busyNext];
      if (outcome.reason === 'cannot-record') return [t.notSent, t.cannotRecord, t.notSentFact, t.cannotRecordNext];
      return [t.notSent, t.notSentBody, t.notSentFact, t.notSentNext];
  }
}

interface RegistrationOutcomeProps {
  outcome: Exclude<RegistrationEnd, { kind: 'registered' }>;
  item: Instance;
}

/** How a registration ended that LTS did not confirm, beside the button that sends it again. */
export function RegistrationOutcome({ outcome, item }: RegistrationOutcomeProps) {
  const t = useStore(registrationOutcomeMessages);
  if (outcome.kind === 'already') return <Already {...outcome} item={item} />;
  const [title, happened, detail, next] = wordsOf(t, outcome);
  const doubt = outcome.kind === 'unknown' ? undefined : doubtOf(t, outcome.earlier);
  return (
    <>
      <RequestEnd
        kind={outcome.kind}
        error={outcome.error}
        label={t.registered}
        money={t.moneyNo}
        isInDoubt={doubt !== undefined}
        isAtField={outcome.error?.code === WRONG_CREDENTIALS && item.ssl_enable === true}
        {...{ title, happened, next, detail: doubt ?? detail }}
      />
      {outcome.kind === 'refused' && outcome.error.status === 403 && <RequiredRights />}
    </>
  );
}

/** LTS says that the instance is registered: by a request whose response was lost, or elsewhere. */
function Already({ error, earlier, item }: { error: ApiError; earlier: Earlier; item: Instance }) {
  const t = useStore(registrationOutcomeMessages);
  const { money } = useStore(outcomeNoticeMessages);
  return (
    <OutcomeNotice
      tone="success"
      title={t.already}
      happened={t.alreadyBody}
      facts={[
        {
          label: t.registered,
          verdict: 'likely',
          tone: 'success',
          detail: earlier === 'none' ? t.alreadyElsewhere : t.alreadyHere,
        },
        { label: money, verdict: 'no', detail: t.moneyNo },
      ]}
      next={t.alreadyNext}
      words={error}
    >
      <Button component={Link} href={`/instances/${encodeURIComponent(item.instance_id)}`} size="sm">
        {t.toInstance({ name: item.name })}
      </Button>
    </OutcomeNotice>
  );
}
