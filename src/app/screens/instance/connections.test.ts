import { expect, test } from 'vitest';
import sample from '../../../contract/fixtures/instance.json';
import { instance } from '../../../contract/instance';
import { connectionsOf } from './connections';

const bare = { instance_id: 'i', name: 'n', status: 'RUNNING' };

test('the published sample: the private addresses as the API gives them', () => {
  expect(connectionsOf(instance.parse(sample))).toEqual([
    { network: 'private', port: 9092, servers: '192.168.0.61:9092,192.168.0.100:9092,192.168.0.72:9092' },
  ]);
});

test('without addresses there is nothing', () => {
  expect(connectionsOf(bare)).toEqual([]);
  expect(connectionsOf({ ...bare, connect_address: '', ipv6_connect_addresses: [] })).toEqual([]);
});

test('the older address field gets the port of its own field', () => {
  expect(connectionsOf({ ...bare, connect_address: '10.0.0.1, 10.0.0.2', port: 9093 })).toEqual([
    { network: 'private', port: 9093, servers: '10.0.0.1:9093,10.0.0.2:9093' },
  ]);
  expect(connectionsOf({ ...bare, connect_address: '10.0.0.1' })).toEqual([
    { network: 'private', port: undefined, servers: '10.0.0.1' },
  ]);
});

test('plaintext within the VPC beside SASL: the same brokers at the documented port, unless the answer names them', () => {
  const item = { ...bare, ssl_enable: true, vpc_client_plain: true };
  const sasl = { ...item, kafka_private_connect_address: '10.0.0.1:9093,10.0.0.2:9093' };
  expect(connectionsOf(sasl)).toEqual([
    { network: 'private', port: 9093, servers: '10.0.0.1:9093,10.0.0.2:9093' },
    { network: 'private', port: 9092, servers: '10.0.0.1:9092,10.0.0.2:9092' },
  ]);
  const both = { ...item, kafka_private_connect_address: '10.0.0.1:9093,10.0.0.1:9092' };
  expect(connectionsOf(both).map(({ servers }) => servers)).toEqual(['10.0.0.1:9093', '10.0.0.1:9092']);
  expect(connectionsOf(item)).toEqual([]);
});

test('two ports in one field are two connections', () => {
  const item = { ...bare, kafka_private_connect_address: '10.0.0.1:9092,10.0.0.1:9093,10.0.0.2:9092' };
  expect(connectionsOf(item)).toEqual([
    { network: 'private', port: 9092, servers: '10.0.0.1:9092,10.0.0.2:9092' },
    { network: 'private', port: 9093, servers: '10.0.0.1:9093' },
  ]);
});

test.each([
  [true, 9095],
  [false, 9094],
])('public addresses without port, SASL %s: port %i', (ssl_enable, port) => {
  expect(connectionsOf({ ...bare, ssl_enable, publicip_address: '1.2.3.4' })).toEqual([
    { network: 'public', port, servers: `1.2.3.4:${port}` },
  ]);
});

test('a bare IPv6 address gets brackets, one with brackets and port stays', () => {
  const item = { ...bare, port: 9092, ipv6_connect_addresses: ['2001:db8::10', '[2001:db8::11]:9092'] };
  expect(connectionsOf(item)).toEqual([
    { network: 'ipv6', port: 9092, servers: '[2001:db8::10]:9092,[2001:db8::11]:9092' },
  ]);
});

const MODES = {
  private_plain_enable: false,
  private_plain_address: '',
  private_sasl_ssl_enable: true,
  private_sasl_ssl_address: '10.0.0.1:9093,10.0.0.2:9093',
  private_sasl_ssl_domain_name: 'b0.kafka.example:9093,b1.kafka.example:9093',
};
const PRIVATE = {
  network: 'private',
  port: 9093,
  servers: '10.0.0.1:9093,10.0.0.2:9093',
  security: 'SASL_SSL',
  domains: 'b0.kafka.example:9093,b1.kafka.example:9093',
};
const OLDER = { kafka_private_connect_address: '10.9.9.9:9092', publicip_address: '1.2.3.4' };
const COMPUTED_PUBLIC = { network: 'public', port: 9094, servers: '1.2.3.4:9094' };

test.each<[string, object, object[]]>([
  ['one mode, with its domain names', MODES, [PRIVATE]],
  [
    'every mode that is on has a line',
    {
      ...MODES,
      private_plain_enable: true,
      private_plain_address: '10.0.0.1:9092',
      public_sasl_plaintext_enable: 'true',
      public_sasl_plaintext_address: '1.2.3.4:9095',
    },
    [
      { network: 'private', port: 9092, servers: '10.0.0.1:9092', security: 'PLAINTEXT' },
      PRIVATE,
      { network: 'public', port: 9095, servers: '1.2.3.4:9095', security: 'SASL_PLAINTEXT' },
    ],
  ],
  [
    'a mode that is off is left out, whatever its address',
    { ...MODES, private_plain_address: '10.0.0.1:9092' },
    [PRIVATE],
  ],
  [
    'a mode that doesn’t say whether it is on',
    { private_sasl_ssl_address: '10.0.0.1:9093' },
    [{ network: 'private', port: 9093, servers: '10.0.0.1:9093', security: 'SASL_SSL' }],
  ],
])('port_protocols: %s', (_name, port_protocols, expected) => {
  expect(connectionsOf(instance.parse({ ...bare, port_protocols }))).toEqual(expected);
});

test.each<[string, object, object[]]>([
  [
    'the private network is named, the public one computed',
    { ...OLDER, port_protocols: MODES },
    [PRIVATE, COMPUTED_PUBLIC],
  ],
  [
    'no address is named',
    { ...OLDER, port_protocols: { private_plain_enable: true } },
    [{ network: 'private', port: 9092, servers: '10.9.9.9:9092' }, COMPUTED_PUBLIC],
  ],
  [
    'they cannot be read',
    { ...OLDER, port_protocols: 'none' },
    [{ network: 'private', port: 9092, servers: '10.9.9.9:9092' }, COMPUTED_PUBLIC],
  ],
])('addresses are computed only where port_protocols has none: %s', (_name, item, expected) => {
  expect(connectionsOf(instance.parse({ ...bare, ...item }))).toEqual(expected);
});
