import { gatewayWordsOf } from '../i18n/vendor-words';

/** For a field, after the code: Huawei Cloud's original, our gateway's in the reader's language. */
export const refusalWords = ({ code, message }: { code?: string | undefined; message?: string | undefined }): string =>
  [code, gatewayWordsOf(code, message) ?? message].filter(Boolean).join(': ');
