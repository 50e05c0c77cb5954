import { describe, expect, test } from 'vitest';
import zoneAnswer from '../../contract/fixtures/availability-zones.synthetic.json';
import type { Subnet } from '../../contract/network';
import { type AvailabilityZone, availabilityZoneList, type Product } from '../../contract/products';
import { minimalForm } from '../../testing/page/form-values';
import { type LookupFacts, lookupIssues, zonesWithoutProduct } from './lookup-rules';

type Changes = Parameters<typeof minimalForm>[0];

const ULTRA = 'dms.physical.storage.ultra.v2';
const HIGH = 'dms.physical.storage.high.v2';

const zone = (id: string, rest: Partial<AvailabilityZone> = {}): AvailabilityZone => ({
  id,
  code: `code-${id}`,
  name: `AZ ${id}`,
  ...rest,
});

const product = (product_id: string, rest: Partial<Product> = {}): Product => ({
  type: 'cluster',
  product_id,
  ios: [
    { io_spec: ULTRA, available_zones: ['code-a', 'code-b', 'code-c'], unavailable_zones: [] },
    { io_spec: HIGH, available_zones: ['code-a', 'code-b'], unavailable_zones: ['code-c'] },
  ],
  properties: { min_broker: '3', max_broker: '30', max_storage_per_node: '10000' },
  ...rest,
});

const subnet = (id: string, rest: Partial<Subnet> = {}): Subnet => ({
  id,
  name: id,
  vpc_id: 'vpc',
  dhcp_enable: true,
  ipv6_enable: true,
  ...rest,
});

const FLAVOR = 'c6.2u4g.cluster';
const FACTS: LookupFacts = {
  zones: [
    zone('a'),
    zone('b'),
    zone('c'),
    zone('full', { soldOut: true }),
    zone('bare', { resource_availability: 'false' }),
  ],
  products: [
    product(FLAVOR),
    product('c6.new.cluster'),
    product('without-figures', { properties: {} }),
    product('s6.2u4g.cluster.small', { type: 'cluster.small', arch_types: ['X86'] }),
    product('c6.2u4g.single', { type: 'single' }),
    product('c6.arm.cluster', { arch_types: ['ARM'] }),
    product('c6.nothing.cluster', { arch_types: [] }),
    product('c6.hourly.cluster', { charging_mode: ['hourly'], arch_types: ['ARM', 'x86'] }),
    product('c6.monthly.cluster', { charging_mode: ['monthly'] }),
  ],
  versions: ['2.7', '3.x'],
  subnets: [
    subnet('plain', { ipv6_enable: false }),
    subnet('dual'),
    subnet('static', { dhcp_enable: false }),
    subnet('elsewhere', { vpc_id: 'other-vpc' }),
    subnet('silent', { dhcp_enable: null, ipv6_enable: null }),
  ],
  keys: [
    { key_id: 'on', key_alias: 'key-on', key_state: '2' },
    { key_id: 'off', key_alias: 'key-off', key_state: '3' },
  ],
  publicIps: [
    { id: 'free-1', status: 'DOWN', public_ip_address: '203.0.113.1' },
    { id: 'free-2', status: 'DOWN', public_ip_address: '203.0.113.2' },
    { id: 'bound', status: 'ACTIVE', public_ip_address: '203.0.113.3' },
    { id: 'ipv6', status: 'DOWN', public_ip_address: '2001:db8::1', ip_version: 6 },
  ],
};

const saidOf = (changes: Changes, facts: LookupFacts = FACTS) => {
  const base = minimalForm({ capacity: { zones: ['a'] }, network: { vpcId: 'vpc', subnetId: 'plain' } });
  const values = { ...base };
  for (const [step, fields] of Object.entries(changes ?? {})) {
    Object.assign(values, { [step]: { ...base[step as keyof typeof base], ...fields } });
  }
  return lookupIssues(values, facts).map(({ path, message }) => `${path}: ${message}`);
};

const noSasl = { sasl: false };
const hourly: Changes = { capacity: { productId: 'c6.hourly.cluster' } };
const monthly: Changes = { capacity: { productId: 'c6.monthly.cluster' } };

