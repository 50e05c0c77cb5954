import { RESPONSE_MAX_BYTES } from './read-body';

/** Returns undefined if the text isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns undefined if the body isn't JSON, or too long to have been read to its end. */
export const jsonOf = ({ bytes }: { bytes: Uint8Array }): unknown =>
  bytes.length > RESPONSE_MAX_BYTES ? undefined : parseJson(new TextDecoder().decode(bytes));
