/** Counts by key what is running. */
export function createRunningCounter() {
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.get(key) ?? 0;
  return {
    count,
    /** Returns the function to call at the end. */
    start(key: string): () => void {
      counts.set(key, count(key) + 1);
      return () => {
        if (count(key) === 1) counts.delete(key);
        else counts.set(key, count(key) - 1);
      };
    },
  };
}
