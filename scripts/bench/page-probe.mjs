/** Functions that run in the page. They are serialized, so each must be self-contained. */

/** Runs before the page's own code; records the browser's metrics and when the first field is usable. */
export function watchPage() {
  const seen = { longTaskMs: 0, lcpMs: 0, usableMs: 0, keys: [] };
  window.bench = seen;
  const observe = (options, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ buffered: true, ...options });
  observe({ type: 'longtask' }, (entry) => {
    if (seen.usableMs === 0 || entry.startTime < seen.usableMs) seen.longTaskMs += entry.duration;
  });
  observe({ type: 'largest-contentful-paint' }, (entry) => {
    seen.lcpMs = entry.startTime;
  });
  // Rounded to 8 ms by the browser, which reports nothing below 16 ms.
  observe({ type: 'event', durationThreshold: 16 }, (entry) => {
    if (entry.name === 'keydown') seen.keys.push(entry.duration);
  });
  const neededBytes = () => {
    const fetched = performance.getEntriesByType('resource');
    const bytes = (end) =>
      fetched.filter(({ name }) => name.endsWith(end)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { jsBytes: bytes('.js'), cssBytes: bytes('.css'), requests: fetched.length + 1 };
  };
  /** Usable: typed text is still there after the next frame. */
  const tryField = () => {
    const field = document.querySelector('form input[type="text"], form input:not([type])');
    if (!field || field.disabled) return requestAnimationFrame(tryField);
    field.focus();
    document.execCommand('insertText', false, 'k');
    return requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        if (!field.isConnected || field.value !== 'k') return tryField();
        seen.usableMs = performance.now();
        seen.neededBytes = neededBytes();
        document.execCommand('delete');
      };
      channel.port2.postMessage(0);
    });
  };
  requestAnimationFrame(tryField);
}

/** Records for every key the time until the next frame. */
export function watchKeys() {
  window.bench.painted = [];
  const listen = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      // Changes before a frame are drawn with it; a message comes afterwards.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.bench.painted.push(performance.now() - timeStamp);
      channel.port2.postMessage(0);
    });
  window.bench.stop?.();
  addEventListener('keydown', listen, true);
  window.bench.stop = () => removeEventListener('keydown', listen, true);
}

/**
 * Records after the next click the time until the frame with the next step's heading, and until the one with its
 * Continue button, which comes last.
 * @param {string} heading the text of an h2
 */
export function watchStep(heading) {
  window.bench.step = {};
  const hasHeading = () => [...document.querySelectorAll('h2')].some((one) => one.textContent === heading);
  const isWhole = () =>
    hasHeading() &&
    [...document.querySelectorAll('main button')].some(
      (one) => /^(Continue|Create instance)/.test(one.textContent) && one.checkVisibility(),
    );
  const listen = ({ timeStamp }) => {
    const note = (name, holds) => {
      if (!holds()) return requestAnimationFrame(() => note(name, holds));
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        window.bench.step[name] = performance.now() - timeStamp;
      };
      return channel.port2.postMessage(0);
    };
    requestAnimationFrame(() => note('headingMs', hasHeading));
    requestAnimationFrame(() => note('wholeMs', isWhole));
  };
  addEventListener('click', listen, { capture: true, once: true });
}
