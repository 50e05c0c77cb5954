/** Time since a creation began, against what the vendor documents: 3 to 15 minutes. */

/** "It takes 3 to 15 minutes to create an instance" (DMS for Kafka user guide, Creating a Kafka Instance). */
export const USUAL_FROM_MS = 3 * 60_000;
export const USUAL_TO_MS = 15 * 60_000;

/** The time that the scale on screen covers: the documented span with room on its right. */
export const SCALE_MS = 20 * 60_000;

/** A span of time in whole units. */
export interface Elapsed {
  hours: number;
  minutes: number;
  seconds: number;
}

/**
 * @param ms milliseconds; a negative span (the clocks of server and browser differ) counts as none
 * @returns the span in whole hours, minutes and seconds
 */
export function elapsedParts(ms: number): Elapsed {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60 };
}

/**
 * @param ms milliseconds since the creation began
 * @returns where that is on the scale, 0 to 1
 */
export const scalePosition = (ms: number): number => Math.min(1, Math.max(0, ms / SCALE_MS));

/**
 * @param ms milliseconds since the creation began
 * @returns true where it takes longer than documented
 */
export const isLate = (ms: number): boolean => ms > USUAL_TO_MS;
