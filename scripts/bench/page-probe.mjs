/**
 * What watches a page from inside. The functions here are sent to the browser as text, so each stands alone.
 */

/** Runs before the page's own code: gathers what the browser reports, and finds out when the first field can be used. */
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
  // Rounded to 8 ms by the browser. 16 ms is the least that it reports at all.
  observe({ type: 'event', durationThreshold: 16 }, (entry) => {
    if (entry.name === 'keydown') seen.keys.push(entry.duration);
  });
  const neededBytes = () => {
    const fetched = performance.getEntriesByType('resource');
    const bytes = (end) =>
      fetched.filter(({ name }) => name.endsWith(end)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { jsBytes: bytes('.js'), cssBytes: bytes('.css'), requests: fetched.length + 1 };
  };
  /** Usable: what is typed into it is still there when the next frame has been drawn. */
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

/** Notes for every key how long it took until the next frame was drawn. */
export function watchKeys() {
  window.bench.painted = [];
  const listen = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      // What stands in the document before a frame is drawn is drawn with it; a message comes after that.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.bench.painted.push(performance.now() - timeStamp);
      channel.port2.postMessage(0);
    });
  window.bench.stop?.();
  addEventListener('keydown', listen, true);
  window.bench.stop = () => removeEventListener('keydown', listen, true);
}

/**
 * Notes after the next click how long it took until a frame showed the next step's heading, and until one showed the step
 * as a whole: its button for going on comes with the last of it.
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
