/**
 * Rules that need what the lookups answered or what another step holds: a flavor's ranges, sold-out zones, a subnet's
 * VPC, as many EIPs as brokers. A lookup that has not answered judges nothing: the server then has the last word.
 */
import { storageFitsFlavor, storageRangeOf } from '../../contract/create-instance-rules';
import { type EnterpriseProject, isEnabledProject, KEY_ENABLED, type KmsKey } from '../../contract/key-management';
import { isFreePublicIp, type PublicIp, type Subnet } from '../../contract/network';
import { type AvailabilityZone, figureOf, type Product, zoneHasRoom } from '../../contract/products';
import type { FormIssue } from '../fields/form-resolver';
import type { ErrorKey } from '../i18n/errors';
import { type ErrorValues, formError } from '../i18n/form-error';
import { wholeNumber } from '../i18n/tidy';
import { isOrderable, isSoldAs } from '../sizing/flavors';
import { storagePerBrokerGb } from './capacity/capacity';
import { type CreateFormValues, isAskedAt } from './create-form';

/** What is known so far; undefined = not read, or the reading failed. */
export interface LookupFacts {
  zones?: readonly AvailabilityZone[] | undefined;
  products?: readonly Product[] | undefined;
  versions?: readonly string[] | undefined;
  subnets?: readonly Subnet[] | undefined;
  keys?: readonly KmsKey[] | undefined;
  publicIps?: readonly PublicIp[] | undefined;
  enterpriseProjects?: readonly EnterpriseProject[] | undefined;
}

const issue = (path: string, key: ErrorKey, values?: ErrorValues): FormIssue => ({
  path,
  message: formError(key, values),
});

/** @returns the chosen zones that have no room, by their names */
function soldOutZones(zones: readonly string[], facts: LookupFacts): string[] {
  const chosen = (facts.zones ?? []).filter((zone) => zones.includes(zone.id));
  return chosen.filter((zone) => !zoneHasRoom(zone)).map((zone) => zone.name ?? zone.code);
}

/**
 * Where a flavor cannot be had with a disk type. Products name zones by code, the form holds ids.
 * @returns names of those chosen zones in which it is certainly sold out: what the lists leave out is no reason
 */
export function zonesWithoutProduct(
  product: Product,
  storageSpec: string,
  zones: readonly string[],
  facts: LookupFacts,
): string[] {
  if (!product.ios) return [];
  const io = product.ios.find((one) => one.io_spec === storageSpec);
  const chosen = (facts.zones ?? []).filter((zone) => zones.includes(zone.id) && zone.code !== '');
  const missing = (zone: AvailabilityZone) =>
    !io || (io.unavailable_zones ?? []).includes(zone.code) || !(io.available_zones ?? [zone.code]).includes(zone.code);
  return chosen.filter(missing).map((zone) => zone.name ?? zone.code);
}

/** The disk types of the create document; the newer ones are offered only where a list has them. */
const DOCUMENTED_DISKS: readonly string[] = ['dms.physical.storage.high.v2', 'dms.physical.storage.ultra.v2'];

/**
 * @param spec a disk type
 * @param products the region's; undefined where they are not read
 * @returns whether some flavor has it; a list that says nothing of disks offers those of the document
 */
export function isDiskOffered(spec: string, products: readonly Product[] | undefined): boolean {
  const disks = products?.flatMap(({ ios }) => ios ?? []) ?? [];
  return disks.length === 0 ? DOCUMENTED_DISKS.includes(spec) : disks.some((disk) => disk.io_spec === spec);
}

function storageIssues(capacity: CreateFormValues['capacity'], product: Product | undefined): FormIssue[] {
  const total = wholeNumber(capacity.totalStorage);
  const max = figureOf(product?.properties.max_storage_per_node);
  if (max !== undefined && storagePerBrokerGb(capacity) > max) {
    return [issue('capacity.totalStorage', 'storageMaxPerBroker', { max, total: max * wholeNumber(capacity.brokers) })];
  }
  const range = storageRangeOf(capacity.productId);
  // A total of nothing is the fault of a number that is said to be wrong already.
  if (range && total >= 1 && !storageFitsFlavor(capacity.productId, total)) {
    return [issue('capacity.totalStorage', 'storageRange', { ...range, total })];
  }
  return [];
}

