/** The part of the configuration that is about the cloud: which, as whom, and where it is. */
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { PROJECT_ID_PATTERN } from '../contract/ids';
import { SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../sandbox/credentials';
import type { AccessKeys } from './sign-request';

export interface CloudConfig {
  /** Origin of a sandbox on this machine that stands in for every host of the cloud. */
  upstream: string;
  region: string;
  projectId: string;
  keys: AccessKeys;
  /** Whether creates go to the successor's path. */
  useSuccessor: boolean;
}

/** Values go into headers, so they may hold nothing that would end one. Messages never repeat them. */
const headerText = z.optional(
  z.string().check(z.regex(/^[\x21-\x7e]{1,16384}$/, 'has to be printable characters without spaces')),
);

/** Variables of the environment; those of the vendor's SDKs, and their older names. */
export const cloudVariables = {
  HUAWEICLOUD_SDK_AK: headerText,
  HUAWEICLOUD_SDK_SK: headerText,
  HUAWEICLOUD_SDK_SECURITY_TOKEN: headerText,
  CLOUD_SDK_AK: headerText,
  CLOUD_SDK_SK: headerText,
  CREATE_PATH: z._default(z.enum(['document', 'successor'], 'has to be document or successor'), 'document'),
};

interface Arguments {
  region?: string | undefined;
  'project-id'?: string | undefined;
  upstream?: string | undefined;
}

/**
 * Takes the command line apart.
 * @param args without node and script
 */
export function readArguments(
  args: readonly string[],
): { kind: 'arguments'; values: Arguments } | { kind: 'help' } | { kind: 'wrong'; problems: string[] } {
  const text = { type: 'string' } as const;
  const options = { help: { type: 'boolean' }, region: text, 'project-id': text, upstream: text } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    return values.help ? { kind: 'help' } : { kind: 'arguments', values };
  } catch {
    return { kind: 'wrong', problems: ['the arguments are not understood; --help lists them'] };
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Plain HTTP to this machine, and nothing but an origin: credentials must not travel unencrypted. */
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
  if (given !== undefined) problems.push('HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK: both are needed, or neither');
  return undefined;
}

/**
 * Reads what the command line and the environment say of the cloud.
 * @param args the command line
 * @param env the environment, empty variables left out
 * @returns undefined for the built-in sandbox, and what is wrong
 */
export function readCloud(args: Arguments, env: Environment): { cloud?: CloudConfig; problems: string[] } {
  const problems: string[] = [];
  const keys = readKeys(env, problems);
  if (args.upstream === undefined) {
    // Whoever sets credentials means the real cloud: a simulated purchase must not be taken for a real one.
    const isAsked = args.region ?? args['project-id'] ?? keys;
    if (isAsked !== undefined) problems.push('the real cloud is not built in yet; --upstream names a sandbox');
    return { problems };
  }
  const upstream = loopbackOrigin(args.upstream);
  if (!upstream) problems.push('--upstream: has to be http://127.0.0.1 with a port; it is for a sandbox here only');
  const { region = SANDBOX_REGION, 'project-id': projectId = SANDBOX_PROJECT_ID } = args;
  if (!/^[a-z0-9-]{1,32}$/.test(region)) problems.push('--region: has to be small letters, digits and hyphens');
  if (!PROJECT_ID_PATTERN.test(projectId)) problems.push('--project-id: has to be 32 hexadecimal digits');
  if (!keys) problems.push('HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK: needed with --upstream');
  if (!upstream || !keys || problems.length > 0) return { problems };
  const useSuccessor = env.CREATE_PATH === 'successor';
  return { cloud: { upstream, region, projectId, keys, useSuccessor }, problems };
}
