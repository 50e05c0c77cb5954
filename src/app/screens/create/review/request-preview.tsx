import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import { pathOf, routes } from '../../../../contract/routes';
import { Billed } from '../../../form/billing/billed';
import type { CreateFormValues } from '../../../form/create-form';
import { createRequestDraft } from '../../../form/to-create-request';
import { useSession } from '../../../lookups/session';
import { Icon } from '../../../theme/icons';
import { extra } from '../../../ui/parts';
import { PRICE_CALCULATOR } from '../../../ui/vendor-links';
import { PriceEstimate } from './price-estimate';
import { reviewMessages } from './review.messages';
import classes from './review.module.css';

const LeftStacks = extra(() => import('../../../price/left-stacks'));

/** What is billed, at prices that the calculator knows; what will be sent, to the letter, with the password masked. */
export function RequestPreview() {
  const t = useStore(reviewMessages);
  const { getValues } = useFormContext<CreateFormValues>();
  const { data: session } = useSession();
  const draft = createRequestDraft(getValues());
  const masked = 'password' in draft ? { ...draft, password: '********' } : draft;
  const route = session?.createPath === 'successor' ? 'createInstanceSuccessor' : 'createInstance';
  // Resource Formation prices pay-per-use instances only.
  const isEstimated = session?.priceEstimate && !('bss_param' in draft);
  return (
    <>
      <section className={classes.group}>
        <div className={classes.groupHead}>
          <h3>{t.priceTitle}</h3>
        </div>
        <div className={classes.confirm}>
          <p className={classes.text}>
            <Billed />
          </p>
          {isEstimated && <PriceEstimate session={session} draft={draft} />}
          <p className={classes.text}>
            {isEstimated ? t.orCalculator : t.price}{' '}
            <Anchor href={PRICE_CALCULATOR} target="_blank" rel="noreferrer" underline="always" size="sm">
              {t.calculator} <Icon name="external" size={14} /> <span className={classes.hiddenWords}>{t.newTab}</span>
            </Anchor>
          </p>
          <Suspense>
            <LeftStacks />
          </Suspense>
        </div>
      </section>
      <details className={classes.request}>
        <summary>{t.request}</summary>
        <p className={classes.text}>{t.requestLead}</p>
        <pre className={classes.code}>
          {session && `${routes[route].method} ${pathOf(route, { project_id: session.projectId })}\n\n`}
          {JSON.stringify(masked, null, 2)}
        </pre>
      </details>
    </>
  );
}
