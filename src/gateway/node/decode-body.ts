/** Decodes responses that were compressed although `identity` was requested. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { UndecodableResponse } from '../upstream';

type Decode = (bytes: Uint8Array, limit: { maxOutputLength: number }) => Buffer;

/** Deflate has a zlib header (RFC 9110, 8.4.1.2); some servers omit it. */
const inflate: Decode = (bytes, limit) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit);

const DECODERS: ReadonlyMap<string, Decode> = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflate],
  ['br', brotliDecompressSync],
]);

const MAX_CODINGS = 3;

/**
 * In the order applied, without those that change nothing.
 * @param headers `Content-Encoding`, then `Transfer-Encoding`
 */
export const codingsOf = (...headers: readonly (string | undefined)[]): string[] =>
  headers
    .flatMap((header) => (header ?? '').toLowerCase().split(','))
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'chunked');

/**
 * @param maxBytes limits the output, whatever a few bytes expand to
 * @returns the decoded body, or `maxBytes` bytes if it is longer
 * @throws UndecodableResponse if it can't be read
 */
export function decodeBody(
  bytes: Uint8Array<ArrayBuffer>,
  codings: readonly string[],
  maxBytes: number,
): Uint8Array<ArrayBuffer> {
  if (codings.length > MAX_CODINGS) throw new UndecodableResponse();
  let plain = bytes;
  for (const coding of codings.toReversed()) {
    const decode = DECODERS.get(coding);
    if (!decode) throw new UndecodableResponse();
    if (plain.byteLength === 0) return plain;
    try {
      plain = new Uint8Array(decode(plain, { maxOutputLength: maxBytes }));
    } catch (error) {
      // Too long to forward; its length says so.
      if (error instanceof RangeError) return new Uint8Array(maxBytes);
      throw new UndecodableResponse();
    }
  }
  return plain;
}
