/** What a cloud, or something in front of it, compressed although `identity` was asked for. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { CodedAnswer } from '../upstream';

type Decode = (bytes: Uint8Array, limit: { maxOutputLength: number }) => Buffer;

/** Deflate is meant with a header (RFC 9110, 8.4.1.2); some send it without. */
const inflate: Decode = (bytes, limit) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit);

const DECODERS: ReadonlyMap<string, Decode> = new Map([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['deflate', inflate],
  ['br', brotliDecompressSync],
]);

/** More than anybody has a reason for. */
const MAX_CODINGS = 3;

/**
 * The codings of a body, in the order in which they were applied; what changes nothing is left out.
 * @param headers values of `Content-Encoding` and `Transfer-Encoding`, in this order
 */
export const codingsOf = (...headers: readonly (string | undefined)[]): string[] =>
  headers
    .flatMap((header) => (header ?? '').toLowerCase().split(','))
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'chunked');

/**
 * Undoes codings.
 * @param bytes as they came
 * @param codings by `codingsOf`
 * @param maxBytes no more is written, whatever a few bytes claim to be
 * @returns what was coded, or the first `maxBytes` of it and no more
 * @throws CodedAnswer where it cannot be read
 */
export function decodeBody(
  bytes: Uint8Array<ArrayBuffer>,
  codings: readonly string[],
  maxBytes: number,
): Uint8Array<ArrayBuffer> {
  if (codings.length > MAX_CODINGS) throw new CodedAnswer();
  let plain = bytes;
  for (const coding of codings.toReversed()) {
    const decode = DECODERS.get(coding);
    if (!decode) throw new CodedAnswer();
    if (plain.byteLength === 0) return plain;
    try {
      plain = new Uint8Array(decode(plain, { maxOutputLength: maxBytes }));
    } catch (error) {
      // It is longer than may be passed on, and told so by its length.
      if (error instanceof RangeError) return new Uint8Array(maxBytes);
      throw new CodedAnswer();
    }
  }
  return plain;
}
