import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n, listing } from '../i18n/i18n';
import { params } from '../i18n/params';
import { useInstances } from '../lookups/use-instances';
import { Icon } from '../theme/icons';
import { Notice } from '../theme/notice';
import sunken from '../theme/sunken.module.css';
import { Gap } from '../ui/gap';
import { AdditionOutcome } from './addition-outcome';
import { AdminRequest } from './admin-request';
import type { Network } from './network';
import classes from './readiness.module.css';
import { type RuleTarget, ruleFactMessages, ruleFacts } from './rule-facts';
import { useAddRule } from './use-add-rule';

const messages = i18n('addRule', {
  offer: 'Add missing rule…',
  question: 'This rule will be added. Nothing else changes.',
  outage: 'Inbound connections to all resources in this security group drop briefly',
  reconnect: 'Kafka clients reconnect automatically.',
  affected: params('Kafka instances in this group: {names}.'),
  affectedMore: params('Kafka instances in this group: {names}, and {more} more.'),
  acl: 'It only allows LTS to reach this subnet, even if other subnets use this network ACL.',
  overrules: 'It’s placed before the rule above, so it takes precedence for LTS.',
  add: 'Add rule',
  adding: 'Adding…',
  no: 'Not now',
});

interface AddRuleOfferProps {
  target: RuleTarget & { id: string };
  network: Network;
  /** The new rule takes precedence over one that denies. */
  overrules: boolean;
  /** Called when LTS gets in; this offer is gone then. */
  onOpen: () => void;
}

/** Shows the missing rule, asks, and adds it once. */
export function AddRuleOffer({ target, network, overrules, onOpen }: AddRuleOfferProps) {
  const t = useStore(messages);
  const facts = ruleFacts(useStore(ruleFactMessages), target);
  const place = target.into === 'group' ? { into: 'group' as const } : { into: 'acl' as const, aclId: target.id };
  const { add, isAdding, end } = useAddRule(network, place, onOpen);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <Button size="sm" leftSection={<Icon name="plus" size={16} />} onClick={() => setOpen(true)}>
          {t.offer}
        </Button>
      </div>
    );
  }
  return (
    <Question label={t.question}>
      {!isAdding && end && <AdditionOutcome end={end} />}
      {!isAdding && end?.kind === 'refused' ? (
        <AdminRequest target={target} />
      ) : (
        <>
          <strong>{t.question}</strong>
          <dl className={classes.ruleFacts}>
            {facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
          {target.into === 'acl' && <p>{t.acl}</p>}
          {overrules && <p>{t.overrules}</p>}
          {target.into === 'group' && <Outage groupId={target.id} />}
        </>
      )}
      <div className={classes.buttons}>
        <Button size="sm" aria-disabled={isAdding || undefined} onClick={add}>
          {isAdding ? t.adding : t.add}
        </Button>
        <Button size="sm" variant="default" onClick={() => setOpen(false)}>
          {t.no}
        </Button>
      </div>
    </Question>
  );
}

/** Names in one sentence. */
const SHOWN = 8;

/** Whom the change of a group's rules disconnects, as far as the list of instances tells. */
function Outage({ groupId }: { groupId: string }) {
  const t = useStore(messages);
  const list = useStore(listing);
  const { data = [] } = useInstances();
  const names = data.filter((item) => item.security_group_id === groupId).map(({ name }) => name);
  const shown = list(names.slice(0, SHOWN));
  const more = names.length - SHOWN;
  return (
    <Notice tone="warning" title={t.outage}>
      {t.reconnect}
      <Gap />
      {shown && <bdi>{more > 0 ? t.affectedMore({ names: shown, more }) : t.affected({ names: shown })}</bdi>}
    </Notice>
  );
}

/** Takes the focus, because the button that opened it is gone. */
function Question({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-label={label} className={`${sunken.box} ${classes.question}`}>
      {children}
    </section>
  );
}
