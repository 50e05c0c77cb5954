/**
 * Loaded before the console (`node --import`): freezes time, so that pictures always show the same dates. Only the
 * sandbox's control endpoint moves its clock.
 */
import { ServerResponse } from 'node:http';

const now = Date.parse(process.env.SCREENSHOTS_NOW ?? '');
const SystemDate = Date;

globalThis.Date = class extends SystemDate {
  constructor(...given) {
    if (given.length === 0) super(now);
    else super(...given);
  }

  static now() {
    return now;
  }
};

// Node sets `Date` by the system's clock; without it, the page uses its own clock, which is frozen.
Object.defineProperty(ServerResponse.prototype, 'sendDate', { get: () => false, set: () => undefined });
