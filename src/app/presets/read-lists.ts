/** Reads the lists that a preset is resolved against, from the page's cache where they are there already. */

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

/** Each is undefined where it could not be read. */
export interface PresetLists {
  zones(): Promise<AvailabilityZone[] | undefined>;
  products(): Promise<ProductList | undefined>;
  vpcs(): Promise<Vpc[] | undefined>;
  subnets(vpcId: string): Promise<Subnet[] | undefined>;
  groups(): Promise<SecurityGroup[] | undefined>;
  instances(): Promise<Instance[] | undefined>;
  /** Those of the groups that certainly let Log Tank Service in; undefined where nobody can say. */
  groupsForLts(groups: readonly SecurityGroup[]): Promise<SecurityGroup[] | undefined>;
  /** Whether the network ACL of a subnet certainly keeps Log Tank Service out. */
  shutsLtsOut(subnet: Subnet): Promise<boolean>;
}

/** The rules of so many groups are read, one request each; a project with more is asked to choose. */
const GROUPS_MAX = 30;

/**
 * @param session whose project
 */
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
    // Read anew: a name that was taken a moment ago is not suggested.
    instances: () => list(INSTANCES, 0),
    async groupsForLts(groups) {
      if (groups.length > GROUPS_MAX) return undefined;
      const rules = await Promise.all(groups.map(({ id }) => read(groupRules(id))));
      const open = groups.filter((_, index) => rules[index] && judgeGroup(rules[index]).reach === 'open');
      // Where none is known to let it in, one whose rules could not be read may.
      return open.length === 0 && rules.includes(undefined) ? undefined : open;
    },
    async shutsLtsOut({ id, cidr }) {
      const acl = await read(aclOf(id));
      return acl !== undefined && judgeAcl(acl, cidr ?? '').reach === 'closed';
    },
  };
}
