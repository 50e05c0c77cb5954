import { type BlockList, isIP } from 'node:net';
import { familyOf } from './team-config';

/** Strips a port, brackets, or a zone, which some proxies add. */
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
 * The client's address, as a trusted proxy names it. Each proxy appends its caller, so the last entry that isn't one of
 * our proxies is the client; anybody may have written what precedes it. Of IPv6 only the network counts: a household
 * has 2^64 addresses.
 * @param forwardedFor `X-Forwarded-For` of a trusted proxy's request
 * @returns undefined if none is named
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
