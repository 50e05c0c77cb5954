/** A3: no other origin may read anything, however it asks. */
import { afterAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../../testing/gateway/raw-socket';
import { testGateway } from '../../testing/gateway/test-gateway';

const gateway = testGateway();
const { port, close } = await gateway.open();
afterAll(close);

const ask = (line: string, headers: readonly string[]) =>
  sendRaw(
    port,
    `${[`${line} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`,
  );

const PREFLIGHT = ['Access-Control-Request-Method: POST', 'Access-Control-Request-Headers: x-launchpad-request'];

describe('A3: another origin', () => {
  it.each(['/', '/api/session', '/api/permits', '/api/sign-in', '/api/cloud/dms/v2/available-zones', '/healthz'])(
    'gets no leave for %s',
    async (path) => {
      for (const origin of ['http://evil.com', 'null', `http://localhost:${port}`, `http://127.0.0.1:${port + 1}`]) {
        const answers = [
          await ask(`OPTIONS ${path}`, [`Origin: ${origin}`, ...PREFLIGHT]),
          await ask(`GET ${path}`, [`Origin: ${origin}`]),
        ];
        for (const { headers } of answers) {
          expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
          expect(headers['cross-origin-resource-policy']).toBe('same-origin');
        }
        expect(answers[0]?.status).toBe(405);
        if (path.startsWith('/api')) expect(answers[1]?.status).toBe(403);
      }
      expect(gateway.sent).toEqual([]);
    },
  );
});
