/**
 * Where a service of a region is. The names are those of the vendor's own client (huaweicloud-sdk-nodejs-v3 3.1.209,
 * services/<name>/<Name>Region.ts). Whether a region has the service at all is known to the gateway.
 */
import type { Service } from './routes';

/** EIPs are served by the host of VPC in every region. */
const HOST_NAME: Readonly<Record<Service, string>> = {
  dms: 'dms',
  lts: 'lts',
  vpc: 'vpc',
  eip: 'vpc',
  kms: 'kms',
  eps: 'eps',
  iam: 'iam',
  bss: 'bss',
  rfs: 'rfs',
};

/** The European cloud is another domain, except for VPC and EIP, which the vendor's client has under the common one. */
export const EUROPEAN_REGION = 'eu-west-101';

/**
 * The origin of a regional service.
 * @param region for example `cn-north-4`
 * @param service of the route table
 * @returns for example `https://dms.cn-north-4.myhuaweicloud.com`
 */
export function serviceOrigin(region: string, service: Service): string {
  const isCommon = region !== EUROPEAN_REGION || service === 'vpc' || service === 'eip';
  return `https://${HOST_NAME[service]}.${region}.myhuaweicloud.${isCommon ? 'com' : 'eu'}`;
}
