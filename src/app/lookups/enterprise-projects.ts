/** Enterprise projects: `GET /v1.0/enterprise-projects`, a global service that not every account may read. */
import { type EnterpriseProject, enterpriseProjectList } from '../../contract/key-management';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type ListLookup, type LookupOptions, useList } from './use-lookup';

export const useEnterpriseProjects = (options?: LookupOptions): ListLookup<EnterpriseProject> =>
  useList(
    {
      key: ['enterprise-projects'],
      load: (services, _session, signal) =>
        collectPages<EnterpriseProject, number>(
          (project) => project.id,
          async (offset = 0) => {
            const query = { limit: String(PAGE_SIZE), offset: String(offset), status: '1' };
            const page = await callCloud(services, 'listEnterpriseProjects', { query, signal }, enterpriseProjectList);
            const { enterprise_projects: items, unread } = page;
            const size = items.length + unread.length;
            return { items, unread, next: size < PAGE_SIZE ? undefined : offset + size };
          },
        ),
    },
    options,
  );
