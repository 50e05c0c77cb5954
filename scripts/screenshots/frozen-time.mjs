/**
 * Loaded into the console before its own code (`node --import`): time stands at one moment, so that the pictures of two
 * days show the same dates. The sandbox's clock is moved ahead through its control interface only.
 */
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
