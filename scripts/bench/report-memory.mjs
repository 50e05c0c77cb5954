/** Loaded into the gateway by the benchmark: collects garbage when it is asked, and says what is left. */
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
// A benchmark that is gone must not leave its gateway behind; otherwise the channel holds nothing up.
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
