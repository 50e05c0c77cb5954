import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { gatewayMessage } from '../../contract/gateway-messages';
import { ApiError } from '../lookups/api-error';
import { LoadError } from './load-error';

const show = (error: unknown) =>
  render(<LoadError title="The VPCs could not be read" error={error} />, { wrapper: MantineProvider });

test('a known code is said in plain words, beside the original', async () => {
  const message = 'Token not allowed to do this action.';
  show(new ApiError({ kind: 'http', status: 403, code: 'VPC.2701', message, requestId: 'r-1' }));
  expect(
    await screen.findByText(/doesn’t have permission to do this\. Ask your account administrator/),
  ).toBeInTheDocument();
  expect(screen.getByText(`VPC.2701: ${message}`)).toBeInTheDocument();
  expect(screen.getByText('Request ID r-1')).toBeInTheDocument();
  expect(screen.queryByText(/Huawei Cloud returned an error \(HTTP/)).toBeNull();
});

afterEach(() => void vi.restoreAllMocks());

test.each([
  [true, 'Kafka Launchpad doesn’t respond. Check that it’s running, then try again.'],
  [false, /^This browser is offline and can’t reach Kafka Launchpad\. Check your network/],
])('no answer at all, online %s: it says so', (isOnline, words) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  show(new ApiError({ kind: 'network', message: 'Failed to fetch' }));
  expect(screen.getByText(words)).toBeInTheDocument();
});

test('an unknown code is shown as it came, and nothing is guessed', () => {
  show(new ApiError({ kind: 'http', status: 400, code: 'NEW.1', message: 'new words' }));
  expect(screen.getByText('NEW.1: new words')).toBeInTheDocument();
  expect(screen.getByText('Huawei Cloud returned an error (HTTP 400).')).toBeInTheDocument();
});

test('a refusal of our gateway is told once, and is no error of Huawei Cloud', async () => {
  const message = gatewayMessage('PROJECT');
  show(new ApiError({ kind: 'http', status: 403, code: 'LAUNCHPAD.PROJECT', message }));
  expect(await screen.findByText(message)).toBeInTheDocument();
  expect(screen.getByText('LAUNCHPAD.PROJECT')).toBeInTheDocument();
  expect(screen.queryByText(/Huawei Cloud returned an error/)).toBeNull();
});
