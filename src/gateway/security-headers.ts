/**
 * The headers of every response, errors included (OWASP ASVS 5, 3.4). No CORS header, on purpose: no other origin may
 * read anything.
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

/** The page needs no device features. The clipboard stays allowed. */
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

export interface PageParts {
  /** Of the page's own <style> elements. */
  nonce: string;
  /** SHA-256 of each built inline script, as base64; no other inline script runs. */
  scriptHashes: readonly string[];
}

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
