/** Keeps the books of the creates that leave a browser context, from outside the page. */
import type { BrowserContext, Request } from '@playwright/test';
import { ANSWER_HEADER, PERMIT_HEADER } from '../../src/contract/gateway-api';

/** Statuses with which the cloud itself refuses for certain (design.md, Attempts). */
const CERTAIN = new Set([400, 401, 403, 404, 405, 413, 415, 422, 429]);

export interface Books {
  /** Rules that were broken, in words. */
  violations: string[];
  /** How many creates left. */
  sends(): number;
  /** The person allows another send although the fate of one is not known. */
  confirm(): void;
  confirmations(): number;
}

/** Whether an answer leaves no doubt that nothing was created. */
async function isCertain(request: Request): Promise<boolean> {
  const response = await request.response().catch(() => null);
  if (!response) return false;
  const by = response.headers()[ANSWER_HEADER];
  if (by === 'cloud') return CERTAIN.has(response.status());
  const body = (await response.json().catch(() => ({}))) as { outcome?: string };
  return by === 'gateway' && body.outcome === 'not-sent';
}

/** @param context whose requests are watched */
export function openBooks(context: BrowserContext): Books {
  const violations: string[] = [];
  const permits = new Set<string>();
  const sends: { isCertain: Promise<boolean>; isAllowed: boolean }[] = [];
  let confirmations = 0;
  context.on('request', async (request) => {
    if (request.method() !== 'POST' || !new URL(request.url()).pathname.endsWith('/instances')) return;
    const earlier = sends.filter(({ isAllowed }) => !isAllowed);
    // Looked at when it comes: a page that is loaded anew takes the bodies of its answers along.
    sends.push({ isCertain: isCertain(request), isAllowed: false });
    const permit = request.headers()[PERMIT_HEADER] ?? '';
    if (permit === '' || permits.has(permit)) violations.push('a send has no permit of its own');
    permits.add(permit);
    for (const send of earlier) {
      if (!(await send.isCertain)) violations.push('a send followed one of unknown fate without a word');
    }
  });
  return {
    violations,
    sends: () => sends.length,
    confirmations: () => confirmations,
    confirm() {
      confirmations += 1;
      for (const send of sends) send.isAllowed = true;
    },
  };
}
