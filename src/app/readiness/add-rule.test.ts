import { expect, test } from 'vitest';
import { ApiError } from '../lookups/api-error';
import { addRule } from './add-rule';

const lost = new ApiError({ kind: 'network' });
const refusal = (code: string | undefined) => new ApiError({ kind: 'http', status: 403, code, answeredBy: 'cloud' });
const calls = (sent: unknown, ...reads: readonly (boolean | ApiError)[]) => {
  const left = [false, ...reads];
  return {
    isOpen: async () => {
      const next = left.shift();
      if (next instanceof ApiError) throw next;
      return next === true;
    },
    send: async () => {
      if (sent) throw sent;
    },
  };
};

test.each([
  ['a lost response, and the rule is there', calls(lost, true), { kind: 'done' }],
  ['a lost response, and the rule is not there', calls(lost, false), { kind: 'unknown', isUnread: false }],
  ['a lost response, and nothing can be read', calls(lost, lost), { kind: 'unknown', isUnread: true }],
  ['a page of something in between', calls(refusal(undefined), false), { kind: 'unknown', isUnread: false }],
  ['a refusal with a code', calls(refusal('VPC.0010')), { kind: 'refused' }],
])('%s', async (_what, rule, end) => {
  expect(await addRule(rule)).toMatchObject(end);
});
