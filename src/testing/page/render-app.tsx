import { isDeepStrictEqual } from 'node:util';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { PointerEventsCheckLevel, type UserEvent, userEvent } from '@testing-library/user-event';
import { App } from '../../app/app';
import { browserDrafts } from '../../app/drafts/browser-drafts';
import type { Transport } from '../../app/lookups/http';
import { queryClient } from '../../app/lookups/query-client';
import type { Services } from '../../app/services/services';
import { attemptDeps } from '../../app/submission/attempt-deps';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { Session } from '../../contract/gateway-api';
// Preloaded, so that no test waits for a module.
import '../../app/screens/create/create-page';
import '../../app/screens/create/draft/origin-notice';
import '../../app/screens/create/start/start-page';
import '../../app/price/left-stacks';
import '../../app/price/price-end';
import '../../app/price/price-question';
import '../../app/ui/confirm-dialog';
import '../../app/screens/create/review/review-step';
import '../../app/form/access/access-step';
import '../../app/form/basics/basics-step';
import '../../app/form/billing/billing-step';
import '../../app/form/capacity/capacity-step';
import '../../app/form/network/network-step';
import '../../app/form/operations/operations-step';
import '../../app/field-guide/field-guide';
import '../../app/instance-pages';
import { type DraftRecord, recordText } from '../../app/drafts/draft-record';
import { draftKey } from '../../app/drafts/draft-storage';
import type { CreateFormValues } from '../../app/form/create-form';
import { defaultValues } from '../../app/form/create-form';
import type { PageKey } from '../../app/form/steps';
import { createRequestDraft } from '../../app/form/to-create-request';
import { scopeOf } from '../../app/lookups/session';
import type { SandboxOptions } from '../../sandbox/state';
import { createSandboxTransport, SANDBOX_SESSION, type SandboxTransport } from './sandbox-transport';
import { servicesOver } from './services-over';

interface RenderAppOptions {
  /** The wizard's form, passwords included; empty by default. */
  form?: CreateFormValues;
  /** Opened steps; all if a form is given. */
  visited?: readonly PageKey[];
  /** Left behind by an earlier tab. */
  leftBehind?: DraftRecord;
  sandbox?: SandboxOptions;
  session?: Partial<Session>;
  /** The page's waits take the sandbox's time, and none of the test's. */
  waitsInSandbox?: boolean;
}

export interface RenderedApp {
  user: UserEvent;
  cloud: SandboxTransport;
  session: Session;
  services: Services;
  /** Replaces the transport. */
  carryBy(next: Transport): void;
  /** Body of the latest create. */
  created(): CreateInstanceRequest;
  /** Changes in the wizard's request since the last call; removed keys are undefined. */
  changes(): Record<string, unknown>;
  close(): void;
}

const ALL: readonly PageKey[] = ['basics', 'capacity', 'network', 'access', 'operations', 'billing', 'review'];

let people = 0;

/** Earlier tests' attempts must not interfere: they were for another project. */
async function forgetOrders(services: Services, session: Session): Promise<void> {
  const { store } = services.get(attemptDeps);
  const former = await store.listOfProject(session);
  await store.put(...former.map((attempt) => ({ ...attempt, projectId: 'of a former test' })));
}

/**
 * Each call is another person, so that nothing of earlier tests appears.
 * @param path for example `/create/basics`
 * @param prepare runs before the page's first request
 */
export async function renderApp(
  path: string,
  {
    form,
    visited = form ? ALL : ['basics'],
    leftBehind,
    sandbox = {},
    session: says = {},
    waitsInSandbox = false,
  }: RenderAppOptions = {},
  prepare: (cloud: SandboxTransport, session: Session) => Promise<void> = async () => {},
): Promise<RenderedApp> {
  people += 1;
  const session = { ...SANDBOX_SESSION, ...says, who: `person-${people}` };
  const cloud = createSandboxTransport(sandbox, session);
  let carry: Transport = cloud;
  const services = servicesOver(
    (request) => carry(request),
    waitsInSandbox ? (ms) => cloud.advance(ms / 1000) : undefined,
  );
  await forgetOrders(services, session);
  await prepare(cloud, session);
  if (leftBehind) localStorage.setItem(draftKey(scopeOf(session), 'left-behind'), recordText(leftBehind));
  const drafts = services.get(browserDrafts);
  const draft = drafts.of(session);
  if (form) {
    await drafts.open(session);
    draft.get()?.save({ values: form, visited: [...visited] });
  }
  window.history.replaceState(null, '', path);
  let before: Record<string, unknown> = {};
  /** Like a phone in the background, the page saves its draft when hidden; the request follows from the draft. */
  const changes = () => {
    fireEvent(window, new Event('pagehide'));
    const now = createRequestDraft(draft.get()?.read().values ?? defaultValues);
    const keys = Object.keys({ ...before, ...now }).filter((key) => !isDeepStrictEqual(before[key], now[key]));
    before = now;
    return Object.fromEntries(keys.map((key) => [key, now[key]]));
  };
  render(<App services={services} env="test" />);
  await screen.findByRole('heading', { level: 1 });
  changes();
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    cloud,
    session,
    services,
    carryBy(next) {
      carry = next;
    },
    created() {
      const request = cloud.sentTo('createInstance').at(-1);
      if (!request) throw new Error('Nothing was created');
      return request.body as CreateInstanceRequest;
    },
    changes,
    close() {
      cleanup();
      services.get(queryClient).clear();
    },
  };
}
