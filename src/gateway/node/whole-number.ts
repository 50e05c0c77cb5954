/** A whole number in a variable of the environment. */
import * as z from 'zod/mini';

/**
 * Reads one.
 * @param text what is said where it is none
 */
export const wholeNumber = (text: string, min: number, max: number) =>
  z.pipe(
    z
      .string()
      .check(
        z.refine((value) => /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max, { error: text }),
      ),
    z.transform(Number),
  );
