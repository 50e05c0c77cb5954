/** The languages that code is written in. */

export const LANGUAGES = ['json', 'curl', 'terraform', 'python', 'go', 'java', 'node'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Code in one language. */
export interface Code {
  language: Language;
  /** Name of the file that it is saved as. */
  file: string;
  text: string;
}
