/** Reading a body to its end, or to a cap, whichever comes first. */

/** The longest body that the gateway takes from a page, in bytes. The longest create request is a tenth of it. */
export const REQUEST_MAX_BYTES = 64 * 1024;

/** The longest answer that it passes on, in bytes. */
export const ANSWER_MAX_BYTES = 1024 * 1024;

/** Bytes that come in parts. */
export interface Collector {
  /**
   * Copies a part behind the others.
   * @returns false where it goes beyond the cap; what still fits was kept
   */
  add(part: Uint8Array): boolean;
  /** What was kept so far. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/**
 * Collects parts in one buffer. A list of them would cost more than what they hold: a part of one byte is an object of a
 * hundred.
 * @param maxBytes the cap
 */
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
 * Reads a body.
 * @param message unread
 * @param maxBytes the cap
 * @returns the bytes, or undefined where there are more than the cap
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
  // Firefox shows no body of a request; there the message is the page's own, and in its memory already.
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
