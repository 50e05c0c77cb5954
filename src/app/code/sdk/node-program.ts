import { type CodeValue, isBody, Secret, Todo } from '../code-value';
import { type Call, type SdkType, typeOf } from '../operation';
import { quoteJavaScript } from '../quote/quote';
import { ACCESS_KEY_VARIABLES, camelCase, pascalCase, SECRET_KEY_VARIABLES } from './names';

function javaScript(value: CodeValue, type: SdkType, indent: string): string {
  if (value instanceof Todo) return quoteJavaScript(value.text);
  if (value instanceof Secret) return `process.env.${value.variable}`;
  if (typeof value === 'string') return quoteJavaScript(value);
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  if (isBody(value)) {
    const calls = Object.entries(value).map(
      ([key, one]) => `\n${inner}.with${pascalCase(key)}(${javaScript(one, typeOf(type, key), inner)})`,
    );
    return `new ${type.class}()${calls.join('')}`;
  }
  return `[${value.map((one) => `\n${inner}${javaScript(one, type, inner)},`).join('')}\n${indent}]`;
}

const either = (names: readonly string[]): string => names.map((name) => `process.env.${name}`).join(' ?? ');

/**
 * For `@huaweicloud/huaweicloud-sdk-kafka` 3.1.215; npm has no LTS client. It depends on a release of the core that npm
 * doesn't have, and doesn't declare `uuid`: hence the `overrides`.
 */
export function nodeProgram({ operation, target, body: values }: Call, about: readonly string[]): string | undefined {
  if (operation.service !== 'kafka') return undefined;
  const { method, parameters, body } = operation;
  const request = `${pascalCase(method)}Request`;
  const objects = Object.entries(body.objects ?? {}).flatMap(([field, type]) => (field in values ? [type.class] : []));
  const [address, region] = target.isKnownRegion
    ? [`withRegion(KafkaRegion.valueOf(${quoteJavaScript(target.region)}))`, ['KafkaRegion']]
    : [`withEndpoint(${quoteJavaScript(target.origin)})`, []];
  const names = [body.class, ...objects, ...region, request, 'KafkaClient'].sort();
  return `${about.map((line) => `// ${line}\n`).join('')}// package.json needs "type": "module" and "overrides": { "@huaweicloud/huaweicloud-sdk-core": "3.1.211" }, then:
// npm install @huaweicloud/huaweicloud-sdk-core@3.1.211 @huaweicloud/huaweicloud-sdk-kafka@3.1.215 uuid@8
import { BasicCredentials } from '@huaweicloud/huaweicloud-sdk-core';
import {
${names.map((name) => `  ${name},\n`).join('')}} from '@huaweicloud/huaweicloud-sdk-kafka';

const credentials = new BasicCredentials()
  .withAk(${either(ACCESS_KEY_VARIABLES)})
  .withSk(${either(SECRET_KEY_VARIABLES)})
  .withProjectId(${quoteJavaScript(target.projectId)});
const client = KafkaClient.newBuilder()
  .withCredential(credentials)
  .${address}
  .build();

const body = ${javaScript(values, body, '')};
const response = await client.${camelCase(method)}(new ${request}(${Object.values(parameters).map(quoteJavaScript).join(', ')}).withBody(body));
console.log(response.instance_id);
`;
}
