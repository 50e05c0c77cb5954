import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { fieldLink } from '../../../form/field-address';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import type { SubmitResult } from '../../../submission/submit-result';
import { Candidates } from './candidates';
import { useChargeFact } from './charge-facts';
import { outcomeMessages } from './outcome.messages';

interface NameTakenProps {
  result: Extract<SubmitResult, { kind: 'name-taken' }>;
  onFound: (instanceId: string) => void;
}

/** By another instance, or by an own order of a moment ago that the list does not show yet: that one was spent on. */
export function NameTaken({ result: { attempt, instances, mayBeOurs }, onFound }: NameTakenProps) {
  const t = useStore(outcomeMessages);
  const chargeOf = useChargeFact();
  const ownId = attempt?.instanceId;
  const accepted = attempt?.prepaid ? chargeOf('unknown', t.takenOwnUnpaid) : chargeOf('yes', t.takenOwnMoney);
  return (
    <OutcomeNotice
      tone="warning"
      title={attempt ? t.takenOwnTitle : t.takenTitle}
      happened={attempt ? t.takenOwn : t.taken}
      facts={attempt ? accepted : mayBeOurs ? chargeOf('unknown', t.takenMaybeOurs) : chargeOf('no', t.moneyNo)}
      next={
        <>
          <p>{attempt ? t.takenOwnNext : t.takenNext}</p>
          {instances.length > 0 && <Candidates instances={instances} action={t.view} onPick={onFound} />}
        </>
      }
      takesFocus
    >
      {ownId !== undefined && (
        <Button size="sm" onClick={() => onFound(ownId)}>
          {t.follow}
        </Button>
      )}
      <Button {...fieldLink('basics.name')} size="sm" variant={ownId === undefined ? 'filled' : 'default'}>
        {t.toName}
      </Button>
    </OutcomeNotice>
  );
}
