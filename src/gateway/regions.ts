/**
 * Where the services of each region are. The list is the one in the vendor's own client (huaweicloud-sdk-nodejs-v3
 * 3.1.209, services/<name>/<Name>Region.ts). A request goes to these hosts or nowhere: no address comes from a page.
 */
import type { Service } from '../contract/routes';
import { EUROPEAN_REGION, serviceOrigin } from '../contract/service-origin';

/** By id; the name where the vendor's pages give one that we are sure of. */
const REGIONS: Readonly<Record<string, string | null>> = {
  'ae-ad-1': null,
  'af-north-1': 'Africa, Cairo',
  'af-south-1': 'Africa, Johannesburg',
  'ap-southeast-1': 'China, Hong Kong',
  'ap-southeast-2': 'Asia Pacific, Bangkok',
  'ap-southeast-3': 'Asia Pacific, Singapore',
  'ap-southeast-4': 'Asia Pacific, Jakarta',
  'ap-southeast-5': 'Asia Pacific, Manila',
  'cn-east-2': 'China East, Shanghai 2',
  'cn-east-3': 'China East, Shanghai 1',
  'cn-east-4': null,
  'cn-east-5': null,
  'cn-north-1': 'China North, Beijing 1',
  'cn-north-11': null,
  'cn-north-12': null,
  'cn-north-2': 'China North, Beijing 2',
  'cn-north-4': 'China North, Beijing 4',
  'cn-north-9': 'China North, Ulanqab 1',
  'cn-south-1': 'China South, Guangzhou',
  'cn-south-2': 'China South, Shenzhen',
  'cn-south-4': null,
  'cn-southwest-2': 'China Southwest, Guiyang 1',
  'cn-southwest-3': null,
  'eu-west-0': 'Europe, Paris',
  'eu-west-101': 'Europe, Dublin',
  'la-north-2': 'Latin America, Mexico City 2',
  'la-south-2': 'Latin America, Santiago',
  'me-east-1': 'Middle East, Riyadh',
  'my-kualalumpur-1': null,
  'na-mexico-1': 'Latin America, Mexico City 1',
  'ru-moscow-1': null,
  'ru-northwest-2': null,
  'sa-brazil-1': 'Latin America, São Paulo 1',
  'tr-west-1': 'Türkiye, Istanbul',
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

/** Enterprise projects are global, apart from these. */
const OWN_EPS = new Set([EUROPEAN_REGION, 'my-kualalumpur-1', 'ru-moscow-1']);

/**
 * Orders are global and each site of Huawei Cloud has its own: China's, and the international one. A region says which only
 * by inference: an international account may work in a region of China, whose orders then cannot be read.
 */
function ordersHost(region: string): string | undefined {
  if (region === EUROPEAN_REGION) return undefined;
  return region.startsWith('cn-') ? 'https://bss.myhuaweicloud.com' : 'https://bss-intl.myhuaweicloud.com';
}

/** A region, and its name where one is known. */
export interface Region {
  id: string;
  name: string | null;
}

/** The regions of the real cloud, in the order in which they are offered. */
export const cloudRegions: readonly Region[] = Object.entries(REGIONS).map(([id, name]) => ({ id, name }));

/** @param id what somebody asks for */
export const isCloudRegion = (id: string): boolean => Object.hasOwn(REGIONS, id);

/**
 * The region that a project belongs to: its main project has the region's name, others have it in front of a `_`.
 * @param name name of the project
 * @param preset the region that was asked for, which may be one of a sandbox
 */
export function regionOfProject(name: string, preset: string): string | null {
  const begin = name.split('_', 1)[0] ?? '';
  return begin === preset || isCloudRegion(begin) ? begin : null;
}

/**
 * The origin of a service.
 * @param region one of `cloudRegions`
 * @param service of the route table
 * @returns for example `https://dms.cn-north-4.myhuaweicloud.com`; undefined where the region or the service is not known
 */
export function hostOf(region: string, service: Service): string | undefined {
  if (!isCloudRegion(region) || MISSING[region]?.includes(service)) return undefined;
  if (service === 'bss') return ordersHost(region);
  if (service === 'iam' && GLOBAL_IAM.has(region)) return 'https://iam.myhuaweicloud.com';
  if (service === 'eps' && !OWN_EPS.has(region)) return 'https://eps.myhuaweicloud.com';
  return serviceOrigin(region, service);
}
