import type * as z from 'zod/mini';
import type { Session } from '../../contract/gateway-api';
import type { Rows } from '../../contract/lenient';
import type { FirstRouteName } from '../../contract/routes';
import type { Services } from '../services/services';
import { type CallOptions, callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';

interface MarkerPage {
  unread: unknown[];
  page_info?: { next_marker?: string | null | undefined } | null | undefined;
}

/** A list of VPC or EIP, whose pages name the marker of the next one. */
export const fetchByMarker = <Item extends { id: string }, Page extends MarkerPage>(
  services: Services,
  { projectId }: Session,
  route: FirstRouteName,
  schema: z.ZodMiniType<Page>,
  itemsOf: (page: Page) => Item[],
  { query, signal }: Pick<CallOptions, 'query' | 'signal'>,
): Promise<Rows<Item>> =>
  collectPages<Item, string>(
    ({ id }) => id,
    async (marker) => {
      const parameters = { project_id: projectId };
      const options = { parameters, query: { ...query, limit: String(PAGE_SIZE), marker }, signal };
      const page = await callCloud(services, route, options, schema);
      return { items: itemsOf(page), unread: page.unread, next: page.page_info?.next_marker || undefined };
    },
  );
