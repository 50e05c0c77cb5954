/** Links with something behind them: the screen that says that nothing is there, and nothing is asked of the cloud. */
import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { type RenderedConsole, renderConsole } from '../testing/page/render-console';
import { createSandboxTransport } from '../testing/page/sandbox-transport';

let opened: RenderedConsole | undefined;
afterEach(() => opened?.close());

test.each([
  '/instances/8959ab1c-7n1a-yyb1-a05t-93dfc361b32d。',
  '/instances/8959ab1c-7n1a-yyb1-a05t-93dfc361b32d…）',
  '/instances/8959ab1c-7n1a-yyb1-a05t-93dfc361b32d,',
  '/instances/8959ab1c-7n1a-yyb1-a05t-93dfc361b32d%20',
  '/instances/8959ab1c-7n1a-yyb1-a05t-93dfc361b32d)/lts',
  '/instances/%E0%A4%A',
  '/create/基本',
  '/create/review)',
  '/create。',
])('%s', async (address) => {
  const cloud = createSandboxTransport();
  opened = await renderConsole(address, cloud);
  expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeInTheDocument();
  expect(cloud.sent.filter(({ path }) => path.includes('/instances/'))).toEqual([]);
});
