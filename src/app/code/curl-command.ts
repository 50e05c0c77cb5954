import { type CodeBody, PASSWORD_VARIABLE } from './code-value';
import type { CodePlace } from './place';
import { quoteShell } from './quote/quote';
import { writeJson } from './write-json';

/** JSON escapes every control character, so this one stands nowhere in it. */
const SPLICE = '\0';

interface CurlCommand {
  /** What it does and what to mind, a line each. */
  about: readonly string[];
  place: CodePlace;
  /** Of the address, beginning with a slash. */
  path: string;
  contentType: string;
  body: CodeBody;
}

/**
 * One request with curl, in any POSIX shell. The password goes through a pipe and not through arguments, which other
 * users of the machine can read; it is escaped for JSON on the way. Nothing is repeated: no `--retry`.
 */
export function curlCommand({ about, place, path, contentType, body }: CurlCommand): string {
  const pieces = writeJson(body, () => `"${SPLICE}"`).split(SPLICE);
  const hasSecret = pieces.length > 1;
  const needed = ['HUAWEICLOUD_TOKEN', ...(hasSecret ? [PASSWORD_VARIABLE] : [])];
  const lines = [
    ...about.map((line) => `# ${line}`),
    `# HUAWEICLOUD_TOKEN: the X-Subject-Token header in the response of POST ${place.iamOrigin}/v3/auth/tokens.`,
    '(',
    `  : ${needed.map((name) => `"\${${name}:?must be set}"`).join(' ')}`,
    ...(hasSecret ? [`  password=$(printf '%s' "$${PASSWORD_VARIABLE}" | sed 's/[\\\\"]/\\\\&/g')`] : []),
    `  printf '%s' ${pieces.map(quoteShell).join('"$password"')} |`,
    `    curl --silent --show-error --fail-with-body --request POST \\`,
    `      ${quoteShell(place.origin + path)} \\`,
    '      --header "X-Auth-Token: $HUAWEICLOUD_TOKEN" \\',
    `      --header ${quoteShell(`Content-Type: ${contentType}`)} \\`,
    '      --data-binary @-',
    ')',
  ];
  return `${lines.join('\n')}\n`;
}
