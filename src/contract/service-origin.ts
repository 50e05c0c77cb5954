/** Hosts as in Huawei Cloud's client (huaweicloud-sdk-nodejs-v3 3.1.209). */
import type { Service } from './routes';

/** VPC's host serves EIPs in every region. */
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

/** Another domain, except for VPC and EIP. */
export const EUROPEAN_REGION = 'eu-west-101';

/** @returns for example `https://dms.cn-north-4.myhuaweicloud.com` */
export function serviceOrigin(region: string, service: Service): string {
  const isCommon = region !== EUROPEAN_REGION || service === 'vpc' || service === 'eip';
  return `https://${HOST_NAME[service]}.${region}.myhuaweicloud.${isCommon ? 'com' : 'eu'}`;
}
