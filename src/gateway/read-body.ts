/** Reading a body to its end, or to a cap, whichever comes first. */

/** The longest body that the gateway takes from a page, in bytes. The longest create request is a tenth of it. */
export const REQUEST_MAX_BYTES = 64 * 1024;

/** The longest answer that it passes on, in bytes. */
export const ANSWER_MAX_BYTES = 1024 * 1024;

/**
 * Reads an answer's body.
 * @param message unread
 * @param maxBytes the cap
 * @returns the bytes, or undefined where there are more than the cap
 * @throws what the stream throws when it breaks off
 */
export async function readBody(message: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(message.headers.get('content-length') ?? 0) > maxBytes) {
    await message.body?.cancel();
    return undefined;
  }
  const reader = message.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts, size);
}
