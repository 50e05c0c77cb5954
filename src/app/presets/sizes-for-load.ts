import type { Product } from '../../contract/products';
import { isSoldAs } from '../sizing/flavors';
import type { Load } from '../sizing/load';
import { recommend } from '../sizing/recommend';
import type { Candidate } from './resolve-capacity';

/** What the size helper recommends, then its larger sizes: what is filled in is what it says beside it. */
export function sizesForLoad(products: readonly Product[], load: Load): Candidate[] {
  const { best, others } = recommend(
    products.filter((product) => isSoldAs(product, 'postPaid')),
    load,
  );
  return (best ? [best, ...others] : []).flatMap(({ productId, brokers, perBrokerGb }) => {
    const product = products.find((one) => one.product_id === productId);
    const size = { brokers: String(brokers), totalStorage: String(brokers * perBrokerGb) };
    return product ? [{ product, size, notes: [] }] : [];
  });
}
