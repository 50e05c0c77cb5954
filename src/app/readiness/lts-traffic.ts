/**
 * What Log Tank Service sends to an instance: TCP to port 9011 from 198.19.128.0/17 ("Registering a DMS Kafka Instance").
 * Inferred, because no document says so: that it is TCP, that it comes from any port above 1023, and that all of its
 * addresses have to get in.
 */
import { LTS_PORT, LTS_SOURCE_CIDR } from '../../contract/log-service';
import { holds, meets, type Span, spanOf } from './ipv4';

/** Whether a rule speaks of a piece of traffic; `maybe` where this cannot be told from the rule alone. */
export type Fit = 'yes' | 'maybe' | 'no';

/** @returns `no` where one says so, else `maybe` where one does */
export const allFit = (...fits: readonly Fit[]): Fit =>
  fits.includes('no') ? 'no' : fits.includes('maybe') ? 'maybe' : 'yes';

/** Where LTS connects from. */
export const LTS_SOURCE: Span = spanOf(LTS_SOURCE_CIDR) ?? { from: 0, to: 0 };
const DESTINATION_PORT: Span = { from: LTS_PORT, to: LTS_PORT };
const SOURCE_PORTS: Span = { from: 1_024, to: 65_535 };

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

/** "22,3389,1-30" as spans; undefined where a part is no port. */
function portSpans(written: Written): Span[] | undefined {
  const spans = textOf(written)
    .split(',')
    .map((part): Span => {
      const [, from, to = from] = /^\s*(\d{1,5})(?:\s*[-:]\s*(\d{1,5}))?\s*$/.exec(part) ?? [];
      return { from: Number(from), to: Number(to) };
    });
  return spans.every(({ from, to }) => from >= 0 && from <= to && to <= 65_535) ? spans : undefined;
}

function portFit(written: Written, sent: Span): Fit {
  if (textOf(written) === '') return 'yes';
  const spans = portSpans(written);
  if (!spans) return 'maybe';
  if (spans.some((span) => holds(span, sent))) return 'yes';
  return spans.some((span) => meets(span, sent)) ? 'maybe' : 'no';
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
