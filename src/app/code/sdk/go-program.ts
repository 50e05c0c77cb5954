import { type CodeBody, type CodeValue, isBody, Secret, Todo } from '../code-value';
import type { CodePlace } from '../place';
import { quoteGo } from '../quote/quote';
import { ACCESS_KEY_VARIABLES, pascalCase, SECRET_KEY_VARIABLES } from './names';

/** What Go has to know of a body that JSON does not say. */
export interface GoTypes {
  /** Struct of an object, by its field; of the body itself under ''. */
  structs: Readonly<Record<string, string>>;
  /** Fields that are not pointers: the API requires them. All others are. */
  required: readonly string[];
  /** The enumeration of a field, and its members by their wire values. */
  enums: Readonly<Record<string, { type: string; members: Readonly<Record<string, string>> }>>;
}

function scalar(value: string | number | boolean | Todo | Secret, field: string, { enums }: GoTypes): string {
  // No Go compiler takes this for a value.
  if (value instanceof Todo) return value.text;
  if (value instanceof Secret) return `os.Getenv("${value.variable}")`;
  if (typeof value !== 'string') return String(value);
  const listed = enums[field];
  const member = listed?.members[value];
  if (!listed) return quoteGo(value);
  if (member) return `model.Get${listed.type}Enum().${member}`;
  // A value that the SDK's enumeration lacks gets into its type only the way that it is read from JSON.
  return `func() (v model.${listed.type}) { _ = v.UnmarshalJSON([]byte(${quoteGo(value)})); return }()`;
}

function go(value: CodeValue, field: string, types: GoTypes, indent: string): string {
  const inner = `${indent}\t`;
  if (Array.isArray(value)) {
    const element = types.structs[field] ?? types.enums[field]?.type;
    const lines = value.map(
      (one) => `${inner}${isBody(one) ? fields(one, types, inner) : go(one, field, types, inner)},\n`,
    );
    return `[]${element ? `model.${element}` : 'string'}{\n${lines.join('')}${indent}}`;
  }
  if (isBody(value)) return `model.${types.structs[field]}${fields(value, types, indent)}`;
  return scalar(value as Exclude<typeof value, CodeBody | readonly CodeValue[]>, field, types);
}

/** The fields of a struct. gofmt would align their values as well; that needs no generator. */
function fields(body: CodeBody, types: GoTypes, indent: string): string {
  const inner = `${indent}\t`;
  const entries = Object.entries(body);
  const lines = entries.map(([key, value]) => {
    const written = go(value, key, types, inner);
    const isReference = !types.required.includes(key);
    // The SDK's whole numbers are of 32 bits; a number that is not told so is not.
    const typed = typeof value === 'number' ? `int32(${written})` : written;
    const reference = isBody(value) ? `&${written}` : `pointer(${typed})`;
    return `${inner}${pascalCase(key)}: ${isReference ? reference : written},\n`;
  });
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

interface GoProgram {
  about: readonly string[];
  place: CodePlace;
  /** `kafka` or `lts`. */
  service: string;
  /** For example `Kafka`, as in `NewKafkaClient`. */
  client: string;
  method: string;
  /** Fields of the request beside its body, a line each. */
  request: readonly string[];
  body: CodeBody;
  types: GoTypes;
}

const either = ([own, documented]: readonly [string, string]): string =>
  `cmp.Or(os.Getenv("${own}"), os.Getenv("${documented}"))`;

/** One call with the vendor's SDK for Go, laid out as the LTS document's sample. */
export function goProgram({ about, place, service, client, method, request, body, types }: GoProgram): string {
  const sdk = 'github.com/huaweicloud/huaweicloud-sdk-go-v3';
  const written = go(body, '', types, '\t\t');
  const [imports, address] = place.isKnownRegion
    ? [`\n\t"${sdk}/services/${service}/v2/region"`, `WithRegion(region.ValueOf(${quoteGo(place.region)}))`]
    : ['', `WithEndpoint(${quoteGo(place.origin)})`];
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
		WithProjectId(${quoteGo(place.projectId)}).
		Build()
	client := ${service}.New${client}Client(
		${service}.${client}ClientBuilder().
			${address}.
			WithCredential(auth).
			Build())

	request := &model.${method}Request{
${request.map((line) => `\t\t${line},\n`).join('')}		Body: &${written},
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
