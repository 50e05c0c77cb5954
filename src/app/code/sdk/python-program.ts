import { type CodeBody, type CodeValue, isBody, Secret, Todo } from '../code-value';
import type { CodePlace } from '../place';
import { quotePython } from '../quote/quote';
import { ACCESS_KEY_VARIABLES, SECRET_KEY_VARIABLES } from './names';

/**
 * Writes a value as Python, objects as the SDK's classes with named arguments.
 * @param value of a wire body
 * @param classOf the class of an object, by the field that holds it
 * @param indent of the line that the value ends on
 */
function python(value: CodeValue, field: string, classOf: Readonly<Record<string, string>>, indent: string): string {
  if (value instanceof Todo) return quotePython(value.text);
  if (value instanceof Secret) return `os.environ["${value.variable}"]`;
  if (typeof value === 'string') return quotePython(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  const inner = `${indent}    `;
  const parts = isBody(value)
    ? Object.entries(value).map(([key, one]) => `${key}=${python(one, key, classOf, inner)}`)
    : value.map((one) => python(one, field, classOf, inner));
  const [open, close] = isBody(value) ? [`${classOf[field] ?? 'dict'}(`, ')'] : ['[', ']'];
  if (parts.length === 0) return open + close;
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

interface PythonProgram {
  about: readonly string[];
  place: CodePlace;
  /** The package of the service, for example `huaweicloudsdkkafka`. */
  sdk: string;
  client: string;
  method: string;
  /** The request's class, with its arguments. */
  request: string;
  body: CodeBody;
  /** Classes of the body and of the objects in it; the body's own stands under ''. */
  classOf: Readonly<Record<string, string>>;
}

const either = ([own, documented]: readonly [string, string]): string =>
  `os.environ.get("${own}") or os.environ["${documented}"]`;

/** One call with the vendor's SDK for Python 3, laid out as the LTS document's sample. */
export function pythonProgram({ about, place, sdk, client, method, request, body, classOf }: PythonProgram): string {
  const service = client.replace(/Client$/, '');
  const region = `${service}Region`;
  const [imports, address] = place.isKnownRegion
    ? [
        `from ${sdk}.v2.region.${service.toLowerCase()}_region import ${region}\n`,
        `with_region(${region}.value_of(${quotePython(place.region)}))`,
      ]
    : ['', `with_endpoint(${quotePython(place.origin)})`];
  return `${about.map((line) => `# ${line}\n`).join('')}# pip install ${sdk}
import os

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions import exceptions
${imports}from ${sdk}.v2 import *

if __name__ == "__main__":
    credentials = BasicCredentials(
        ${either(ACCESS_KEY_VARIABLES)},
        ${either(SECRET_KEY_VARIABLES)},
        ${quotePython(place.projectId)},
    )
    client = ${client}.new_builder() \\
        .with_credentials(credentials) \\
        .${address} \\
        .build()

    request = ${request}
    request.body = ${python(body, '', classOf, '    ')}
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
