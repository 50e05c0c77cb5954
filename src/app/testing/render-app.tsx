/** Renders the whole console at an address, over a sandbox of its own, for component tests. */

import { isDeepStrictEqual } from 'node:util';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { PointerEventsCheckLevel, type UserEvent, userEvent } from '@testing-library/user-event';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { Session } from '../../contract/gateway-api';
import { setTransport } from '../api/http';
import { createQueryClient } from '../api/query-client';
import { App } from '../app';
import { browserDeps } from '../create-instance/attempt/attempt-deps';
import { browserDrafts } from '../create-instance/draft/browser-drafts';
// What the app loads when it is needed is loaded beforehand, so that no test waits for a module.
import '../create-instance/create-page';
import '../create-instance/draft/origin-notice';
import '../create-instance/start/start-page';
import '../shell/confirm-dialog';
import '../create-instance/review/review-step';
import '../form/access/access-step';
import '../form/basics/basics-step';
import '../form/billing/billing-step';
import '../form/capacity/capacity-step';
import '../form/network/network-step';
import '../form/operations/operations-step';
import '../field-guide/field-guide';
import '../instance-progress/instance-page';
import type { SandboxOptions } from '../../sandbox/state';
import { scopeOf } from '../api/session';
import { type DraftRecord, recordText } from '../create-instance/draft/draft-record';
import { draftKey } from '../create-instance/draft/draft-storage';
import type { PageKey } from '../create-instance/steps';
import type { CreateFormValues } from '../form/create-form';
import { defaultValues } from '../form/create-form';
import { createRequestDraft } from '../form/to-create-request';
import { createSandboxTransport, SANDBOX_SESSION, type SandboxTransport } from './sandbox-transport';

interface RenderAppOptions {
  /** What the wizard holds already, passwords included; a fresh form without it. */
  form?: CreateFormValues;
  /** Steps that were open; all of them where a form is given. */
  visited?: readonly PageKey[];
  /** What an earlier tab of the same person left behind. */
  leftBehind?: DraftRecord;
  sandbox?: SandboxOptions;
}

export interface RenderedApp {
  user: UserEvent;
  cloud: SandboxTransport;
  session: Session;
  /** The body of the latest create that was sent. */
  created(): CreateInstanceRequest;
  /** What the wizard's request has become since the last call: keys that differ, undefined for those that are gone. */
  changes(): Record<string, unknown>;
  close(): void;
}

const ALL: readonly PageKey[] = ['basics', 'capacity', 'network', 'access', 'operations', 'billing', 'review'];

let people = 0;

/** Orders of former tests stand in nobody's way: they were for another project. */
async function forgetOrders(session: Session): Promise<void> {
  const { store } = browserDeps();
  const former = await store.listOfProject(session);
  await store.put(...former.map((attempt) => ({ ...attempt, projectId: 'of a former test' })));
}

/**
 * Opens the console. Each opening is another person's, so that nothing of an earlier test (draft, attempts) shows.
 * @param path the address, for example `/create/basics`
 * @param prepare orders faults, or leaves records, before the page asks for anything
 */
export async function renderApp(
  path: string,
  { form, visited = form ? ALL : ['basics'], leftBehind, sandbox = {} }: RenderAppOptions = {},
  prepare: (cloud: SandboxTransport, session: Session) => Promise<void> = async () => {},
): Promise<RenderedApp> {
  people += 1;
  const session = { ...SANDBOX_SESSION, who: `person-${people}` };
  const cloud = createSandboxTransport(sandbox, session);
  await forgetOrders(session);
  await prepare(cloud, session);
  if (leftBehind) localStorage.setItem(draftKey(scopeOf(session), 'left-behind'), recordText(leftBehind));
  const draft = browserDrafts().of(session);
  if (form) {
    await browserDrafts().open(session);
    draft.get()?.save({ values: form, visited: [...visited] });
  }
  window.history.replaceState(null, '', path);
  const restore = setTransport(cloud);
  // Repetitions of a failed read come at once, because tests do not wait.
  const client = createQueryClient(() => 0);
  let before: Record<string, unknown> = {};
  /** The page keeps its draft when it is left for a moment, as a phone does; the request follows from the draft. */
  const changes = () => {
    fireEvent(window, new Event('pagehide'));
    const now = createRequestDraft(draft.get()?.read().values ?? defaultValues);
    const keys = Object.keys({ ...before, ...now }).filter((key) => !isDeepStrictEqual(before[key], now[key]));
    before = now;
    return Object.fromEntries(keys.map((key) => [key, now[key]]));
  };
  render(<App client={client} env="test" />);
  await screen.findByRole('heading', { level: 1 });
  changes();
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    cloud,
    session,
    created() {
      const request = cloud.sentTo('createInstance').at(-1);
      if (!request) throw new Error('Nothing was created');
      return request.body as CreateInstanceRequest;
    },
    changes,
    close() {
      cleanup();
      client.clear();
      restore();
    },
  };
}
