/** Why nothing was sent, as far as the person who runs the gateway can do something about it. */
import type { GatewayCode } from '../../contract/gateway-messages';
import { NoTunnel } from './forward-proxy';

const NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);

const OF_PROXY = {
  silent: 'NO_PROXY',
  'user-missing': 'PROXY_USER_MISSING',
  'user-refused': 'PROXY_USER_REFUSED',
} as const;

/** Codes of OpenSSL's verification, as Node names them, and of the handshake. */
const CERTIFICATE =
  /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH|PATH_LENGTH_|ERR_TLS_|ERR_SSL_|EPROTO$)/;

/**
 * Words for a failure before anything was sent.
 * @param error what Node said
 * @returns a code of the gateway, and its detail
 */
export function whyNotSent(error: unknown): { code: GatewayCode; detail?: string } {
  if (error instanceof NoTunnel) {
    const { why } = error;
    return typeof why === 'object' ? { code: 'PROXY_REFUSED', detail: `HTTP ${why.status}` } : { code: OF_PROXY[why] };
  }
  const code = String((error as NodeJS.ErrnoException | undefined)?.code ?? '');
  if (NAME.has(code)) return { code: 'NO_HOST' };
  return { code: CERTIFICATE.test(code) ? 'NO_TRUST' : 'NOT_SENT' };
}
