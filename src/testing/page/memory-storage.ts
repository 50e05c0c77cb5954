/** @param limit in characters, like a browser's */
export function createMemoryStorage(limit = 5_000_000): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    getItem: (key) => held.get(key) ?? null,
    key: (index) => [...held.keys()][index] ?? null,
    removeItem: (key) => void held.delete(key),
    setItem(key, value) {
      if (key.length + value.length > limit)
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      held.set(key, value);
    },
  };
}
