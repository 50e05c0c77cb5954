/** Versions and flavors: `GET /v2/kafka/products`. */
import { type ProductList, productList } from '../../contract/products';
import { callCloud } from './http';
import { type Lookup, useLookup } from './use-lookup';

/** Versions and flavors as the cloud offers them; which of them the wizard can order is the wizard's to say. */
export const useProducts = (): Lookup<ProductList> =>
  useLookup(['products'], (_session, signal) => callCloud('listProducts', { signal }, productList));
