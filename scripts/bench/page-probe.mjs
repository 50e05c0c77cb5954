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

/**
 * Notes for every event of a kind how long it took until the next frame was drawn that holds what has to be there.
 * @param {{event: string, heading?: string}} options `heading`: the text of an h2; without it any frame will do
 */
export function watchPainting({ event, heading }) {
  window.bench.painted = [];
  const holds = () => !heading || [...document.querySelectorAll('h2')].some((one) => one.textContent === heading);
  const listen = ({ timeStamp }) => {
    const look = () => {
      if (!holds()) return requestAnimationFrame(look);
      // What stands in the document before a frame is drawn is drawn with it; a message comes after that.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.bench.painted.push(performance.now() - timeStamp);
      return channel.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  };
  window.bench.stop?.();
  addEventListener(event, listen, true);
  window.bench.stop = () => removeEventListener(event, listen, true);
}
