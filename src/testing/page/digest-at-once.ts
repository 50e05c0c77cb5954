/** Web Crypto works on threads, whose end no turn of the event loop waits for; a test that counts turns has it here. */
import { createHash } from 'node:crypto';
import { vi } from 'vitest';

const bytesOf = (data: BufferSource): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);

/** SHA-256, the same as before, without a thread. */
export function digestAtOnce(): void {
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(
    async (_algorithm, data) => new Uint8Array(createHash('sha256').update(bytesOf(data)).digest()).buffer,
  );
}
