import type { Session } from '../../../contract/gateway-api';
import type { Transfer } from '../../../contract/log-transfers';
import { createLogGroup, createLogStream, createTransfer } from '../../flow/transfers';
import type { Services } from '../../services/services';
import type { Made } from '../../submission/make-once';
import { isNewStream, NEW, type TransferForm, toTransferRequest } from './transfer-form';

/** How far it came: the last step, how that ended, and the log group and stream that exist by now. */
export interface CreateAllEnd {
  step: 'group' | 'stream' | 'transfer';
  end: Made<unknown>;
  groupId: string;
  streamId: string;
  /** Of the last step, where it found or made one. */
  transfer: Transfer | undefined;
}

const itemOf = <Item>(end: Made<Item>): Item | undefined =>
  end.kind === 'made' || end.kind === 'there' ? end.item : undefined;

/**
 * Creates a transfer, and before it the log group and log stream where they are new; what has the name already is used. Each of them
 * is looked up, sent once and read back (flow/transfers.ts), and the next is sent only when the one before certainly exists.
 */
export async function createAll(
  services: Services,
  session: Session,
  values: TransferForm,
  instanceId: string,
): Promise<CreateAllEnd> {
  let groupId = values.group === NEW ? '' : values.group;
  let streamId = isNewStream(values) ? '' : values.stream;
  if (groupId === '') {
    const request = { log_group_name: values.groupName, ttl_in_days: Number(values.days) };
    const end = await createLogGroup(services, session, request);
    groupId = itemOf(end)?.log_group_id ?? '';
    if (groupId === '') return { step: 'group', end, groupId, streamId, transfer: undefined };
  }
  if (streamId === '') {
    const end = await createLogStream(services, session, groupId, { log_stream_name: values.streamName });
    streamId = itemOf(end)?.log_stream_id ?? '';
    if (streamId === '') return { step: 'stream', end, groupId, streamId, transfer: undefined };
  }
  const end = await createTransfer(services, session, toTransferRequest(values, instanceId, { groupId, streamId }));
  const transfer = end.kind === 'taken' ? end.item : itemOf(end);
  return { step: 'transfer', end, groupId, streamId, transfer };
}
