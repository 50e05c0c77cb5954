/**
 * Loaded into the console before its own code (`node --import`): time stands at one moment, so that the pictures of two
 * days show the same dates. The sandbox's clock is moved ahead through its control interface only.
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

// Node dates its answers by the system's clock. Without a date the page goes by its own, which is fixed.
Object.defineProperty(ServerResponse.prototype, 'sendDate', { get: () => false, set: () => undefined });
