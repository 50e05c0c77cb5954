/** Credentials that sign: an access key, permanent or temporary. */
import type { Credentials } from './credentials';
import { type AccessKeys, sdkDate, signRequest } from './sign-request';

/** A signature is good for 15 minutes of difference; a 401 with a smaller one than this has another reason. */
const SUSPICIOUS_MS = 10 * 60_000;

/**
 * Builds them.
 * @param keys the access key
 * @param projectId the project that requests are for; undefined while none is chosen
 * @param now the gateway's time, epoch milliseconds
 */
export function keyCredentials(keys: AccessKeys, projectId: string | undefined, now: () => number): Credentials {
  let offMs = 0;
  return {
    async prove({ method, host, path, query, headers, body, isGlobal }) {
      const signed = {
        ...headers,
        host,
        'x-sdk-date': sdkDate(now() + offMs),
        ...(projectId !== undefined && !isGlobal && { 'x-project-id': projectId }),
        ...(keys.securityToken && { 'x-security-token': keys.securityToken }),
      };
      const authorization = signRequest({ method, path, query, headers: signed, body: body ?? '' }, keys);
      return { ...signed, authorization };
    },
    async renew(refused) {
      const theirs = Date.parse(refused.headers.get('date') ?? '');
      const off = theirs - now();
      // Without a readable date, or with one that is near the time that was signed, the time was not the reason.
      if (!(Math.abs(off - offMs) > SUSPICIOUS_MS)) return false;
      offMs = off;
      return true;
    },
    clockOffSeconds: () => Math.round(offMs / 1000),
  };
}
