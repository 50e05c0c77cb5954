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

interface Resolved {
  capacity: Pick<CreateFormValues['capacity'], 'zones' | 'productId' | 'totalStorage'>;
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

function storageFor(spec: PresetSpec, product: Product): { totalStorage: string; notes: PresetNote[] } {
  const least = (figureOf(product.properties.min_storage_per_node) ?? 0) * spec.brokers;
  if (least <= spec.totalStorage) return { totalStorage: String(spec.totalStorage), notes: [] };
  const size = Math.ceil(least / STEP_GB) * STEP_GB;
  return {
    totalStorage: String(size),
    notes: [chosen('capacity.totalStorage', 'storageLeast', { size, flavor: product.product_id })],
  };
}

const zoneNames = (zones: readonly AvailabilityZone[]): string =>
  zones.map(({ name, code }) => name ?? code).join(', ');

/**
 * The smallest sufficient flavor that is available, with its disk type, in enough zones.
 * @param zones undefined if they couldn't be loaded, as `products`
 */
export function resolveCapacity(
  spec: PresetSpec,
  zones: readonly AvailabilityZone[] | undefined,
  products: readonly Product[] | undefined,
): Resolved {
  const totalStorage = String(spec.totalStorage);
  const nothing = (...notes: PresetNote[]): Resolved => ({
    capacity: { zones: [], productId: '', totalStorage },
    notes,
  });
  if (!zones) return nothing(left('capacity.zones', 'zonesUnread'), left('capacity.productId', 'flavorUnread'));
  const withRoom = zonesInOrder(zones);
  for (const product of flavorsInOrder(products ?? [], spec.vcpus)) {
    const fits = withRoom.filter(
      ({ id }) => zonesWithoutProduct(product, spec.storageSpec, [id], { zones }).length === 0,
    );
    const picked = fits.slice(0, spec.zones);
    if (picked.length < spec.zones) continue;
    const flavor = product.product_id;
    const isDefault = spec.zones === 1 && picked[0]?.default_az === true;
    const storage = storageFor(spec, product);
    return {
      capacity: {
        zones: picked.map(({ id }) => id),
        productId: flavor,
        totalStorage: storage.totalStorage,
      },
      notes: [
        chosen('capacity.zones', isDefault ? 'zoneDefault' : 'zonesWithRoom', { zones: zoneNames(picked) }),
        chosen('capacity.productId', 'flavorSmallest', { flavor, vcpus: spec.vcpus }),
        ...storage.notes,
      ],
    };
  }
  const flavorIsLeft = left('capacity.productId', products ? 'flavorNone' : 'flavorUnread');
  if (withRoom.length < spec.zones) {
    return nothing(left('capacity.zones', 'zonesFew', { wanted: spec.zones, found: withRoom.length }), flavorIsLeft);
  }
  return nothing(left('capacity.zones', 'zonesWithFlavor'), flavorIsLeft);
}
