import { type CodeBody, type CodeValue, isBody, Secret, Todo } from '../code-value';
import { type Call, requestType, type SdkType, typeOf } from '../operation';
import { quoteGo } from '../quote/quote';
import { ACCESS_KEY_VARIABLES, pascalCase, SECRET_KEY_VARIABLES } from './names';

/** The SDK's name for a member: `prePaid` becomes `PRE_PAID`. */
const memberOf = (value: string): string =>
  value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/\W/g, '_')
    .toUpperCase();

function scalar(value: string | number | boolean | Todo | Secret, field: string, owner: SdkType): string {
  // An undefined name, so that the program doesn't compile.
  if (value instanceof Todo) return value.text;
  if (value instanceof Secret) return `os.Getenv("${value.variable}")`;
  if (typeof value !== 'string') return String(value);
  const members = owner.enums?.[field];
  if (!members) return quoteGo(value);
  const type = owner.class + pascalCase(field);
  if (members.includes(value)) return `model.Get${type}Enum().${memberOf(value)}`;
  // Unmarshalling is the only way to get a value that the SDK doesn't list into its type.
  return `func() (v model.${type}) { _ = v.UnmarshalJSON([]byte(${quoteGo(value)})); return }()`;
}

function elementType(field: string, owner: SdkType): string {
  if (owner.objects?.[field]) return `model.${owner.objects[field].class}`;
  return owner.enums?.[field] ? `model.${owner.class}${pascalCase(field)}` : 'string';
}

function go(value: CodeValue, field: string, owner: SdkType, indent: string): string {
  const inner = `${indent}\t`;
  const type = typeOf(owner, field);
  if (Array.isArray(value)) {
    const lines = value.map(
      (one) => `${inner}${isBody(one) ? struct(one, type, inner) : go(one, field, owner, inner)},\n`,
    );
    return `[]${elementType(field, owner)}{\n${lines.join('')}${indent}}`;
  }
  if (isBody(value)) return `model.${type.class}${struct(value, type, indent)}`;
  return scalar(value as Exclude<typeof value, CodeBody | readonly CodeValue[]>, field, owner);
}

function struct(body: CodeBody, type: SdkType, indent: string): string {
  const inner = `${indent}\t`;
  const lines = Object.entries(body).map(([key, value]) => {
    const written = go(value, key, type, inner);
    // An untyped number would become a pointer to int; the SDK has int32.
    const typed = typeof value === 'number' ? `int32(${written})` : written;
    const reference = isBody(value) ? `&${written}` : `pointer(${typed})`;
    return `${inner}${pascalCase(key)}: ${type.required?.includes(key) ? written : reference},\n`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

const either = ([own, documented]: readonly [string, string]): string =>
  `cmp.Or(os.Getenv("${own}"), os.Getenv("${documented}"))`;

/** Laid out like the Go sample of the LTS document. */
export function goProgram({ operation, target, body: values }: Call, about: readonly string[]): string {
  const { service, parameters, body } = operation;
  const method = pascalCase(operation.method);
  const client = pascalCase(service);
  const sdk = 'github.com/huaweicloud/huaweicloud-sdk-go-v3';
  const written = `model.${body.class}${struct(values, body, '\t\t')}`;
  const request = Object.entries(parameters).map(
    ([name, value]) => `\t\t${pascalCase(name)}: ${scalar(value, name, requestType(operation))},\n`,
  );
  const [imports, address] = target.isKnownRegion
    ? [`\n\t"${sdk}/services/${service}/v2/region"`, `WithRegion(region.ValueOf(${quoteGo(target.region)}))`]
    : ['', `WithEndpoint(${quoteGo(target.origin)})`];
  const helper =
    '\n// The SDK takes optional fields by reference.\nfunc pointer[T any](value T) *T { return &value }\n';
  return `${about.map((line) => `// ${line}\n`).join('')}// go get ${sdk}
package main

import (
	"cmp"
	"fmt"
	"os"

	"${sdk}/core/auth/basic"
	${service} "${sdk}/services/${service}/v2"
	"${sdk}/services/${service}/v2/model"${imports}
)

func main() {
	auth := basic.NewCredentialsBuilder().
		WithAk(${either(ACCESS_KEY_VARIABLES)}).
		WithSk(${either(SECRET_KEY_VARIABLES)}).
		WithProjectId(${quoteGo(target.projectId)}).
		Build()
	client := ${service}.New${client}Client(
		${service}.${client}ClientBuilder().
			${address}.
			WithCredential(auth).
			Build())

	request := &model.${method}Request{
${request.join('')}		Body: &${written},
	}
	response, err := client.${method}(request)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%+v\\n", response)
}
${written.includes('pointer(') ? helper : ''}`;
}
