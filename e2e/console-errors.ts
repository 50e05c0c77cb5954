/** What a browser complains of while a test runs: errors, a policy that was violated, requests to anybody else. */
import type { BrowserContext } from '@playwright/test';

/** An answer with an error status is the test's business; the browser writes such a line by itself. */
const FAILED_REQUEST = /^Failed to load resource: /;

/**
 * Listens to all pages of a context.
 * @param isOwn whether an address is one that the pages may ask for
 * @returns the complaints so far; it grows
 */
export async function hearComplaints(context: BrowserContext, isOwn: (url: URL) => boolean): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeFunction('reportPolicyViolation', (text: string) => complaints.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      const report = (globalThis as { reportPolicyViolation?: (text: string) => void }).reportPolicyViolation;
      report?.(`policy violated: ${effectiveDirective} by ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !FAILED_REQUEST.test(text)) complaints.push(`console: ${text}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)/.test(url.protocol) && !isOwn(url)) complaints.push(`asked elsewhere: ${url.href}`);
  });
  return complaints;
}
