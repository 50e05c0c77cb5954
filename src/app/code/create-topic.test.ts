import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../../testing/page/hostile-text';
import { compilePython, parseCode, parseTerraform } from '../../testing/page/parse-code';
import { REAL_SESSION } from '../../testing/page/sandbox-transport';
import { codeBody } from './code-value';
import type { Language } from './languages';
import { codeTarget } from './target';
import { topicCode } from './write-code';

const TARGET = codeTarget({ ...REAL_SESSION, region: 'cn-north-4' }, 'dms');
const INSTANCE = '14b76b2a-0a0a-4ee3-9d50-0a0b0c0d0e0f';
const BODY = { id: 'logs', partition: 3, replication: 2, retention_time: 72, sync_replication: true, topic_desc: 'd' };

const all = (body: object) =>
  topicCode({ instanceId: INSTANCE, body: codeBody({ ...body }, { secrets: [], mayBeEmpty: [] }), target: TARGET });
const codeOf = (language: Language, body: object = BODY) =>
  all(body).find((code) => code.language === language)?.text ?? '';

test('every language creates the topic in its instance', async () => {
  const languages = all(BODY).map(({ language }) => language);
  expect(languages).toEqual(['json', 'curl', 'terraform', 'python', 'go', 'java', 'node']);
  for (const { language, text } of all(BODY)) {
    expect(text, language).toContain('logs');
    if (language !== 'json') expect(text, language).toContain(INSTANCE);
  }
  expect(JSON.parse(codeOf('json'))).toEqual(BODY);
  const address = `https://dms.cn-north-4.myhuaweicloud.com/v2/${TARGET.projectId}/instances/${INSTANCE}/topics`;
  expect(codeOf('curl')).toContain(address);
  expect(codeOf('python')).toContain('CreateInstanceTopicReq(');
  expect(codeOf('node')).toContain('.withRetentionTime(72)');
  expect(codeOf('go')).toContain('Partition: pointer(int32(3))');
  const { resource } = await parseTerraform(codeOf('terraform'));
  expect(resource.huaweicloud_dms_kafka_topic?.kafka).toEqual([
    {
      ...{ instance_id: INSTANCE, name: 'logs', partitions: 3, replicas: 2, aging_time: 72 },
      ...{ sync_replication: true, description: 'd' },
    },
  ]);
  expect(compilePython(codeOf('python')) ?? '').toBe('');
});

test('what is missing says so, and hostile texts stay inside their strings', async () => {
  expect(codeOf('json', { ...BODY, id: '', partition: Number.NaN })).toMatch(/TODO_id[\s\S]*TODO_partition/);
  for (const text of fc.sample(hostileText, 30)) {
    const body = { ...BODY, topic_desc: text };
    for (const language of ['python', 'go', 'java'] as const) parseCode(language, codeOf(language, body));
    await parseTerraform(codeOf('terraform', body));
  }
});
