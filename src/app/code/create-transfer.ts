import { flowRoutes } from '../../contract/flow-routes';
import { type CodeBody, isBody, listOf } from './code-value';
import type { Operation } from './operation';
import { type Argument, writeArguments } from './terraform-file';

const BODY = 'CreateTransferRequestBody';
const INFO = `${BODY}LogTransferInfo`;

const argumentsOf = (body: CodeBody): Argument[] => Object.entries(body).filter((entry) => !isBody(entry[1]));

const block = (name: string, body: CodeBody, indent: string, inner = ''): string =>
  `\n${indent}${name} {\n${writeArguments(argumentsOf(body), `${indent}  `)}${inner}${indent}}\n`;

/** Terraform has the API's fields under their own names, objects as blocks (docs/resources/lts_transfer.md of the provider). */
function resourceOf(body: CodeBody): string {
  const { log_group_id: group, log_transfer_info: info } = body;
  const { log_transfer_detail: detail } = isBody(info) ? info : {};
  const own: Argument[] = group === undefined ? [] : [['log_group_id', group]];
  const streams = listOf(body, 'log_streams').filter(isBody);
  const inner = isBody(detail) ? block('log_transfer_detail', detail, '    ') : '';
  return [
    writeArguments(own, '  '),
    ...streams.map((stream) => block('log_streams', stream, '  ')),
    isBody(info) ? block('log_transfer_info', info, '  ', inner) : '',
  ].join('');
}

/** "Creating a Log Transfer Task"; CreateTransferRequestBody of the SDKs for Python, Go, and Java. */
export const createTransfer = (body: CodeBody): Operation => ({
  about: ['Transfers the logs of a log stream to a Kafka topic. A log stream can have only one transfer.'],
  name: 'create_transfer',
  route: flowRoutes.createTransfer,
  service: 'lts',
  method: 'create_transfer',
  parameters: {},
  body: {
    class: BODY,
    required: ['log_group_id', 'log_streams'],
    objects: {
      log_streams: { class: `${BODY}LogStreams`, required: ['log_stream_id'] },
      log_transfer_info: {
        class: INFO,
        required: ['log_transfer_type', 'log_transfer_mode', 'log_storage_format', 'log_transfer_status'],
        enums: {
          log_transfer_mode: ['cycle', 'realTime'],
          log_storage_format: ['JSON', 'RAW'],
          log_transfer_status: ['ENABLE', 'DISABLE', 'EXCEPTION'],
        },
        // Renamed after 3.1.143, the newest release in Maven Central.
        objects: { log_transfer_detail: { class: 'LogTransferDetail', javaClass: 'TransferDetail' } },
      },
    },
  },
  terraform: {
    file: 'kafka-transfer.tf',
    about: [],
    type: 'huaweicloud_lts_transfer',
    resource: resourceOf(body),
  },
});
