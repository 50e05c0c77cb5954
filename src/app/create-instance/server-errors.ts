/**
 * Which field a refusal of the create API is about. Only codes whose published text names the field are here
 * (reference: the vendor's error table); any other code is shown in a banner as it came, and nothing is guessed.
 */
import type { FieldPath } from 'react-hook-form';
import type { CreateFormValues } from './form-values';

/** Field by code. */
export const FIELD_OF_CODE: Readonly<Record<string, FieldPath<CreateFormValues>>> = {
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
  'DMS.00400020': 'network.subnetId',
  'DMS.00400022': 'capacity.productId',
  'DMS.00400028': 'capacity.productId',
  'DMS.00400029': 'capacity.productId',
  'DMS.00400038': 'billing.periodNumber',
  'DMS.00400042': 'capacity.zones',
  'DMS.00400046': 'network.securityGroupId',
  'DMS.00400047': 'billing.periodType',
  'DMS.00400048': 'network.securityGroupId',
  'DMS.00400049': 'network.ipv6',
  'DMS.00400055': 'capacity.productId',
  'DMS.00400060': 'basics.name',
  'DMS.00400067': 'capacity.zones',
  'DMS.00400068': 'network.vpcId',
  'DMS.00400081': 'basics.name',
  'DMS.00400106': 'operations.maintenance',
  'DMS.00400125': 'capacity.storageSpec',
  'DMS.00400128': 'network.publicIpIds',
  'DMS.00400135': 'capacity.encryption',
  'DMS.00400136': 'capacity.encryptionKey',
  'DMS.00400137': 'capacity.encryptionKey',
  'DMS.00400500': 'capacity.storagePerBroker',
  'DMS.10240035': 'basics.tags',
  'DMS.10240036': 'basics.tags',
  'DMS.10240038': 'basics.tags',
  'DMS.10240039': 'basics.tags',
  'DMS.10240045': 'basics.tags',
};

/**
 * @param code the vendor's error code
 * @returns the field it is about, or undefined where the code names none
 */
export const fieldOfServerError = (code: string): FieldPath<CreateFormValues> | undefined =>
  Object.hasOwn(FIELD_OF_CODE, code) ? FIELD_OF_CODE[code] : undefined;
