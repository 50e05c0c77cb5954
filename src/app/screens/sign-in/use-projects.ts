import { type QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import type { ProjectChoice, SessionState } from '../../../contract/gateway-api';
import { type ApiError, toApiError } from '../../lookups/api-error';
import { projectsKey } from '../../lookups/query-keys';
import { enterSession } from '../../lookups/session';
import { chooseProject, fetchProjects } from '../../lookups/sign-in';
import type { Lookup } from '../../lookups/use-lookup';
import { useServices } from '../../services/services';

export type Project = ProjectChoice['projects'][number];

/** Caches the projects that came with the sign-in. */
export function keepProjects(client: QueryClient, session: SessionState, projects: Project[]): void {
  client.setQueryData(projectsKey(session), { projects });
}

/** Those of the session's region first. */
export function useProjects(session: SessionState): Lookup<Project[]> {
  const services = useServices();
  const { data, error, isLoading, refetch } = useQuery<ProjectChoice>({
    queryKey: projectsKey(session),
    queryFn: ({ signal }) => fetchProjects(services, signal),
  });
  return {
    data: data?.projects,
    isPending: isLoading,
    error: error && toApiError(error),
    refetch: () => void refetch(),
  };
}

/** @param session its region is used for a project without one */
export function useChooseProject(session: SessionState): {
  choose: (project: Project) => Promise<boolean>;
  chosen: string | undefined;
  error: ApiError | undefined;
} {
  const services = useServices();
  const { mutateAsync, isPending, variables, error } = useMutation({
    mutationFn: ({ id, region }: Project) => chooseProject(services, region ?? session.region, id),
  });
  return {
    async choose(project) {
      try {
        await enterSession(services, await mutateAsync(project));
        return true;
      } catch {
        return false;
      }
    },
    chosen: isPending ? variables.id : undefined,
    error: error ? toApiError(error) : undefined,
  };
}
