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
