import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import type { Instance } from '../../../contract/instance';
import { diskName, diskTypes } from '../../form/capacity/capacity.words';
import { fieldLabels } from '../../form/labels';
import { retentionChoices } from '../../form/operations/operations.words';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { describeInstance, instanceMessages } from '../../instance/instance-words';
import { Named } from '../../ui/named';
import { Facts, Panel } from '../../ui/page';
import { MonitoringNote } from './monitoring-note';

const messages = i18n('instanceFacts', {
  title: 'Instance details',
  created: 'Created',
  storage: 'Total storage',
  gigabytes: params('{size} GB'),
  span: params('{begin} to {end}'),
  billing: 'Billing',
  order: 'Order',
  defaultProject: 'default (ID 0)',
  on: 'On',
  off: 'Off',
});

type Told = string | null | undefined;

/** A part of the network, where the API tells of it. */
const named = (name: Told, id: Told, detail?: Told): ReactNode =>
  (name || id) && <Named name={name} id={id} detail={detail} />;

/** Everything the API tells of an instance that matters to a reader; what it leaves out is left out here. */
export function InstanceFacts({ item }: { item: Instance }) {
  const t = useStore(messages);
  const label = useStore(fieldLabels);
  const disks = useStore(diskTypes);
  const choices = useStore(retentionChoices);
  const formats = useStore(format);
  const words = describeInstance(item, useStore(instanceMessages), formats);
  const onOff = (flag: boolean | null | undefined) => (flag === undefined || flag === null ? '' : flag ? t.on : t.off);
  const size = item.total_storage_space ?? item.storage_space;
  // "02:00:00" is how the API writes the window; seconds say nothing.
  const clock = (time: string) => time.replace(/^(\d\d:\d\d):00$/, '$1');
  const retention = item.retention_policy ?? '';
  const rows: { label: string; value: ReactNode }[] = [
    { label: label['basics.description'], value: item.description && <bdi>{item.description}</bdi> },
    { label: t.created, value: `${words.created} ${words.createdTime}` },
    { label: label['basics.engineVersion'], value: words.version },
    { label: label['capacity.productId'], value: words.flavor },
    { label: label['capacity.brokers'], value: words.brokers },
    { label: t.storage, value: size ? t.gigabytes({ size: formats.number(size) }) : '' },
    { label: label['capacity.storageSpec'], value: diskName(item.storage_spec_code ?? '', disks) },
    { label: label['capacity.encryption'], value: onOff(item.disk_encrypted) },
    { label: label['capacity.zones'], value: (item.available_zone_names ?? item.available_zones)?.join(', ') },
    { label: label['network.vpcId'], value: named(item.vpc_name, item.vpc_id) },
    { label: label['network.subnetId'], value: named(item.subnet_name, item.subnet_id, item.subnet_cidr) },
    {
      label: label['network.securityGroupId'],
      value: named(item.security_group_name, item.security_group_id),
    },
    { label: label['access.sasl'], value: onOff(item.ssl_enable) },
    { label: label['network.publicAccess'], value: onOff(item.enable_publicip) },
    { label: label['network.ipv6'], value: onOff(item.ipv6_enable) },
    {
      label: label['operations.maintenance'],
      value:
        item.maintain_begin && item.maintain_end
          ? t.span({ begin: clock(item.maintain_begin), end: clock(item.maintain_end) })
          : '',
    },
    {
      label: label['operations.retention'],
      value: retention === 'produce_reject' || retention === 'time_base' ? choices[retention] : retention,
    },
    { label: label['operations.autoTopic'], value: onOff(item.enable_auto_topic) },
    { label: t.billing, value: words.billing },
    { label: t.order, value: item.order_id },
    {
      label: label['basics.enterpriseProjectId'],
      value: item.enterprise_project_id === '0' ? t.defaultProject : item.enterprise_project_id,
    },
    {
      label: label['basics.tags'],
      value: item.tags?.map(({ key, value }) => (value ? `${key}=${value}` : key)).join(', '),
    },
  ];
  return (
    <Panel title={t.title}>
      <Facts rows={rows.filter(({ value }) => value)} />
      <MonitoringNote />
    </Panel>
  );
}
