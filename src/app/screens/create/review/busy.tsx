import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { OutcomeNotice } from '../../../outcome/outcome-notice';
import { useNothingCharged } from './charge-facts';
import { outcomeMessages } from './outcome.messages';

/** Another tab, or another submission of this page, is creating the name: this press sent nothing. */
export function Busy({ isInDoubt }: { isInDoubt: boolean }) {
  const t = useStore(outcomeMessages);
  const charges = useNothingCharged(isInDoubt, t.busyMoney);
  return (
    <OutcomeNotice tone="warning" title={t.busyTitle} happened={t.busy} facts={charges} next={t.busyNext} takesFocus>
      <Button component={Link} href="/" size="sm" variant="default">
        {t.toList}
      </Button>
    </OutcomeNotice>
  );
}
