import { Button, VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import type { Check } from './check-size';
import type { Advice } from './recommend';
import type { Fit, Misfit } from './size-flavor';
import classes from './sizing.module.css';

const messages = i18n('otherSizes', {
  others: 'Larger sizes that also fit',
  size: params('{brokers} brokers × {disk} GB, {total} GB total'),
  take: 'Use',
  takeWhich: params('{flavor}'),
  misfits: 'Too small or unavailable',
  soldOut: params('Sold out in {zones}.'),
  silent: 'Not enough data in the product list.',
  noRange: 'Too small even with the most brokers and the largest disks.',
});

const lacks = i18n('sizeLacks', {
  copies: params('Replicas: {need} replicas need {need} brokers, maximum {has}.'),
  bandwidth: params('Throughput: needs {need} MB/s, maximum {has}.'),
  messages: params('Messages per second: needs {need}, maximum {has}.'),
  partitions: params('Partitions: needs {need}, maximum {has}.'),
  storage: params('Storage: needs {need} GB, maximum about {has} GB.'),
});

export function OtherSizes({ advice, onUse }: { advice: Advice; onUse: (fit: Fit) => void }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const { others, misfits, soldOut } = advice;
  return (
    <>
      {others.length > 0 && (
        <details className={classes.details}>
          <summary>{t.others}</summary>
          <ul className={classes.sizes}>
            {others.map((fit) => (
              <li key={fit.productId}>
                <span>
                  <strong>{fit.productId}</strong>{' '}
                  {t.size({
                    brokers: number(fit.brokers),
                    disk: number(fit.perBrokerGb),
                    total: number(fit.brokers * fit.perBrokerGb),
                  })}
                </span>
                <Button size="compact-sm" variant="default" onClick={() => onUse(fit)}>
                  {t.take}
                  <VisuallyHidden component="span">&nbsp;{t.takeWhich({ flavor: fit.productId })}</VisuallyHidden>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {misfits.length + soldOut.length > 0 && (
        <details className={classes.details}>
          <summary>{t.misfits}</summary>
          <ul className={classes.sizes}>
            {misfits.map((misfit) => (
              <li key={misfit.productId}>
                <Why misfit={misfit} />
              </li>
            ))}
            {soldOut.map(({ productId, zones }) => (
              <li key={productId}>
                <span>
                  <strong>{productId}</strong> {t.soldOut({ zones: zones.join(', ') })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Why({ misfit }: { misfit: Misfit }) {
  const t = useStore(messages);
  const words = useStore(lacks);
  const { number } = useStore(format);
  const say = ({ kind, need, has }: Check) => words[kind]({ need: number(need), has: number(has) });
  const reasons = misfit.lacking?.map(say) ?? [t.silent];
  return (
    <span>
      <strong>{misfit.productId}</strong> {reasons.length > 0 ? reasons.join(' ') : t.noRange}
    </span>
  );
}