describe('what the lookups know', () => {
  test.each<[string, Changes, string[]]>([
    ['nothing wrong', {}, []],
    ['a version that is offered', { basics: { engineVersion: '3.x' } }, []],
    [
      'a version that is not offered',
      { basics: { engineVersion: '1.1.0' } },
      ['basics.engineVersion: choiceUnknown?value=1.1.0'],
    ],
    ['no version, which the step itself asks for', { basics: { engineVersion: '' } }, []],

    ['three zones with room', { capacity: { zones: ['a', 'b', 'c'] } }, []],
    ['a zone that nobody knows', { capacity: { zones: ['typed'] } }, []],
    [
      'a sold-out zone, where the flavor cannot be had either',
      { capacity: { zones: ['full'] } },
      ['capacity.zones: zoneSoldOut?zone=AZ+full', 'capacity.productId: productSoldOut?zones=AZ+full'],
    ],
    [
      'a zone without resources',
      { capacity: { zones: ['bare'], productId: '' } },
      ['capacity.zones: zoneSoldOut?zone=AZ+bare'],
    ],
    [
      'a flavor that is sold out in one zone with one disk type',
      { capacity: { zones: ['a', 'b', 'c'], storageSpec: HIGH } },
      ['capacity.productId: productSoldOut?zones=AZ+c'],
    ],
    ['the same flavor in the other zones', { capacity: { zones: ['a'], storageSpec: HIGH } }, []],

    ['3 brokers, the fewest', { capacity: { brokers: '3' } }, []],
    ['30 brokers, the most', { capacity: { brokers: '30' } }, []],
    ['2 brokers', { capacity: { brokers: '2' } }, ['capacity.brokers: brokerRange?min=3&max=30']],
    ['31 brokers', { capacity: { brokers: '31' } }, ['capacity.brokers: brokerRange?min=3&max=30']],
    ['brokers that are no number', { capacity: { brokers: 'x' } }, []],
    ['1,000 brokers of a flavor without figures', { capacity: { productId: 'without-figures', brokers: '1000' } }, []],

    ['10,000 GB per broker, the most', { capacity: { totalStorage: '30000' } }, []],
    ['as many on twice as many brokers', { capacity: { brokers: '6', totalStorage: '60000' } }, []],
    ['a total that three brokers cannot share in whole GB', { capacity: { totalStorage: '400' } }, []],
    ['storage while brokers are no number', { capacity: { brokers: 'x', totalStorage: '60000' } }, []],
    [
      'storage of no broker',
      { capacity: { brokers: '0', totalStorage: '60000' } },
      ['capacity.brokers: brokerRange?min=3&max=30'],
    ],
    [
      'more than three brokers hold',
      { capacity: { totalStorage: '30100' } },
      ['capacity.totalStorage: storageMaxPerBroker?max=10000&total=30000'],
    ],
    [
      'more than four brokers of a flavor without a published range hold',
      { capacity: { productId: 'c6.new.cluster', brokers: '4', totalStorage: '40100' } },
      ['capacity.totalStorage: storageMaxPerBroker?max=10000&total=40000'],
    ],
    [
      '200 GB in total, below the published range',
      { capacity: { zones: [], brokers: '2', totalStorage: '200', productId: FLAVOR } },
      [
        'capacity.brokers: brokerRange?min=3&max=30',
        'capacity.totalStorage: storageRange?min=300&max=300000&total=200',
      ],
    ],
    ['0 GB, which the step itself refuses', { capacity: { totalStorage: '0' } }, []],

    ['a small flavor', { capacity: { productId: 's6.2u4g.cluster.small' } }, []],
    ...['c6.2u4g.single', 'c6.arm.cluster', 'c6.nothing.cluster'].map((flavor): [string, Changes, string[]] => [
      `${flavor}, which an import brings`,
      { capacity: { productId: flavor } },
      [`capacity.productId: productOther?flavor=${flavor}`],
    ]),
    [
      'a flavor by the hour, for months',
      { ...hourly, billing: { mode: 'prePaid' } },
      ['billing.mode: productBilling?flavor=c6.hourly.cluster'],
    ],
    ['a flavor by the hour, by the hour', { ...hourly, billing: { mode: 'postPaid' } }, []],
    [
      'a flavor by the month, by the hour',
      { ...monthly, billing: { mode: 'postPaid' } },
      ['billing.mode: productBilling?flavor=c6.monthly.cluster'],
    ],
    ['a flavor by the month, for months', { ...monthly, billing: { mode: 'prePaid' } }, []],
    ['a flavor of which the list does not say how it is sold', { billing: { mode: 'prePaid' } }, []],
    ['a disk type that the region lists', { capacity: { storageSpec: HIGH } }, []],
    ...['dms.physical.storage.extreme', 'dms.physical.storage.new'].map((storageSpec): [string, Changes, string[]] => [
      `${storageSpec}, which no flavor has`,
      { capacity: { storageSpec, productId: '' } },
      [`capacity.storageSpec: choiceUnknown?value=${storageSpec}`],
    ]),

    ['a subnet of another VPC', { network: { subnetId: 'elsewhere' } }, ['network.subnetId: subnetOtherVpc']],
    ['a subnet without DHCP', { network: { subnetId: 'static' } }, ['network.subnetId: subnetDhcpOff']],
    ['a subnet that does not tell about DHCP', { network: { subnetId: 'silent' } }, []],
    ['a subnet that nobody knows', { network: { subnetId: 'typed', ipv6: true }, access: noSasl }, []],
    ['IPv6 where the subnet has it', { network: { subnetId: 'dual', ipv6: true }, access: noSasl }, []],
    ['IPv6 where the subnet has none', { network: { ipv6: true }, access: noSasl }, ['network.ipv6: ipv6Unsupported']],
    [
      'IPv6 where the subnet does not tell',
      { network: { subnetId: 'silent', ipv6: true }, access: noSasl },
      ['network.ipv6: ipv6Unsupported'],
    ],
    ['IPv6 with SASL_SSL', { network: { subnetId: 'dual', ipv6: true } }, ['network.ipv6: ipv6WithSaslSsl']],

    ['as many EIPs as brokers', { network: { publicAccess: true, publicIpIds: ['1', '2', '3'] } }, []],
    [
      'one EIP too many',
      { network: { publicAccess: true, publicIpIds: ['1', '2', '3', '4'] } },
      ['network.publicIpIds: publicIpsCount?brokers=3&chosen=4'],
    ],
    ['EIPs that are free', { network: { publicAccess: true, publicIpIds: ['free-1', 'free-2', 'typed'] } }, []],
    [
      'EIPs of which two cannot be used',
      { network: { publicAccess: true, publicIpIds: ['free-1', 'bound', 'ipv6'] } },
      ['network.publicIpIds: publicIpsBound?ips=203.0.113.3&ips=2001%3Adb8%3A%3A1'],
    ],
    ['bound EIPs that are not asked for', { network: { publicAccess: false, publicIpIds: ['bound'] } }, []],
    ['a key that is enabled', { capacity: { encryption: true, encryptionKey: 'on' } }, []],
    ['a key that nobody knows', { capacity: { encryption: true, encryptionKey: 'typed' } }, []],
    [
      'a key that is disabled',
      { capacity: { encryption: true, encryptionKey: 'off' } },
      ['capacity.encryptionKey: encryptionKeyDisabled?key=key-off'],
    ],
    ['a disabled key without encryption', { capacity: { encryption: false, encryptionKey: 'off' } }, []],
    ['EIPs that are not asked for', { network: { publicAccess: false, publicIpIds: ['1'] } }, []],
  ])('%s', (_name, changes, said) => {
    expect(saidOf(changes)).toEqual(said);
  });

  test('what is not read, or could not be, judges nothing', () => {
    const odd: Changes = {
      basics: { engineVersion: '1.1.0' },
      capacity: { zones: ['full'], brokers: '31', productId: 'c6.new.cluster', totalStorage: '310100' },
      network: { subnetId: 'static', ipv6: true },
      access: noSasl,
    };
    expect(saidOf(odd)).toHaveLength(6);
    expect(saidOf(odd, {})).toEqual([]);
  });
});

