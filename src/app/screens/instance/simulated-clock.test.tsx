/** The page of an instance that is created faster than in a real cloud, as the demo does. */

import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { stopTime } from '../../../testing/page/fake-time';
import { renderScreen } from '../../../testing/page/render-screen';
import { servicesOver } from '../../../testing/page/services-over';
import { simulate } from '../../../testing/page/simulation';
import { simulatedSpeed } from '../../ui/simulated-speed';
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
  services.get(simulatedSpeed).set(speed);
  const { close } = renderScreen(
    <CreationProgress since={NOW - seconds * 1000} readAt={0} at="creating" />,
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
