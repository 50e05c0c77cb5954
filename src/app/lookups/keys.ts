/** KMS keys: `POST /v1.0/{project_id}/kms/list-keys`, a read although it is a POST. */
import * as z from 'zod/mini';
import { type KmsKey, keyList, listKeysRequest } from '../../contract/key-management';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type ListLookup, type LookupOptions, useList } from './use-lookup';

/** Includes disabled ones (`KEY_ENABLED`). */
export const useKeys = (options?: LookupOptions): ListLookup<KmsKey> =>
  useList(
    {
      key: ['keys'],
      load: (services, { projectId }, signal) =>
        collectPages<KmsKey, string>(
          (key) => key.key_id,
          async (marker) => {
            const limit = { limit: String(PAGE_SIZE) };
            const body = z.parse(listKeysRequest, marker === undefined ? limit : { ...limit, marker });
            const page = await callCloud(
              services,
              'listKeys',
              { parameters: { project_id: projectId }, body, signal },
              keyList,
            );
            const isLast = String(page.truncated) !== 'true';
            return {
              items: page.key_details,
              unread: page.unread,
              next: isLast ? undefined : page.next_marker || undefined,
            };
          },
        ),
    },
    options,
  );
