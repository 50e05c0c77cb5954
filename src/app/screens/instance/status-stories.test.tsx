/** What the page of an instance says in every state that the vendor lists: see the status list in instances/status.ts. */
import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { isSettled } from '../../../contract/instance';
import { pass, stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { idOf, simulate } from '../../../testing/page/simulation';
import { statusMessages } from '../../instance/status';
import InstancePage from './instance-page';

const ID = idOf('kafka-orders');
let close = () => {};
afterEach(() => {
  close();
  vi.useRealTimers();
});

/** For each of the vendor's words: what the page says it means, and what is offered. */
const STORIES: Readonly<
  Record<keyof ReturnType<typeof statusMessages.get>, { says: string | RegExp; offers?: string }>
> = {
  CREATING: { says: 'The instance is being created' },
  RUNNING: { says: 'The instance is running', offers: 'Register with LTS' },
  RESTARTING: { says: 'The instance is changing: Restarting' },
  STARTING: { says: 'The instance is changing: Starting' },
  DELETING: { says: 'The instance is changing: Being deleted' },
  DELETED: { says: 'The instance is deleted' },
  ERROR: { says: 'The instance reports a problem: Faulty' },
  CREATEFAILED: { says: 'The instance could not be created', offers: 'Delete the failed instance' },
  FREEZING: { says: 'The instance is changing: Being frozen' },
  FROZEN: { says: 'The instance is frozen' },
  EXTENDING: { says: 'The instance is changing: Being extended' },
  SHRINKING: { says: 'The instance is changing: Being shrunk' },
  EXTENDEDFAILED: { says: 'The instance reports a problem: Extension failed' },
  CONFIGURING: { says: 'The instance is changing: Being configured' },
  UPGRADING: { says: 'The instance is changing: Being upgraded' },
  ROLLBACK: { says: 'The instance is changing: Rolling back' },
  ROLLINGBACK: { says: 'The instance is changing: Rolling back' },
  ROLLBACKFAILED: { says: 'The instance reports a problem: Rollback failed' },
  VOLUMETYPECHANGING: { says: 'The instance is changing: Disk type changing' },
};
const OFFERS = ['Register with LTS', 'Delete the failed instance'];

test('every state of the list has a story', () => {
  expect(Object.keys(STORIES).sort()).toEqual(Object.keys(statusMessages.get()).sort());
});

test.each(Object.entries(STORIES))('%s', async (status, { says, offers }) => {
  stopTime(Date.UTC(2026, 0, 5, 9));
  const simulation = simulate();
  const created_at = String(Date.UTC(2026, 0, 5, 8, 58));
  const body = { instance_id: ID, name: 'kafka-orders', status, created_at, cross_vpc_info: '{"10.0.0.1":{}}' };
  await simulation.fault(`/v2/*/instances/${ID}`, { status: 200, body }, 99);
  ({ close } = renderScreen(<InstancePage id={ID} />, simulation.cloud));
  await pass();
  const label = Reflect.get(statusMessages.get(), status);
  expect(screen.getByText(says)).toBeInTheDocument();
  // The vendor's own word beside ours, in the title of the tab, and for who hears the page.
  expect(screen.getByText(status)).toBeInTheDocument();
  expect(document.title).toBe(`${label}: kafka-orders · Kafka Launchpad`);
  expect(screen.getByText(`Status of kafka-orders: ${label}`)).toHaveAttribute('role', 'status');
  const offered = OFFERS.filter(
    (name) => screen.queryByRole('link', { name }) ?? screen.queryByRole('button', { name }),
  );
  expect(offered).toEqual(offers ? [offers] : []);
  const before = simulation.cloud.sentTo('showInstance').length;
  await pass(2_000);
  expect(simulation.cloud.sentTo('showInstance').length > before).toBe(!isSettled(status));
});
