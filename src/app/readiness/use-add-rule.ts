import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Session } from '../../contract/gateway-api';
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

/** Where the rule goes: into the security group, or first into the ACL with this id. */
export type Place = { into: 'group' } | { into: 'acl'; aclId: string };

/** Reads anew, and puts what was read on the page as well. What was under way before counts for nothing. */
function readerOf<Data>(services: Services, session: Session, reading: Reading<Data>): () => Promise<Data> {
  const query = queryOf(services, session, reading);
  const client = services.get(queryClient);
  return async () => {
    await client.cancelQueries({ queryKey: query.queryKey });
    return client.fetchQuery({ ...query, staleTime: 0 });
  };
}

function callsFor(services: Services, session: Session, network: Network, place: Place): RuleCalls {
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

/**
 * Adds the missing rule, and reads the rules again.
 * @param onOpen called when the way is open, which takes the offer that called off the page
 * @returns `add` sends, once: calls while it runs do nothing; `end` is how the last one ended
 */
export function useAddRule(network: Network, place: Place, onOpen: () => void) {
  const session = useSession().data;
  const services = useServices();
  // A double click comes before the page shows that it runs.
  const busy = useRef(false);
  const { mutate, isPending, data } = useMutation({
    mutationFn: async (): Promise<Addition> => {
      if (!session) throw new Error('A rule was added without a session');
      const calls = callsFor(services, session, network, place);
      const end = await addRule(calls);
      // What the page shows is what was read after it; where that fails, the page says so.
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
