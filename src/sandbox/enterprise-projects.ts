import { type Call, ok, type Reply } from './call';
import { codedRefusal } from './refusal';
import { shortTime } from './vpc/answers';

function integer(query: URLSearchParams, name: string, start: number, max: number): number {
  const text = query.get(name) ?? String(start);
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= max)) throw codedRefusal(400, 'EPS.SANDBOX.0001', `${name} is invalid.`);
  return number;
}

/** `GET /v1.0/enterprise-projects` */
export function listEnterpriseProjects({ query, state }: Call): Reply {
  const limit = integer(query, 'limit', 1000, 1000);
  const offset = integer(query, 'offset', 0, 9_999_999);
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
