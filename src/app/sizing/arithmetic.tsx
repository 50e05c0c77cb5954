import { useStore } from '@nanostores/react';
import { format, i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import type { Check, CheckKind } from './check-size';
import { demandOf, HEADROOM, type Load } from './load';
import type { Fit } from './size-flavor';
import classes from './sizing.module.css';
import { FORMATTED_SHARE, RESERVED_GB, usablePerBrokerGb } from './usable-storage';

const messages = i18n('sizingArithmetic', {
  copies: 'Copies',
  bandwidth: 'Traffic',
  messages: 'Messages in a second',
  partitions: 'Partitions',
  storage: 'Storage, an estimate',
  copiesNeed: params('{replicas} copies need {replicas} brokers.'),
  copiesHas: params('There are {brokers}.'),
  bandwidthNeed: params(
    '{produce} MB/s × (written {replicas} times + copied {copied} times + read {fanOut} times) = {traffic} MB/s; × {headroom} for headroom = {need} MB/s.',
  ),
  bandwidthHas: params('{brokers} brokers × {each} MB/s = {has} MB/s.'),
  messagesNeed: params(
    '{produce} MB/s × 1,000 ÷ {size} KB = {messages}; × {headroom} for headroom = {need} in a second.',
  ),
  messagesHas: params('{brokers} brokers × {each} = {has} in a second, measured by the vendor with messages of 1 KB.'),
  partitionsNeed: params('{need} are wanted.'),
  partitionsHas: params('{brokers} brokers × {each} = {has} at most.'),
  storageNeed: params('{produce} MB/s × 3,600 s × {hours} h ÷ 1,000 = {need} GB, as if the busiest time lasted.'),
  storageHas: params(
    '({disk} GB × {share} − {reserved} GB) = {each} GB of each disk can be used; × {brokers} brokers ÷ {replicas} copies = {has} GB.',
  ),
  sources:
    'Limits of a broker: the product list of this region, as it was read just now. Way of counting traffic, 93 % and 33 GB: Huawei Cloud, “Cluster Kafka Instances” and “Creating a Kafka Instance”. Headroom of 30 %: the price page’s recommendation.',
});

type Words = ReturnType<(typeof messages)['get']>;

/** What is needed and what is there, each with its reckoning. */
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

/** Why a size does: each line of the arithmetic, with what is needed and what is there. */
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