function capacityIssues(capacity: CreateFormValues['capacity'], facts: LookupFacts): FormIssue[] {
  const issues: FormIssue[] = [];
  const product = facts.products?.find((one) => one.product_id === capacity.productId);
  const [soldOut] = soldOutZones(capacity.zones, facts);
  if (soldOut !== undefined) issues.push(issue('capacity.zones', 'zoneSoldOut', { zone: soldOut }));
  if (facts.products && capacity.productId !== '' && !product) {
    issues.push(issue('capacity.productId', 'productUnknown', { flavor: capacity.productId }));
  }
  if (product && !isOrderable(product)) {
    issues.push(issue('capacity.productId', 'productOther', { flavor: capacity.productId }));
  } else if (product) {
    const without = zonesWithoutProduct(product, capacity.storageSpec, capacity.zones, facts);
    if (without.length > 0) issues.push(issue('capacity.productId', 'productSoldOut', { zones: without }));
    const min = figureOf(product.properties.min_broker) ?? 1;
    const max = figureOf(product.properties.max_broker) ?? Number.POSITIVE_INFINITY;
    const brokers = wholeNumber(capacity.brokers);
    if (brokers < min || brokers > max) issues.push(issue('capacity.brokers', 'brokerRange', { min, max }));
  }
  const { storageSpec } = capacity;
  if (facts.products && storageSpec !== '' && !isDiskOffered(storageSpec, facts.products)) {
    issues.push(issue('capacity.storageSpec', 'choiceUnknown', { value: storageSpec }));
  }
  const key = facts.keys?.find((one) => one.key_id === capacity.encryptionKey);
  if (key && (key.key_state ?? KEY_ENABLED) !== KEY_ENABLED) {
    issues.push(issue('capacity.encryptionKey', 'encryptionKeyDisabled', { key: key.key_alias ?? key.key_id }));
  }
  return [...issues, ...storageIssues(capacity, product)];
}

/** A flavor is sold by the hour, by the month, or both. */
function billingIssues({ billing, capacity }: CreateFormValues, facts: LookupFacts): FormIssue[] {
  const product = facts.products?.find((one) => one.product_id === capacity.productId);
  if (!product || !isOrderable(product) || isSoldAs(product, billing.mode)) return [];
  return [issue('billing.mode', 'productBilling', { flavor: capacity.productId })];
}

/**
 * An account with several enterprise projects has to say which one pays; no one of them is more likely.
 * @param projects those that can be read; undefined where the list was not read
 */
export const isProjectRequired = (projects: LookupFacts['enterpriseProjects']): boolean =>
  (projects ?? []).filter(isEnabledProject).length > 1;

function projectIssues({ enterpriseProjectId: id }: CreateFormValues['basics'], facts: LookupFacts): FormIssue[] {
  const isMissing = id === '' && isProjectRequired(facts.enterpriseProjects);
  return isMissing ? [issue('basics.enterpriseProjectId', 'enterpriseProjectRequired')] : [];
}

function versionIssues(basics: CreateFormValues['basics'], facts: LookupFacts): FormIssue[] {
  const offered = facts.versions === undefined || facts.versions.includes(basics.engineVersion);
  return offered || basics.engineVersion === ''
    ? []
    : [issue('basics.engineVersion', 'choiceUnknown', { value: basics.engineVersion })];
}

function networkIssues(values: CreateFormValues, facts: LookupFacts): FormIssue[] {
  const { network, access, capacity } = values;
  const issues: FormIssue[] = [];
  const subnet = facts.subnets?.find((one) => one.id === network.subnetId);
  if (subnet?.vpc_id && subnet.vpc_id !== network.vpcId) issues.push(issue('network.subnetId', 'subnetOtherVpc'));
  if (subnet?.dhcp_enable === false) issues.push(issue('network.subnetId', 'subnetDhcpOff'));
  if (network.ipv6 && subnet && subnet.ipv6_enable !== true) issues.push(issue('network.ipv6', 'ipv6Unsupported'));
  if (network.ipv6 && access.sasl && access.protocol === 'SASL_SSL') {
    issues.push(issue('network.ipv6', 'ipv6WithSaslSsl'));
  }
  const brokers = wholeNumber(capacity.brokers);
  const chosen = network.publicIpIds.length;
  if (chosen > 0 && brokers >= 1 && chosen !== brokers) {
    issues.push(issue('network.publicIpIds', 'publicIpsCount', { brokers, chosen }));
  }
  const bound = (facts.publicIps ?? []).filter((ip) => network.publicIpIds.includes(ip.id) && !isFreePublicIp(ip));
  if (bound.length > 0) {
    const ips = bound.map((ip) => ip.public_ip_address ?? ip.id);
    issues.push(issue('network.publicIpIds', 'publicIpsBound', { ips }));
  }
  return issues;
}

/**
 * Judges the whole form by what is known.
 * @param values what the inputs hold
 * @param facts what the lookups answered so far
 * @returns everything that is wrong, with the field's path
 */
export const lookupIssues = (values: CreateFormValues, facts: LookupFacts): FormIssue[] =>
  [
    ...versionIssues(values.basics, facts),
    ...projectIssues(values.basics, facts),
    ...capacityIssues(values.capacity, facts),
    ...networkIssues(values, facts),
    ...billingIssues(values, facts),
  ].filter(({ path }) => isAskedAt(path, values));
