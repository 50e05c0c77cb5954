/** The hosts of each region's services. A request goes to these or nowhere: no address comes from a page. */
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

const OWN_EPS = new Set([EUROPEAN_REGION, 'my-kualalumpur-1', 'ru-moscow-1']);

/**
 * Each site of Huawei Cloud, China's and the international one, has its own orders. The region only suggests the site:
 * an international account may work in a Chinese region, and its orders can't be read then.
 */
function ordersHost(region: string): string | undefined {
  if (region === EUROPEAN_REGION) return undefined;
  return region.startsWith('cn-') ? 'https://bss.myhuaweicloud.com' : 'https://bss-intl.myhuaweicloud.com';
}

export interface Region {
  id: string;
  name: string | null;
}

/** In display order. */
export const cloudRegions: readonly Region[] = Object.entries(REGIONS).map(([id, name]) => ({ id, name }));

export const isCloudRegion = (id: string): boolean => Object.hasOwn(REGIONS, id);

/**
 * A region's main project has the region's name; others have it before a `_`.
 * @param preset the requested region, which may be a sandbox's
 */
export function regionOfProject(name: string, preset: string): string | null {
  const begin = name.split('_', 1)[0] ?? '';
  return begin === preset || isCloudRegion(begin) ? begin : null;
}

/** @returns for example `https://dms.cn-north-4.myhuaweicloud.com`; undefined if the region doesn't have the service */
export function hostOf(region: string, service: Service): string | undefined {
  if (!isServed(region, service)) return undefined;
  if (service === 'bss') return ordersHost(region);
  if (service === 'iam' && GLOBAL_IAM.has(region)) return 'https://iam.myhuaweicloud.com';
  if (service === 'eps' && !OWN_EPS.has(region)) return 'https://eps.myhuaweicloud.com';
  return serviceOrigin(region, service);
}
