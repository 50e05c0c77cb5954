/** Renders the whole console before a gateway at which somebody has to sign in, for component tests. */
import { cleanup, render, screen } from '@testing-library/react';
import { PointerEventsCheckLevel, type UserEvent, userEvent } from '@testing-library/user-event';
import { SANDBOX_DOMAIN, SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox/credentials';
import { setTransport, type Transport } from '../api/http';
import { createQueryClient } from '../api/query-client';
import { noteSignedIn } from '../api/sign-in-needed';
import { App } from '../app';
// What the app loads when it is needed is loaded beforehand, so that no test waits for a module.
import '../create-instance/create-page';
import '../create-instance/start/start-page';
import '../form/basics/basics-step';
import '../form/capacity/capacity-step';
import '../instances/instances-page';
import '../log-registration/register-page';
import '../sign-in/account-menu';
import '../sign-in/clock-notice';
import '../sign-in/launch-notice';
import '../sign-in/project-page';
import '../sign-in/sign-in-again';
import '../sign-in/sign-in-page';
import { enter, press } from './fill-in';

export interface RenderedConsole {
  user: UserEvent;
  /** The browser's window comes to the front. */
  focusWindow(): void;
  close(): void;
}

/**
 * Opens the console.
 * @param path the address
 * @param cloud what carries its requests
 */
export async function renderConsole(path: string, cloud: Transport): Promise<RenderedConsole> {
  window.history.replaceState(null, '', path);
  const restore = setTransport(cloud);
  const client = createQueryClient(() => 0);
  render(<App client={client} env="test" />);
  await screen.findByRole('heading', { level: 1 });
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    focusWindow: () => window.dispatchEvent(new Event('visibilitychange')),
    close() {
      cleanup();
      client.clear();
      restore();
      noteSignedIn();
    },
  };
}

/**
 * Signs in as the sandbox's IAM user, on the page or in the dialog above it.
 * @param password another one, to be refused
 */
export async function signInAsDemo(user: UserEvent, password: string = SANDBOX_PASSWORD): Promise<void> {
  await enter(user, 'Account name', SANDBOX_DOMAIN);
  await enter(user, 'IAM user name', SANDBOX_USER);
  await enter(user, 'Password', password);
  await press(user, 'Sign in');
}
