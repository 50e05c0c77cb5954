/** What the form of a new transfer holds, its rules, and what is sent of it. */

import { logDays, logName } from '../../../contract/log-groups';
import type { CreateTransferRequest } from '../../../contract/log-transfers';
import { isTransferOf, type Transfer } from '../../../contract/log-transfers';
import type { FormIssue } from '../../fields/form-resolver';
import { errorsOf } from '../../i18n/form-error';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';

/** Instead of the id of a log group or stream: one that is created first. No id has spaces. */
export const NEW = 'a new one';

/** Exactly what the inputs hold; '' is "not filled in". */
export interface TransferForm {
  group: string;
  groupName: string;
  days: string;
  stream: string;
  streamName: string;
  topic: string;
  format: 'RAW' | 'JSON';
  /** Field names, separated by commas. */
  ltsTags: string;
  streamTags: string;
  structFields: string;
  invalidValue: string;
}

export const transferRules = i18n('transferRules', {
  group: 'Choose a log group',
  groupName: 'Enter a name for the log group',
  stream: 'Choose a log stream',
  streamName: 'Enter a name for the log stream',
  nameCharacters: 'The name can contain only letters, digits, hyphens, underscores, and periods',
  nameLength: 'The name must be 64 characters or fewer',
  nameEnds: 'The name must not start with a period or underscore, or end with a period',
  days: 'Enter 1 to 365 days',
  taken: params(
    'This log stream already has a transfer to {topic}. Choose another log stream, or remove that transfer first',
  ),
  topic: 'Choose a topic',
  fields: 'Enter at least one field, or all for every field',
});

const say = errorsOf('transferRules', transferRules);

const NAME_ERRORS: Readonly<Record<string, Parameters<typeof say>[0]>> = {
  logNameCharacters: 'nameCharacters',
  logNameLength: 'nameLength',
  logNameEnds: 'nameEnds',
};

function nameIssue(path: 'groupName' | 'streamName', name: string): FormIssue[] {
  const [issue] = logName.safeParse(name).error?.issues ?? [];
  return issue ? [{ path, message: say(NAME_ERRORS[issue.message] ?? path) }] : [];
}

const namesOf = (text: string): string[] =>
  text
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** @returns the transfer that a stream has; it takes one, wherever it leads */
export const transferOf = (transfers: readonly Transfer[], streamId: string): Transfer | undefined =>
  streamId === '' ? undefined : transfers.find((one) => isTransferOf(one, streamId));

/** The topic of a transfer, or where else it leads. */
export const targetOf = ({ log_transfer_info: info }: Transfer): string =>
  info.log_transfer_detail?.kafka_topic ?? info.log_transfer_type ?? '?';

/**
 * @param values the form
 * @param transfers of the project, as far as they are known
 * @returns what is wrong, in the order of the fields
 */
export function transferIssues(values: TransferForm, transfers: readonly Transfer[]): FormIssue[] {
  const taken = values.group === NEW ? undefined : transferOf(transfers, values.stream);
  const issues: FormIssue[] = [];
  if (values.group === '') issues.push({ path: 'group', message: say('group') });
  if (values.group === NEW) {
    issues.push(...nameIssue('groupName', values.groupName));
    if (!logDays.safeParse(Number(values.days)).success) issues.push({ path: 'days', message: say('days') });
  }
  if (values.group !== NEW && values.stream === '') issues.push({ path: 'stream', message: say('stream') });
  if (isNewStream(values)) issues.push(...nameIssue('streamName', values.streamName));
  if (taken) issues.push({ path: 'stream', message: say('taken', { topic: targetOf(taken) }) });
  if (values.topic === '') issues.push({ path: 'topic', message: say('topic') });
  const fields = [values.ltsTags, values.streamTags, values.structFields].flatMap(namesOf);
  if (values.format === 'JSON' && fields.length === 0) issues.push({ path: 'ltsTags', message: say('fields') });
  return issues;
}

/** A new group has no stream yet. */
export const isNewStream = ({ group, stream }: TransferForm): boolean => group === NEW || stream === NEW;

function detailOf(values: TransferForm, instanceId: string) {
  const to = { kafka_id: instanceId, kafka_topic: values.topic };
  if (values.format === 'RAW') return to;
  const lists = {
    lts_tags: namesOf(values.ltsTags),
    stream_tags: namesOf(values.streamTags),
    struct_fields: namesOf(values.structFields),
  };
  return {
    ...to,
    ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)),
    ...(values.invalidValue !== '' && { invalid_field_value: values.invalidValue }),
  };
}

/**
 * The body of `POST /v2/{project_id}/transfers`.
 * @param of group and stream, which both exist by now
 */
export const toTransferRequest = (
  values: TransferForm,
  instanceId: string,
  of: { groupId: string; streamId: string },
): CreateTransferRequest => ({
  log_group_id: of.groupId,
  log_streams: [{ log_stream_id: of.streamId }],
  log_transfer_info: {
    log_transfer_type: 'DMS',
    log_transfer_mode: 'realTime',
    log_storage_format: values.format,
    log_transfer_status: 'ENABLE',
    log_transfer_detail: detailOf(values, instanceId),
  },
});

/**
 * @param name of the instance: a log group that is created is called like it, within the rules of LTS
 * @param topic chosen already, or ''
 */
export function transferDefaults(name: string, topic: string): TransferForm {
  const logs = logName.safeParse(name).success ? name : 'kafka-logs';
  return {
    group: '',
    groupName: logs,
    days: '7',
    stream: '',
    streamName: 'logs',
    topic,
    format: 'RAW',
    ltsTags: 'all',
    streamTags: '',
    structFields: '',
    invalidValue: '',
  };
}
