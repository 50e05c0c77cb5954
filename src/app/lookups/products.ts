/** Versions and flavors: `GET /v2/kafka/products`. */

import type { Session } from '../../contract/gateway-api';
import { type ProductList, productList } from '../../contract/products';
import type { Services } from '../services/services';
import { callCloud } from './http';
import { type Lookup, type LookupOptions, type Reading, useLookup } from './use-lookup';

const fetchProducts = (services: Services, _session: Session, signal?: AbortSignal): Promise<ProductList> =>
  callCloud(services, 'listProducts', { signal }, productList);

export const PRODUCTS: Reading<ProductList> = { key: ['products'], load: fetchProducts };

export function useProducts(options?: LookupOptions): Lookup<ProductList> & { unread: number } {
  const lookup = useLookup(PRODUCTS, options);
  return { ...lookup, unread: lookup.data?.unread.length ?? 0 };
}
