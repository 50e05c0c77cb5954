/** From the cache if possible. */

import type { Session } from '../../contract/gateway-api';
import type { Instance } from '../../contract/instance';
import type { Rows } from '../../contract/lenient';
import type { SecurityGroup, Subnet, Vpc } from '../../contract/network';
import type { AvailabilityZone, ProductList } from '../../contract/products';
import { aclOf, groupRules } from '../lookups/network-rules';
import { PRODUCTS } from '../lookups/products';
import { queryClient } from '../lookups/query-client';
import { SECURITY_GROUPS } from '../lookups/security-groups';
import { subnetsOf } from '../lookups/subnets';
import { INSTANCES } from '../lookups/use-instances';
import { queryOf, type Reading } from '../lookups/use-lookup';
import { VPCS } from '../lookups/vpcs';
import { ZONES } from '../lookups/zones';
import { judgeAcl } from '../readiness/judge-acl';
import { judgeGroup } from '../readiness/judge-group';
import type { Services } from '../services/services';

/** Undefined if they couldn't be loaded. */
export interface PresetLists {
  zones(): Promise<AvailabilityZone[] | undefined>;
  products(): Promise<ProductList | undefined>;
  vpcs(): Promise<Vpc[] | undefined>;
  subnets(vpcId: string): Promise<Subnet[] | undefined>;
  groups(): Promise<SecurityGroup[] | undefined>;
  instances(): Promise<Instance[] | undefined>;
  /** Groups that certainly allow LTS; undefined if unknown. */
  groupsForLts(groups: readonly SecurityGroup[]): Promise<SecurityGroup[] | undefined>;
  /** Whether the network ACL certainly denies LTS. */
  shutsLtsOut(subnet: Subnet): Promise<boolean>;
}

/** One request each; with more groups, the person chooses. */
const GROUPS_MAX = 30;

export function presetLists(services: Services, session: Session): PresetLists {
  const read = <Data>(reading: Reading<Data>, staleTime?: number): Promise<Data | undefined> =>
    services
      .get(queryClient)
      .fetchQuery({ ...queryOf(services, session, reading), ...(staleTime !== undefined && { staleTime }) })
      .catch(() => undefined);
  const list = async <Row>(...how: Parameters<typeof read<Rows<Row>>>) => (await read(...how))?.items;
  return {
    zones: () => list(ZONES),
    products: () => read(PRODUCTS),
    vpcs: () => list(VPCS),
    subnets: (vpcId) => list(subnetsOf(vpcId)),
    groups: () => list(SECURITY_GROUPS),
    // Not from the cache: don't suggest a name that was just taken.
    instances: () => list(INSTANCES, 0),
    async groupsForLts(groups) {
      if (groups.length > GROUPS_MAX) return undefined;
      const rules = await Promise.all(groups.map(({ id }) => read(groupRules(id))));
      const open = groups.filter((_, index) => rules[index] && judgeGroup(rules[index]).reach === 'open');
      // If none certainly allows it, an unreadable one may.
      return open.length === 0 && rules.includes(undefined) ? undefined : open;
    },
    async shutsLtsOut({ id, cidr }) {
      const acl = await read(aclOf(id));
      return acl !== undefined && judgeAcl(acl, cidr ?? '').reach === 'closed';
    },
  };
}
