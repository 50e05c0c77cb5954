import { useStore } from '@nanostores/react';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import type { Check, CheckKind } from './check-size';
import { demandOf, HEADROOM, type Load } from './load';
import type { Fit } from './size-flavor';
import classes from './sizing.module.css';
import { FORMATTED_SHARE, RESERVED_GB, usablePerBrokerGb } from './usable-storage';

const messages = i18n('sizingArithmetic', {
  copies: 'Replicas',
  bandwidth: 'Throughput',
  messages: 'Messages per second',
  partitions: 'Partitions',
  storage: 'Storage (estimate)',
  copiesNeed: params('{replicas} replicas need at least {replicas} brokers.'),
  copiesHas: params('You have {brokers}.'),
  bandwidthNeed: params(
    '{produce} MB/s × ({replicas} writes + {copied} replications + {fanOut} reads) = {traffic} MB/s. With {headroom}× headroom: {need} MB/s.',
  ),
  bandwidthHas: params('{brokers} brokers × {each} MB/s = {has} MB/s.'),
  messagesNeed: params(
    '{produce} MB/s × 1,000 ÷ {size} KB = {messages}. With {headroom}× headroom: {need} per second.',
  ),
  messagesHas: params('{brokers} brokers × {each} = {has} per second (Huawei Cloud’s figure for 1 KB messages).'),
  partitionsNeed: params('You need {need}.'),
  partitionsHas: params('{brokers} brokers × {each} = {has} at most.'),
  storageNeed: params('{produce} MB/s × 3,600 s × {hours} h ÷ 1,000 = {need} GB, assuming constant peak load.'),
  storageHas: params(
    'Usable per disk: {disk} GB × {share} − {reserved} GB = {each} GB. × {brokers} brokers ÷ {replicas} replicas = {has} GB.',
  ),
  sources:
    'Broker limits: this region’s product list. Throughput method, 93% and 33 GB: Huawei Cloud documentation. 30% headroom: Huawei Cloud pricing page.',
});

type Words = ReturnType<(typeof messages)['get']>;

function wordCheck({ kind, need, has }: Check, load: Load, fit: Fit, t: Words, number: (value: number) => string) {
  const { figures, perBrokerGb } = fit;
  const demand = demandOf(load);
  const common = {
    need: number(need),
    has: number(has),
    brokers: number(fit.brokers),
    produce: number(load.produceMbps),
    replicas: number(load.replicas),
    headroom: number(HEADROOM),
  };
  const worded: Record<CheckKind, () => [need: string, has: string]> = {
    copies: () => [t.copiesNeed(common), t.copiesHas(common)],
    bandwidth: () => [
      t.bandwidthNeed({
        ...common,
        copied: number(load.replicas - 1),
        fanOut: number(load.fanOut),
        traffic: number(demand.trafficMbps),
      }),
      t.bandwidthHas({ ...common, each: number(figures.bandwidthMbps) }),
    ],
    messages: () => [
      t.messagesNeed({ ...common, size: number(load.messageKb), messages: number(demand.messages) }),
      t.messagesHas({ ...common, each: number(figures.messages) }),
    ],
    partitions: () => [t.partitionsNeed(common), t.partitionsHas({ ...common, each: number(figures.partitions) })],
    storage: () => [
      t.storageNeed({ ...common, hours: number(load.retentionHours) }),
      t.storageHas({
        ...common,
        disk: number(perBrokerGb),
        share: number(FORMATTED_SHARE),
        reserved: number(RESERVED_GB),
        each: number(usablePerBrokerGb(perBrokerGb)),
      }),
    ],
  };
  return worded[kind]();
}

export function Arithmetic({ load, fit }: { load: Load; fit: Fit }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  return (
    <>
      <dl className={classes.lines}>
        {fit.checks.map((check) => (
          <div key={check.kind}>
            <dt>{t[check.kind]}</dt>
            <dd>{wordCheck(check, load, fit, t, number).join(' ')}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{t.sources}</p>
    </>
  );
}
