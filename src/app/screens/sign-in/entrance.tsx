/**
 * Lets the screens be seen by whoever is signed in and works in a project. What is needed before (signing in, choosing a
 * project) is loaded only then: a console over the built-in sandbox never loads it.
 */

import { useStore } from '@nanostores/react';
import { Fragment, type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { SessionState } from '../../../contract/gateway-api';
import { i18n } from '../../i18n/i18n';
import { cloudClock } from '../../lookups/cloud-clock';
import { forgetting } from '../../lookups/forget';
import { keptSecret } from '../../lookups/kept-secret';
import { launchLink } from '../../lookups/launch-link';
import { queryClient } from '../../lookups/query-client';
import { dropOthers, rereadSession, scopeOf, useSessionState } from '../../lookups/session';
import { signInNeeded } from '../../lookups/sign-in-needed';
import { useServices } from '../../services/services';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { extra } from '../../ui/parts';
import { preloadable } from '../../ui/preloadable';

const SignInPage = preloadable(() => import('./sign-in-page'));
const ProjectPage = preloadable(() => import('./project-page'));
const SignInAgain = preloadable(() => import('./sign-in-again'));
const ClockNotice = extra(() => import('./clock-notice'));
const LaunchNotice = extra(() => import('./launch-notice'));

const messages = i18n('entrance', {
  noSession: 'Kafka Launchpad isn’t responding. Check that it’s running, then reload the page.',
});

/**
 * The way in.
 * @param props.children the screens; another person or another project makes them anew
 */
export function Entrance({ children }: { children: ReactNode }) {
  const t = useStore(messages);
  const { data, error, refetch } = useSessionState();
  useCleanPage(data);
  const services = useServices();
  useEffect(() => services.get(keptSecret).onOther(() => void rereadSession(services)), [services]);
  if (data === undefined) {
    return error ? (
      <Page title={t.noSession}>
        <Failure title={t.noSession} error={error} onRetry={() => void refetch()} />
      </Page>
    ) : (
      <Loading />
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <Notices session={data} />
      {data === null && <SignInPage />}
      {data?.projectId === null && <ProjectPage key={scopeOf(data)} />}
      {data?.projectId && <Fragment key={scopeOf(data)}>{children}</Fragment>}
    </Suspense>
  );
}

/** What concerns the session and not one screen. Loaded beside the screens, which stay as they are meanwhile. */
function Notices({ session }: { session: SessionState | null }) {
  const services = useServices();
  const cause = useStore(services.get(signInNeeded).cause);
  const refused = useStore(services.get(launchLink).refused);
  const seen = useStore(services.get(cloudClock).off);
  const seconds = session?.projectId ? (seen ?? session.clockOffSeconds) : undefined;
  return (
    <Suspense>
      {refused && <LaunchNotice refused={refused} isSignedIn={session !== null && !cause} />}
      {seconds !== undefined && seconds !== 0 && <ClockNotice seconds={seconds} />}
      {session && cause && <SignInAgain key={cause} session={session} cause={cause} />}
    </Suspense>
  );
}

const personOf = (state: SessionState | null): string =>
  state ? JSON.stringify([state.mode, state.way, state.who]) : 'nobody';

/**
 * Drops what was read for the session before, and forgets secrets when the person is another. It runs after the former
 * screens have gone, because a form keeps its draft once more when it is left.
 */
function useCleanPage(state: SessionState | null | undefined): void {
  const services = useServices();
  const before = useRef<SessionState | null>(undefined);
  useEffect(() => {
    if (state === undefined) return;
    const former = before.current;
    before.current = state;
    if (former === undefined) return;
    if (!former || !state || scopeOf(former) !== scopeOf(state)) dropOthers(services.get(queryClient), state);
    if (personOf(former) !== personOf(state)) services.get(forgetting).forgetSecrets();
  }, [services, state]);
}
