import { pathOf, routeOf } from '../../contract/routes';
import { PASSWORD_VARIABLE } from './code-value';
import type { Call } from './operation';
import { quoteShell } from './quote/quote';
import { writeJson } from './write-json';

/** JSON escapes all control characters, so this one can't be in it. */
const SPLICE = '\0';

/**
 * For any POSIX shell. The password goes through a pipe, because other users of the machine can read arguments; `sed`
 * escapes it for JSON. No `--retry`: a create must not be sent twice.
 */
export function curlCommand({ operation, target, body }: Call, about: readonly string[]): string {
  const { contentType = 'application/json' } = routeOf(operation.route);
  const path = pathOf(operation.route, { project_id: target.projectId, ...operation.parameters });
  const pieces = writeJson(body, () => `"${SPLICE}"`).split(SPLICE);
  const hasSecret = pieces.length > 1;
  const needed = ['HUAWEICLOUD_TOKEN', ...(hasSecret ? [PASSWORD_VARIABLE] : [])];
  const lines = [
    ...about.map((line) => `# ${line}`),
    `# HUAWEICLOUD_TOKEN: the X-Subject-Token header in the response of POST ${target.iamOrigin}/v3/auth/tokens.`,
    '(',
    `  : ${needed.map((name) => `"\${${name}:?must be set}"`).join(' ')}`,
    ...(hasSecret ? [`  password=$(printf '%s' "$${PASSWORD_VARIABLE}" | sed 's/[\\\\"]/\\\\&/g')`] : []),
    `  printf '%s' ${pieces.map(quoteShell).join('"$password"')} |`,
    `    curl --silent --show-error --fail-with-body --request POST \\`,
    `      ${quoteShell(target.origin + path)} \\`,
    '      --header "X-Auth-Token: $HUAWEICLOUD_TOKEN" \\',
    `      --header ${quoteShell(`Content-Type: ${contentType}`)} \\`,
    '      --data-binary @-',
    ')',
  ];
  return `${lines.join('\n')}\n`;
}
