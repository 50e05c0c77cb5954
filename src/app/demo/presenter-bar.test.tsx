import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { atom } from 'nanostores';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { renderScreen } from '../../testing/page/render-screen';
import { createSandboxTransport } from '../../testing/page/sandbox-transport';
import { safeStorage } from '../browser/safe-storage';
import type { Speed } from './demo-record';
import type { MomentKey } from './moments';
import { openPresenter, PRESENTER_KEY } from './presenter';
import { PresenterBar } from './presenter-bar';
import type { ScenarioKey } from './scenarios';

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

function open(moment: MomentKey | null = null, scenario: ScenarioKey = 'usual', customer = '') {
  localStorage.setItem(PRESENTER_KEY, JSON.stringify({ customer, moment }));
  const presenter = openPresenter(safeStorage(() => localStorage));
  const page = renderScreen(
    <>
      <PresenterBar scenario={scenario} speed={atom<Speed>(60)} onSpeed={() => {}} presenter={presenter} />
      <label>
        Name <input />
      </label>
    </>,
    createSandboxTransport(),
  );
  onTestFinished(page.close);
  return presenter;
}

const note = () => screen.getByRole('region', { name: 'Director notes' });

test('the panel has every scenario in its group, with what to say', async () => {
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Scenarios' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(12);
  expect(screen.getByRole('list', { name: 'Charges' })).toHaveTextContent(
    /Lost response.*Say: A lost response never becomes a second charge\..*Unpaid order/,
  );
});

test('director mode starts from the panel, and says what to do and to say', async () => {
  const presenter = open();
  await userEvent.click(screen.getByRole('button', { name: 'Scenarios' }));
  await userEvent.click(screen.getByRole('button', { name: 'Start director mode' }));
  expect(note()).toHaveTextContent(/^1 of 9Show the list and the banner\.Say: This is a simulation/);
  expect(screen.getByRole('button', { name: 'Back' })).toBeDisabled();
  expect(presenter.get().moment).toBe('list');
  await userEvent.click(screen.getByRole('button', { name: 'End director mode' }));
  expect(screen.queryByRole('region', { name: 'Director notes' })).toBeNull();
});

test.each([
  ['{ArrowRight}', 'list', 'presets', '#/create'],
  ['{PageDown}', 'ready', 'create', ''],
  ['{ArrowRight}', 'register', 'lost', '#/?scenario=answer-lost'],
  ['{ArrowLeft}', 'create', 'ready', ''],
  ['{PageUp}', 'presets', 'list', '#/'],
  ['{ArrowLeft}', 'list', 'list', ''],
  ['{Shift>}{ArrowRight}{/Shift}', 'list', 'list', ''],
] as const)('%s leads from %s to %s', async (keys, from, to, hash) => {
  const presenter = open(from);
  await userEvent.keyboard(keys);
  expect(presenter.get().moment).toBe(to);
  expect(window.location.hash).toBe(hash);
});

test('in a field the arrows move the caret only; the keys of a remote control lead on', async () => {
  const presenter = open('ready');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'ab{ArrowLeft}{ArrowRight}');
  expect(presenter.get().moment).toBe('ready');
  await userEvent.keyboard('{PageDown}');
  expect(presenter.get().moment).toBe('create');
});

const EARLY = 'Do this first, or select Next again to skip it.';

test.each([
  ['presets', 'ready', '#/create/review'],
  ['create', 'register', '#/instances/an-id'],
] as const)('who moves on from %s before its page is there is told what to do first', async (from, to, hash) => {
  const presenter = open(from);
  await userEvent.keyboard('{PageDown}');
  expect(note()).toHaveTextContent(EARLY);
  expect(presenter.get().moment).toBe(from);
  window.location.hash = hash;
  await waitFor(() => expect(note()).not.toHaveTextContent(EARLY));
  await userEvent.keyboard('{PageDown}');
  expect(presenter.get().moment).toBe(to);
});

test('what is to be done first can be skipped', async () => {
  const presenter = open('presets');
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(presenter.get().moment).toBe('ready');
  expect(note()).not.toHaveTextContent(EARLY);
});

test('F2 hides and shows the bar, and so does the panel’s button', async () => {
  open();
  await userEvent.keyboard('{F2}');
  expect(screen.queryByText('DEMO')).toBeNull();
  await userEvent.keyboard('{F2}');
  await userEvent.click(screen.getByRole('button', { name: 'Scenarios' }));
  await userEvent.click(screen.getByRole('button', { name: 'Hide bar' }));
  expect(screen.queryByText('DEMO')).toBeNull();
  await userEvent.keyboard('{F2}');
  expect(screen.getByText('DEMO')).toBeInTheDocument();
});

test.each([
  ['', 'Kafka Launchpad demo'],
  ['  ', 'Kafka Launchpad demo'],
  ['Acme', 'Kafka Launchpad demo for Acme'],
])('the end card of the customer %j is called %j', async (customer, title) => {
  open('end', 'rule-missing', customer);
  await userEvent.click(screen.getByRole('button', { name: 'End card' }));
  expect(screen.getByRole('dialog', { name: title })).toHaveTextContent(/What you saw/);
  expect(screen.queryByRole('button', { name: 'Download as JSON' })).toBeNull();
});

test('the customer’s name is written down as it is typed', async () => {
  const presenter = open();
  await userEvent.click(screen.getByRole('button', { name: 'Scenarios' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Customer' }), 'Acme');
  expect(presenter.get().customer).toBe('Acme');
  expect(localStorage.getItem(PRESENTER_KEY)).toContain('Acme');
});
