/** Log groups, log streams and transfers: each is created, changed or deleted once. */
import * as z from 'zod/mini';
import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import {
  type CreateLogGroupRequest,
  type CreateLogStreamRequest,
  createLogGroupRequest,
  createLogGroupResponse,
  createLogStreamRequest,
  createLogStreamResponse,
  type LogGroup,
  type LogStream,
} from '../../contract/log-groups';
import {
  type CreateTransferRequest,
  createTransferRequest,
  isTransferOf,
  isTransferTo,
  type Transfer,
  type TransferStatus,
  transferResponse,
  withStatus,
} from '../../contract/log-transfers';
import { ApiError } from '../lookups/api-error';
import { fetchLogGroups, fetchLogStreams, fetchTransfers } from '../lookups/log-transfers';
import { sendChange } from '../lookups/send-change';
import type { Services } from '../services/services';
import { type Made, makeOnce } from '../submission/make-once';
import { findRow, ifGone } from './find-row';

const placeOf = ({ projectId }: Session) => ({ project_id: projectId });

/** Creates a log group; `there` where one has the name, whatever its retention. */
export function createLogGroup(
  services: Services,
  session: Session,
  request: CreateLogGroupRequest,
): Promise<Made<LogGroup>> {
  const body = z.parse(createLogGroupRequest, request);
  return makeOnce({
    find: async () =>
      findRow(await fetchLogGroups(services, session), (group) => group.log_group_name === body.log_group_name),
    send: async () => {
      const options = { parameters: placeOf(session), body };
      return { ...body, ...(await sendChange(services, flowRoutes.createLogGroup, options, createLogGroupResponse)) };
    },
  });
}

/** Creates a log stream; `there` where one of the group has the name. */
export function createLogStream(
  services: Services,
  session: Session,
  groupId: string,
  request: CreateLogStreamRequest,
): Promise<Made<LogStream>> {
  const body = z.parse(createLogStreamRequest, request);
  return makeOnce({
    find: async () =>
      findRow(
        await fetchLogStreams(services, session, groupId),
        (stream) => stream.log_stream_name === body.log_stream_name,
      ),
    send: async () => {
      const options = { parameters: { ...placeOf(session), log_group_id: groupId }, body };
      const made = await sendChange(services, flowRoutes.createLogStream, options, createLogStreamResponse);
      return { ...made, log_stream_name: body.log_stream_name };
    },
  });
}

/**
 * Creates a transfer.
 * @returns `taken` where the stream has another one, which the screen can name
 */
export function createTransfer(
  services: Services,
  session: Session,
  request: CreateTransferRequest,
): Promise<Made<Transfer>> {
  const body = z.parse(createTransferRequest, request);
  const [stream] = body.log_streams;
  const { kafka_id: instanceId, kafka_topic: topic } = body.log_transfer_info.log_transfer_detail;
  return makeOnce({
    find: async () =>
      findRow(await fetchTransfers(services, session), (one) => isTransferOf(one, stream?.log_stream_id ?? '')),
    isAsked: (found) => isTransferTo(found, instanceId, topic),
    send: async () => {
      const options = { parameters: placeOf(session), body };
      const { log_transfer_id: id } = await sendChange(services, flowRoutes.createTransfer, options, transferResponse);
      const streams = body.log_streams.map((one) => ({ ...one, log_stream_name: one.log_stream_name ?? '' }));
      return { ...body, log_transfer_id: id, log_group_name: '', log_streams: streams };
    },
  });
}

/** A transfer that fails is on: pausing it is another matter than mending it. */
const statusOf = ({ log_transfer_info: info }: Transfer): TransferStatus =>
  info.log_transfer_status === 'DISABLE' ? 'DISABLE' : 'ENABLE';

/**
 * Pauses or resumes a transfer, whose details are read first and sent along.
 * @param id of the transfer
 */
export function changeTransfer(
  services: Services,
  session: Session,
  id: string,
  status: TransferStatus,
): Promise<Made<Transfer>> {
  let read: Transfer | undefined;
  return makeOnce<Transfer>({
    find: async () => {
      read = findRow(await fetchTransfers(services, session), (one) => one.log_transfer_id === id);
      return read && statusOf(read) === status ? read : undefined;
    },
    send: async () => {
      const body = read && withStatus(read, status);
      if (!read || !body) throw new ApiError({ kind: 'bad-response', outcome: 'not-sent' });
      const options = { parameters: placeOf(session), body };
      await sendChange(services, flowRoutes.updateTransfer, options, transferResponse);
      return { ...read, log_transfer_info: { ...read.log_transfer_info, log_transfer_status: status } };
    },
  });
}

/** Deletes a transfer; `there` where it is gone already. Stream and topic stay. */
export const deleteTransfer = (services: Services, session: Session, id: string): Promise<Made<'gone'>> =>
  makeOnce<'gone'>({
    find: async () => ifGone(await fetchTransfers(services, session), (one) => one.log_transfer_id === id),
    send: async () => {
      const options = { parameters: placeOf(session), query: { log_transfer_id: id } };
      await sendChange(services, flowRoutes.deleteTransfer, options, transferResponse);
      return 'gone';
    },
  });
