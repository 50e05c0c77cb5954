import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validForm } from '../../testing/page/arbitrary-form';
import { exampleForm, minimalForm, withFields } from '../../testing/page/form-values';
import { hostileForm } from '../../testing/page/hostile-form';
import { compilePython, parseCode, parseTerraform } from '../../testing/page/parse-code';
import { REAL_SESSION, SANDBOX_SESSION } from '../../testing/page/sandbox-transport';
import { toCreateRequest } from '../form/to-create-request';
import { createBody } from '../screens/create/code/create-body';
import documented from './fixtures/terraform-arguments.json';
import { LANGUAGES, type Language } from './languages';
import { codeTarget } from './target';
import { createCode } from './write-code';

const TARGET = codeTarget({ ...REAL_SESSION, region: 'cn-north-4', projectName: 'cn-north-4' }, 'dms');
const ZONE_CODES = new Map([['9f1c5806706d4c1fb0eb72f0a9b18c77', 'cn-north-4a']]);

const all = (form: Parameters<typeof createBody>[0], target = TARGET) =>
  createCode({ body: createBody(form), target, zoneCodes: ZONE_CODES });

function codeOf(language: Language, form: Parameters<typeof createBody>[0], target = TARGET): string {
  const found = all(form, target).find((code) => code.language === language);
  if (!found) throw new Error(`There is no ${language}`);
  return found.text;
}

const yearly = exampleForm({ billing: { mode: 'prePaid', periodType: 'year', periodNumber: '2', autoRenew: true } });

/** Fewer than usual: every run parses a whole file. */
const RUNS = { numRuns: 40 };

describe('the address in effect', () => {
  const successor = codeTarget({ ...REAL_SESSION, region: 'cn-north-4', createPath: 'successor' }, 'dms');

  test.each<[Language, string, string]>([
    ['curl', `/v2/kafka/${REAL_SESSION.projectId}/instances`, `/v2/${REAL_SESSION.projectId}/kafka/instances`],
    ['python', 'create_instance_by_engine', 'create_post_paid_kafka_instance'],
    ['go', 'CreateInstanceByEngine(', 'CreatePostPaidKafkaInstance('],
    ['java', 'createInstanceByEngine(', 'createPostPaidKafkaInstance('],
    ['node', 'createInstanceByEngine(', 'createPostPaidKafkaInstance('],
  ])('%s: %s, or %s', async (language, document, next) => {
    const [before, after] = [codeOf(language, yearly), codeOf(language, yearly, successor)];
    expect([before.includes(document), before.includes(next)]).toEqual([true, false]);
    expect([after.includes(document), after.includes(next)]).toEqual([false, true]);
  });

  test('Java names the release that the successor’s call came with', () => {
    expect(codeOf('java', yearly, successor)).toContain('huaweicloud-sdk-kafka, 3.1.147 or later');
    expect(codeOf('java', yearly)).not.toContain('or later');
  });

  test('a disk type that Go’s enumeration lacks is read into its type', () => {
    for (const name of ['general', 'extreme']) {
      const form = exampleForm({ capacity: { storageSpec: `dms.physical.storage.${name}` } });
      expect(codeOf('go', form)).toContain(`v.UnmarshalJSON([]byte("dms.physical.storage.${name}"))`);
    }
  });
});

