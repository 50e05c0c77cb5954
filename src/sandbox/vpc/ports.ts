import type { Range } from '../../contract/ipv4';

/**
 * @param ports for example "9011" or "22,3389,1-30"; null is any port
 * @returns undefined if it isn't a port list
 */
export function parsePorts(ports: string | null): Range[] | undefined {
  if (ports === null) return [{ first: 1, last: 65_535 }];
  const ranges = ports.split(',').map((part) => {
    const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part.trim()) ?? [];
    return { first: Number(first), last: Number(last) };
  });
  const isLegal = ({ first, last }: Range): boolean => first >= 1 && first <= last && last <= 65_535;
  return ranges.every(isLegal) ? ranges : undefined;
}
