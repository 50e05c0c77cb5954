import { errorsOf } from '../i18n/form-error';
import { causeOf } from '../i18n/vendor-codes';
import { gatewayWordsOf, vendorCauses } from '../i18n/vendor-words';

const vendorCause = errorsOf('vendorCauses', vendorCauses);

interface Refusal {
  code?: string | undefined;
  message?: string | undefined;
}

/** A field's error (i18n/form-error.ts) in plain words, or the original of a code without any. Its result has code and request ID. */
export function causeError({ code, message }: Refusal): string {
  const cause = causeOf(code);
  return cause ? vendorCause(cause) : (message ?? code ?? '');
}

/** After the code: Huawei Cloud's original, our gateway's in the reader's language. */
export const refusalWords = ({ code, message }: Refusal): string =>
  [code, gatewayWordsOf(code, message) ?? message].filter(Boolean).join(': ');
