/** Web Crypto uses threads, which no turn of the event loop awaits; tests that count turns use this instead. */
import { createHash } from 'node:crypto';
import { vi } from 'vitest';

const bytesOf = (data: BufferSource): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);

export function digestAtOnce(): void {
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(
    async (_algorithm, data) => new Uint8Array(createHash('sha256').update(bytesOf(data)).digest()).buffer,
  );
}
