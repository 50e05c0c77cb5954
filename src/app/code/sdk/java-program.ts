import { type CodeBody, type CodeValue, isBody, Secret, Todo } from '../code-value';
import { type Call, requestType, type SdkType, typeOf } from '../operation';
import { quoteJava } from '../quote/quote';
import { ACCESS_KEY_VARIABLES, camelCase, pascalCase, SECRET_KEY_VARIABLES } from './names';

function java(value: CodeValue, field: string, owner: SdkType, indent: string): string {
  // An undefined name, so that the program doesn't compile.
  if (value instanceof Todo) return value.text;
  if (value instanceof Secret) return `System.getenv("${value.variable}")`;
  if (typeof value === 'string') {
    if (!owner.enums?.[field]) return quoteJava(value);
    return `${owner.class}.${pascalCase(field)}Enum.fromValue(${quoteJava(value)})`;
  }
  if (typeof value !== 'object') return String(value);
  const inner = `${indent}    `;
  if (isBody(value)) return builder(value, typeOf(owner, field), indent);
  return `Arrays.asList(${value.map((one) => `\n${inner}${java(one, field, owner, inner)}`).join(',')})`;
}

function builder(body: CodeBody, type: SdkType, indent: string): string {
  const inner = `${indent}    `;
  const calls = Object.entries(body).map(
    ([key, one]) => `\n${inner}.with${pascalCase(key)}(${java(one, key, type, inner)})`,
  );
  return `new ${type.javaClass ?? type.class}()${calls.join('')}`;
}

const either = ([own, documented]: readonly [string, string]): string =>
  `Optional.ofNullable(System.getenv("${own}")).orElse(System.getenv("${documented}"))`;

/** Laid out like the Java sample of the LTS document. */
export function javaProgram({ operation, target, body: values }: Call, about: readonly string[]): string {
  const { service, parameters, body, javaSince } = operation;
  const kind = pascalCase(operation.method);
  const client = `${pascalCase(service)}Client`;
  const region = `${pascalCase(service)}Region`;
  const request = Object.entries(parameters).map(
    ([name, value]) => `            .with${pascalCase(name)}(${java(value, name, requestType(operation), '')})\n`,
  );
  const [imports, address] = target.isKnownRegion
    ? [
        `import com.huaweicloud.sdk.${service}.v2.region.${region};\n`,
        `withRegion(${region}.valueOf(${quoteJava(target.region)}))`,
      ]
    : ['', `withEndpoint(${quoteJava(target.origin)})`];
  return `${about.map((line) => `// ${line}\n`).join('')}// Maven: com.huaweicloud.sdk:huaweicloud-sdk-${service}${javaSince ? `, ${javaSince} or later` : ''}
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.exception.ConnectionException;
import com.huaweicloud.sdk.core.exception.RequestTimeoutException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.${service}.v2.${client};
import com.huaweicloud.sdk.${service}.v2.model.*;
${imports}import java.util.Arrays;
import java.util.Optional;

public class ${pascalCase(operation.name)} {
    public static void main(String[] args) {
        ICredential auth = new BasicCredentials()
            .withProjectId(${quoteJava(target.projectId)})
            .withAk(${either(ACCESS_KEY_VARIABLES)})
            .withSk(${either(SECRET_KEY_VARIABLES)});
        ${client} client = ${client}.newBuilder()
            .withCredential(auth)
            .${address}
            .build();

        ${body.class} body = ${builder(values, body, '        ')};
        ${kind}Request request = new ${kind}Request()
${request.join('')}            .withBody(body);
        try {
            ${kind}Response response = client.${camelCase(operation.method)}(request);
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
