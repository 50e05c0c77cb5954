/** The language changes while an order is under way: words change, and nothing is sent, stopped or begun by that. */
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FaultAction } from '../../../../sandbox/fault-queue';
import { pass, stopTime } from '../../../../testing/page/fake-time';
import { type RenderedApp, renderApp } from '../../../../testing/page/render-app';
import { worldForm } from '../../../../testing/page/world-form';
import { fetchInstancesByName } from '../../../lookups/instances';
// Loaded when it is chosen; a test waits for no module.
import '../../../i18n/chinese';
import { chooseLanguage } from '../../../i18n/language';

/** Each test's own: what the page is creating is known by its name. */
let name = '';
let tests = 0;
let app: RenderedApp;
beforeEach(() => {
  tests += 1;
  name = `language-${tests}`;
});
afterEach(async () => {
  app.close();
  vi.useRealTimers();
  await chooseLanguage('en');
});

const posts = () => app.cloud.sentTo('createInstance').length;

/** Presses Create on Review while the time stands; the create meets the fault. */
async function create(when: 'before' | 'after', action: FaultAction) {
  app = await renderApp('/create/review', { form: worldForm({ basics: { name } }) });
  await screen.findAllByText('AZ1');
  await app.cloud.fault({ method: 'POST', path: '/v2/kafka/*/instances', times: 1, when, action });
  stopTime(Date.now());
  fireEvent.click(screen.getByText('Create instance'));
}

async function soon(text: string | RegExp): Promise<void> {
  for (let turn = 0; turn < 60 && !screen.queryByText(text); turn += 1) await pass();
  expect(screen.getByText(text)).toBeInTheDocument();
}

const speak = (language: '中文' | 'English') => act(async () => fireEvent.click(screen.getByTitle(language)));

const isFollowing = () => window.location.pathname.startsWith('/instances/');

async function until(isTrue: () => boolean): Promise<void> {
  for (let step = 0; step < 60 && !isTrue(); step += 1) await pass(5_000);
  expect(isTrue()).toBe(true);
}

test('while the list is read for an order whose answer was lost: the look goes on in Chinese and finds it', async () => {
  await create('after', { reset: true });
  await soon(/^Check 1 of 6\./);
  await speak('中文');
  await soon(/^第1次检查，共6次。/);
  await until(isFollowing);
  expect([posts(), (await fetchInstancesByName(app.services, app.session, name)).length]).toEqual([1, 1]);
});

test('while Review counts down: it goes on from where it was, and sends once', async () => {
  await create('before', {
    status: 429,
    headers: { 'retry-after': '30' },
    body: { error_code: 'APIGW.0308', error_msg: 'Too many requests.' },
  });
  await soon(/^Trying again in 3\d s$/);
  await pass(20_000);
  const left = () => Number(/\d+/.exec(screen.getByRole('timer').textContent ?? '')?.[0]);
  const before = left();
  expect(before).toBeLessThan(20);
  await speak('中文');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(screen.getByRole('timer')).not.toHaveTextContent('Trying');
  expect(left()).toBeLessThanOrEqual(before);
  await speak('English');
  expect(posts()).toBe(1);
  await until(isFollowing);
  expect([posts(), (await fetchInstancesByName(app.services, app.session, name)).length]).toEqual([2, 1]);
});

test('while the order is sent: a second press is no second order, and its answer is followed', async () => {
  await create('after', { hangSeconds: 25 });
  await soon(/^Sending the request\. You can close this/);
  await speak('中文');
  expect(screen.queryByText(/^Sending the request\. You can close this/)).toBeNull();
  for (const button of screen.queryAllByRole('button', { name: '创建实例' })) fireEvent.click(button);
  await pass();
  expect(posts()).toBe(1);
  await app.cloud.advance(25);
  await until(isFollowing);
  expect([posts(), (await fetchInstancesByName(app.services, app.session, name)).length]).toEqual([1, 1]);
});
