/**
 * Replaces a console's upstream by the gateway's client of the real cloud, with credentials that can be renewed after a
 * 401.
 */
import { cloudClient } from '../../../gateway/cloud-client';
import { BufferedResponse } from '../../../gateway/upstream';
import type { Cloud } from '../cloud';
import type { ConsoleProcess } from '../console-process';

const HOST = 'https://sandbox.invalid';

/** @param console a killed process's calls don't continue */
export function renewCredentials(cloud: Cloud, console: ConsoleProcess): void {
  console.send = (request) => {
    const born = console.generation();
    const call = cloudClient(
      {
        originOf: () => HOST,
        async transport({ origin, method, path, headers, body, signal }) {
          if (!console.isRunning() || console.generation() !== born) return new Promise(() => {});
          const answer = await cloud.sandbox(
            new Request(origin + path, { method, headers, body: body ?? null, signal }),
          );
          return new BufferedResponse(
            answer.status,
            new Map(answer.headers),
            new Uint8Array(await answer.arrayBuffer()),
          );
        },
      },
      {
        authorize: async ({ headers, host }) => ({ ...headers, host, 'x-auth-token': cloud.sandbox.token() }),
        renew: async () => true,
        clockOffSeconds: () => 0,
      },
    );
    return call(request);
  };
}
