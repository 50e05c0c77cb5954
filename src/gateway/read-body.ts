/** Bytes. The longest create request is a tenth of it. */
export const REQUEST_MAX_BYTES = 64 * 1024;

/** Bytes. */
export const RESPONSE_MAX_BYTES = 1024 * 1024;

export interface Collector {
  /** Returns false if the part exceeds the limit; what fits is stored. */
  add(part: Uint8Array): boolean;
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Collects chunks in one buffer: in a list, a chunk of one byte costs a hundred. */
export function collectBytes(maxBytes: number): Collector {
  let buffer = new Uint8Array(0);
  let size = 0;
  return {
    add(part) {
      const fits = part.byteLength <= maxBytes - size ? part : part.subarray(0, maxBytes - size);
      const needed = size + fits.byteLength;
      if (needed > buffer.byteLength) {
        const larger = new Uint8Array(Math.min(maxBytes, Math.max(needed, buffer.byteLength * 2)));
        larger.set(buffer.subarray(0, size));
        buffer = larger;
      }
      buffer.set(fits, size);
      size = needed;
      return fits === part;
    },
    bytes: () => buffer.subarray(0, size),
  };
}

/**
 * @returns undefined if there is more than the limit
 * @throws what the stream throws when it breaks off
 */
export async function readBody(
  message: Request | Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(message.headers.get('content-length') ?? 0) > maxBytes) {
    await message.body?.cancel();
    return undefined;
  }
  // Firefox has no `Request.body`; there the message is the page's own, already in memory.
  if (message.body === undefined) {
    const bytes = new Uint8Array(await message.arrayBuffer());
    return bytes.byteLength > maxBytes ? undefined : bytes;
  }
  const reader = message.body?.getReader();
  const collected = collectBytes(maxBytes);
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (!collected.add(part.value)) {
      await reader?.cancel();
      return undefined;
    }
  }
  return collected.bytes();
}
