import { cleanup, render, screen } from '@testing-library/react';
import { PointerEventsCheckLevel, type UserEvent, userEvent } from '@testing-library/user-event';
import { App } from '../../app/app';
import type { Transport } from '../../app/lookups/http';
import { queryClient } from '../../app/lookups/query-client';
import type { Services } from '../../app/services/services';
import { SANDBOX_DOMAIN, SANDBOX_PASSWORD, SANDBOX_USER } from '../../sandbox/credentials';
// Preloaded, so that no test waits for a module.
import '../../app/screens/create/create-page';
import '../../app/screens/create/start/start-page';
import '../../app/form/basics/basics-step';
import '../../app/form/capacity/capacity-step';
import '../../app/screens/instances/instances-page';
import '../../app/instance-pages';
import '../../app/screens/lts/register-page';
import '../../app/screens/sign-in/account-menu';
import '../../app/screens/sign-in/clock-notice';
import '../../app/screens/sign-in/launch-notice';
import '../../app/screens/sign-in/project-page';
import '../../app/screens/sign-in/sign-in-again';
import '../../app/screens/sign-in/sign-in-page';
import { enter, press } from './fill-in';
import { servicesOver } from './services-over';

export interface RenderedConsole {
  user: UserEvent;
  services: Services;
  /** The window gets the focus. */
  focusWindow(): void;
  close(): void;
}

export async function renderConsole(
  path: string,
  cloud: Transport,
  services: Services = servicesOver(cloud),
): Promise<RenderedConsole> {
  window.history.replaceState(null, '', path);
  render(<App services={services} env="test" />);
  await screen.findByRole('heading', { level: 1 });
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    services,
    focusWindow: () => window.dispatchEvent(new Event('visibilitychange')),
    close() {
      cleanup();
      services.get(queryClient).clear();
    },
  };
}

/**
 * On the page or in the dialog.
 * @param password another one is rejected
 */
export async function signInAsDemo(user: UserEvent, password: string = SANDBOX_PASSWORD): Promise<void> {
  await enter(user, 'Account name', SANDBOX_DOMAIN);
  await enter(user, 'IAM username', SANDBOX_USER);
  await enter(user, 'Password', password);
  await press(user, 'Sign in');
}
