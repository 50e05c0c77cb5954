/**
 * LTS connects to TCP port 9011 from 198.19.128.0/17 ("Registering a DMS Kafka Instance"). Inferred: TCP, any source
 * port above 1023, and that all of its addresses must be allowed.
 */

import { covers, EVERYWHERE, overlaps, parseCidr, type Range } from '../../contract/ipv4';
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';

/** Whether a rule applies to the traffic; `maybe` if the rule alone doesn't tell. */
export type Fit = 'yes' | 'maybe' | 'no';

/** @returns `no` if any is, else `maybe` if any is */
export const allFit = (...fits: readonly Fit[]): Fit =>
  fits.includes('no') ? 'no' : fits.includes('maybe') ? 'maybe' : 'yes';

export const LTS_SOURCE: Range = parseCidr(LTS_SOURCE_CIDR) ?? EVERYWHERE;
const DESTINATION_PORT: Range = { first: LTS_PORT, last: LTS_PORT };
const SOURCE_PORTS: Range = { first: 1_024, last: 65_535 };

/** 6 is TCP. "Any" is -1 in v1; 0 is "any" in OpenStack and another protocol at IANA. */
const ANY = ['', 'any', 'all', '-1'];
const TCP = ['tcp', '6'];

type Written = string | number | null | undefined;

const textOf = (written: Written): string => String(written ?? '').trim();

/**
 * LTS uses IPv4.
 * @param version `IPv4`, `4`, or 4; if missing, the prefix decides
 */
export const isIpv4 = (version: Written, prefix: string | null | undefined): boolean =>
  textOf(version) === '' ? !textOf(prefix).includes(':') : /^(ipv)?4$/i.test(textOf(version));

/** @param protocol a name or a number; null or '' is any */
export function protocolFit(protocol: Written): Fit {
  const name = textOf(protocol).toLowerCase();
  if (name === '0') return 'maybe';
  return ANY.includes(name) || TCP.includes(name) ? 'yes' : 'no';
}

/** @param prefix for example `198.19.128.0/17`; null, undefined, or '' is any address */
export const addressRange = (prefix: string | null | undefined): Range | undefined =>
  prefix ? parseCidr(prefix.trim()) : EVERYWHERE;

/** For example "22,3389,1-30"; undefined if a part isn't a port. */
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

/** @param ports a list such as `22,3389,1-30`, or one port as a number; null or '' is all */
export const destinationPortFit = (ports: Written): Fit => portFit(ports, DESTINATION_PORT);

/** `maybe` for some of the ports above 1023. */
export const sourcePortFit = (ports: Written): Fit => portFit(ports, SOURCE_PORTS);
