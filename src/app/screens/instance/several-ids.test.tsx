import { screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { acceptedAttempt } from '../../../testing/page/accepted-attempt';
import { renderScreen } from '../../../testing/page/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import { receiptOfAttempt } from '../../receipt/receipt';
import type { Attempt } from '../../submission/attempt';
import { createAttemptStore } from '../../submission/attempt-store';
import { SeveralIds } from './several-ids';

const TITLE = 'This request may have created more than one instance';

async function open(shown: string, found: string, changes: Partial<Attempt>): Promise<Attempt> {
  const attempt = {
    ...acceptedAttempt(SANDBOX_SESSION, { instanceId: found, name: 'orders', at: Date.now() - 60_000 }),
    ...changes,
  };
  await createAttemptStore(Date.now).put(attempt);
  const page = renderScreen(<SeveralIds id={shown} />, createSandboxTransport());
  onTestFinished(page.close);
  return attempt;
}

test.each<[string, string, Partial<Attempt>, string[]]>([
  ['found, of an answer that named another', 'f-1', { namedId: 'n-1' }, ['n-1']],
  ['found, of one that named another afterwards', 'f-2', { furtherIds: ['n-2'] }, ['n-2']],
  ['of two sends that named one each', 'f-3', { namedId: 'n-3', furtherIds: ['m-3'] }, ['n-3', 'm-3']],
])('B37: the page of an instance %s names the others, and so does theirs', async (_what, found, changes, others) => {
  const attempt = await open(found, found, changes);
  expect(await screen.findByText(TITLE)).toBeInTheDocument();
  const links = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(links()).toEqual(others.map((id) => `/instances/${id}`));
  expect(receiptOfAttempt(attempt, 'UTC')).toMatchObject({ instance_id: found, other_ids: others });
});

test('B37: the page of an id that an answer named leads to the instance that was found', async () => {
  await open('n-4', 'f-4', { furtherIds: ['n-4'] });
  expect(await screen.findByRole('link', { name: 'Open f-4' })).toHaveAttribute('href', '/instances/f-4');
});

test('B37: an order that was put aside still leads from one of its ids to the other', async () => {
  await open('m-5', 'f-5', {
    state: 'absent',
    instanceId: undefined,
    setAsideAt: 1,
    namedId: 'n-5',
    furtherIds: ['m-5'],
  });
  expect(await screen.findByRole('link', { name: 'Open n-5' })).toBeInTheDocument();
});

test.each<[string, Partial<Attempt>]>([
  ['was found and named alike', { namedId: 'f-6' }],
  ['was named twice', { namedId: 'f-6', furtherIds: ['f-6'] }],
  ['was found', {}],
])('of an instance that %s nothing is said', async (_what, changes) => {
  const attempt = await open('f-6', 'f-6', changes);
  await screen.findByText((_text, element) => element === document.body);
  expect(screen.queryByText(TITLE)).toBeNull();
  expect(receiptOfAttempt(attempt, 'UTC')).not.toHaveProperty('other_ids');
});
