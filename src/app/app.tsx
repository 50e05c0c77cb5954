import { MantineProvider } from '@mantine/core';
import { notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { Route, Router, type RouterOptions, Switch, useLocation } from 'wouter';
import type { Session } from '../contract/gateway-api';
import { INSTANCE_ID_PATTERN } from '../contract/ids';
import { navigation } from './browser/navigation';
import { afterPointerUp } from './fields/after-pointer-up';
import { BASE_PATH } from './lookups/base-address';
import { queryClient } from './lookups/query-client';
import { RequireSession } from './screens/sign-in/require-session';
import { type Services, ServicesProvider } from './services/services';
import { Shell } from './shell/shell';
import { theme } from './theme/theme';
import { ErrorBoundary } from './ui/error-boundary';
import { InstanceFact } from './ui/instance-fact';
import { Loading } from './ui/loading';
import { preloadable } from './ui/preloadable';
import { UnexpectedError } from './ui/unexpected-error';

// An answer may move what is being pressed.
notifyManager.setScheduler((tell) => setTimeout(() => afterPointerUp(tell)));

const InstancesPage = preloadable(() => import('./screens/instances/instances-page'));
const StartPage = preloadable(() => import('./screens/create/start/start-page'));
const CreatePage = preloadable(() => import('./screens/create/create-page'));
const InstancePages = preloadable(() => import('./instance-pages'));
const NotFound = preloadable(() => import('./shell/not-found'));
const ProjectPage = preloadable(() => import('./screens/sign-in/project-page'));
const GlossaryPage = preloadable(() => import('./screens/glossary/glossary-page'));

/** Looks for the draft that the wizard is going to show: finding it takes as long as drawing the frame around it. */
const openDraft = (services: Services, session: Session) =>
  import('./drafts/browser-drafts').then(
    ({ browserDrafts }) => services.get(browserDrafts).open(session),
    // The wizard tells of files that cannot be loaded.
    () => undefined,
  );

/**
 * Loads what an address is going to show before anything is drawn.
 * @param path the address, the console's base left out
 * @param session is being asked for
 */
export function preloadScreen(services: Services, path: string, session: Promise<Session | undefined>): void {
  if (path === '/') InstancesPage.preload();
  if (path === '/create') StartPage.preload();
  if (path.startsWith('/create')) CreatePage.preload();
  if (/^\/create\/[^/]+$/.test(path)) void session.then((known) => known && openDraft(services, known));
}

/** What the name of a step is made of; what an address has behind it, from a chat, makes it another address. */
const PLAIN_STEP = /^[A-Za-z0-9_-]+$/;

/** Addresses: `/`, `/create`, `/create/{step}`, `/instances/{id}` and below, `/project`, `/glossary`. */
function Screens() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/" component={InstancesPage} />
        <Route path="/create" component={StartPage} />
        <Route path="/create/:step">
          {({ step }) =>
            PLAIN_STEP.test(step) ? <CreatePage step={step} preloadInstance={InstancePages.preload} /> : <NotFound />
          }
        </Route>
        <Route path="/glossary" component={GlossaryPage} />
        <Route path="/project" component={ProjectPage} />
        <Route path="/instances/:id/*?">{({ id, '*': part = '' }) => <OfInstance id={id} part={part} />}</Route>
        <Route component={NotFound} />
      </Switch>
    </Suspense>
  );
}

/** A page of one instance, which names its id even where the page itself cannot be loaded. */
function OfInstance({ id, part }: { id: string; part: string }) {
  if (!INSTANCE_ID_PATTERN.test(id)) return <NotFound />;
  return (
    <ErrorBoundary key={`${id}/${part}`} facts={<InstanceFact id={id} />}>
      <InstancePages id={id} part={part} />
    </ErrorBoundary>
  );
}

/** What fails at one address is tried anew at another. */
function Guarded({ children }: { children: ReactNode }) {
  const [place] = useLocation();
  return <ErrorBoundary place={place}>{children}</ErrorBoundary>;
}

interface AppProps {
  /** What the page has made, or a test. */
  services: Services;
  /** `test` leaves out transitions, and shows drop-down lists where there is no layout. */
  env?: 'default' | 'test';
  /** Where addresses stand, if not in the path. */
  address?: Pick<RouterOptions, 'base' | 'hook' | 'searchHook' | 'hrefs'>;
  /** Stands above every screen. */
  above?: ReactNode;
}

/**
 * The console. Everything that a test or the static demo may want to replace comes from outside: services and where
 * addresses stand.
 */
export function App({ services, env = 'default', address = {}, above }: AppProps) {
  // It hears of what leads from screen to screen from now on.
  services.get(navigation);
  return (
    <ServicesProvider services={services}>
      <MantineProvider env={env} theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={services.get(queryClient)}>
          <Router base={BASE_PATH.slice(0, -1)} {...address}>
            <Shell above={above}>
              <Guarded>
                <RequireSession>
                  <Screens />
                </RequireSession>
              </Guarded>
              <UnexpectedError />
            </Shell>
          </Router>
        </QueryClientProvider>
      </MantineProvider>
    </ServicesProvider>
  );
}

/** Mantine writes a <style> element; the gateway's policy lets only the one with this page's nonce stand. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
