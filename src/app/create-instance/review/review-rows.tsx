/** What the review says of each field: a label and a value, or undefined where an optional field was left out. */
import type { ReactNode } from 'react';
import type { CreateField } from '../../field-guide/guided-fields';
import { totalStorageGb } from '../../form/capacity/capacity';
import type { CreateFormValues, StepKey } from '../../form/create-form';
import { wholeNumber } from '../../wording/tidy';
import {
  EnterpriseProjectName,
  KeyName,
  PublicIpNames,
  SecurityGroupName,
  SubnetName,
  VpcName,
  ZoneNames,
} from './names';
import type { ReviewWords } from './review-rows.messages';

export interface ReviewRow {
  field: CreateField;
  label: string;
  value: ReactNode | undefined;
}

/** A choice in words; one that has none by its own name. */
const wordOf = (words: Readonly<Record<string, string>>, choice: string): string | undefined =>
  (Object.hasOwn(words, choice) ? words[choice] : choice) || undefined;

type NumberFormat = (value: number) => string;

function basicsRows({ basics }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  const id = basics.enterpriseProjectId;
  return [
    { field: 'basics.name', label: t.name, value: basics.name || undefined },
    { field: 'basics.description', label: t.description, value: basics.description || undefined },
    { field: 'basics.engineVersion', label: t.version, value: basics.engineVersion || undefined },
    {
      field: 'basics.enterpriseProjectId',
      label: t.enterpriseProject,
      value: id ? <EnterpriseProjectName id={id} /> : undefined,
    },
    {
      field: 'basics.tags',
      label: t.tags,
      value: basics.tags.map(({ key, value }) => `${key}=${value}`).join(', ') || undefined,
    },
  ];
}

function capacityRows({ capacity }: CreateFormValues, t: ReviewWords, number: NumberFormat): ReviewRow[] {
  const total = totalStorageGb(capacity);
  const disks = {
    'dms.physical.storage.high.v2': t.high,
    'dms.physical.storage.ultra.v2': t.ultra,
  };
  const storage = Number.isFinite(total)
    ? t.storageValue({ perBroker: capacity.storagePerBroker.trim(), total: number(total) })
    : capacity.storagePerBroker || undefined;
  return [
    {
      field: 'capacity.zones',
      label: t.zones,
      value: capacity.zones.length > 0 ? <ZoneNames ids={capacity.zones} /> : undefined,
    },
    { field: 'capacity.productId', label: t.flavor, value: capacity.productId || undefined },
    { field: 'capacity.brokers', label: t.brokers, value: capacity.brokers || undefined },
    {
      field: 'capacity.storageSpec',
      label: t.disk,
      value: wordOf(disks, capacity.storageSpec),
    },
    { field: 'capacity.storagePerBroker', label: t.storage, value: storage },
    { field: 'capacity.architecture', label: t.architecture, value: 'X86' },
    { field: 'capacity.encryption', label: t.encryption, value: capacity.encryption ? t.on : t.off },
    ...(capacity.encryption
      ? [
          {
            field: 'capacity.encryptionKey' as const,
            label: t.key,
            value: capacity.encryptionKey ? <KeyName id={capacity.encryptionKey} /> : undefined,
          },
        ]
      : []),
  ];
}

function networkRows({ network }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  const { vpcId, subnetId, securityGroupId, publicIpIds } = network;
  return [
    { field: 'network.vpcId', label: t.vpc, value: vpcId ? <VpcName id={vpcId} /> : undefined },
    {
      field: 'network.subnetId',
      label: t.subnet,
      value: subnetId ? <SubnetName id={subnetId} vpcId={vpcId} /> : undefined,
    },
    {
      field: 'network.securityGroupId',
      label: t.securityGroup,
      value: securityGroupId ? <SecurityGroupName id={securityGroupId} /> : undefined,
    },
    { field: 'network.ipv6', label: t.ipv6, value: network.ipv6 ? t.on : t.off },
    { field: 'network.publicAccess', label: t.publicAccess, value: network.publicAccess ? t.on : t.off },
    ...(network.publicAccess
      ? [
          {
            field: 'network.publicIpIds' as const,
            label: t.publicIps,
            value: publicIpIds.length > 0 ? <PublicIpNames ids={publicIpIds} /> : undefined,
          },
        ]
      : []),
    { field: 'network.plaintextInVpc', label: t.plaintext, value: network.plaintextInVpc ? t.on : t.off },
  ];
}

function accessRows({ access }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  if (!access.sasl) return [{ field: 'access.sasl', label: t.sasl, value: t.off }];
  return [
    { field: 'access.sasl', label: t.sasl, value: t.on },
    { field: 'access.user', label: t.user, value: access.user || undefined },
    // Never the password itself, not even its length (rule 24).
    { field: 'access.password', label: t.password, value: access.password ? t.passwordSet : t.passwordMissing },
    { field: 'access.protocol', label: t.protocol, value: access.protocol },
    { field: 'access.mechanisms', label: t.mechanisms, value: access.mechanisms.join(', ') || undefined },
  ];
}

function operationsRows({ operations }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  const { labels, retentionChoices, unsetValue } = t.operations;
  return [
    {
      field: 'operations.maintenance',
      label: labels.maintenance,
      value: operations.maintenance.replace('-', ' – ') || unsetValue.unset,
    },
    {
      field: 'operations.retention',
      label: labels.retention,
      value: operations.retention === '' ? unsetValue.unset : wordOf(retentionChoices, operations.retention),
    },
    { field: 'operations.autoTopic', label: labels.autoTopic, value: operations.autoTopic ? t.on : t.off },
  ];
}

function billingRows({ billing }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  if (billing.mode === 'postPaid') return [{ field: 'billing.mode', label: t.mode, value: t.payPerUse }];
  const period = billing.periodType === 'month' ? t.months : t.years;
  const count = wholeNumber(billing.periodNumber);
  return [
    { field: 'billing.mode', label: t.mode, value: t.prepaid },
    {
      field: 'billing.periodNumber',
      label: t.period,
      value: Number.isNaN(count) ? billing.periodNumber || undefined : period(count),
    },
    { field: 'billing.autoRenew', label: t.renew, value: billing.autoRenew ? t.on : t.off },
    { field: 'billing.autoPay', label: t.pay, value: billing.autoPay ? t.payAtOnce : t.payLater },
  ];
}

/**
 * @param values what the inputs hold
 * @param t words in the current language
 * @param number how the current language writes numbers
 * @returns the rows of every step
 */
export const reviewRows = (
  values: CreateFormValues,
  t: ReviewWords,
  number: NumberFormat,
): Record<StepKey, ReviewRow[]> => ({
  basics: basicsRows(values, t),
  capacity: capacityRows(values, t, number),
  network: networkRows(values, t),
  access: accessRows(values, t),
  operations: operationsRows(values, t),
  billing: billingRows(values, t),
});
