import { gatewayWordsOf, vendorWordsOf } from '../i18n/vendor-words';

interface Refusal {
  code?: string | undefined;
  message?: string | undefined;
}

/** At a field beside its result, which tells code and request ID: the plain sentence, or the original of a code without one. */
export const causeWords = ({ code, message }: Refusal): string =>
  vendorWordsOf(code)?.cause ?? gatewayWordsOf(code, message) ?? message ?? code ?? '';

/** After the code: Huawei Cloud's original, our gateway's in the reader's language. */
export const refusalWords = ({ code, message }: Refusal): string =>
  [code, gatewayWordsOf(code, message) ?? message].filter(Boolean).join(': ');
