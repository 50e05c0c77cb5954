import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../../../contract/gateway-api';
import type { Instance } from '../../../../contract/instance';
import { instanceOf, requestOf, START } from '../../../../testing/page/attempt-world';
import { fieldOf, press } from '../../../../testing/page/fill-in';
import { renderScreen } from '../../../../testing/page/render-screen';
import { createSandboxTransport, SANDBOX_SESSION } from '../../../../testing/page/sandbox-transport';
import { ApiError } from '../../../lookups/api-error';
import { newAttempt } from '../../../submission/attempt';
import type { SubmitResult } from '../../../submission/submit-result';
import { BILLING_CENTER } from '../../../ui/vendor-links';
import { OutcomeResult } from './outcome-result';

const request = requestOf({ name: 'orders-prod' });
const attempt = newAttempt(SANDBOX_SESSION, request, { id: 'a', bodyHash: 'h', now: START });
const prepaid = { ...attempt, prepaid: true };
const instance = instanceOf(request, 'instance-1', START);
const unknown = { kind: 'unknown', why: 'lost', status: 502 } as const;
const failure = new ApiError({ kind: 'http', status: 403, code: 'DMS.00403003', message: 'No permission.' });
const words = { code: 'DMS.00400046', message: 'No such group.', requestId: 'req-1' };

let close = () => {};
afterEach(() => close());

/** What the row of that name says. */
const rowOf = (label: string) => {
  const term = screen.getByText(label, { selector: 'dt' });
  return term.parentElement?.querySelector('dd') ?? term;
};

function show(result: SubmitResult, mode: Session['mode'] = 'sandbox', isInDoubt = false) {
  const actions = {
    isInDoubt,
    field: undefined,
    onCreateAgain: vi.fn(),
    onTryAgain: vi.fn(),
    onResume: vi.fn(),
    onFound: vi.fn(),
  };
  ({ close } = renderScreen(
    <OutcomeResult result={result} {...actions} />,
    createSandboxTransport({}, { ...SANDBOX_SESSION, mode }),
  ));
  return { user: userEvent.setup(), ...actions };
}

test.each<[string, SubmitResult]>([
  ['the name cannot be looked up', { kind: 'not-sent', reason: 'lookup-failed', error: failure }],
  ['another is creating it', { kind: 'busy' }],
])('where %s, an earlier order in doubt stays in doubt', (_name, result) => {
  show(result, 'sandbox', true);
  expect(rowOf('Charges')).toHaveTextContent('Unknown');
});

test('what Kafka Launchpad itself could not do is no error of Huawei Cloud', async () => {
  const message = 'Couldn’t reach the proxy in HTTPS_PROXY. Nothing was sent.';
  const error = new ApiError({ kind: 'http', status: 502, code: 'LAUNCHPAD.NO_PROXY', message });
  show({ kind: 'not-sent', reason: 'lookup-failed', error });
  expect(await screen.findByText(/Couldn’t reach the proxy/)).toBeInTheDocument();
  expect(screen.queryByText(/Huawei Cloud returned an error/)).not.toBeInTheDocument();
});

const ambiguous = (...candidates: Instance[]) =>
  show({ kind: 'unsettled', attempt, settlement: { kind: 'ambiguous', candidates }, outcome: unknown });

const refused = { ...attempt, state: 'refused' as const };
const notSent = { ...attempt, state: 'not-sent' as const };

type Kind = SubmitResult['kind'];
const CERTAIN: readonly [string, SubmitResult, string][] = [
  [
    'refused',
    {
      kind: 'refused',
      attempt: refused,
      outcome: { kind: 'refused', status: 400, retryAfterSeconds: undefined, ...words },
    },
    'DMS rejected the request',
  ],
  [
    'asked to wait',
    { kind: 'refused', attempt: refused, outcome: { kind: 'refused', status: 429, retryAfterSeconds: 600, ...words } },
    'DMS is busy',
  ],
  ['not sent: look-up failed', { kind: 'not-sent', reason: 'lookup-failed', error: failure }, 'Request not sent'],
  ['not sent: no permit', { kind: 'not-sent', reason: 'no-permit', error: failure }, 'Request not sent'],
  ['not sent: no record', { kind: 'not-sent', reason: 'cannot-record' }, 'Request not sent'],
  [
    'not sent: gateway',
    { kind: 'not-sent', reason: 'gateway', attempt: notSent, outcome: { kind: 'not-sent', ...words } },
    'Request not sent',
  ],
  ['name taken', { kind: 'name-taken', instances: [instance] }, 'This name is already in use'],
  ['busy', { kind: 'busy' }, 'An instance with this name is already being created'],
];

