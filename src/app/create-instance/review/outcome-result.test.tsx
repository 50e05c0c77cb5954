import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/api-error';
import { instanceOf, requestOf, START } from '../../testing/attempt-world';
import { fieldOf, press } from '../../testing/fill-in';
import { renderScreen } from '../../testing/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../../testing/sandbox-transport';
import { newAttempt } from '../attempt/attempt';
import type { SubmitResult } from '../attempt/submit-result';
import { OutcomeResult } from './outcome-result';

const NO_MONEY = /No money was spent|Nothing was sent again|Nothing was sent\./;
const MAYBE_MONEY = /^Money may have been spent/;

const request = requestOf({ name: 'orders-prod' });
const attempt = newAttempt(SANDBOX_SESSION, request, { id: 'a', bodyHash: 'h', now: START });
const prepaid = { ...attempt, prepaid: true };
const instance = instanceOf(request, 'instance-1', START);
const unknown = { kind: 'unknown', why: 'lost', status: 502 } as const;
const failure = new ApiError({ kind: 'http', status: 403, code: 'DMS.00403003', message: 'No permission.' });
const words = { code: 'DMS.00400046', message: 'No such group.', requestId: 'req-1' };

let close = () => {};
afterEach(() => close());

function show(result: SubmitResult) {
  const actions = { onCreateAgain: vi.fn(), onTryAgain: vi.fn(), onResume: vi.fn(), onFound: vi.fn() };
  ({ close } = renderScreen(<OutcomeResult result={result} {...actions} />, createSandboxTransport()));
  return { user: userEvent.setup(), ...actions };
}

type Kind = SubmitResult['kind'];
const CERTAIN: readonly [string, SubmitResult, string][] = [
  [
    'refused',
    { kind: 'refused', attempt, outcome: { kind: 'refused', status: 400, retryAfterSeconds: undefined, ...words } },
    'The service refused the order',
  ],
  [
    'asked to wait',
    { kind: 'refused', attempt, outcome: { kind: 'refused', status: 429, retryAfterSeconds: 600, ...words } },
    'The service asks to wait',
  ],
  ['not sent: look-up failed', { kind: 'not-sent', reason: 'lookup-failed', error: failure }, 'Nothing was sent'],
  ['not sent: no permit', { kind: 'not-sent', reason: 'no-permit', error: failure }, 'Nothing was sent'],
  ['not sent: no record', { kind: 'not-sent', reason: 'cannot-record' }, 'Nothing was sent'],
  [
    'not sent: gateway',
    { kind: 'not-sent', reason: 'gateway', attempt, outcome: { kind: 'not-sent', ...words } },
    'Nothing was sent',
  ],
  ['name taken', { kind: 'name-taken', instances: [instance] }, 'The name is taken'],
  ['busy', { kind: 'busy' }, 'This name is being created right now'],
];

const OPEN: readonly [string, SubmitResult, string][] = [
  [
    'not seen',
    { kind: 'unsettled', attempt, settlement: { kind: 'not-seen' }, outcome: unknown },
    'The instance was not seen',
  ],
  [
    'ambiguous',
    { kind: 'unsettled', attempt, settlement: { kind: 'ambiguous', candidates: [instance] }, outcome: unknown },
    'Is one of these yours?',
  ],
  [
    'unreadable',
    { kind: 'unsettled', attempt, settlement: { kind: 'unreadable', error: failure }, outcome: unknown },
    'It could not be found out',
  ],
  [
    'cancelled',
    { kind: 'unsettled', attempt, settlement: { kind: 'cancelled' }, outcome: unknown },
    'The search was stopped',
  ],
  ['blocked', { kind: 'blocked', attempts: [attempt] }, 'An earlier order for "orders-prod" is not settled'],
];

