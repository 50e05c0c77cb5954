import { expect, test } from 'vitest';
import { TEST_SESSION } from '../../testing/page/attempt-world';
import { servicesOver } from '../../testing/page/services-over';
import { deleteFailedInstance } from './delete-instance';

const words = { error_code: 'DMS.00404022', error_msg: 'This instance does not exist.' };

test.each<[string, number, unknown, Record<string, string>, string]>([
  ['204', 204, null, { 'x-launchpad-answer': 'cloud' }, 'deleted'],
  ['404 with a code', 404, words, { 'x-launchpad-answer': 'cloud' }, 'deleted'],
  ['404 as a page', 404, '<html>', { 'x-launchpad-answer': 'cloud' }, 'unknown'],
  ['404 with a bare number', 404, { code: '404', message: 'Not Found' }, { 'x-launchpad-answer': 'cloud' }, 'unknown'],
  ['404 from nobody knows whom', 404, words, {}, 'unknown'],
  ['403 with a code', 403, words, { 'x-launchpad-answer': 'cloud' }, 'refused'],
  ['403 as a page', 403, '<html>', { 'x-launchpad-answer': 'cloud' }, 'unknown'],
  [
    '403 after a second send',
    403,
    words,
    { 'x-launchpad-answer': 'cloud', 'x-launchpad-in-doubt': 'sent-twice' },
    'unknown',
  ],
])('a deletion that is answered with %s', async (_what, status, body, headers, kind) => {
  const text = body === null || typeof body === 'string' ? body : JSON.stringify(body);
  const services = servicesOver(async () => new Response(text, { status, headers }));
  expect((await deleteFailedInstance(services, TEST_SESSION, 'i-1')).kind).toBe(kind);
});
