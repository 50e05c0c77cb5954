/** Where a request comes from, as the brake at the door counts it. */
import { type BlockList, isIP } from 'node:net';

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An entry of `X-Forwarded-For` without what some proxies put around it: a port, brackets, a zone. */
function addressIn(entry: string): string | undefined {
  const text = entry
    .trim()
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  const address = text.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) === 0 ? undefined : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.replace(/\d+(?:\.\d+){3}$/, '0:0').split('::');
  const groupsOf = (text: string) => (text === '' ? [] : text.split(':'));
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const groups = tail === undefined ? first : [...first, ...zeros, ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * The address that a trusted proxy names. Every proxy adds on the right whom it was asked by, so the last one that is no
 * proxy of ours is the client; what stands before it, anybody may have written. Of an IPv6 address the network counts:
 * a household has 2^64 of them.
 * @param forwardedFor the header `X-Forwarded-For`, of a request that a trusted proxy sent
 * @param proxies the trusted ones
 * @returns undefined where no address is named
 */
export function clientAddress(forwardedFor: string | undefined, proxies: BlockList): string | undefined {
  const entries = (forwardedFor ?? '').split(',').reverse();
  let client: string | undefined;
  for (const entry of entries) {
    const address = addressIn(entry);
    if (address === undefined) break;
    client = address;
    if (!proxies.check(address, familyOf(address))) break;
  }
  return client !== undefined && isIP(client) === 6 ? networkOf(client) : client;
}
