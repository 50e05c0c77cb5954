import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

const proxies = new BlockList();
proxies.addAddress('127.0.0.1');
proxies.addSubnet('10.1.0.0', 16, 'ipv4');
proxies.addAddress('2001:db8:0:9::1', 'ipv6');

describe('the address of who asks', () => {
  it.each([
    ['one proxy that replaces the header', '203.0.113.7', '203.0.113.7'],
    ['one that adds to what the client wrote', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['two of ours', 'spoofed, 203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['a client that names itself one of ours', '10.1.0.1, 203.0.113.7', '203.0.113.7'],
    ['nobody but ours: somebody on that very machine', '10.1.2.3, 127.0.0.1', '10.1.2.3'],
    ['a port', '203.0.113.7:50123', '203.0.113.7'],
    ['IPv4 inside IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['IPv4 inside IPv6, in a proxy of ours', '203.0.113.7, ::ffff:10.1.2.3', '203.0.113.7'],
    ['IPv6, by its network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['IPv6 in another spelling', '2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['short IPv6', '::1', '0:0:0:0'],
    ['IPv6 with a short middle', '2001:db8::7:8:9:a:b', '2001:db8:0:7'],
    ['IPv6 with brackets and a port', '[2001:db8:1:2::9]:443', '2001:db8:1:2'],
    ['IPv6 with a zone', 'fe80::1%eth0', 'fe80:0:0:0'],
    ['IPv6 that ends in IPv4', '64:ff9b::203.0.113.7', '64:ff9b:0:0'],
    ['a proxy of ours by IPv6', '203.0.113.7, 2001:db8:0:9::1', '203.0.113.7'],
  ])('%s', (_what, header, address) => {
    expect(clientAddress(header, proxies)).toBe(address);
  });

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['unknown', 'unknown'],
    ['a name', '203.0.113.7, evil.example'],
    ['a comma too many', '203.0.113.7, '],
    ['an obfuscated one', '_hidden'],
    ['a number too large', '203.0.113.700'],
  ])('none: %s', (_what, header) => {
    expect(clientAddress(header, proxies)).toBeUndefined();
  });
});
