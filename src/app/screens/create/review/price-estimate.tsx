import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { Session } from '../../../../contract/gateway-api';
import { i18n } from '../../../i18n/i18n';
import type { Estimate } from '../../../price/estimate-price';
import { asked } from '../../../ui/parts';
import classes from './review.module.css';

const PriceQuestion = asked(() => import('../../../price/price-question'));
const PriceEnd = asked(() => import('../../../price/price-end'));

const messages = i18n('priceEstimate', {
  estimate: 'Estimate price…',
  estimating: 'Estimating price…',
  running: 'This can take up to 3 minutes. You can keep working here.',
});

interface PriceEstimateProps {
  session: Session;
  /** The create request as far as it is filled in. */
  draft: Readonly<Record<string, unknown>>;
}

/** Estimates the price when asked to, after saying what is made for it; what does it is loaded with the question. */
export function PriceEstimate({ session, draft }: PriceEstimateProps) {
  const t = useStore(messages);
  const [isAsked, setAsked] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const { mutate, isPending, data } = useMutation({
    mutationFn: (run: () => Promise<Estimate>) => run(),
    onSuccess: (ended) => setLeft((before) => (ended.left ? [...before, ended.left] : before)),
  });
  return (
    <>
      <div className={classes.buttons}>
        <Button
          size="xs"
          variant="default"
          aria-haspopup="dialog"
          aria-disabled={isPending || undefined}
          onClick={() => !isPending && setAsked(true)}
        >
          {isPending ? t.estimating : t.estimate}
        </Button>
      </div>
      <p role="status">{isPending && t.running}</p>
      <Suspense>
        {isAsked && <PriceQuestion session={session} draft={draft} onYes={mutate} onClose={() => setAsked(false)} />}
        {data && !isPending && <PriceEnd session={session} end={data.end} left={left} />}
      </Suspense>
    </>
  );
}
