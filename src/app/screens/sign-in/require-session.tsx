/**
 * Renders the app only when signed in with a project. The sign-in screens are lazy: the built-in sandbox never loads
 * them.
 */

import { useStore } from '@nanostores/react';
import { Fragment, type ReactNode, Suspense, useEffect, useRef } from 'react';
import type { SessionState } from '../../../contract/gateway-api';
import { i18n } from '../../i18n/i18n';
import { cloudClock } from '../../lookups/cloud-clock';
import { forgetting } from '../../lookups/forget';
import { launchLink } from '../../lookups/launch-link';
import { queryClient } from '../../lookups/query-client';
import { dropOthers, rereadSession, scopeOf, useSessionState } from '../../lookups/session';
import { sessionSecret } from '../../lookups/session-secret';
import { signInNeeded } from '../../lookups/sign-in-needed';
import { useServices } from '../../services/services';
import { LoadError } from '../../ui/load-error';
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

/** @param props.children remounted for another person or project */
export function RequireSession({ children }: { children: ReactNode }) {
  const t = useStore(messages);
  const { data, error, refetch } = useSessionState();
  useCleanPage(data);
  const services = useServices();
  useEffect(() => services.get(sessionSecret).onOther(() => void rereadSession(services)), [services]);
  if (data === undefined) {
    return error ? (
      <Page title={t.noSession}>
        <LoadError title={t.noSession} error={error} onRetry={() => void refetch()} />
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

/** Of the session, not of a screen. Loaded beside the screens. */
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
 * Removes cached data of the previous session, and secrets if the person is another. Runs after the previous screens
 * have unmounted, because a form saves its draft then.
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
