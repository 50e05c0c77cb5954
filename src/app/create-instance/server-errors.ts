/**
 * Which field a refusal of the create API is about: codes whose published text (contract/fixtures/dms-error-codes.json)
 * names a field of this form. Any other code is shown as it came, and nothing is guessed; the test has both lists.
 */
import type { FieldPath } from 'react-hook-form';
import { fieldsByCode } from '../form/derive';
import { STEPS } from '../form/steps';
import type { CreateFormValues } from './form-values';

type Path = FieldPath<CreateFormValues>;

/** Field by code. */
export const FIELD_OF_CODE: Readonly<Record<string, Path>> = {
  ...(fieldsByCode('operations', STEPS.operations) as Record<string, Path>),
  // "Unsupported version."
  'DMS.00400008': 'basics.engineVersion',
  'DMS.00400009': 'capacity.productId',
  'DMS.00400010': 'basics.name',
  'DMS.00400011': 'basics.description',
  'DMS.00400012': 'access.password',
  'DMS.00400013': 'network.vpcId',
  'DMS.00400014': 'network.securityGroupId',
  'DMS.00400015': 'access.user',
  'DMS.00400016': 'network.subnetId',
  'DMS.00400018': 'network.subnetId',
  'DMS.00400019': 'access.password',
  // "DHCP must be enabled for this subnet."
  'DMS.00400020': 'network.subnetId',
  'DMS.00400021': 'billing.autoRenew',
  // The engine is always kafka here, so a flavor of another engine is what does not match.
  'DMS.00400022': 'capacity.productId',
  // "specCode not exists", "can not find product": what `product_id` names is not sold.
  'DMS.00400028': 'capacity.productId',
  'DMS.00400029': 'capacity.productId',
  'DMS.00400038': 'billing.periodNumber',
  'DMS.00400042': 'capacity.zones',
  'DMS.00400046': 'network.securityGroupId',
  'DMS.00400047': 'billing.periodType',
  'DMS.00400048': 'network.securityGroupId',
  // "The availability zone does not support ipv6": turning IPv6 off mends it and changes nothing else.
  'DMS.00400049': 'network.ipv6',
  // "Resource sold out": of a flavor in the chosen zones, which stand beside each other.
  'DMS.00400055': 'capacity.productId',
  'DMS.00400060': 'basics.name',
  'DMS.00400067': 'capacity.zones',
  'DMS.00400068': 'network.vpcId',
  'DMS.00400081': 'basics.name',
  // "Invalid SPEC_CODE": the request has one field of that name, `storage_spec_code`.
  'DMS.00400125': 'capacity.storageSpec',
  'DMS.00400128': 'network.publicIpIds',
  'DMS.00400135': 'capacity.encryption',
  'DMS.00400136': 'capacity.encryptionKey',
  'DMS.00400137': 'capacity.encryptionKey',
  'DMS.00400500': 'capacity.storagePerBroker',
  // The 102400xx are of an older API of DMS. Name, description and tags are one of a kind in a create, so a text that
  // names one of them can mean nothing else, although its limits are not those of instances.
  'DMS.10240004': 'basics.tags',
  'DMS.10240007': 'basics.name',
  'DMS.10240010': 'basics.description',
  'DMS.10240011': 'basics.name',
  'DMS.10240012': 'basics.name',
  'DMS.10240013': 'basics.description',
  'DMS.10240035': 'basics.tags',
  'DMS.10240036': 'basics.tags',
  'DMS.10240038': 'basics.tags',
  'DMS.10240039': 'basics.tags',
  'DMS.10240044': 'basics.tags',
  'DMS.10240045': 'basics.tags',
};

/** The switch or choice that stands on the page where the field itself does not, because it was not asked for. */
function inSight(path: Path, { capacity, network, access, billing }: CreateFormValues): Path {
  if (path === 'capacity.encryptionKey' && !capacity.encryption) return 'capacity.encryption';
  if (path === 'network.publicIpIds' && !network.publicAccess) return 'network.publicAccess';
  if (path === 'network.ipv6' && !network.ipv6) return 'network.subnetId';
  if (path.startsWith('access.') && !access.sasl) return 'access.sasl';
  if (path.startsWith('billing.') && billing.mode === 'postPaid') return 'billing.mode';
  return path;
}

/**
 * @param code the vendor's error code, if there is one
 * @param values the form that was sent, which says what stands on the page
 * @returns the field the code is about, or undefined where it names none
 */
export function fieldOfRefusal(code: string | undefined, values: CreateFormValues): Path | undefined {
  const path = code !== undefined && Object.hasOwn(FIELD_OF_CODE, code) ? FIELD_OF_CODE[code] : undefined;
  return path && inSight(path, values);
}
