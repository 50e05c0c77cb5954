import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import type { Product } from '../../contract/products';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useService } from '../services/services';
import { Icon } from '../theme/icons';
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
  title: 'Size',
  selected: params('Selected: {flavor}, {brokers} brokers, {total} GB total'),
  none: 'No flavor selected',
  result: params('{flavor}: {brokers} brokers × {disk} GB'),
  resultLead: 'Smallest size that fits',
  use: 'Use this size',
  taken: 'Selected',
  waiting: 'Fix the highlighted values to see a recommendation.',
  noneTitle: 'No flavor in this region can handle this workload',
  noneBody:
    'Reduce the workload or the retention time, or split it across two instances. See below what each flavor lacks.',
  more: 'Workload details',
  lead: 'If you’re not sure, estimate. You can add brokers and storage later but not remove them.',
});

/** What the form holds. */
export interface Size {
  productId: string;
  brokers: number;
  /** GB of all brokers together. */
  total: number;
}

interface SizingPanelProps {
  /** Undefined while they are being read. */
  products: readonly Product[] | undefined;
  chosen: Size;
  /** Names of the chosen zones in which a flavor cannot be had. */
  soldOutIn: (product: Product) => string[];
  onUse: (size: Size) => void;
}

const sizeOf = ({ productId, brokers, perBrokerGb }: Fit): Size => ({
  productId,
  brokers,
  total: brokers * perBrokerGb,
});

const isSame = (one: Size, other: Size) =>
  one.productId === other.productId && one.brokers === other.brokers && one.total === other.total;

/** From a load to a size: two questions and what comes of them; the others, the arithmetic and larger sizes unfold. */
export function SizingPanel({ products, chosen, soldOutIn, onUse }: SizingPanelProps) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const [isOpen, setOpen] = useState(false);
  const load = readLoad(useStore(useService(loadEntries)));
  const advice = products && load && recommend(products, load, soldOutIn);
  const best = advice?.best;
  const isChosen = best !== undefined && isSame(sizeOf(best), chosen);
  return (
    <section className={`${sunken.box} ${classes.panel}`} data-open aria-label={t.title}>
      <h3>{t.title}</h3>
      <div className={classes.inputs}>
        <LoadInput field="produceMbps" />
        <RetentionInput />
      </div>
      <div role="status" className={classes.advice}>
        <p className={classes.chosen}>
          {chosen.productId
            ? t.selected({ flavor: chosen.productId, brokers: number(chosen.brokers), total: number(chosen.total) })
            : t.none}
        </p>
        {!load && <Notice tone="info" title={t.waiting} />}
        {advice && !best && (
          <Notice tone="warning" title={t.noneTitle}>
            {t.noneBody}
          </Notice>
        )}
        {best && <Recommended fit={best} isTaken={isChosen} onUse={() => onUse(sizeOf(best))} />}
      </div>
      <details className={classes.details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.more}</summary>
        {isOpen && (
          <div className={classes.more}>
            <p className={classes.note}>{t.lead}</p>
            <div className={classes.inputs}>
              <LoadInput field="fanOut" />
              <LoadInput field="replicas" />
              <LoadInput field="partitions" />
              <LoadInput field="messageKb" />
            </div>
            {load && best && <Arithmetic load={load} fit={best} />}
            {advice && <OtherSizes advice={advice} onUse={(fit) => onUse(sizeOf(fit))} />}
          </div>
        )}
      </details>
    </section>
  );
}

/** Stays when it's taken, so that nothing below it moves. */
function Recommended({ fit, isTaken, onUse }: { fit: Fit; isTaken: boolean; onUse: () => void }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const { productId, brokers, perBrokerGb } = fit;
  return (
    <div className={classes.result}>
      <div>
        <strong>{t.result({ flavor: productId, brokers: number(brokers), disk: number(perBrokerGb) })}</strong>
        <p className={classes.note}>{t.resultLead}</p>
      </div>
      {isTaken ? (
        <span className={classes.taken}>
          <Icon name="check" size={16} />
          {t.taken}
        </span>
      ) : (
        <Button size="xs" variant="light" onClick={onUse}>
          {t.use}
        </Button>
      )}
    </div>
  );
}
