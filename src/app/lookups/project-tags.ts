/** Tags in use in the project: `GET /v2/{project_id}/kafka/tags`. */
import { isOwnTagKey, type ProjectTag, projectTagList } from '../../contract/tags';
import { callCloud } from './http';
import { type ListLookup, useList } from './use-lookup';

/** Without the service's own tags. */
export const useProjectTags = (): ListLookup<ProjectTag> =>
  useList({
    key: ['project-tags'],
    load: async (services, { projectId }, signal) => {
      const parameters = { project_id: projectId };
      const response = await callCloud(services, 'listProjectTags', { parameters, signal }, projectTagList);
      return { items: response.tags.filter(({ key }) => isOwnTagKey(key)), unread: response.unread };
    },
  });
