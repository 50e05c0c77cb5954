/**
 * The headers that stand on every answer, errors included (OWASP ASVS 5, 3.4). There is no CORS header among them, on
 * purpose: no other origin may read anything here.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const POLICY_OF_DATA = `${POLICY}; style-src 'self'`;

/**
 * The headers of an answer.
 * @param nonce of the page, where the answer is one: the page's own <style> elements carry it
 * @returns header names in lower case, and their values
 */
export function securityHeaders(nonce?: string): Record<string, string> {
  return {
    'content-security-policy': nonce ? `${POLICY_OF_DATA} 'nonce-${nonce}'` : POLICY_OF_DATA,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  };
}
