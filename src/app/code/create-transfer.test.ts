import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../../testing/page/hostile-text';
import { compilePython, parseCode, parseTerraform } from '../../testing/page/parse-code';
import { REAL_SESSION } from '../../testing/page/sandbox-transport';
import { codeBody } from './code-value';
import type { Language } from './languages';
import { codeTarget } from './target';
import { transferCode } from './write-code';

const TARGET = codeTarget({ ...REAL_SESSION, region: 'cn-north-4' }, 'lts');
const INFO = {
  log_transfer_type: 'DMS',
  log_transfer_mode: 'realTime',
  log_storage_format: 'RAW',
  log_transfer_status: 'ENABLE',
};
const TO = { kafka_id: '14b76b2a-0a0a-4ee3-9d50-0a0b0c0d0e0f', kafka_topic: 'logs' };
const bodyOf = (detail: object = {}, format = 'RAW', group = 'group-1') => ({
  log_group_id: group,
  log_streams: [{ log_stream_id: 'stream-1' }],
  log_transfer_info: { ...INFO, log_storage_format: format, log_transfer_detail: { ...TO, ...detail } },
});
const FIELDS = { lts_tags: ['hostName', 'collectTime'], struct_fields: ['all'], invalid_field_value: 'n/a' };

const all = (body: object) =>
  transferCode({ body: codeBody({ ...body }, { secrets: [], mayBeEmpty: [] }), target: TARGET });
const codeOf = (language: Language, body: object = bodyOf()) =>
  all(body).find((code) => code.language === language)?.text ?? '';

test.each([
  ['as raw text', bodyOf()],
  ['as JSON with fields', bodyOf(FIELDS, 'JSON')],
])('every language that LTS has an SDK for creates the transfer, %s', async (_what, body) => {
  // No package for Node has an LTS client.
  expect(all(body).map(({ language }) => language)).toEqual(['json', 'curl', 'terraform', 'python', 'go', 'java']);
  for (const { language, text } of all(body)) {
    for (const id of ['group-1', 'stream-1', TO.kafka_id, 'logs']) expect(text, language).toContain(id);
  }
  expect(JSON.parse(codeOf('json', body))).toEqual(body);
  expect(codeOf('curl', body)).toContain(`https://lts.cn-north-4.myhuaweicloud.com/v2/${TARGET.projectId}/transfers`);
  for (const language of ['python', 'go', 'java'] as const) parseCode(language, codeOf(language, body));
  expect(compilePython(codeOf('python', body)) ?? '').toBe('');
  const { resource } = await parseTerraform(codeOf('terraform', body));
  const { log_transfer_detail: detail, ...info } = body.log_transfer_info;
  expect(resource.huaweicloud_lts_transfer?.kafka).toEqual([
    { ...body, log_transfer_info: [{ ...info, log_transfer_detail: [detail] }] },
  ]);
});

test('objects, lists, and enumerations are of the SDKs’ types', () => {
  expect(codeOf('python')).toContain('log_transfer_detail=LogTransferDetail(');
  expect(codeOf('go')).toContain('LogStreams: []model.CreateTransferRequestBodyLogStreams{');
  expect(codeOf('go')).toContain('LogTransferModeEnum().REAL_TIME');
  expect(codeOf('go')).toContain('LogTransferDetail: &model.LogTransferDetail{');
  expect(codeOf('java')).toContain('.withLogTransferDetail(new TransferDetail()');
  expect(codeOf('java')).toContain('LogStorageFormatEnum.fromValue("RAW")');
});

test('what is created first has no ID, and hostile texts stay inside their strings', async () => {
  expect(codeOf('json', bodyOf({}, 'RAW', ''))).toContain('TODO_log_group_id');
  for (const text of fc.sample(hostileText, 30)) {
    const body = bodyOf({ lts_tags: [`h${text}`], invalid_field_value: `h${text}` }, 'JSON');
    for (const language of ['python', 'go', 'java'] as const) parseCode(language, codeOf(language, body));
    await parseTerraform(codeOf('terraform', body));
  }
});
