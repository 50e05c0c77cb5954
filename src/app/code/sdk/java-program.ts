import { type CodeBody, type CodeValue, isBody, Secret, Todo } from '../code-value';
import type { CodePlace } from '../place';
import { quoteJava } from '../quote/quote-java';
import { ACCESS_KEY_VARIABLES, pascalCase, SECRET_KEY_VARIABLES } from './names';

/** What Java has to know of a body that JSON does not say. */
export interface JavaTypes {
  /** Class of an object, by its field; of the body itself under ''. */
  classes: Readonly<Record<string, string>>;
  /** The enumeration of a field. */
  enums: Readonly<Record<string, string>>;
}

function java(value: CodeValue, field: string, types: JavaTypes, indent: string): string {
  // No Java compiler takes this for a value.
  if (value instanceof Todo) return value.text;
  if (value instanceof Secret) return `System.getenv("${value.variable}")`;
  if (typeof value === 'string') {
    const listed = types.enums[field];
    return listed ? `${listed}.fromValue(${quoteJava(value)})` : quoteJava(value);
  }
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}    `;
  if (isBody(value)) {
    const calls = Object.entries(value).map(
      ([key, one]) => `\n${inner}.with${pascalCase(key)}(${java(one, key, types, inner)})`,
    );
    return `new ${types.classes[field]}()${calls.join('')}`;
  }
  return `Arrays.asList(${value.map((one) => `\n${inner}${java(one, field, types, inner)}`).join(',')})`;
}

interface JavaProgram {
  about: readonly string[];
  place: CodePlace;
  /** `kafka` or `lts`. */
  service: string;
  client: string;
  /** Name of the class that is written. */
  name: string;
  method: string;
  /** Calls on the request beside the one that sets its body. */
  request: readonly string[];
  body: CodeBody;
  types: JavaTypes;
}

const either = ([own, documented]: readonly [string, string]): string =>
  `Optional.ofNullable(System.getenv("${own}")).orElse(System.getenv("${documented}"))`;

/** One call with the vendor's SDK for Java, laid out as the LTS document's sample. */
export function javaProgram(program: JavaProgram): string {
  const { about, place, service, client, name, method, request, body, types } = program;
  const kind = pascalCase(method);
  const region = client.replace(/Client$/, 'Region');
  const [imports, address] = place.isKnownRegion
    ? [
        `import com.huaweicloud.sdk.${service}.v2.region.${region};\n`,
        `withRegion(${region}.valueOf(${quoteJava(place.region)}))`,
      ]
    : ['', `withEndpoint(${quoteJava(place.origin)})`];
  return `${about.map((line) => `// ${line}\n`).join('')}// Maven: com.huaweicloud.sdk:huaweicloud-sdk-${service}
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.exception.ConnectionException;
import com.huaweicloud.sdk.core.exception.RequestTimeoutException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.${service}.v2.${client};
import com.huaweicloud.sdk.${service}.v2.model.*;
${imports}import java.util.Arrays;
import java.util.Optional;

public class ${name} {
    public static void main(String[] args) {
        ICredential auth = new BasicCredentials()
            .withProjectId(${quoteJava(place.projectId)})
            .withAk(${either(ACCESS_KEY_VARIABLES)})
            .withSk(${either(SECRET_KEY_VARIABLES)});
        ${client} client = ${client}.newBuilder()
            .withCredential(auth)
            .${address}
            .build();

        ${types.classes['']} body = ${java(body, '', types, '        ')};
        ${kind}Request request = new ${kind}Request()
${request.map((call) => `            ${call}\n`).join('')}            .withBody(body);
        try {
            ${kind}Response response = client.${method}(request);
            System.out.println(response);
        } catch (ConnectionException e) {
            System.err.println(e);
            System.exit(1);
        } catch (RequestTimeoutException e) {
            System.err.println(e);
            System.exit(1);
        } catch (ServiceResponseException e) {
            System.err.println(e.getHttpStatusCode());
            System.err.println(e.getRequestId());
            System.err.println(e.getErrorCode());
            System.err.println(e.getErrorMsg());
            System.exit(1);
        }
    }
}
`;
}
