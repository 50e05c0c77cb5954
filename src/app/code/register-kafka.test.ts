import fc from 'fast-check';
import { expect, test } from 'vitest';
import sample from '../../contract/fixtures/register-kafka-request.json';
import { hostileText } from '../../testing/page/hostile-text';
import { compilePython, parseCode, parseTerraform } from '../../testing/page/parse-code';
import { REAL_SESSION, SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import type { RegisterForm } from '../form/lts/register-form';
import { registerBody } from '../screens/lts/code/register-body';
import documented from './fixtures/terraform-arguments.json';
import type { Language } from './languages';
import { codeTarget } from './target';
import { registerCode } from './write-code';

const TARGET = codeTarget({ ...REAL_SESSION, region: 'eu-west-101' }, 'lts');

const FORM: RegisterForm = {
  instanceId: sample.instance_id,
  kafkaName: sample.kafka_name,
  user: sample.connect_info.user_name,
  password: 'canary-of-a-password',
};

const all = (form: RegisterForm, hasSasl = true) => registerCode({ body: registerBody(form, hasSasl), target: TARGET });
const codeOf = (language: Language, form = FORM, hasSasl = true): string =>
  all(form, hasSasl).find((code) => code.language === language)?.text ?? '';

test('there is no Node package of LTS, so there is no such code', () => {
  expect(all(FORM).map(({ language }) => language)).toEqual(['json', 'curl', 'terraform', 'python', 'go', 'java']);
});

test('every language names the instance, goes to the region’s LTS and takes the password from the environment', () => {
  for (const { language, text } of all(FORM)) {
    expect(text, language).toContain(sample.instance_id);
    expect(text, language).not.toContain('canary');
    expect(text, language).toMatch(/KAFKA_PASSWORD|var\.kafka_password/);
    if (language === 'curl') expect(text).toContain('https://lts.eu-west-101.myhuaweicloud.eu');
    else if (language !== 'json' && language !== 'terraform') expect(text, language).toContain('("eu-west-101")');
  }
});

test('without SASL: an empty connect_info, and no password', () => {
  for (const { language, text } of all(FORM, false)) {
    expect(text, language).not.toMatch(/KAFKA_PASSWORD|user_name/i);
    expect(text.includes('onnect'), language).toBe(language !== 'terraform');
  }
  expect(JSON.parse(codeOf('json', FORM, false))).toEqual({ ...sample, connect_info: {} });
});

test('the document’s names: classes and calls of the three samples', () => {
  for (const [language, parts] of [
    ['python', ['from huaweicloudsdklts.v2 import *', 'connect_info=RegisterDmsKafkaInstanceRequestBodyConnectInfo(']],
    [
      'go',
      ['ConnectInfo: &model.RegisterDmsKafkaInstanceRequestBodyConnectInfo{', 'lts.NewLtsClient(', 'Pwd: pointer('],
    ],
    ['java', ['new RegisterDmsKafkaInstanceRequestBodyConnectInfo()', 'client.registerDmsKafkaInstance(request)']],
  ] as const) {
    for (const part of parts) expect(codeOf(language)).toContain(part);
  }
});

test('hostile names and users stay inside their strings, in every language', async () => {
  const { arguments: known, blocks } = documented.huaweicloud_lts_register_kafka_instance;
  for (const [kafkaName = '', user = ''] of fc.sample(fc.array(hostileText, { minLength: 2, maxLength: 2 }), 40)) {
    const form = { ...FORM, kafkaName, user };
    for (const language of ['python', 'go', 'java'] as const) parseCode(language, codeOf(language, form));
    const { resource } = await parseTerraform(codeOf('terraform', form));
    const [block] = resource.huaweicloud_lts_register_kafka_instance?.kafka ?? [];
    expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(block ?? {})));
    expect(block?.connect_info).toEqual([{ user_name: expect.any(String), pwd: `\${var.kafka_password}` }]);
    expect(Object.keys(blocks.register_kafka_to_lts_connect_info)).toEqual(['user_name', 'pwd']);
  }
});

test('Python: the machine’s own compiler takes it, where there is one', () => {
  expect(compilePython(codeOf('python')) ?? '').toBe('');
});

const REGION_CALLS = {
  python: [
    'from huaweicloudsdklts.v2.region.lts_region import LtsRegion',
    '.with_region(LtsRegion.value_of("cn-north-4"))',
  ],
  go: ['huaweicloud-sdk-go-v3/services/lts/v2/region"', 'WithRegion(region.ValueOf("cn-north-4"))'],
  java: ['import com.huaweicloud.sdk.lts.v2.region.LtsRegion;', '.withRegion(LtsRegion.valueOf("cn-north-4"))'],
} as const;
const SDKS = ['python', 'go', 'java'] as const;

test.each(SDKS)('%s names the region as the document does, where the SDK knows it', (language) => {
  const target = codeTarget({ ...REAL_SESSION, region: 'cn-north-4' }, 'lts');
  const text =
    registerCode({ body: registerBody(FORM, true), target }).find((code) => code.language === language)?.text ?? '';
  for (const part of REGION_CALLS[language]) expect(text).toContain(part);
  expect(text).not.toMatch(/endpoint|myhuaweicloud/i);
});

test.each([
  [
    'a region without LTS in the SDK',
    { ...REAL_SESSION, region: 'eu-west-0' },
    'https://lts.eu-west-0.myhuaweicloud.com',
  ],
  [
    'another such region',
    { ...REAL_SESSION, region: 'ru-northwest-2' },
    'https://lts.ru-northwest-2.myhuaweicloud.com',
  ],
  [
    'a region that nobody knows',
    { ...REAL_SESSION, region: 'cn-nowhere-9' },
    'https://lts.cn-nowhere-9.myhuaweicloud.com',
  ],
  ['the sandbox', SANDBOX_SESSION, 'http://127.0.0.1:8790'],
])('%s: the address is named', (_name, session, origin) => {
  const codes = registerCode({ body: registerBody(FORM, true), target: codeTarget(session, 'lts') });
  for (const language of SDKS) {
    const text = codes.find((code) => code.language === language)?.text ?? '';
    expect(text, language).toMatch(/with_?endpoint\("/i);
    expect(text, language).toContain(origin);
    expect(text, language).not.toMatch(/with_?region/i);
    parseCode(language, text);
  }
});

test('keys are taken from either name of the environment', () => {
  for (const language of SDKS) {
    for (const name of ['AK', 'SK']) {
      expect(codeOf(language)).toMatch(new RegExp(`"HUAWEICLOUD_SDK_${name}".*"CLOUD_SDK_${name}"`));
    }
  }
});

test('Java catches what the document’s sample catches, in its order, and fails each time', () => {
  const caught = [...codeOf('java').matchAll(/catch \((\w+) e\) \{([^}]*)\}/g)];
  expect(caught.map(([, exception]) => exception)).toEqual([
    'ConnectionException',
    'RequestTimeoutException',
    'ServiceResponseException',
  ]);
  for (const [, exception, body] of caught) {
    expect(body, exception).toContain('System.exit(1);');
    expect(codeOf('java')).toContain(`import com.huaweicloud.sdk.core.exception.${exception};`);
  }
});
