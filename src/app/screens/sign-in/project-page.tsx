import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link, useLocation } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { useSessionState } from '../../lookups/session';
import { Icon } from '../../theme/icons';
import { LoadError } from '../../ui/load-error';
import { Loading } from '../../ui/loading';
import { Page, Panel } from '../../ui/page';
import { NoProject } from './no-project';
import { ProjectList } from './project-list';
import { useChooseProject, useProjects } from './use-projects';

const messages = i18n('projectPage', {
  title: 'Choose a project',
  lead: 'A project groups an account’s resources in one region. New instances are created in the project you choose.',
  unreadable: 'Couldn’t load your projects',
  refused: 'Couldn’t open this project',
  back: 'Back to instances',
});

const ADDRESS = '/project';

/** After sign-in if there are several projects, and at `/project`. */
export default function ProjectPage() {
  const { data: session } = useSessionState();
  return session ? <Projects session={session} /> : null;
}

type Props = { session: NonNullable<ReturnType<typeof useSessionState>['data']> };

function Projects({ session }: Props) {
  const t = useStore(messages);
  const [location, navigate] = useLocation();
  const { data, error, isPending, refetch } = useProjects(session);
  const { choose, chosen, error: refused } = useChooseProject(session);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        session.projectId && (
          <Button component={Link} href="/" variant="default" leftSection={<Icon name="back" />}>
            {t.back}
          </Button>
        )
      }
    >
      {isPending && <Loading />}
      {error && <LoadError title={t.unreadable} error={error} onRetry={refetch} />}
      {refused && !chosen && <LoadError title={t.refused} error={refused} />}
      {data && !data.some(({ region }) => region === session.region) && (
        <NoProject region={session.region} hasOthers={data.length > 0} onRetry={refetch} />
      )}
      {data && data.length > 0 && (
        <Panel>
          <ProjectList
            projects={data}
            session={session}
            chosen={chosen}
            onChoose={async (project) => {
              if ((await choose(project)) && location === ADDRESS) navigate('/');
            }}
          />
        </Panel>
      )}
    </Page>
  );
}