describe('in every language', () => {
  test('there is code, in the order of the tabs, with the project and the address of the region', () => {
    const codes = all(yearly);
    expect(codes.map(({ language }) => language)).toEqual(LANGUAGES);
    for (const { language, text } of codes) {
      if (language === 'json') continue;
      expect(text, language).toMatch(
        language === 'curl' ? /https:\/\/dms\.cn-north-4\.myhuaweicloud\.com/ : /["']cn-north-4["']/,
      );
      if (language !== 'terraform') expect(text, language).toContain(REAL_SESSION.projectId);
      expect(text, language).toContain('Each run creates another instance');
      expect(text, language).not.toContain('SANDBOX');
    }
  });

  test('code of a sandbox says so, and goes to the sandbox', () => {
    for (const { language, text } of all(yearly, codeTarget(SANDBOX_SESSION, 'dms'))) {
      if (language === 'json') continue;
      expect(text, language).toContain('SANDBOX: the IDs are simulated');
      expect(text, language).toContain('http://127.0.0.1:8790');
      expect(text, language).not.toContain('myhuaweicloud');
    }
  });

  test('no typed password, whatever it is, only the environment’s', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{24,32}$/);
    fc.assert(
      fc.property(validForm, secret, (form, password) => {
        const typed = withFields(form, { access: { sasl: true, password, passwordAgain: password } });
        for (const { language, text } of all(typed)) {
          expect(text, language).not.toContain(password);
          expect(text, language).toMatch(/KAFKA_PASSWORD|var\.kafka_password/);
        }
      }),
      RUNS,
    );
  });

  test('without SASL nothing asks for a password', () => {
    for (const { text } of all(minimalForm({ access: { sasl: false } }))) expect(text).not.toMatch(/KAFKA_PASSWORD/i);
  });

  test('a fresh form is code with marks where something is missing, and no empty value', () => {
    const form = minimalForm({
      basics: { name: '', tags: [{ key: '', value: '' }] },
      capacity: { zones: [], productId: '', brokers: '', totalStorage: 'x' },
      network: { vpcId: '', subnetId: '', securityGroupId: '', publicAccess: true },
      access: { user: '', mechanisms: [] },
      billing: { mode: 'prePaid', periodNumber: '' },
    });
    const fields = ['name', 'broker_num', 'storage_space', 'vpc_id', 'subnet_id', 'security_group_id', 'publicip_id'];
    for (const { language, text } of all(form)) {
      for (const field of [...fields, 'product_id', 'access_user', 'period_num', 'sasl_enabled_mechanisms', 'key']) {
        expect(text, language).toContain(`TODO_${field}`);
      }
      expect(text, language).toMatch(/TODO_available_zones/);
      expect(text, language).not.toMatch(/NaN|undefined|null/);
    }
  });
});

describe('JSON', () => {
  test('is the body that Create sends, with the password’s place marked', () => {
    fc.assert(
      fc.property(validForm, (form) => {
        const { password, ...sent } = toCreateRequest(form);
        const marked = password === undefined ? {} : { password: `\${KAFKA_PASSWORD}` };
        expect(JSON.parse(codeOf('json', form))).toEqual(JSON.parse(JSON.stringify({ ...sent, ...marked })));
      }),
    );
  });
});

