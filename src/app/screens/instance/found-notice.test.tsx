import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { acceptedAttempt } from '../../../testing/page/accepted-attempt';
import { renderScreen } from '../../../testing/page/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../../../testing/page/sandbox-transport';
import type { Attempt } from '../../submission/attempt';
import { createAttemptStore } from '../../submission/attempt-store';
import { FoundNotice } from './found-notice';

// Of this day: old records are forgotten.
const AT = Date.now() - 60_000;

async function open(id: string, changes: Partial<Attempt>): Promise<void> {
  const accepted = acceptedAttempt(SANDBOX_SESSION, { instanceId: id, name: 'orders', at: AT });
  await createAttemptStore(Date.now).put({ ...accepted, ...changes });
  const page = renderScreen(<FoundNotice id={id} />, createSandboxTransport());
  onTestFinished(page.close);
}

test.each<[string, Partial<Attempt>, string, RegExp]>([
  [
    'a lost response',
    { answeredAt: null, looks: 1 },
    'The response was lost, but we found the instance by its name',
    /No response arrived/,
  ],
  [
    'an end that nobody wrote down',
    { looks: 3 },
    'The response was lost, but we found the instance by its name',
    /loaded 3 times/,
  ],
  [
    'a 429',
    { answeredAt: AT, code: 'APIGW.0308', looks: 1 },
    'We found this instance by its name',
    /response was APIGW\.0308/,
  ],
  [
    'an id of another',
    { answeredAt: AT, looks: 2 },
    'We found this instance by its name',
    /: the response didn’t confirm the/,
  ],
])(
  'after %s the page of the instance says how it was found, until that is closed',
  async (what, changes, title, row) => {
    await open(`found-${what.replaceAll(' ', '-')}`, { foundAt: AT + 2_000, ...changes });
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByText(row)).toBeInTheDocument();
    expect(screen.getByText(/instance found\. The request wasn’t sent again$/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(title)).toBeNull();
  },
);

test.each<[string, Partial<Attempt>]>([
  ['that a response named', { answeredAt: AT }],
  ['that was sent for more than once', { foundAt: AT, answeredAt: null, sends: 2 }],
])('of an instance %s it says nothing', async (what, changes) => {
  const id = `plain-${what.length}`;
  await open(id, changes);
  await screen.findByText((_text, element) => element === document.body);
  expect(screen.queryByText(/by its name/)).toBeNull();
});
