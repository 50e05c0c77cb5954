import { describe, expect, it, test } from 'vitest';
import { cloudRegions, hostOf, regionOfProject } from './regions';

describe('the hosts of the cloud', () => {
  it.each([
    ['cn-north-4', 'dms', 'https://dms.cn-north-4.myhuaweicloud.com'],
    ['cn-north-4', 'eip', 'https://vpc.cn-north-4.myhuaweicloud.com'],
    ['cn-north-4', 'eps', 'https://eps.myhuaweicloud.com'],
    ['cn-north-4', 'bss', 'https://bss.myhuaweicloud.com'],
    ['ap-southeast-3', 'bss', 'https://bss-intl.myhuaweicloud.com'],
    ['eu-west-101', 'bss', undefined],
    ['my-kualalumpur-1', 'eps', 'https://eps.my-kualalumpur-1.myhuaweicloud.com'],
    ['cn-north-11', 'iam', 'https://iam.myhuaweicloud.com'],
    ['eu-west-101', 'lts', 'https://lts.eu-west-101.myhuaweicloud.eu'],
    ['eu-west-101', 'vpc', 'https://vpc.eu-west-101.myhuaweicloud.com'],
    ['eu-west-0', 'lts', undefined],
    ['cn-north-4', 'rfs', 'https://rfs.cn-north-4.myhuaweicloud.com'],
    ['eu-west-101', 'rfs', undefined],
    ['sandbox-1', 'dms', undefined],
    ['evil.example/', 'dms', undefined],
    ['toString', 'dms', undefined],
  ] as const)('%s %s', (region, service, host) => {
    expect(hostOf(region, service)).toBe(host);
  });

  it('are all under the domain of the vendor, and encrypted', () => {
    const services = ['dms', 'lts', 'vpc', 'eip', 'kms', 'eps', 'iam', 'bss', 'rfs'] as const;
    for (const { id } of cloudRegions) {
      for (const service of services) {
        const host = hostOf(id, service);
        if (host) expect(host).toMatch(/^https:\/\/[a-z0-9.-]+\.myhuaweicloud\.(?:com|eu)$/);
      }
    }
    expect(cloudRegions).toHaveLength(34);
  });
});

test.each([
  ['cn-north-4', 'cn-north-4'],
  ['cn-north-4_team', 'cn-north-4'],
  ['sandbox-1', 'sandbox-1'],
  ['MOS', null],
  ['constructor', null],
])('the project %s is in the region %s', (name, region) => {
  expect(regionOfProject(name, 'sandbox-1')).toBe(region);
});