describe('flavors and zones', () => {
  test('products name zones by code, the form holds ids: both are joined', () => {
    const [first = zone('lost')] = availabilityZoneList.parse(zoneAnswer).available_zones;
    const second = zone('second');
    const zones = [first, second];
    expect(first.id).not.toBe(first.code);
    const flavor = product(FLAVOR, {
      ios: [{ io_spec: ULTRA, available_zones: [first.code], unavailable_zones: [second.code] }],
    });
    const ids = [first.id, second.id];
    expect(zonesWithoutProduct(flavor, ULTRA, ids, { zones })).toEqual(['AZ second']);
    expect(zonesWithoutProduct(flavor, HIGH, ids, { zones })).toHaveLength(2);
    expect(zonesWithoutProduct(flavor, ULTRA, ids, {})).toEqual([]);
  });

  test('a product that lists no zones can be had wherever it is not said to be sold out', () => {
    const flavor = product(FLAVOR, { ios: [{ io_spec: ULTRA, unavailable_zones: ['code-b'] }] });
    expect(zonesWithoutProduct(flavor, ULTRA, ['a', 'b'], FACTS)).toEqual(['AZ b']);
  });
});

describe('the enterprise project', () => {
  const enabled = (id: string, status?: number) => ({ id, name: id, ...(status !== undefined && { status }) });
  const MISSING = ['basics.enterpriseProjectId: enterpriseProjectRequired'];

  test.each<[string, LookupFacts['enterpriseProjects'], string, string[]]>([
    ['a list that cannot be read asks for nothing', undefined, '', []],
    ['an empty list', [], '', []],
    ['the default one alone', [enabled('0', 1)], '', []],
    ['one beside disabled ones', [enabled('0', 1), enabled('a', 2), enabled('b', 2)], '', []],
    ['only disabled ones', [enabled('a', 2), enabled('b', 2)], '', []],
    ['two that are enabled', [enabled('0', 1), enabled('a', 1)], '', MISSING],
    ['two that don’t tell their state', [enabled('0'), enabled('a')], '', MISSING],
    ['two beside a disabled one', [enabled('0', 1), enabled('a', 2), enabled('b', 1)], '', MISSING],
    ['the default one chosen', [enabled('0', 1), enabled('a', 1)], '0', []],
    ['another one chosen', [enabled('0', 1), enabled('a', 1)], 'a', []],
    ['an imported one that the list lacks', [enabled('0', 1), enabled('a', 1)], 'typed', []],
  ])('%s', (_name, enterpriseProjects, enterpriseProjectId, expected) => {
    const said = saidOf({ basics: { enterpriseProjectId } }, { ...FACTS, enterpriseProjects });
    expect(said.filter((one) => one.startsWith('basics.enterprise'))).toEqual(expected);
  });
});
