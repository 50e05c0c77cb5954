import { bandwidthOf } from '../../contract/flavors';
import { type AvailabilityZone, figureOf, type Product } from '../../contract/products';
import { zonesInOrder } from '../form/capacity/pick-zones';
import type { CreateFormValues } from '../form/create-form';
import { zonesWithoutProduct } from '../form/lookup-rules';
import { flavorSize, isOrderable, isSoldAs } from '../sizing/flavors';
import { chosen, left, type PresetNote } from './preset-note';
import type { PresetSpec } from './preset-specs';

/** GB. */
const STEP_GB = 100;

type Capacity = CreateFormValues['capacity'];

interface Resolved {
  capacity: Pick<Capacity, 'zones' | 'productId' | 'totalStorage'> & Partial<Pick<Capacity, 'brokers'>>;
  notes: PresetNote[];
}

/** A flavor, and what the form holds with it. */
export interface Candidate {
  product: Product;
  size: Pick<Capacity, 'totalStorage'> & Partial<Pick<Capacity, 'brokers'>>;
  notes: PresetNote[];
}

/** Those that are large enough, the smallest first; a flavor whose name tells no size is nobody's first choice. */
const flavorsInOrder = (products: readonly Product[], vcpus: number): Product[] =>
  products
    .filter((one) => isOrderable(one) && isSoldAs(one, 'postPaid') && (flavorSize(one)?.vcpus ?? 0) >= vcpus)
    .sort(
      (a, b) =>
        (flavorSize(a)?.vcpus ?? 0) - (flavorSize(b)?.vcpus ?? 0) || (bandwidthOf(a) ?? 0) - (bandwidthOf(b) ?? 0),
    );

/** The flavors for a spec, with its storage or the minimum of the list. */
const candidatesOf = (spec: PresetSpec, products: readonly Product[]): Candidate[] =>
  flavorsInOrder(products, spec.vcpus).map((product) => {
    const least = (figureOf(product.properties.min_storage_per_node) ?? 0) * spec.brokers;
    if (least <= spec.totalStorage) return { product, size: { totalStorage: String(spec.totalStorage) }, notes: [] };
    const size = Math.ceil(least / STEP_GB) * STEP_GB;
    return {
      product,
      size: { totalStorage: String(size) },
      notes: [chosen('capacity.totalStorage', 'storageLeast', { size, flavor: product.product_id })],
    };
  });

const zoneNames = (zones: readonly AvailabilityZone[]): string =>
  zones.map(({ name, code }) => name ?? code).join(', ');

/**
 * The smallest sufficient flavor that is available, with its disk type, in enough zones.
 * @param zones undefined if they couldn't be loaded, as `products`
 * @param sized sizes that are tried first, the preferred one first
 */
export function resolveCapacity(
  spec: PresetSpec,
  zones: readonly AvailabilityZone[] | undefined,
  products: readonly Product[] | undefined,
  sized: readonly Candidate[] = [],
): Resolved {
  const totalStorage = String(spec.totalStorage);
  const nothing = (...notes: PresetNote[]): Resolved => ({
    capacity: { zones: [], productId: '', totalStorage },
    notes,
  });
  if (!zones) return nothing(left('capacity.zones', 'zonesUnread'), left('capacity.productId', 'flavorUnread'));
  const withRoom = zonesInOrder(zones);
  for (const { product, size, notes } of [...sized, ...candidatesOf(spec, products ?? [])]) {
    const fits = withRoom.filter(
      ({ id }) => zonesWithoutProduct(product, spec.storageSpec, [id], { zones }).length === 0,
    );
    const picked = fits.slice(0, spec.zones);
    if (picked.length < spec.zones) continue;
    const flavor = product.product_id;
    const isDefault = spec.zones === 1 && picked[0]?.default_az === true;
    return {
      capacity: { zones: picked.map(({ id }) => id), productId: flavor, ...size },
      notes: [
        chosen('capacity.zones', isDefault ? 'zoneDefault' : 'zonesWithRoom', { zones: zoneNames(picked) }),
        chosen('capacity.productId', 'flavorSmallest', { flavor, vcpus: spec.vcpus }),
        ...notes,
      ],
    };
  }
  const flavorIsLeft = left('capacity.productId', products ? 'flavorNone' : 'flavorUnread');
  if (withRoom.length < spec.zones) {
    return nothing(left('capacity.zones', 'zonesFew', { wanted: spec.zones, found: withRoom.length }), flavorIsLeft);
  }
  return nothing(left('capacity.zones', 'zonesWithFlavor'), flavorIsLeft);
}
