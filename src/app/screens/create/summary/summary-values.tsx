/**
 * What the summary says of the form. Each value watches only its own fields and may lag behind, so
 * that a keystroke never waits for it. Undefined fields of the form are said to be missing, never guessed.
 */
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { billingWords } from '../../../form/billing/billing.words';
import { storagePerBrokerGb } from '../../../form/capacity/capacity';
import { ZoneNames } from '../../../form/resource-names';
import { useDeferredValues } from '../../../form/use-deferred-values';
import { format } from '../../../i18n/i18n';
import { nameAmong } from '../../../i18n/tell-apart';
import { wholeNumber } from '../../../i18n/tidy';
import { useSubnets } from '../../../lookups/subnets';
import { useVpcs } from '../../../lookups/vpcs';
import { usableStorageGb } from '../../../sizing/usable-storage';
import { Breakable } from '../../../ui/breakable';
import { summaryMessages } from './summary.messages';
import classes from './summary.module.css';

/**
 * What is chosen, or that nothing is. A text has an element of its own: React sets its content then, also where a
 * translator has put others in place of its text nodes, and these figures are going to be paid for.
 */
function Value({ children }: { children: ReactNode }) {
  const t = useStore(summaryMessages);
  return children ? <span>{children}</span> : <em className={classes.missing}>{t.missing}</em>;
}

export function NameValue() {
  const t = useStore(summaryMessages);
  const [name] = useDeferredValues(['basics.name']);
  return name ? <Value>{name}</Value> : <em className={classes.missing}>{t.unnamed}</em>;
}

export function VersionValue() {
  const [version] = useDeferredValues(['basics.engineVersion']);
  return <Value>{version}</Value>;
}

export function ZonesValue() {
  const [zones] = useDeferredValues(['capacity.zones']);
  return <Value>{zones.length > 0 && <ZoneNames ids={zones} />}</Value>;
}

const AFTER_DOT = /(?<=\.)/;

export function BrokersValue() {
  const t = useStore(summaryMessages);
  const [brokers, flavor] = useDeferredValues(['capacity.brokers', 'capacity.productId']);
  const text = flavor && t.brokersOf({ brokers: brokers.trim() || '?', flavor });
  // Replaced as a whole: it has several text nodes.
  return <Value key={text}>{text && <Breakable text={text} after={AFTER_DOT} />}</Value>;
}

export function StorageValue() {
  const t = useStore(summaryMessages);
  const { number } = useStore(format);
  const [storage] = useDeferredValues(['capacity.totalStorage']);
  const total = wholeNumber(storage);
  return <Value>{total > 0 && t.gigabytes({ size: number(total) })}</Value>;
}

/** Copies of each message that a topic of Kafka usually keeps, as far as there are brokers for them. */
const REPLICAS = 3;

/** What of the disks is left for messages (sizing/usable-storage.ts). */
export function UsableValue() {
  const t = useStore(summaryMessages);
  const { number } = useStore(format);
  const [brokersText, storage] = useDeferredValues(['capacity.brokers', 'capacity.totalStorage']);
  const [brokers, perBrokerGb] = [
    wholeNumber(brokersText),
    storagePerBrokerGb({ brokers: brokersText, totalStorage: storage }),
  ];
  if (!(perBrokerGb > 0)) return <Value>{undefined}</Value>;
  const usable = usableStorageGb({ perBrokerGb, brokers }, Math.min(REPLICAS, brokers));
  return <Value>{t.gigabytes({ size: number(Math.floor(usable)) })}</Value>;
}

export function NetworkValue() {
  const [vpcId, subnetId] = useDeferredValues(['network.vpcId', 'network.subnetId']);
  return <Value>{vpcId && <NetworkNames vpcId={vpcId} subnetId={subnetId} />}</Value>;
}

/** Its own component, so that the lists are read only where something is chosen from them. */
function NetworkNames({ vpcId, subnetId }: { vpcId: string; subnetId: string }) {
  const vpc = nameAmong(useVpcs({ isPassive: true }).data, vpcId);
  const subnets = useSubnets(vpcId, { isPassive: true }).data;
  if (!subnetId) return <bdi>{vpc}</bdi>;
  return <bdi>{`${vpc} / ${nameAmong(subnets, subnetId)}`}</bdi>;
}

export function PublicAccessValue() {
  const t = useStore(summaryMessages);
  const [isOn, ids] = useDeferredValues(['network.publicAccess', 'network.publicIpIds']);
  return <Value>{isOn ? t.publicIps(ids.length) : t.publicOff}</Value>;
}

export function AccessValue() {
  const t = useStore(summaryMessages);
  const [sasl, protocol, user] = useDeferredValues(['access.sasl', 'access.protocol', 'access.user']);
  return <Value>{sasl ? [protocol, user].filter(Boolean).join(', ') : t.noSasl}</Value>;
}

export function BillingValue() {
  const t = useStore(summaryMessages);
  const words = useStore(billingWords);
  const [mode, unit, text] = useDeferredValues(['billing.mode', 'billing.periodType', 'billing.periodNumber']);
  if (mode === 'postPaid') return <Value>{words.payPerUse}</Value>;
  const period = wholeNumber(text);
  if (!(period > 0)) return <Value>{words.prepaid}</Value>;
  const term = unit === 'month' ? words.months(period) : words.years(period);
  return <Value>{t.ordered({ mode: words.prepaid, period: term })}</Value>;
}
