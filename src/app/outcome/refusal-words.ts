import { gatewayWordsOf } from '../i18n/vendor-words';

/**
 * The server's words as they stand at a field, after the code: Huawei Cloud's to the letter, our gateway's in the
 * reader's language.
 * @param words code and message of a refusal
 */
export const refusalWords = ({ code, message }: { code?: string | undefined; message?: string | undefined }): string =>
  [code, gatewayWordsOf(code, message) ?? message].filter(Boolean).join(': ');
