import { type CodeBody, codeBody } from '../../../code/code-value';
import { isNewStream, NEW, type TransferForm, toTransferRequest } from '../transfer-form';

/** What is created first has no ID that the code could name. */
export function transferBody(values: TransferForm, instanceId: string): CodeBody {
  const { group, stream } = values;
  const of = { groupId: group === NEW ? '' : group, streamId: isNewStream(values) ? '' : stream };
  return codeBody({ ...toTransferRequest(values, instanceId, of) }, { secrets: [], mayBeEmpty: [] });
}
