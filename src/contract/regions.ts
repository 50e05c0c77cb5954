/**
 * Regions of Huawei Cloud's own clients (huaweicloud-sdk-nodejs-v3 3.1.209; huaweicloudsdkkafka and huaweicloudsdklts
 * 3.1.219 have the same). Names only where the documentation is clear.
 */
import type { Service } from './routes';

export const REGIONS: Readonly<Record<string, string | null>> = {
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

/** Regions for which those clients have no host of the service. */
const MISSING: Partial<Record<Service, readonly string[]>> = {
  lts: ['eu-west-0', 'ru-northwest-2'],
  kms: ['eu-west-0', 'ru-northwest-2'],
  // From huaweicloudsdkaos 3.1.219 and huaweicloud-sdk-go-v3. Europe's host has another form and isn't tried.
  rfs: [
    'ae-ad-1',
    'cn-east-2',
    'cn-north-1',
    'cn-north-2',
    'cn-south-2',
    'cn-south-4',
    'eu-west-0',
    'eu-west-101',
    'ru-moscow-1',
    'ru-northwest-2',
  ],
};

export const isServed = (region: string, service: Service): boolean =>
  Object.hasOwn(REGIONS, region) && !MISSING[service]?.includes(region);
