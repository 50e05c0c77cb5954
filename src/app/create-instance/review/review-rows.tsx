/** What the review says of each field: a label and a value, or undefined where an optional field was left out. */
import type { ReactNode } from 'react';
import type { CreateFormValues, StepKey } from '../form-values';
import { totalStorageGb, wholeNumber } from '../to-create-request';
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
  label: string;
  value: ReactNode | undefined;
}

type NumberFormat = (value: number) => string;

function basicsRows({ basics }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  const id = basics.enterpriseProjectId;
  return [
    { label: t.name, value: basics.name || undefined },
    { label: t.description, value: basics.description || undefined },
    { label: t.version, value: basics.engineVersion || undefined },
    { label: t.enterpriseProject, value: id ? <EnterpriseProjectName id={id} /> : undefined },
    { label: t.tags, value: basics.tags.map(({ key, value }) => `${key}=${value}`).join(', ') || undefined },
  ];
}

function capacityRows({ capacity }: CreateFormValues, t: ReviewWords, number: NumberFormat): ReviewRow[] {
  const total = totalStorageGb(capacity);
  const storage = Number.isFinite(total)
    ? t.storageValue({ perBroker: capacity.storagePerBroker.trim(), total: number(total) })
    : capacity.storagePerBroker || undefined;
  return [
    { label: t.zones, value: capacity.zones.length > 0 ? <ZoneNames ids={capacity.zones} /> : undefined },
    { label: t.flavor, value: capacity.productId || undefined },
    { label: t.brokers, value: capacity.brokers || undefined },
    { label: t.disk, value: capacity.storageSpec === 'dms.physical.storage.high.v2' ? t.high : t.ultra },
    { label: t.storage, value: storage },
    { label: t.architecture, value: 'X86' },
    { label: t.encryption, value: capacity.encryption ? t.on : t.off },
    ...(capacity.encryption
      ? [{ label: t.key, value: capacity.encryptionKey ? <KeyName id={capacity.encryptionKey} /> : undefined }]
      : []),
  ];
}

function networkRows({ network }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  const { vpcId, subnetId, securityGroupId, publicIpIds } = network;
  return [
    { label: t.vpc, value: vpcId ? <VpcName id={vpcId} /> : undefined },
    { label: t.subnet, value: subnetId ? <SubnetName id={subnetId} vpcId={vpcId} /> : undefined },
    { label: t.securityGroup, value: securityGroupId ? <SecurityGroupName id={securityGroupId} /> : undefined },
    { label: t.ipv6, value: network.ipv6 ? t.on : t.off },
    { label: t.publicAccess, value: network.publicAccess ? t.on : t.off },
    ...(network.publicAccess
      ? [{ label: t.publicIps, value: publicIpIds.length > 0 ? <PublicIpNames ids={publicIpIds} /> : undefined }]
      : []),
    { label: t.plaintext, value: network.plaintextInVpc ? t.on : t.off },
  ];
}

function accessRows({ access }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  if (!access.sasl) return [{ label: t.sasl, value: t.off }];
  return [
    { label: t.sasl, value: t.on },
    { label: t.protocol, value: access.protocol },
    { label: t.mechanisms, value: access.mechanisms.join(', ') || undefined },
    { label: t.user, value: access.user || undefined },
    // Never the password itself, not even its length (rule 24).
    { label: t.password, value: access.password ? t.passwordSet : t.passwordMissing },
  ];
}

function operationsRows({ operations }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  const policy = { '': undefined, time_base: t.timeBase, produce_reject: t.produceReject };
  return [
    { label: t.maintenance, value: operations.maintenance.replace('-', ' – ') || undefined },
    { label: t.retention, value: policy[operations.retention] },
    { label: t.autoTopic, value: operations.autoTopic ? t.on : t.off },
  ];
}

function billingRows({ billing }: CreateFormValues, t: ReviewWords): ReviewRow[] {
  if (billing.mode === 'postPaid') return [{ label: t.mode, value: t.payPerUse }];
  const period = billing.periodType === 'month' ? t.months : t.years;
  const count = wholeNumber(billing.periodNumber);
  return [
    { label: t.mode, value: t.prepaid },
    { label: t.period, value: Number.isNaN(count) ? billing.periodNumber || undefined : period(count) },
    { label: t.renew, value: billing.autoRenew ? t.on : t.off },
    { label: t.pay, value: billing.autoPay ? t.payAtOnce : t.payLater },
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
