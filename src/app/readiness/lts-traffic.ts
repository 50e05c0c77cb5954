/**
 * What Log Tank Service sends to an instance: TCP to port 9011 from 198.19.128.0/17 ("Registering a DMS Kafka Instance").
 * Inferred, because no document says so: that it is TCP, that it comes from any port above 1023, and that all of its
 * addresses have to get in.
 */

import { covers, EVERYWHERE, overlaps, parseCidr, type Range } from '../../contract/ipv4';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';

/** Whether a rule speaks of a piece of traffic; `maybe` where this cannot be told from the rule alone. */
export type Fit = 'yes' | 'maybe' | 'no';

/** @returns `no` where one says so, else `maybe` where one does */
export const allFit = (...fits: readonly Fit[]): Fit =>
  fits.includes('no') ? 'no' : fits.includes('maybe') ? 'maybe' : 'yes';

/** Where LTS connects from. */
export const LTS_SOURCE: Range = parseCidr(LTS_SOURCE_CIDR) ?? EVERYWHERE;
const DESTINATION_PORT: Range = { first: LTS_PORT, last: LTS_PORT };
const SOURCE_PORTS: Range = { first: 1_024, last: 65_535 };

/** 6 is the number of TCP. The published "any" of v1 is -1; 0 is "any" in OpenStack and another protocol at IANA. */
const ANY = ['', 'any', 'all', '-1'];
const TCP = ['tcp', '6'];

type Written = string | number | null | undefined;

const textOf = (written: Written): string => String(written ?? '').trim();

/**
 * Whether a rule is about IPv4, which is what LTS comes with.
 * @param version `IPv4`, `4` or 4; where there is none, the prefix tells
 * @param prefix the rule's source
 */
export const isIpv4 = (version: Written, prefix: string | null | undefined): boolean =>
  textOf(version) === '' ? !textOf(prefix).includes(':') : /^(ipv)?4$/i.test(textOf(version));

/**
 * Whether a rule's protocol is that of LTS.
 * @param protocol a name or a number; null or '' is any
 */
export function protocolFit(protocol: Written): Fit {
  const name = textOf(protocol).toLowerCase();
  if (name === '0') return 'maybe';
  return ANY.includes(name) || TCP.includes(name) ? 'yes' : 'no';
}

/**
 * The addresses of a prefix, as rules write it.
 * @param prefix for example `198.19.128.0/17`; null, undefined or '' for any address
 * @returns undefined where it is no IPv4 prefix
 */
export const addressRange = (prefix: string | null | undefined): Range | undefined =>
  prefix ? parseCidr(prefix.trim()) : EVERYWHERE;

/** "22,3389,1-30" as ranges; undefined where a part is no port. */
function portRanges(written: Written): Range[] | undefined {
  const ranges = textOf(written)
    .split(',')
    .map((part): Range => {
      const [, first, last = first] = /^\s*(\d{1,5})(?:\s*[-:]\s*(\d{1,5}))?\s*$/.exec(part) ?? [];
      return { first: Number(first), last: Number(last) };
    });
  return ranges.every(({ first, last }) => first >= 0 && first <= last && last <= 65_535) ? ranges : undefined;
}

function portFit(written: Written, sent: Range): Fit {
  if (textOf(written) === '') return 'yes';
  const ranges = portRanges(written);
  if (!ranges) return 'maybe';
  if (ranges.some((range) => covers(range, sent))) return 'yes';
  return ranges.some((range) => overlaps(range, sent)) ? 'maybe' : 'no';
}

/**
 * Whether a rule's ports hold the port that LTS connects to.
 * @param ports a list such as `22,3389,1-30`, or one port as a number; null or '' is all
 */
export const destinationPortFit = (ports: Written): Fit => portFit(ports, DESTINATION_PORT);

/**
 * Whether a rule's source ports hold those that LTS may connect from.
 * @param ports as above; some of the ports above 1023 are a `maybe`
 */
export const sourcePortFit = (ports: Written): Fit => portFit(ports, SOURCE_PORTS);
