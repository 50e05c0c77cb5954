import { SandboxReset } from './fault-queue';

/**
 * `Content-Length` announces the whole body, but the stream fails with `SandboxReset`. In a page `text()` fails; the
 * HTTP server writes the bytes and closes the socket.
 * @param bytes how many bytes of the body arrive
 */
export async function truncateResponse(response: Response, bytes: number): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set('content-length', String(whole.length));
  let isSent = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        // An error drops queued chunks, so it comes with the next read.
        if (isSent || bytes === 0) return controller.error(new SandboxReset());
        isSent = true;
        controller.enqueue(whole.subarray(0, bytes));
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers });
}
