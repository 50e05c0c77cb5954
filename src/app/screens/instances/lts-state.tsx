import { useStore } from '@nanostores/react';
import { useQueryClient } from '@tanstack/react-query';
import type { Instance } from '../../../contract/instance';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { isRunning } from '../../instance/status';
import { aclOf, groupRules } from '../../lookups/network-rules';
import { useSession } from '../../lookups/session';
import { keyOf, type Reading } from '../../lookups/use-lookup';
import { judgeAcl } from '../../readiness/judge-acl';
import { judgeGroup } from '../../readiness/judge-group';
import type { KnownRegistration } from '../../submission/use-registrations';

const messages = i18n('ltsState', {
  registered: 'Registered',
  likely: 'Very likely registered',
  unknown: 'Result unknown',
  ready: 'Ready',
  blocked: 'Blocked',
  unchecked: 'Unknown',
  how: 'Open the instance to check whether LTS can reach the brokers.',
  none: '–',
  since: params('Recorded by this browser on {day}'),
});

/**
 * What the rules that are read already say of a running instance: no other can be reached. Nothing is read for it, since a list
 * would send a request a row.
 */
function useReach(item: Instance): 'ready' | 'blocked' | 'unchecked' | 'none' {
  const cache = useQueryClient();
  const { data: session } = useSession();
  const read = <Data,>(reading: Reading<Data>) => cache.getQueryData<Data>(keyOf(session, reading));
  if (!isRunning(item.status)) return 'none';
  const rules = item.security_group_id ? read(groupRules(item.security_group_id)) : undefined;
  const acl = item.subnet_id ? read(aclOf(item.subnet_id)) : undefined;
  const reaches = [
    rules && judgeGroup(rules).reach,
    acl === undefined ? undefined : judgeAcl(acl, item.subnet_cidr ?? '').reach,
  ];
  if (reaches.includes('closed')) return 'blocked';
  return reaches.every((reach) => reach === 'open') ? 'ready' : 'unchecked';
}

/** Whether LTS sends to an instance, or could: as far as this browser knows. */
export function LtsState({ item, registration }: { item: Instance; registration: KnownRegistration | undefined }) {
  const t = useStore(messages);
  const { time } = useStore(format);
  const reach = useReach(item);
  if (!registration) return reach === 'unchecked' ? <span title={t.how}>{t.unchecked}</span> : t[reach];
  return <span title={t.since({ day: time(registration.at, { dateStyle: 'medium' }) })}>{t[registration.state]}</span>;
}
