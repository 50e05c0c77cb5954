import { type AvailabilityZone, type Product, zoneHasRoom } from '../../../contract/products';
import { zonesWithoutProduct } from '../lookup-rules';

/** Those with room, the region's default zone first, then as listed. */
export const zonesInOrder = (zones: readonly AvailabilityZone[]): AvailabilityZone[] =>
  zones.filter(zoneHasRoom).sort((a, b) => Number(b.default_az === true) - Number(a.default_az === true));

interface Wanted {
  count: number;
  /** Chosen already: they stay, as far as they can. */
  chosen: readonly string[];
  product: Product | undefined;
  storageSpec: string;
}

/**
 * @param zones the region's
 * @returns ids of as many zones as are wanted, where the flavor can be had if it can be; undefined where too few have room
 */
export function pickZones(zones: readonly AvailabilityZone[], wanted: Wanted): string[] | undefined {
  const { count, chosen, product, storageSpec } = wanted;
  const sells = ({ id }: AvailabilityZone) =>
    product === undefined || zonesWithoutProduct(product, storageSpec, [id], { zones }).length === 0;
  const rank = (zone: AvailabilityZone) => (sells(zone) ? 0 : 2) + (chosen.includes(zone.id) ? 0 : 1);
  const picked = zonesInOrder(zones)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, count)
    .map(({ id }) => id);
  return picked.length < count ? undefined : zones.map(({ id }) => id).filter((id) => picked.includes(id));
}
