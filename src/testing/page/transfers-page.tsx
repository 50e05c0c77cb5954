/** The page of an instance's transfers, as its tests open it. */
import { screen, within } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { createTransfer } from '../../app/flow/transfers';
import { beginSession } from '../../app/lookups/http';
import { toTransferRequest, transferDefaults } from '../../app/screens/transfers/transfer-form';
import TransfersPage from '../../app/screens/transfers/transfers-page';
import type { Services } from '../../app/services/services';
import { uuid } from '../../sandbox/world/ids';
import { ORDERS } from '../sandbox/flow';
import { registerOrders } from './flow-page';
import { renderScreen } from './render-screen';
import { SANDBOX_SESSION } from './sandbox-transport';
import { servicesOver } from './services-over';
import { type Simulation, simulate } from './simulation';
// What the page loads when it is needed is loaded beforehand, so that no test waits for a module.
import '../../app/ui/confirm-dialog';
import '../../app/screens/transfers/code/transfer-code-panel';

/** The sandbox's log stream of sign-ins, by IDs. */
export const AUDIT = {
  group: uuid('log group lts-group-audit'),
  stream: uuid('log stream lts-group-audit sign-ins'),
} as const;

export const TRANSFERS = '/v2/*/transfers';

export const LTS_FORBIDS = { status: 403, body: { error_code: 'LTS.0003', error_msg: 'No permission.' } };

/** The instance is registered, and what `prepare` makes is there before the page opens. */
export async function openTransfers(
  prepare: (services: Services, simulation: Simulation) => Promise<unknown> = async () => undefined,
  { id = ORDERS, isRegistered = true, late = [] as readonly RegExp[] } = {},
) {
  const simulation = simulate();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const services = servicesOver(async (request) => {
    if (late.some((path) => path.test(new URL(request.url).pathname))) await released;
    return simulation.cloud(request);
  });
  await beginSession(services);
  if (isRegistered) await registerOrders(services);
  await prepare(services, simulation);
  simulation.cloud.sent.length = 0;
  const page = renderScreen(<TransfersPage id={id} />, simulation.cloud, services);
  onTestFinished(page.close);
  return { ...simulation, ...page, release };
}

/** A transfer of the audit log to a topic. */
export const transferTo = (topic: string) => (services: Services) =>
  createTransfer(
    services,
    SANDBOX_SESSION,
    toTransferRequest(transferDefaults('logs', topic), ORDERS, { groupId: AUDIT.group, streamId: AUDIT.stream }),
  );

export const transferRow = async () => within((await screen.findAllByRole('listitem'))[0] as HTMLElement);
