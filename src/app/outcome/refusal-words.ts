/**
 * The server's words as they stand at a field: to the letter, after the code.
 * @param words code and message of a refusal
 */
export const refusalWords = ({ code, message }: { code?: string | undefined; message?: string | undefined }): string =>
  [code, message].filter(Boolean).join(': ');
