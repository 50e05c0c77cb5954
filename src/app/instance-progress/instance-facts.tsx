import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { Instance } from '../../contract/instance';
import { labels, retentionChoices } from '../form/operations/operations.words';
import { describeInstance, instanceMessages } from '../instances/instance-words';
import { Facts, Panel } from '../shell/page';
import { format, i18n } from '../wording/i18n';
import { params } from '../wording/params';

const messages = i18n('instanceFacts', {
  title: 'About this instance',
  description: 'Description',
  created: 'Created',
  flavor: 'Flavor',
  brokers: 'Brokers',
  version: 'Kafka version',
  storage: 'Storage in total',
  gigabytes: params('{size} GB'),
  diskType: 'Disk type',
  high: 'High I/O',
  ultra: 'Ultra-high I/O',
  encryption: 'Disk encryption',
  zones: 'Availability zones',
  vpc: 'VPC',
  subnet: 'Subnet',
  securityGroup: 'Security group',
  ipv6: 'IPv6',
  publicAccess: 'Public access',
  sasl: 'SASL authentication',
  span: params('{begin} to {end}'),
  billing: 'Billing',
  order: 'Order',
  enterpriseProject: 'Enterprise project',
  defaultProject: 'default (ID 0)',
  tags: 'Tags',
  on: 'On',
  off: 'Off',
});

/** A name with its subnet or id, where the API gives both. */
const named = (name: string | null | undefined, detail: string | null | undefined): string =>
  name && detail ? `${name} (${detail})` : name || detail || '';

/** A disk type as the form names it; one that is not known here stays as the API gave it. */
const diskName = (code: string | null | undefined, words: Record<'high' | 'ultra', string>) => {
  if (code === 'dms.physical.storage.high.v2') return words.high;
  return code === 'dms.physical.storage.ultra.v2' ? words.ultra : code;
};

/** Everything the API tells of an instance that matters to a reader; what it leaves out is left out here. */
export function InstanceFacts({ item }: { item: Instance }) {
  const t = useStore(messages);
  const label = useStore(labels);
  const choices = useStore(retentionChoices);
  const formats = useStore(format);
  const words = describeInstance(item, useStore(instanceMessages), formats);
  const onOff = (flag: boolean | null | undefined) => (flag === undefined || flag === null ? '' : flag ? t.on : t.off);
  const size = item.total_storage_space ?? item.storage_space;
  // "02:00:00" is how the API writes the window; seconds say nothing.
  const clock = (time: string) => time.replace(/^(\d\d:\d\d):00$/, '$1');
  const retention = item.retention_policy ?? '';
  const rows: { label: string; value: ReactNode }[] = [
    { label: t.description, value: item.description },
    { label: t.created, value: `${words.created} ${words.createdTime}` },
    { label: t.version, value: words.version },
    { label: t.flavor, value: words.flavor },
    { label: t.brokers, value: words.brokers },
    { label: t.storage, value: size ? t.gigabytes({ size: formats.number(size) }) : '' },
    { label: t.diskType, value: diskName(item.storage_spec_code, t) },
    { label: t.encryption, value: onOff(item.disk_encrypted) },
    { label: t.zones, value: (item.available_zone_names ?? item.available_zones)?.join(', ') },
    { label: t.vpc, value: item.vpc_name || item.vpc_id },
    { label: t.subnet, value: named(item.subnet_name || item.subnet_id, item.subnet_cidr) },
    { label: t.securityGroup, value: item.security_group_name || item.security_group_id },
    { label: t.sasl, value: onOff(item.ssl_enable) },
    { label: t.publicAccess, value: onOff(item.enable_publicip) },
    { label: t.ipv6, value: onOff(item.ipv6_enable) },
    {
      label: label.maintenance,
      value:
        item.maintain_begin && item.maintain_end
          ? t.span({ begin: clock(item.maintain_begin), end: clock(item.maintain_end) })
          : '',
    },
    {
      label: label.retention,
      value: retention === 'produce_reject' || retention === 'time_base' ? choices[retention] : retention,
    },
    { label: label.autoTopic, value: onOff(item.enable_auto_topic) },
    { label: t.billing, value: words.billing },
    { label: t.order, value: item.order_id },
    {
      label: t.enterpriseProject,
      value: item.enterprise_project_id === '0' ? t.defaultProject : item.enterprise_project_id,
    },
    { label: t.tags, value: item.tags?.map(({ key, value }) => (value ? `${key}=${value}` : key)).join(', ') },
  ];
  return (
    <Panel title={t.title}>
      <Facts rows={rows.filter(({ value }) => value)} />
    </Panel>
  );
}
