import { aboutCreate } from '../about';
import { type CodeValue, isBody, Secret, Todo } from '../code-value';
import { quoteJavaScript } from '../quote/quote';
import { ACCESS_KEY_VARIABLES, pascalCase, SECRET_KEY_VARIABLES } from '../sdk/names';
import type { CreateOrder } from './order';

const CLASSES: Readonly<Record<string, string>> = {
  '': 'CreateInstanceByEngineReq',
  tags: 'TagEntity',
  bss_param: 'BssParam',
};

function javaScript(value: CodeValue, field: string, indent: string): string {
  if (value instanceof Todo) return quoteJavaScript(value.text);
  if (value instanceof Secret) return `process.env.${value.variable}`;
  if (typeof value === 'string') return quoteJavaScript(value);
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  if (isBody(value)) {
    const calls = Object.entries(value).map(
      ([key, one]) => `\n${inner}.with${pascalCase(key)}(${javaScript(one, key, inner)})`,
    );
    return `new ${CLASSES[field]}()${calls.join('')}`;
  }
  return `[${value.map((one) => `\n${inner}${javaScript(one, field, inner)},`).join('')}\n${indent}]`;
}

const either = (names: readonly string[]): string => names.map((name) => `process.env.${name}`).join(' ?? ');

/**
 * `KafkaClient.createInstanceByEngine` of the vendor's client for Node (`@huaweicloud/huaweicloud-sdk-kafka` 3.1.215). It
 * asks for a core that npm does not have, and for `uuid` without saying so; the first lines tell the cure.
 */
export function createNode({ body, place }: CreateOrder): string {
  const imports = ['', 'bss_param', 'tags'].filter((field) => field === '' || field in body).map((it) => CLASSES[it]);
  const [method, request, engine] = place.isSuccessor
    ? ['createPostPaidKafkaInstance', 'CreatePostPaidKafkaInstanceRequest', '']
    : ['createInstanceByEngine', 'CreateInstanceByEngineRequest', "'kafka'"];
  const [address, region] = place.isKnownRegion
    ? [`withRegion(KafkaRegion.valueOf(${quoteJavaScript(place.region)}))`, ['KafkaRegion']]
    : [`withEndpoint(${quoteJavaScript(place.origin)})`, []];
  const names = [...imports, ...region, request, 'KafkaClient'].sort();
  return `${aboutCreate(place)
    .map((line) => `// ${line}\n`)
    .join(
      '',
    )}// package.json needs "type": "module" and "overrides": { "@huaweicloud/huaweicloud-sdk-core": "3.1.211" }, then:
// npm install @huaweicloud/huaweicloud-sdk-core@3.1.211 @huaweicloud/huaweicloud-sdk-kafka@3.1.215 uuid@8
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import {
${names.map((name) => `  ${name},\n`).join('')}} from '@huaweicloud/huaweicloud-sdk-kafka';

const credentials = new BasicCredentials()
  .withAk(${either(ACCESS_KEY_VARIABLES)})
  .withSk(${either(SECRET_KEY_VARIABLES)})
  .withProjectId(${quoteJavaScript(place.projectId)});
const client = KafkaClient.newBuilder()
  .withCredential(credentials)
  .${address}
  .build();

const body = ${javaScript(body, '', '')};
const response = await client.${method}(new ${request}(${engine}).withBody(body));
console.log(response.instance_id);
`;
}
