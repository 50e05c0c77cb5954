import { useStore } from '@nanostores/react';
import { Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import { Billed } from '../../../form/billing/billed';
import type { CreateFormValues } from '../../../form/create-form';
import { createRequestDraft } from '../../../form/to-create-request';
import { useSession } from '../../../lookups/session';
import { ExternalLink } from '../../../ui/external-link';
import { extra } from '../../../ui/parts';
import { PRICE_CALCULATOR } from '../../../ui/vendor-links';
import { PriceEstimate } from './price-estimate';
import { reviewMessages } from './review.messages';
import classes from './review.module.css';

const LeftStacks = extra(() => import('../../../price/left-stacks'));

/** What is billed, at prices that Huawei Cloud knows. */
export function Price() {
  const t = useStore(reviewMessages);
  const { getValues } = useFormContext<CreateFormValues>();
  const { data: session } = useSession();
  const draft = createRequestDraft(getValues());
  // Resource Formation prices pay-per-use instances only.
  const isEstimated = session?.priceEstimate && !('bss_param' in draft);
  return (
    <section className={classes.price}>
      <h3>{t.priceTitle}</h3>
      <p>
        <Billed />
      </p>
      {isEstimated && <PriceEstimate session={session} draft={draft} />}
      <p>
        <ExternalLink href={PRICE_CALCULATOR}>{t.calculator}</ExternalLink>
      </p>
      <Suspense>
        <LeftStacks />
      </Suspense>
    </section>
  );
}
