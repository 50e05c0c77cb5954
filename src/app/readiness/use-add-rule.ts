import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Session } from '../../contract/gateway-api';
import { runInTurn } from '../browser/name-locks';
import { aclOf, addGroupRule, groupRules, insertAclRules } from '../lookups/network-rules';
import { queryClient } from '../lookups/query-client';
import { useSession } from '../lookups/session';
import { queryOf, type Reading } from '../lookups/use-lookup';
import { type Services, useServices } from '../services/services';
import { type Addition, addRule, type RuleCalls } from './add-rule';
import { judgeAcl } from './judge-acl';
import { judgeGroup } from './judge-group';
import { aclRuleRequest, groupRuleRequest } from './missing-rule';
import type { Network } from './network';

/** An ACL gets it as its first rule. */
export type Place = { into: 'group' } | { into: 'acl'; aclId: string };

/** Reloads into the cache; earlier responses don't count. */
function readerOf<Data>(services: Services, session: Session, reading: Reading<Data>): () => Promise<Data> {
  const query = queryOf(services, session, reading);
  const client = services.get(queryClient);
  return async () => {
    await client.cancelQueries({ queryKey: query.queryKey });
    return client.fetchQuery({ ...query, staleTime: 0 });
  };
}

/** How the rules are read, and the missing one is sent. */
export function callsFor(services: Services, session: Session, network: Network, place: Place): RuleCalls {
  const { groupId, subnetId, subnetCidr } = network;
  if (place.into === 'group') {
    const read = readerOf(services, session, groupRules(groupId));
    return {
      isOpen: async () => judgeGroup(await read()).reach === 'open',
      send: () => addGroupRule(services, session, groupRuleRequest(groupId)),
    };
  }
  const read = readerOf(services, session, aclOf(subnetId));
  return {
    isOpen: async () => judgeAcl(await read(), subnetCidr).reach === 'open',
    send: () => insertAclRules(services, session, place.aclId, aclRuleRequest(subnetCidr)),
  };
}

/** @returns `add` does nothing while it runs; `end` is the last result */
export function useAddRule(network: Network, place: Place, onOpen: () => void) {
  const session = useSession().data;
  const services = useServices();
  // A double click comes before the next render.
  const busy = useRef(false);
  const { mutate, isPending, data } = useMutation({
    mutationFn: async (): Promise<Addition> => {
      if (!session) throw new Error('A rule was added without a session');
      const calls = callsFor(services, session, network, place);
      // Of two tabs, the second reads the rules when the first has added it.
      const turn = `kafka-launchpad.rule.${place.into === 'acl' ? place.aclId : network.groupId}`;
      const end = await runInTurn(turn, () => addRule(calls));
      // The page then shows the reloaded rules, or an error.
      if (end.kind === 'done' && (await calls.isOpen().catch(() => false))) onOpen();
      return end;
    },
    onSettled: () => {
      busy.current = false;
    },
  });
  const add = () => {
    if (busy.current) return;
    busy.current = true;
    mutate();
  };
  return { add, isAdding: isPending, end: data };
}
