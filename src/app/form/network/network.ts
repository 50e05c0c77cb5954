/** Network: VPC, subnet, security group, and from where else the instance can be reached. */
import * as z from 'zod/mini';
import { areIds, resourceId } from '../../../contract/ids';
import { formError } from '../../i18n/form-error';
import { tidyCode } from '../../i18n/tidy';
import { says } from '../change';
import { defineStep, flag, required, sent, sentWhenOn, text, texts, type Wire } from '../field';

/** EIP ids, joined by commas into one string. */
const joined: Wire<string[]> = {
  keys: ['publicip_id'],
  write: (ids) => ({ publicip_id: ids.join(',') }),
  read: (body) => body.publicip_id?.split(',').filter((id) => id !== ''),
};

export const network = defineStep(
  {
    vpcId: text({
      tidy: tidyCode,
      schema: required('vpcRequired', resourceId),
      wire: sent('vpc_id'),
      share: 'with-ids',
      change: says('fixed', 'fixedNetwork', ['manual', 'terraform'], 'vpc_id'),
      refusals: ['vpc'],
      lists: ['vpcs'],
    }),
    subnetId: text({
      tidy: tidyCode,
      schema: required('subnetRequired', resourceId),
      wire: sent('subnet_id'),
      share: 'with-ids',
      change: says('fixed', 'fixedNetwork', ['manual', 'terraform'], 'network_id'),
      // 20: "DHCP must be enabled for this subnet."
      refusals: ['subnet', 'dhcp'],
      lists: ['subnets'],
    }),
    securityGroupId: text({
      tidy: tidyCode,
      schema: required('securityGroupRequired', resourceId),
      wire: sent('security_group_id'),
      share: 'with-ids',
      change: says('changeable', 'anyTime', ['information', 'terraform'], 'security_group_id'),
      refusals: ['securityGroup', 'securityGroupRules'],
      lists: ['security-groups'],
    }),
    ipv6: flag({
      wire: sentWhenOn('ipv6_enable'),
      share: 'always',
      change: says('fixed', 'fixed', ['terraform'], 'ipv6_enable'),
      // "The availability zone does not support ipv6": turning IPv6 off mends it and changes nothing else.
      refusals: ['zoneIpv6'],
      fold: 'advanced',
    }),
    publicAccess: flag({
      wire: sentWhenOn('enable_publicip'),
      share: 'always',
      change: says('changeable', 'anyTime', ['information']),
      fold: 'advanced',
    }),
    publicIpIds: texts({
      tidy: (ids) => ids.map(tidyCode),
      schema: z
        .array(z.string())
        .check(z.minLength(1, formError('publicIpsRequired')), z.refine(areIds, { error: formError('idCharacters') })),
      wire: joined,
      share: 'with-ids',
      change: says('changeable', 'anyTime', ['information', 'terraform'], 'public_ip_ids'),
      refusals: ['publicAccess'],
      lists: ['public-ips'],
      fold: 'advanced',
    }),
    plaintextInVpc: flag({
      wire: sentWhenOn('vpc_client_plain'),
      share: 'always',
      change: says('contested', 'plaintext', ['terraform', 'accessModes'], 'vpc_client_plain'),
      fold: 'advanced',
    }),
  },
  { when: { publicIpIds: ['publicAccess', true] } },
);
