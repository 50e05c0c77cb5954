import { type CodeValue, isBody, Secret, Todo } from '../code-value';
import { type Call, type SdkType, typeOf } from '../operation';
import { quotePython } from '../quote/quote';
import { ACCESS_KEY_VARIABLES, pascalCase, SECRET_KEY_VARIABLES } from './names';

function python(value: CodeValue, type: SdkType, indent: string): string {
  if (value instanceof Todo) return quotePython(value.text);
  if (value instanceof Secret) return `os.environ["${value.variable}"]`;
  if (typeof value === 'string') return quotePython(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  const inner = `${indent}    `;
  const parts = isBody(value)
    ? Object.entries(value).map(([key, one]) => `${key}=${python(one, typeOf(type, key), inner)}`)
    : value.map((one) => python(one, type, inner));
  const [open, close] = isBody(value) ? [`${type.class}(`, ')'] : ['[', ']'];
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

const either = ([own, documented]: readonly [string, string]): string =>
  `os.environ.get("${own}") or os.environ["${documented}"]`;

/** Laid out like the Python sample of the LTS document. */
export function pythonProgram({ operation, target, body }: Call, about: readonly string[]): string {
  const { method, parameters } = operation;
  const service = pascalCase(operation.service);
  const sdk = `huaweicloudsdk${operation.service}`;
  const region = `${service}Region`;
  const request = Object.entries(parameters).map(([name, value]) => `${name}=${quotePython(value)}`);
  const [imports, address] = target.isKnownRegion
    ? [
        `from ${sdk}.v2.region.${operation.service}_region import ${region}\n`,
        `with_region(${region}.value_of(${quotePython(target.region)}))`,
      ]
    : ['', `with_endpoint(${quotePython(target.origin)})`];
  return `${about.map((line) => `# ${line}\n`).join('')}# pip install ${sdk}
import os

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions import exceptions
${imports}from ${sdk}.v2 import *

if __name__ == "__main__":
    credentials = BasicCredentials(
        ${either(ACCESS_KEY_VARIABLES)},
        ${either(SECRET_KEY_VARIABLES)},
        ${quotePython(target.projectId)},
    )
    client = ${service}Client.new_builder() \\
        .with_credentials(credentials) \\
        .${address} \\
        .build()

    request = ${pascalCase(method)}Request(${request.join(', ')})
    request.body = ${python(body, operation.body, '    ')}
    try:
        response = client.${method}(request)
        print(response)
    except exceptions.ClientRequestException as e:
        print(e.status_code)
        print(e.request_id)
        print(e.error_code)
        print(e.error_msg)
        raise SystemExit(1)
`;
}
