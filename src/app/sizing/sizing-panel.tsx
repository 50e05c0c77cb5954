import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Product } from '../../contract/products';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useService } from '../services/services';
import { Notice } from '../theme/notice';
import sunken from '../theme/sunken.module.css';
import { Arithmetic } from './arithmetic';
import { loadEntries, readLoad } from './load-entries';
import { LoadInput, RetentionInput } from './load-fields';
import { OtherSizes } from './other-sizes';
import { recommend } from './recommend';
import type { Fit } from './size-flavor';
import classes from './sizing.module.css';

const messages = i18n('sizingPanel', {
  title: 'What’s your expected workload?',
  lead: 'If you’re not sure, estimate. You can add brokers and storage later but not remove them, and you can change the broker flavor.',
  waiting: 'Fix the highlighted values to see a recommendation.',
  noneTitle: 'No flavor in this region can handle this workload',
  none: 'Reduce the workload or the retention time, or split it across two instances. See below what each flavor lacks.',
  result: params('{flavor}: {brokers} brokers × {disk} GB'),
  resultLead: params(
    'Smallest size that fits: fewest vCPUs, then least storage ({total} GB total). Prices aren’t compared.',
  ),
  use: 'Use these values',
  why: 'How this is calculated',
});

interface SizingPanelProps {
  products: readonly Product[];
  /** Zones in which a flavor is sold out. */
  soldOutIn: (product: Product) => string[];
  onUse: (fit: Fit) => void;
}

export default function SizingPanel({ products, soldOutIn, onUse }: SizingPanelProps) {
  const t = useStore(messages);
  const load = readLoad(useStore(useService(loadEntries)));
  const advice = load && recommend(products, load, soldOutIn);
  return (
    <section className={`${sunken.box} ${classes.panel}`} data-open aria-label={t.title}>
      <h3>{t.title}</h3>
      <p className={classes.note}>{t.lead}</p>
      <div className={classes.inputs}>
        <LoadInput field="produceMbps" />
        <LoadInput field="fanOut" />
        <RetentionInput />
        <LoadInput field="replicas" />
        <LoadInput field="partitions" />
        <LoadInput field="messageKb" />
      </div>
      <div role="status">
        {!advice && <Notice tone="info" title={t.waiting} />}
        {advice && !advice.best && (
          <Notice tone="warning" title={t.noneTitle}>
            {t.none}
          </Notice>
        )}
        {advice?.best && <Recommended fit={advice.best} onUse={onUse} />}
      </div>
      {load && advice?.best && (
        <details className={classes.details} open>
          <summary>{t.why}</summary>
          <Arithmetic load={load} fit={advice.best} />
        </details>
      )}
      {advice && <OtherSizes advice={advice} onUse={onUse} />}
    </section>
  );
}

function Recommended({ fit, onUse }: { fit: Fit; onUse: (fit: Fit) => void }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const { productId, brokers, perBrokerGb } = fit;
  return (
    <div className={classes.result}>
      <div>
        <strong>{t.result({ flavor: productId, brokers: number(brokers), disk: number(perBrokerGb) })}</strong>
        <p className={classes.note}>{t.resultLead({ total: number(brokers * perBrokerGb) })}</p>
      </div>
      <Button onClick={() => onUse(fit)}>{t.use}</Button>
    </div>
  );
}