const OPEN: readonly [string, SubmitResult, string][] = [
  [
    'not seen',
    { kind: 'unsettled', attempt, settlement: { kind: 'not-seen' }, outcome: unknown },
    'Your instance hasn’t appeared yet',
  ],
  [
    'ambiguous',
    { kind: 'unsettled', attempt, settlement: { kind: 'ambiguous', candidates: [instance] }, outcome: unknown },
    'Is one of these yours?',
  ],
  [
    'unreadable',
    { kind: 'unsettled', attempt, settlement: { kind: 'unreadable', error: failure }, outcome: unknown },
    'We couldn’t check whether the instance was created',
  ],
  ['cancelled', { kind: 'unsettled', attempt, settlement: { kind: 'cancelled' }, outcome: unknown }, 'Check stopped'],
  [
    'blocked',
    { kind: 'blocked', attempts: [attempt] },
    'The result of an earlier request for “orders-prod” is unknown',
  ],
];

describe('each end of a submission', () => {
  test.each(CERTAIN)('%s: says that nothing was spent', async (_name, result, title) => {
    show(result);
    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(rowOf('Charges')).toHaveTextContent(/^No(Nothing was created|None from this attempt)/);
    expect(rowOf('What to do')).not.toBeEmptyDOMElement();
    expect(screen.getByRole('alert').parentElement).toHaveFocus();
  });

  test.each(CERTAIN.filter(([, result]) => 'attempt' in result))(
    '%s after an earlier send of the order had no certain answer: that one may have cost money',
    async (_name, result) => {
      show({ ...result, attempt: { ...attempt, state: 'absent', wasUnknown: true, sends: 2 } } as SubmitResult);
      expect(rowOf('Charges')).toHaveTextContent(/^UnknownNone from this attempt\. The result of an earlier/);
    },
  );

  test.each(OPEN)(
    '%s: says that money may have been spent, and offers no plain repetition',
    async (_name, result, title) => {
      const { user, onCreateAgain } = show(result);
      expect(await screen.findByText(title)).toBeInTheDocument();
      expect(rowOf('Charges')).toHaveTextContent(/^UnknownYou may have been charged/);
      expect(rowOf('What to do')).not.toBeEmptyDOMElement();
      expect(screen.queryByText('Try again')).toBeNull();
      expect(screen.queryByText(/There may also be an unpaid/)).toBeNull();
      await press(user, 'Create again…');
      expect(onCreateAgain).not.toHaveBeenCalled();
      expect(screen.getByText(/If the first request also succeeds,/)).toBeInTheDocument();
      expect(await fieldOf('Cancel')).toHaveFocus();
      await press(user, 'Cancel');
      expect(await fieldOf('Create again…')).toHaveFocus();
      expect(onCreateAgain).not.toHaveBeenCalled();
      await press(user, 'Create again…');
      await press(user, 'Yes, create again');
      expect(onCreateAgain).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a', sends: 1 }));
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

  test('of a yearly/monthly order, an unpaid one may exist as well: the orders can be looked into', async () => {
    show({ kind: 'unsettled', attempt: prepaid, settlement: { kind: 'not-seen' }, outcome: unknown }, 'cloud');
    expect(rowOf('Charges')).toHaveTextContent(/There may also be an unpaid/);
    expect(await screen.findByRole('link', { name: /^View orders in the Billing Center/ })).toHaveAttribute(
      'href',
      BILLING_CENTER,
    );
  });

  test('in the sandbox no page of the vendor is offered for such an order', async () => {
    show({ kind: 'unsettled', attempt: prepaid, settlement: { kind: 'not-seen' }, outcome: unknown });
    expect(await screen.findByText(/Sandbox orders are simulated and don’t/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
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

  test.each(['RUNNING', 'CREATING', 'FROZEN'])(
    'a taken name leads to the %s instance or back to the name',
    async (status) => {
      const { user, onFound } = show({ kind: 'name-taken', instances: [{ ...instance, status }] });
      await press(user, 'View instance: instance-1');
      expect(onFound).toHaveBeenCalledExactlyOnceWith('instance-1');
      const link = screen.getByText('Change name').closest('a');
      expect(link).toHaveAttribute('href', '/create/basics?return=review&field=basics.name');
    },
  );

  test('a name taken by the own order of a moment ago leads there, and is not said to cost nothing', async () => {
    const own = { ...attempt, state: 'accepted' as const, instanceId: 'instance-9' };
    const { user, onFound } = show({ kind: 'name-taken', instances: [], attempt: own });
    expect(screen.getByText('You have just created this instance')).toBeInTheDocument();
    expect(screen.queryByText('This name is already in use')).toBeNull();
    expect(rowOf('Charges')).toHaveTextContent(/^YesYou’re charged for that instance only\./);
    await press(user, 'View progress');
    expect(onFound).toHaveBeenCalledExactlyOnceWith('instance-9');
  });

  test('after a long wait was asked for, the person says when, and the same attempt goes on', async () => {
    const { user, onResume } = show(CERTAIN[1]?.[1] as SubmitResult);
    expect(screen.getByText(/^Try again after /)).toBeInTheDocument();
    await press(user, 'Try again');
    expect(onResume).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'a', sends: 1 }));
  });

  test('the reason why the list could not be read stands there', () => {
    show({ kind: 'unsettled', attempt, settlement: { kind: 'unreadable', error: failure }, outcome: unknown });
    expect(screen.getByText('DMS.00403003: No permission.')).toBeInTheDocument();
  });

  test('several candidates are told apart by id, status and time', async () => {
    const other = { ...instanceOf(request, 'instance-2', START), status: 'RUNNING', created_at: null };
    ambiguous(instance, other);
    expect(await screen.findByText('Is one of these yours?')).toBeInTheDocument();
    expect(await fieldOf('This is mine: instance-1')).toBeInTheDocument();
    expect(await fieldOf('This is mine: instance-2')).toBeInTheDocument();
    expect(screen.getByText(/orders-prod, Running, created at an unknown time/)).toBeInTheDocument();
    expect(screen.getByText('Same flavor, VPC, and subnet as your request.')).toBeInTheDocument();
    expect(screen.getByText(/^The list doesn’t show its creation time, so/)).toBeInTheDocument();
  });

  test('what somebody else made is said to be so, with what differs', () => {
    ambiguous({ ...instance, product_id: 'c6.4u8g.cluster', subnet_id: 'another' });
    expect(screen.getByText('This name exists, but probably not from your request')).toBeInTheDocument();
    expect(screen.getByText('Different from your request: flavor, subnet.')).toBeInTheDocument();
    expect(rowOf('Charges')).toHaveTextContent(/^Unknown/);
  });

  test('a name that exists after an unknown send is probably the own order’s, never "taken"', () => {
    const exists = { kind: 'unknown', why: 'name-exists', status: 400, code: 'DMS.00400060' } as const;
    show({ kind: 'unsettled', attempt, settlement: { kind: 'not-seen' }, outcome: exists });
    expect(screen.getByText(/DMS says this name already exists\./)).toBeInTheDocument();
    expect(rowOf('What to do')).toHaveTextContent(/Check again in a few minutes\./);
    expect(screen.queryByText(/already in use/)).toBeNull();
  });

  test('why the outcome is unknown is said, and a status without words is named', () => {
    show(OPEN[0]?.[1] as SubmitResult);
    expect(screen.getByText('The request was sent, but the response was lost.')).toBeInTheDocument();
    expect(rowOf('Message from Huawei Cloud')).toHaveTextContent('None: HTTP status 502 without an error code.');
  });

  test('the service’s words and the request ID go to the clipboard together', async () => {
    const { user } = show(CERTAIN[0]?.[1] as SubmitResult);
    await user.click(screen.getByRole('button', { name: 'Copy the message and request ID' }));
    expect(await navigator.clipboard.readText()).toBe('DMS.00400046: No such group.\nRequest ID req-1');
  });
});

test.each([
  ['a right is missing', 403, 'DMS.00403003', true],
  ['IAM says so before DMS', 403, 'APIGW.0302', true],
  ['only read', 403, 'DMS.10240310', true],
  ['no code says why', 403, 'DMS.99999999', true],
  ['the account is frozen', 403, 'DMS.10240306', false],
  ['a value is wrong', 400, 'DMS.00400046', false],
  ['the token ended', 401, 'APIGW.0301', false],
])('the IAM actions of creating are told where %s: %i %s, %s', async (_name, status, code, isTold) => {
  const outcome = { kind: 'refused', status, retryAfterSeconds: undefined, ...words, code } as const;
  const { user } = show({ kind: 'refused', attempt: refused, outcome });
  const actions = screen.queryAllByRole('listitem').map((item) => item.querySelector('code')?.textContent);
  expect(actions.includes('dms:instance:create')).toBe(isTold);
  expect(actions.includes('vpc:ports:*')).toBe(isTold);
  expect(actions.includes('eip:publicIps:update')).toBe(isTold);
  if (!isTold) return;
  await user.click(screen.getByRole('button', { name: 'Copy the IAM actions' }));
  expect(await navigator.clipboard.readText()).toBe(actions.join('\n'));
});
