import { expect, test } from 'vitest';
import { isSettled } from '../../contract/instance';
import { isRunning, statusLabel, statusMessages, statusTone, TONE_ICONS } from './status';

const words = statusMessages.get();

test('every known word has wording of ours and a tone', () => {
  for (const status of Object.keys(words)) {
    expect(statusLabel(words, status)).not.toBe(status);
    expect(statusTone(status)).not.toBe('unknown');
  }
});

test('a status that is drawn as moving is one that is followed, and the other way round', () => {
  for (const status of Object.keys(words))
    expect([status, statusTone(status) === 'moving']).toEqual([status, !isSettled(status)]);
});

test.each(['WEIRDNESS', 'running', 'constructor', '__proto__'])('the unknown word %j is shown as it came', (status) => {
  expect(statusLabel(words, status)).toBe(status);
  expect(statusTone(status)).toBe('unknown');
  expect(isRunning(status)).toBe(false);
});

test('where no status came, a dash stands for it', () => {
  expect([statusLabel(words, ''), statusTone('')]).toEqual(['–', 'unknown']);
});

test('each tone has an icon of its own, so that colour is not needed', () => {
  expect(new Set(Object.values(TONE_ICONS)).size).toBe(Object.keys(TONE_ICONS).length);
});
