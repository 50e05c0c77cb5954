/** The page of an instance that is created faster than in a real cloud, as the demo does. */

import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { servicesOver } from '../../../testing/page/services-over';
import { simulate } from '../../../testing/page/simulation';
import { simulatedPace } from '../../ui/simulated-pace';
import { CreationProgress } from './creation-progress';

const NOW = Date.UTC(2026, 0, 5, 9);
const LATE = /^This is taking longer than the usual/;

afterEach(() => void vi.useRealTimers());

test.each([
  [1, 10, '10 s', false],
  [1, 16 * 60, '16 min 0 s', true],
  [10, 60, '10 min 0 s', false],
  [60, 10, '10 min 0 s', false],
  [60, 15, '15 min 0 s', false],
  [60, 16, '16 min 0 s', true],
  [60, 90, '1 h 30 min', true],
])('%i times faster, %i s: %s', (speed, seconds, elapsed, isLate) => {
  stopTime(NOW);
  const { cloud } = simulate();
  const services = servicesOver(cloud);
  services.get(simulatedPace).set({ times: speed, earlier: [] });
  const { close } = renderScreen(
    <CreationProgress id="i-1" since={NOW - seconds * 1000} readAt={0} at="creating" />,
    cloud,
    services,
  );
  expect(screen.getByRole('timer')).toHaveTextContent(elapsed);
  expect(screen.queryByText(LATE) !== null).toBe(isLate);
  expect(screen.queryByText(`simulated, ${speed}×`) !== null).toBe(speed !== 1);
  // Read more seldom after 50 real minutes only.
  expect(screen.queryByText(/^We now check the status once a/)).toBeNull();
  close();
});

test.each([
  ['faster', 60, 1, 10, '5 min 10 s'],
  ['slower', 1, 60, 10, '10 min 5 s'],
  ['twice as fast', 20, 10, 6, '2 min 40 s'],
])('a pace that became %s on the way does not change what has passed', (_what, times, before, seconds, elapsed) => {
  stopTime(NOW);
  const { cloud } = simulate();
  const services = servicesOver(cloud);
  const since = NOW - (seconds + 5) * 1000;
  services.get(simulatedPace).set({ times, earlier: [{ untilMs: since + seconds * 1000, times: before }] });
  const { close } = renderScreen(<CreationProgress id="i-1" since={since} readAt={0} at="creating" />, cloud, services);
  expect(screen.getByRole('timer')).toHaveTextContent(elapsed);
  close();
});
