/** Answers that break off in the middle. */
import { SandboxReset } from './fault-queue';

/**
 * Cuts an answer: `Content-Length` announces the whole body, and the stream fails with `SandboxReset` after some bytes.
 * A reader in the page sees its `text()` fail; an adapter to HTTP writes the bytes and then closes the socket.
 * @param response an answer that has not been read
 * @param bytes how many bytes of the body still arrive
 */
export async function truncated(response: Response, bytes: number): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set('content-length', String(whole.length));
  let isSent = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        // An error drops what still waits in the queue, so it comes with the read after the last byte.
        if (isSent || bytes === 0) return controller.error(new SandboxReset());
        isSent = true;
        controller.enqueue(whole.subarray(0, bytes));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers });
}
