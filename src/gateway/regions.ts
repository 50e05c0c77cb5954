/**
 * Where the services of each region are. A request goes to these hosts or nowhere: no address comes from a page.
 */
import { isServed, REGIONS } from '../contract/regions';
import type { Service } from '../contract/routes';
import { EUROPEAN_REGION, serviceOrigin } from '../contract/service-origin';

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
  if (!isServed(region, service)) return undefined;
  if (service === 'bss') return ordersHost(region);
  if (service === 'iam' && GLOBAL_IAM.has(region)) return 'https://iam.myhuaweicloud.com';
  if (service === 'eps' && !OWN_EPS.has(region)) return 'https://eps.myhuaweicloud.com';
  return serviceOrigin(region, service);
}
