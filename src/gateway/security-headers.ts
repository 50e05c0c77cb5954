/**
 * The headers that stand on every answer, errors included (OWASP ASVS 5, 3.4). There is no CORS header among them, on
 * purpose: no other origin may read anything here.
 */
const REST = [
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nothing of the device is needed, so nothing that runs in the page by mistake gets it. Copying stays. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

const policy = (scripts: string, styles: string): string =>
  `default-src 'none'; script-src 'self'${scripts}; ${REST}; style-src 'self'${styles}`;

const POLICY_OF_DATA = policy('', '');

/** What may stand in a page itself. */
export interface PageParts {
  /** The page's own <style> elements carry it. */
  nonce: string;
  /** SHA-256 of each script that stands in the page as it was built, as base64: it may run, and nothing else inline. */
  scriptHashes: readonly string[];
}

/**
 * The headers of an answer.
 * @param page where the answer is one
 * @returns header names in lower case, and their values
 */
export function securityHeaders(page?: PageParts): Record<string, string> {
  const scripts = page?.scriptHashes.map((hash) => ` 'sha256-${hash}'`).join('') ?? '';
  return {
    'content-security-policy': page ? policy(scripts, ` 'nonce-${page.nonce}'`) : POLICY_OF_DATA,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
  };
}
