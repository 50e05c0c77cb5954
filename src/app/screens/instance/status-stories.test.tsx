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
  CREATING: { says: 'Creating your instance' },
  RUNNING: { says: 'Your instance is running', offers: 'Register with LTS' },
  RESTARTING: { says: 'Change in progress: Restarting' },
  STARTING: { says: 'Change in progress: Starting' },
  DELETING: { says: 'Change in progress: Deleting' },
  DELETED: { says: 'The instance is deleted' },
  ERROR: { says: 'Problem with the instance: Faulty' },
  CREATEFAILED: { says: 'Instance creation failed', offers: 'Delete failed instance' },
  FREEZING: { says: 'Change in progress: Freezing' },
  FROZEN: { says: 'The instance is frozen' },
  EXTENDING: { says: 'Change in progress: Changing specifications' },
  SHRINKING: { says: 'Change in progress: Changing specifications' },
  EXTENDEDFAILED: { says: 'Problem with the instance: Specification change failed' },
  CONFIGURING: { says: 'Change in progress: Applying configuration' },
  UPGRADING: { says: 'Change in progress: Upgrading' },
  ROLLBACK: { says: 'Change in progress: Rolling back' },
  ROLLINGBACK: { says: 'Change in progress: Rolling back' },
  ROLLBACKFAILED: { says: 'Problem with the instance: Rollback failed' },
  VOLUMETYPECHANGING: { says: 'Change in progress: Changing disk type' },
};
const OFFERS = ['Register with LTS', 'Delete failed instance'];

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
  // The vendor's own word in a tooltip; ours in the title of the tab, and for who hears the page.
  expect(screen.getByTitle(status)).toHaveTextContent(label);
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
