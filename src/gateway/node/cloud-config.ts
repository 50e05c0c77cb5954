import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { PROJECT_ID_PATTERN, REGION_ID_PATTERN } from '../../contract/ids';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_REGION, SANDBOX_SECRET_KEY } from '../../sandbox/credentials';
import { type CloudConfig, PRICE_ESTIMATES } from '../backend';
import { CREATE_PATHS } from '../create-path';
import { isCloudRegion } from '../regions';
import type { AccessKeys } from '../sign-request';

/** Values become headers, so nothing in them may end one. Messages never repeat them. */
const headerText = z.optional(
  z.string().check(z.regex(/^[\x21-\x7e]{1,16384}$/, 'has to be printable characters without spaces')),
);

/** The variables of Huawei Cloud's SDKs, and their older names. */
export const cloudVariables = {
  HUAWEICLOUD_SDK_AK: headerText,
  HUAWEICLOUD_SDK_SK: headerText,
  HUAWEICLOUD_SDK_SECURITY_TOKEN: headerText,
  CLOUD_SDK_AK: headerText,
  CLOUD_SDK_SK: headerText,
  LAUNCH_LINK: z._default(z.enum(['auto', 'always'], 'has to be auto or always'), 'auto'),
  CREATE_PATH: z._default(z.enum(CREATE_PATHS, 'has to be auto, document or successor'), 'auto'),
  PRICE_ESTIMATE: z._default(z.enum(PRICE_ESTIMATES, 'has to be off or resource-formation'), 'off'),
};

interface Arguments {
  region?: string | undefined;
  'project-id'?: string | undefined;
  upstream?: string | undefined;
}

export function readArguments(
  args: readonly string[],
):
  | { kind: 'arguments'; values: Arguments }
  | { kind: 'help' }
  | { kind: 'version' }
  | { kind: 'wrong'; problems: string[] } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { help: flag, version: flag, region: text, 'project-id': text, upstream: text } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return { kind: 'help' };
    return values.version ? { kind: 'version' } : { kind: 'arguments', values };
  } catch {
    return { kind: 'wrong', problems: ['unknown arguments; --help lists the available ones'] };
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Only plain HTTP to this machine, and only an origin: credentials must not travel unencrypted. */
function loopbackOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isBare = url.href === `${url.origin}/`;
  if (url.protocol !== 'http:' || !LOOPBACK.has(url.hostname) || !isBare) return undefined;
  // A name can be pointed elsewhere.
  return url.origin.replace('localhost', '127.0.0.1');
}

function readKeys(env: Environment, problems: string[]): AccessKeys | undefined {
  const accessKey = env.HUAWEICLOUD_SDK_AK ?? env.CLOUD_SDK_AK;
  const secretKey = env.HUAWEICLOUD_SDK_SK ?? env.CLOUD_SDK_SK;
  const securityToken = env.HUAWEICLOUD_SDK_SECURITY_TOKEN;
  if (accessKey !== undefined && secretKey !== undefined) return { accessKey, secretKey, securityToken };
  const given = accessKey ?? secretKey ?? securityToken;
  if (given !== undefined) problems.push('HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK: set both or neither');
  return undefined;
}

/** Node treats exactly this value as off. http-transport.ts verifies anyway; a start that relies on it is refused. */
const isUnchecked = (env: Environment): boolean => env.NODE_TLS_REJECT_UNAUTHORIZED === '0';

function regionProblem(region: string | undefined, isSandbox: boolean): string | undefined {
  if (region === undefined) return '--region: required for Huawei Cloud, for example --region cn-north-4';
  if (isSandbox) return REGION_ID_PATTERN.test(region) ? undefined : '--region: must be a region ID';
  return isCloudRegion(region) ? undefined : '--region: unknown region';
}

/**
 * @param env without empty variables
 * @returns no `cloud` for the built-in sandbox
 */
export function readCloud(args: Arguments, env: Environment): { cloud?: CloudConfig; problems: string[] } {
  const problems: string[] = [];
  const keys = readKeys(env, problems);
  // Credentials mean the real cloud: a simulated purchase must not be taken for a real one.
  const isAsked = args.region ?? args['project-id'] ?? args.upstream ?? keys;
  if (isAsked === undefined) return { problems };
  const isSandbox = args.upstream !== undefined;
  const upstream = isSandbox ? loopbackOrigin(args.upstream ?? '') : undefined;
  if (isSandbox && !upstream) {
    problems.push('--upstream: must be http://127.0.0.1 with a port (only for a sandbox on this machine)');
  }
  const region = args.region ?? (isSandbox ? SANDBOX_REGION : undefined);
  const projectId = args['project-id'] ?? (isSandbox ? SANDBOX_PROJECT_ID : undefined);
  const wrongRegion = regionProblem(region, isSandbox);
  if (wrongRegion) problems.push(wrongRegion);
  if (projectId !== undefined && !PROJECT_ID_PATTERN.test(projectId)) {
    problems.push('--project-id: must be 32 hexadecimal digits');
  }
  if (args['project-id'] !== undefined && !keys) {
    problems.push(
      '--project-id: needs an access key in the environment. People who sign in choose their project on the page',
    );
  }
  if (!isSandbox && isUnchecked(env)) {
    problems.push(
      'NODE_TLS_REJECT_UNAUTHORIZED=0: remove it. With it, anyone on the network could impersonate Huawei Cloud. To trust your company’s certificate authority, set NODE_EXTRA_CA_CERTS=/path/to/ca.pem',
    );
  }
  if (region === undefined || problems.length > 0) return { problems };
  // The sandbox's own key is public.
  const isPublic = isSandbox && keys?.accessKey === SANDBOX_ACCESS_KEY && keys.secretKey === SANDBOX_SECRET_KEY;
  const needsLaunchLink = keys !== undefined && (!isPublic || env.LAUNCH_LINK === 'always');
  const createPath = CREATE_PATHS.find((path) => path === env.CREATE_PATH) ?? 'auto';
  const priceEstimate = PRICE_ESTIMATES.find((way) => way === env.PRICE_ESTIMATE) ?? 'off';
  return { cloud: { upstream, region, projectId, keys, needsLaunchLink, createPath, priceEstimate }, problems };
}
