import { type Call, ok, type Reply } from './call';
import { integerIn } from './paging';
import { codedRefusal } from './refusal';
import { shortTime } from './vpc/responses';

const invalid = (name: string) => codedRefusal(400, 'EPS.SANDBOX.0001', `${name} is invalid.`);

/** `GET /v1.0/enterprise-projects` */
export function listEnterpriseProjects({ query, state }: Call): Reply {
  const limit = integerIn(query, 'limit', { fallback: 1000, max: 1000 }, invalid);
  const offset = integerIn(query, 'offset', { fallback: 0 }, invalid);
  const name = query.get('name') ?? '';
  const status = query.get('status');
  const found = state.world.enterpriseProjects.filter(
    (project) => project.name.includes(name) && (!status || String(project.status) === status),
  );
  const since = shortTime(Date.UTC(2023, 4, 18));
  return ok({
    enterprise_projects: found
      .slice(offset, offset + limit)
      .map((project) => ({ ...project, created_at: since, updated_at: since, type: 'prod', delete_flag: false })),
    total_count: found.length,
  });
}
