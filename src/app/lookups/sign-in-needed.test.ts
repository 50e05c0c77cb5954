import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ANSWER_HEADER, CLOCK_HEADER, REQUEST_HEADER, SIGN_IN_HEADER } from '../../contract/gateway-api';
import { servicesOver } from '../../testing/page/services-over';
import type { Services } from '../services/services';
import { cloudClock } from './cloud-clock';
import { callGateway, type Transport } from './http';
import { sessionSecret } from './session-secret';
import { signInNeeded } from './sign-in-needed';

let services: Services;
let respond: Transport;
beforeEach(() => {
  services = servicesOver((request) => respond(request));
});

const cause = () => services.get(signInNeeded).cause.get();

const answer = (status: number, by: 'cloud' | 'gateway', code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ outcome: 'not-sent', error_code: code, error_msg: '' }), {
    status,
    headers: { [ANSWER_HEADER]: by, ...headers },
  });

/** Has any call of the page answered. */
async function call(response: () => Response | Promise<Response>): Promise<void> {
  respond = async () => response();
  await callGateway(services, 'GET', 'projects', {}, z.object({})).catch(() => undefined);
}

const OTHER = 'of-another-session'.padEnd(43, '-');

describe('an answer asks for signing in again', () => {
  test.each([
    ['our gateway knows no session', answer(401, 'gateway', 'LAUNCHPAD.SIGN_IN'), 'session'],
    ['the token has ended', answer(401, 'cloud', 'DMS.10240102', { [SIGN_IN_HEADER]: 'again' }), 'credentials'],
    ['another 401 of the cloud', answer(401, 'cloud', 'DMS.10240104'), undefined],
    ['refused credentials', answer(401, 'gateway', 'Unauthorized'), undefined],
    ['a used launch link', answer(401, 'gateway', 'LAUNCHPAD.LAUNCH'), undefined],
    ['the cloud cannot use our gateway’s code', answer(401, 'cloud', 'LAUNCHPAD.SIGN_IN'), undefined],
    ['only with 401', answer(403, 'cloud', 'DMS.1', { [SIGN_IN_HEADER]: 'again' }), undefined],
  ] as const)('%s', async (_what, response, expected) => {
    await call(() => response.clone());
    expect(cause()).toBe(expected);
  });

  test.each(['GET', 'POST'] as const)('not when it answers a %s of the session before', async (method) => {
    const sent: Request[] = [];
    const kept = services.get(sessionSecret);
    respond = async (request) => {
      sent.push(request);
      if (kept.present() === OTHER) return answer(200, 'gateway', '');
      kept.keep(OTHER);
      return answer(401, 'gateway', 'LAUNCHPAD.SIGN_IN');
    };
    await callGateway(services, method, 'projects', {}, z.object({})).catch(() => undefined);
    expect(cause()).toBeUndefined();
    // Only what changes nothing is sent again.
    expect(sent.map((request) => request.headers.get(REQUEST_HEADER))).toEqual(method === 'GET' ? ['1', OTHER] : ['1']);
  });
});

test('a session that is alive after all takes the question back, but not where the cloud refuses its credentials', async () => {
  await call(() => answer(401, 'gateway', 'LAUNCHPAD.SIGN_IN'));
  services.get(signInNeeded).noteSessionAlive();
  expect(cause()).toBeUndefined();
  await call(() => answer(401, 'cloud', 'DMS.10240102', { [SIGN_IN_HEADER]: 'again' }));
  services.get(signInNeeded).noteSessionAlive();
  expect(cause()).toBe('credentials');
});

test('a wrong clock is taken from any answer, and nothing is made of senseless words', async () => {
  await call(() => answer(200, 'cloud', '', { [CLOCK_HEADER]: '-960' }));
  expect(services.get(cloudClock).off.get()).toBe(-960);
  await call(() => answer(200, 'cloud', '', { [CLOCK_HEADER]: 'soon' }));
  expect(services.get(cloudClock).off.get()).toBe(-960);
});
