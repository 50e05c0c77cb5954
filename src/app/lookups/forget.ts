/** What holds something secret in the page's memory says here how it is forgotten. */
const ways = new Set<() => void>();

/**
 * Has something forgotten when somebody signs out, or another person signs in.
 * @param forget forgets it
 */
export function onForget(forget: () => void): void {
  ways.add(forget);
}

/** Forgets every secret that the page holds in memory. What is written down holds none. */
export function forgetSecrets(): void {
  for (const forget of ways) forget();
}