describe('Terraform', () => {
  const { arguments: known } = documented.huaweicloud_dms_kafka_instance;

  const resourceOf = async (form: Parameters<typeof createBody>[0]) => {
    const parsed = await parseTerraform(codeOf('terraform', form));
    expect(Object.keys(parsed.resource)).toEqual(['huaweicloud_dms_kafka_instance']);
    const [resource, ...others] = parsed.resource.huaweicloud_dms_kafka_instance?.kafka ?? [];
    expect(others).toEqual([]);
    return { resource: resource ?? {}, parsed };
  };

  test('every form parses with HashiCorp’s parser, names only documented arguments, and all that are required', async () => {
    const required = Object.entries(known).flatMap(([name, it]) => (it.required ? [name] : []));
    for (const form of [...fc.sample(validForm, 25), ...fc.sample(hostileForm, 25), yearly]) {
      const { resource } = await resourceOf(form);
      expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(resource)));
      expect(Object.keys(resource)).toEqual(expect.arrayContaining(required));
    }
  });

  test('the document’s example: other names, codes for zones, addresses as a list, the variable for the password', async () => {
    const { resource, parsed } = await resourceOf(yearly);
    expect(resource).toMatchObject({
      flavor_id: 'c6.2u4g.cluster',
      network_id: yearly.network.subnetId,
      availability_zones: ['cn-north-4a'],
      public_ip_ids: yearly.network.publicIpIds,
      security_protocol: 'SASL_SSL',
      enabled_mechanisms: ['SCRAM-SHA-512'],
      password: `\${var.kafka_password}`,
      tags: { aaa: '111' },
      charging_mode: 'prePaid',
      period_unit: 'year',
      period: 2,
      auto_renew: 'true',
    });
    expect(parsed.variable).toEqual({ kafka_password: [{ type: `\${string}`, sensitive: true }] });
    expect(parsed.provider.huaweicloud).toEqual([{ region: 'cn-north-4', project_name: 'cn-north-4', max_retries: 0 }]);
  });

  test('a zone whose code nobody knows is marked, not passed on as an id', async () => {
    const { resource } = await resourceOf(minimalForm({ capacity: { zones: ['unknown-zone'] } }));
    expect(resource.availability_zones).toEqual(['TODO_code_of_zone_unknown-zone']);
  });

  test('a yearly/monthly order carries the warning that the provider pays it; a pay-per-use one does not', () => {
    expect(codeOf('terraform', yearly)).toContain('The provider pays yearly/monthly orders immediately');
    expect(codeOf('terraform', minimalForm())).not.toContain('pays');
  });
});

describe.each(['python', 'go', 'java'] as const)('%s', (language) => {
  test('parses, whatever the texts of the form are', () => {
    fc.assert(
      fc.property(fc.oneof(validForm, hostileForm), (form) => {
        parseCode(language, codeOf(language, form));
      }),
      RUNS,
    );
  });

  test('a hostile text stays inside its string: the rest of the file is the same', () => {
    const shape = (description: string) =>
      parseCode(language, codeOf(language, minimalForm({ basics: { description } })))
        .map(({ kind }) => kind)
        // Parsers may tell the escapes inside a string apart.
        .filter((kind) => !/escape/i.test(kind));
    const frame = shape('plain');
    for (const form of fc.sample(hostileForm, 40)) expect(shape(form.basics.description || 'x')).toEqual(frame);
  });
});

test('Python: the machine’s own compiler takes it as well, where there is one', () => {
  for (const form of [yearly, minimalForm(), ...fc.sample(hostileForm, 5)]) {
    expect(compilePython(codeOf('python', form)) ?? '').toBe('');
  }
});

test('Go: the classes, enumerations and references of the SDK', () => {
  const text = codeOf('go', yearly);
  for (const line of [
    'Engine: model.GetCreateInstanceByEngineReqEngineEnum().KAFKA,',
    'StorageSpecCode: model.GetCreateInstanceByEngineReqStorageSpecCodeEnum().DMS_PHYSICAL_STORAGE_ULTRA_V2,',
    'RetentionPolicy: pointer(model.GetCreateInstanceByEngineReqRetentionPolicyEnum().TIME_BASE),',
    'ChargingMode: pointer(model.GetBssParamChargingModeEnum().PRE_PAID),',
    'PeriodNum: pointer(int32(2)),',
    'Password: pointer(os.Getenv("KAFKA_PASSWORD")),',
    'BrokerNum: 3,',
  ]) {
    expect(text).toContain(line);
  }
});

test('Java: the classes and enumerations of the SDK', () => {
  const text = codeOf('java', yearly);
  for (const part of [
    'CreateInstanceByEngineReq body = new CreateInstanceByEngineReq()',
    '.withEngine(CreateInstanceByEngineRequest.EngineEnum.fromValue("kafka"))',
    '.withStorageSpecCode(CreateInstanceByEngineReq.StorageSpecCodeEnum.fromValue("dms.physical.storage.ultra.v2"))',
    '.withBssParam(new BssParam()',
    '.withPassword(System.getenv("KAFKA_PASSWORD"))',
  ]) {
    expect(text).toContain(part);
  }
});
