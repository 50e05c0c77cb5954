/** Tags in use in the project: `GET /v2/{project_id}/kafka/tags`. */
import { isOwnTagKey, type ProjectTag, projectTagList } from '../../contract/tags';
import { callCloud } from './http';
import { type ListLookup, useList } from './use-lookup';

/** Keys and values that a person may use again; those of the service are left out. */
export const useProjectTags = (): ListLookup<ProjectTag> =>
  useList({
    key: ['project-tags'],
    load: async (services, { projectId }, signal) => {
      const parameters = { project_id: projectId };
      const answer = await callCloud(services, 'listProjectTags', { parameters, signal }, projectTagList);
      return { items: answer.tags.filter(({ key }) => isOwnTagKey(key)), unread: answer.unread };
    },
  });
