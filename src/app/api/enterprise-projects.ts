/** Enterprise projects: `GET /v1.0/enterprise-projects`, a global service that not every account may read. */
import { type EnterpriseProject, enterpriseProjectList } from '../../contract/key-management';
import { callCloud } from './http';
import { collectPages, PAGE_SIZE } from './paging';
import { type Lookup, type LookupHabits, useLookup } from './use-lookup';

/** All enabled enterprise projects. */
export const useEnterpriseProjects = (habits?: LookupHabits): Lookup<EnterpriseProject[]> =>
  useLookup(
    ['enterprise-projects'],
    (_session, signal) =>
      collectPages<EnterpriseProject, number>(
        (project) => project.id,
        async (offset = 0) => {
          const query = { limit: String(PAGE_SIZE), offset: String(offset), status: '1' };
          const page = await callCloud('listEnterpriseProjects', { query, signal }, enterpriseProjectList);
          const items = page.enterprise_projects;
          return { items, next: items.length < PAGE_SIZE ? undefined : offset + items.length };
        },
      ),
    habits,
  );