describe('each end of a submission', () => {
  test.each(CERTAIN)('%s: says that nothing was spent', async (_name, result, title) => {
    show(result);
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getAllByText(NO_MONEY).length).toBeGreaterThan(0);
    expect(screen.queryByText(MAYBE_MONEY)).toBeNull();
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });

  test.each(OPEN)(
    '%s: says that money may have been spent, and offers no plain repetition',
    async (_name, result, title) => {
      const { user, onCreateAgain } = show(result);
      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(screen.getByText(MAYBE_MONEY)).toBeInTheDocument();
      expect(screen.queryByText(/No money was spent/)).toBeNull();
      expect(screen.queryByText('Try again')).toBeNull();
      expect(screen.queryByText(/An unpaid order may exist/)).toBeNull();
      await press(user, 'Create again…');
      expect(onCreateAgain).not.toHaveBeenCalled();
      expect(screen.getByText(/two instances will exist and both cost money/)).toBeInTheDocument();
      await press(user, 'No');
      expect(onCreateAgain).not.toHaveBeenCalled();
      await press(user, 'Create again…');
      await press(user, 'Yes, create again');
      expect(onCreateAgain).toHaveBeenCalledExactlyOnceWith('a');
    },
  );

  test('every kind is among them', () => {
    const kinds: Record<Kind, true> = {
      accepted: true,
      refused: true,
      'not-sent': true,
      'name-taken': true,
      blocked: true,
      busy: true,
      unsettled: true,
    };
    const shown = new Set([...CERTAIN, ...OPEN].map(([, result]) => result.kind));
    expect(Object.keys(kinds).filter((kind) => !shown.has(kind as Kind))).toEqual(['accepted']);
  });

  test('of a yearly/monthly order, an unpaid one may exist as well', () => {
    show({ kind: 'unsettled', attempt: prepaid, settlement: { kind: 'not-seen' }, outcome: unknown });
    expect(screen.getByText(/An unpaid order may exist as well/)).toBeInTheDocument();
  });

  test('an accepted one shows nothing: the page of the instance opens', () => {
    show({ kind: 'accepted', attempt, instanceId: 'i' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what can be done', () => {
  test('a refusal shows the vendor’s words and request id, and can be sent once more', async () => {
    const { user, onTryAgain } = show(CERTAIN[0]?.[1] as SubmitResult);
    expect(screen.getByText('DMS.00400046: No such group.')).toBeInTheDocument();
    expect(screen.getByText('Request ID req-1')).toBeInTheDocument();
    await press(user, 'Try again');
    expect(onTryAgain).toHaveBeenCalledTimes(1);
  });

  test('a taken name leads to the instance or back to the name', async () => {
    const { user, onFound } = show({ kind: 'name-taken', instances: [instance] });
    await press(user, 'Follow it: instance-1');
    expect(onFound).toHaveBeenCalledExactlyOnceWith('instance-1');
    const link = screen.getByText('Change the name').closest('a');
    expect(link).toHaveAttribute('href', '/create/basics?return=review&field=basics.name');
  });

  test('a name taken by the own order of a moment ago leads there, and is not said to cost nothing', async () => {
    const own = { ...attempt, state: 'accepted' as const, instanceId: 'instance-9' };
    const { user, onFound } = show({ kind: 'name-taken', instances: [], attempt: own });
    expect(screen.getByText(/was accepted, and costs what was ordered/)).toBeInTheDocument();
    expect(screen.queryByText(/No money was spent/)).toBeNull();
    await press(user, 'Follow it');
    expect(onFound).toHaveBeenCalledExactlyOnceWith('instance-9');
  });

  test('after a long wait was asked for, the person says when, and the same attempt goes on', async () => {
    const { user, onResume } = show(CERTAIN[1]?.[1] as SubmitResult);
    expect(screen.getByText(/^Try again after /)).toBeInTheDocument();
    await press(user, 'Try again');
    expect(onResume).toHaveBeenCalledExactlyOnceWith('a');
  });

  test('the reason why the list could not be read stands there', () => {
    show({ kind: 'unsettled', attempt, settlement: { kind: 'unreadable', error: failure }, outcome: unknown });
    expect(screen.getByText('DMS.00403003: No permission.')).toBeInTheDocument();
  });

  test('several candidates are told apart by id, status and time', async () => {
    const other = { ...instanceOf(request, 'instance-2', START), status: 'RUNNING', created_at: null };
    show({
      kind: 'unsettled',
      attempt,
      settlement: { kind: 'ambiguous', candidates: [instance, other] },
      outcome: unknown,
    });
    expect(await fieldOf('This is mine: follow it: instance-1')).toBeInTheDocument();
    expect(await fieldOf('This is mine: follow it: instance-2')).toBeInTheDocument();
    expect(screen.getByText(/orders-prod, RUNNING, created at an unknown time/)).toBeInTheDocument();
  });
});
