import { useStore } from '@nanostores/react';
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'wouter';
import { Billed } from '../../../form/billing/billed';
import type { StepKey } from '../../../form/create-form';
import { ExternalLink } from '../../../ui/external-link';
import { PRICE_CALCULATOR } from '../../../ui/vendor-links';
import type { RailStep } from '../wizard/step-rail';
import { summaryMessages } from './summary.messages';
import classes from './summary.module.css';
import {
  AccessValue,
  BillingValue,
  BrokersValue,
  NameValue,
  NetworkValue,
  PublicAccessValue,
  StorageValue,
  UsableValue,
  VersionValue,
  ZonesValue,
} from './summary-values';

type Label = 'version' | 'zones' | 'brokers' | 'storage' | 'usable' | 'network' | 'publicAccess' | 'access' | 'billing';

const ROWS: readonly (readonly [Label, StepKey, ComponentType])[] = [
  ['version', 'basics', VersionValue],
  ['zones', 'capacity', ZonesValue],
  ['brokers', 'capacity', BrokersValue],
  ['storage', 'capacity', StorageValue],
  ['usable', 'capacity', UsableValue],
  ['network', 'network', NetworkValue],
  ['publicAccess', 'network', PublicAccessValue],
  ['access', 'access', AccessValue],
  ['billing', 'billing', BillingValue],
];

export interface SummaryProps {
  /** The rail's steps: where each line leads, as far as it can be reached. */
  steps: readonly RailStep[];
}

/**
 * Name, lines and price of what will be created.
 * @param props.onPick a line was followed
 */
export function SummaryRows({ steps, onPick }: SummaryProps & { onPick?: (() => void) | undefined }) {
  const t = useStore(summaryMessages);
  const addressOf = (key: StepKey) => steps.find((step) => step.key === key)?.href;
  return (
    <>
      <p className={classes.name}>
        <NameValue />
      </p>
      <ul className={classes.rows}>
        {ROWS.map(([label, step, Shown]) => (
          <li key={label}>
            <Row href={addressOf(step)} onPick={onPick}>
              <span className={classes.label}>{t[label]}</span>{' '}
              <span className={classes.value}>
                <Shown />
              </span>
            </Row>
          </li>
        ))}
      </ul>
      <p className={classes.price}>
        <Billed />
        <ExternalLink href={PRICE_CALCULATOR}>{t.calculator}</ExternalLink>
      </p>
    </>
  );
}

/** A link, once its step can be reached. */
function Row(props: { href: string | undefined; onPick: (() => void) | undefined; children: ReactNode }) {
  if (!props.href) return <div className={classes.row}>{props.children}</div>;
  return (
    <Link href={props.href} className={classes.row} onClick={() => props.onPick?.()}>
      {props.children}
    </Link>
  );
}
