export const LANGUAGES = ['json', 'curl', 'terraform', 'python', 'go', 'java', 'node'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Code {
  language: Language;
  file: string;
  text: string;
}
