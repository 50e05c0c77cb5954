import { TextInput, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import type { SessionState } from '../../../contract/gateway-api';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { Icon } from '../../theme/icons';
import classes from './project-list.module.css';
import quiet from './sign-in.module.css';
import type { Project } from './use-projects';

const messages = i18n('projectList', {
  search: 'Search by name, region, or ID',
  here: params('In {region}'),
  nowhere: 'Unknown region',
  current: 'Current project',
  opening: 'Opening…',
  nothing: 'No projects match this name, region, or ID.',
});

/** Projects from which there's a search. */
const SEARCH_FROM = 9;

interface ProjectListProps {
  projects: readonly Project[];
  session: SessionState;
  /** Being opened. */
  chosen: string | undefined;
  onChoose: (project: Project) => Promise<void>;
}

export function ProjectList({ projects, session, chosen, onChoose }: ProjectListProps) {
  const t = useStore(messages);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = projects.filter(({ id, name }) => `${name} ${id}`.toLowerCase().includes(wanted));
  const regions = [...new Set(found.map(({ region }) => region))];
  return (
    <div className={classes.projects}>
      {projects.length >= SEARCH_FROM && (
        <TextInput
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          maw={480}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {regions.map((region) => (
        <RegionProjects
          key={region}
          title={region === null ? t.nowhere : t.here({ region })}
          projects={found.filter((project) => project.region === region)}
          currentId={session.projectId}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
      {found.length === 0 && <p className={quiet.muted}>{t.nothing}</p>}
    </div>
  );
}

interface RegionProjectsProps extends Pick<ProjectListProps, 'projects' | 'chosen' | 'onChoose'> {
  title: string;
  currentId: string | null;
}

function RegionProjects({ title, projects, currentId, chosen, onChoose }: RegionProjectsProps) {
  const t = useStore(messages);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h6" id={id} mb="xs">
        {title}
      </Title>
      <ul className={classes.projectList}>
        {projects.map((project) => (
          <li key={project.id}>
            <button
              type="button"
              className={classes.project}
              aria-current={project.id === currentId || undefined}
              aria-disabled={chosen !== undefined || undefined}
              onClick={() => chosen ?? void onChoose(project)}
            >
              <bdi className={classes.projectName}>{project.name}</bdi>
              <span className={classes.projectId}>{project.id}</span>
              <span className={classes.projectState}>
                {project.id === chosen ? t.opening : project.id === currentId && t.current}
              </span>
              <Icon name="forward" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
