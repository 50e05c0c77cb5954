/** The gateway's own way to the real cloud in place of the sandbox's: with credentials that can be renewed after a 401. */
import { cloudCaller } from '../../../gateway/cloud-caller';
import { WholeAnswer } from '../../../gateway/upstream';
import type { Cloud } from '../cloud';
import type { ConsoleProcess } from '../console-process';

const HOST = 'https://sandbox.invalid';

/**
 * @param cloud what is called
 * @param console whose calls go this way from now on; of a process that was killed, none goes on
 */
export function renewCredentials(cloud: Cloud, console: ConsoleProcess): void {
  console.send = (request) => {
    const born = console.generation();
    const call = cloudCaller(
      {
        originOf: () => HOST,
        async transport({ origin, method, path, headers, body, signal }) {
          if (!console.isRunning() || console.generation() !== born) return new Promise(() => {});
          const answer = await cloud.sandbox(
            new Request(origin + path, { method, headers, body: body ?? null, signal }),
          );
          return new WholeAnswer(answer.status, new Map(answer.headers), new Uint8Array(await answer.arrayBuffer()));
        },
      },
      {
        prove: async ({ headers, host }) => ({ ...headers, host, 'x-auth-token': cloud.sandbox.token() }),
        renew: async () => true,
        clockOffSeconds: () => 0,
      },
    );
    return call(request);
  };
}
