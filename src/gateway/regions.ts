/**
 * Where the services of each region are. The list is the one in the vendor's own client (huaweicloud-sdk-nodejs-v3
 * 3.1.209, services/<name>/<Name>Region.ts). A request goes to these hosts or nowhere: no address comes from a page.
 */
import type { Service } from '../contract/routes';

const REGIONS = [
  'ae-ad-1',
  'af-north-1',
  'af-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'cn-east-2',
  'cn-east-3',
  'cn-east-4',
  'cn-east-5',
  'cn-north-1',
  'cn-north-11',
  'cn-north-12',
  'cn-north-2',
  'cn-north-4',
  'cn-north-9',
  'cn-south-1',
  'cn-south-2',
  'cn-south-4',
  'cn-southwest-2',
  'cn-southwest-3',
  'eu-west-0',
  'eu-west-101',
  'la-north-2',
  'la-south-2',
  'me-east-1',
  'my-kualalumpur-1',
  'na-mexico-1',
  'ru-moscow-1',
  'ru-northwest-2',
  'sa-brazil-1',
  'tr-west-1',
] as const;

/** EIPs are served by the host of VPC in every region. */
const HOST_NAME: Readonly<Record<Service, string>> = {
  dms: 'dms',
  lts: 'lts',
  vpc: 'vpc',
  eip: 'vpc',
  kms: 'kms',
  eps: 'eps',
  iam: 'iam',
};

/** Regions where the vendor's client knows no host of the service. */
const MISSING: Partial<Record<string, readonly Service[]>> = {
  'eu-west-0': ['lts', 'kms'],
  'ru-northwest-2': ['lts', 'kms'],
};

/** Regions without an IAM of their own use the global one. */
const GLOBAL_IAM = new Set([
  'af-north-1',
  'ap-southeast-5',
  'cn-north-11',
  'cn-south-4',
  'cn-southwest-3',
  'ru-northwest-2',
]);

/** The European cloud is another domain, except for VPC and EIP, which the vendor's client has under the common one. */
const EUROPEAN = 'eu-west-101';

/** Enterprise projects are global, apart from these. */
const OWN_EPS = new Set([EUROPEAN, 'my-kualalumpur-1', 'ru-moscow-1']);

/** The regions of the real cloud, in the order in which they are offered. */
export const regionIds: readonly string[] = REGIONS;

/**
 * The origin of a service.
 * @param region one of `regionIds`
 * @param service of the route table
 * @returns for example `https://dms.cn-north-4.myhuaweicloud.com`; undefined where the region or the service is not known
 */
export function hostOf(region: string, service: Service): string | undefined {
  if (!regionIds.includes(region) || MISSING[region]?.includes(service)) return undefined;
  if (service === 'iam' && GLOBAL_IAM.has(region)) return 'https://iam.myhuaweicloud.com';
  if (service === 'eps' && !OWN_EPS.has(region)) return 'https://eps.myhuaweicloud.com';
  const isCommon = region !== EUROPEAN || service === 'vpc' || service === 'eip';
  return `https://${HOST_NAME[service]}.${region}.myhuaweicloud.${isCommon ? 'com' : 'eu'}`;
}
