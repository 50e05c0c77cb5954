import type { CloudClock } from './cloud-clock';
import type { Credentials } from './credentials';
import { type AccessKeys, parseSdkDate, sdkDate, signRequest } from './sign-request';

/**
 * Signs with an access key, permanent or temporary.
 * @param projectId undefined until one is chosen
 */
export function keyCredentials(keys: AccessKeys, projectId: string | undefined, clock: CloudClock): Credentials {
  return {
    async authorize({ method, host, path, query, headers, body, isGlobal }) {
      const signed = {
        ...headers,
        host,
        'x-sdk-date': sdkDate(clock.now()),
        ...(projectId !== undefined && !isGlobal && { 'x-project-id': projectId }),
        ...(keys.securityToken && { 'x-security-token': keys.securityToken }),
      };
      const authorization = await signRequest({ method, path, query, headers: signed, body: body ?? '' }, keys);
      return { ...signed, authorization };
    },
    async renew(refused, proof) {
      return clock.learn(refused, parseSdkDate(proof['x-sdk-date'] ?? ''));
    },
    clockOffSeconds: clock.offSeconds,
  };
}
