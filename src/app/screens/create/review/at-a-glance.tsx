import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ComponentType, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Link } from 'wouter';
import type { OpenDraft } from '../../../drafts/open-draft';
import { CHANGEABILITY } from '../../../field-guide/changeability';
import { diskName, diskTypes } from '../../../form/capacity/capacity.words';
import { isPermanent } from '../../../form/change';
import type { CreateFormValues, CreatePath } from '../../../form/create-form';
import { fieldAddress } from '../../../form/field-address';
import { fieldLabels } from '../../../form/labels';
import { useChosenNetwork } from '../../../form/network/chosen-network';
import { tidyForm } from '../../../form/tidy-form';
import { useDeferredValues } from '../../../form/use-deferred-values';
import { Defined } from '../../../glossary/defined';
import type { Term } from '../../../glossary/terms';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { valueAt } from '../../../presets/preset-changes';
import { Icon } from '../../../theme/icons';
import {
  AccessValue,
  BillingValue,
  BrokersValue,
  NetworkValue,
  PublicAccessValue,
  StorageValue,
  VersionValue,
  ZonesValue,
} from '../summary/summary-values';
import classes from './at-a-glance.module.css';
import { useReviewRows } from './use-review-rows';

const messages = i18n('atAGlance', {
  permanent: 'Can’t be changed later',
  changeable: 'Can be changed later',
  change: 'Change',
  changeOf: params('Change {label}'),
  network: 'VPC and subnet',
  size: 'Brokers',
  notSelected: 'Not selected',
  only: 'The only one',
  mostUsed: params('Used by {count} of your {all} instances'),
});

type Words = ReturnType<(typeof messages)['get']>;

interface Fact {
  /** Decides whether it can be changed later, and where it's changed. */
  field: CreatePath;
  /** Where the field's own label says too little. */
  label?: keyof Words & ('network' | 'size');
  /** What a newcomer may not know of the label. */
  term?: Term;
  Value: ComponentType;
}

function DiskValue() {
  const disks = useStore(diskTypes);
  const [disk] = useDeferredValues(['capacity.storageSpec']);
  return diskName(disk, disks);
}

function GroupValue() {
  const t = useStore(messages);
  return <bdi>{useChosenNetwork().groupName || t.notSelected}</bdi>;
}

const FACTS: readonly Fact[] = [
  { field: 'network.vpcId', label: 'network', term: 'vpc', Value: NetworkValue },
  { field: 'capacity.zones', term: 'az', Value: ZonesValue },
  { field: 'basics.engineVersion', Value: VersionValue },
  { field: 'capacity.storageSpec', Value: DiskValue },
  { field: 'access.protocol', term: 'sasl', Value: AccessValue },
  { field: 'capacity.productId', label: 'size', term: 'broker', Value: BrokersValue },
  { field: 'capacity.totalStorage', Value: StorageValue },
  { field: 'network.securityGroupId', term: 'securityGroup', Value: GroupValue },
  { field: 'network.publicAccess', Value: PublicAccessValue },
  { field: 'billing.mode', Value: BillingValue },
];

/** What they cost, keep or lose is not to be overlooked: most are told where they hold something, these always. */
const ALWAYS: ReadonlySet<CreatePath> = new Set(['billing.autoPay', 'operations.retention']);

const EXTRAS: readonly CreatePath[] = [
  'capacity.encryptionKey',
  'network.ipv6',
  'network.publicIpIds',
  'network.plaintextInVpc',
  'basics.enterpriseProjectId',
  'operations.retention',
  'billing.autoRenew',
  'billing.autoPay',
];

/** Why the preset took the VPC, as long as it's that one: it can't be changed later. */
function VpcReason({ draft }: { draft: OpenDraft }) {
  const t = useStore(messages);
  const [vpcId] = useDeferredValues(['network.vpcId']);
  if (draft.origin?.kind !== 'preset' || vpcId !== draft.preset?.values.network.vpcId) return null;
  const note = draft.origin.notes.find(({ path }) => path === 'network.vpcId');
  if (note?.reason !== 'vpcOnly' && note?.reason !== 'vpcOfOthers') return null;
  const { count = 0, all = 0 } = note.values;
  return <span className={classes.why}>{note.reason === 'vpcOnly' ? t.only : t.mostUsed({ count, all })}</span>;
}

/** What matters of the instance, what stays for good apart from the rest, each with a way to change it. */
export function AtAGlance({ draft }: { draft: OpenDraft }) {
  const t = useStore(messages);
  const labels = useStore(fieldLabels);
  const { getValues } = useFormContext<CreateFormValues>();
  const values = tidyForm(getValues());
  const rows = Object.values(useReviewRows(values)).flat();
  const facts: readonly { field: CreatePath; label: string; term?: Term | undefined; value: ReactNode }[] = [
    ...FACTS.map(({ field, label, term, Value }) => ({
      field,
      label: label ? t[label] : labels[field],
      term,
      value: <Value />,
    })),
    ...rows.flatMap(({ field, label, value }) => {
      const extra = EXTRAS.find((one) => one === field && (ALWAYS.has(one) || isSet(valueAt(values, one))));
      return extra ? [{ field: extra, label, value }] : [];
    }),
  ];
  const groups = [
    [true, t.permanent],
    [false, t.changeable],
  ] as const;
  return (
    <div className={classes.groups}>
      {groups.map(([permanent, title]) => (
        <section key={title} className={classes.group}>
          <h3>
            {permanent && <Icon name="lock" size={14} />} {title}
          </h3>
          <ul>
            {facts
              .filter(({ field }) => isPermanent(CHANGEABILITY[field].change) === permanent)
              .map(({ field, label, term, value }) => (
                <li key={field}>
                  <span className={classes.label}>{term ? <Defined term={term}>{label}</Defined> : label}</span>
                  <span className={classes.value}>
                    {value} {field === 'network.vpcId' && <VpcReason draft={draft} />}
                  </span>
                  <Anchor
                    component={Link}
                    href={fieldAddress(field)}
                    size="sm"
                    underline="always"
                    aria-label={t.changeOf({ label })}
                  >
                    {t.change}
                  </Anchor>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const isSet = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
