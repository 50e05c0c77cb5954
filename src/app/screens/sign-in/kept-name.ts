/**
 * The names that somebody signed in with, in memory only, so that they need not be typed again when the session ends.
 * They are shown to the same person alone.
 */
interface Names {
  domain: string;
  user: string;
}

let kept: (Names & { who: string }) | undefined;

/**
 * Keeps them.
 * @param names what was typed
 * @param who whom the gateway takes the person for
 */
export function keepName(names: Names, who: string): void {
  kept = { ...names, who };
}

/**
 * @param who the person whose session ended
 * @returns what that person typed, where it is known
 */
export const keptName = (who: string): Names | undefined =>
  kept?.who === who ? { domain: kept.domain, user: kept.user } : undefined;
