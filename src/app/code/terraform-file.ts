import { type CodeValue, isBody, PASSWORD_VARIABLE, Secret, Todo } from './code-value';
import type { Call } from './operation';
import { quoteHcl } from './quote/quote';
import type { CodeTarget } from './target';

/** Terraform reads it from the environment variable `TF_VAR_kafka_password`. */
const VARIABLE = PASSWORD_VARIABLE.toLowerCase();

export type Argument = readonly [name: string, value: CodeValue];

function hcl(value: CodeValue): string {
  if (value instanceof Todo) return quoteHcl(value.text);
  if (value instanceof Secret) return `var.${VARIABLE}`;
  if (typeof value === 'string') return quoteHcl(value);
  if (typeof value !== 'object') return String(value);
  if (!isBody(value)) return `[${value.map(hcl).join(', ')}]`;
  const entries = Object.entries(value).map(([key, one]) => `    ${quoteHcl(key)} = ${hcl(one)}\n`);
  return `{\n${entries.join('')}  }`;
}

/** Aligns the equals signs, as `terraform fmt` does. */
export function writeArguments(args: readonly Argument[], indent: string): string {
  const width = Math.max(...args.map(([name]) => name.length));
  return args.map(([name, value]) => `${indent}${name.padEnd(width)} = ${hcl(value)}\n`).join('');
}

const PASSWORD_BLOCK = `
# Set with the environment variable TF_VAR_${VARIABLE}. Terraform stores it in its state file, so protect that file.
variable "${VARIABLE}" {
  type      = string
  sensitive = true
}
`;

const hasSecret = (value: CodeValue): boolean =>
  value instanceof Secret || (isBody(value) && Object.values(value).some(hasSecret));

/** The services that the provider asks for these resources: `bss` only for which of its sites the account belongs to. */
const SERVICES = ['iam', 'dms', 'lts', 'vpc', 'bss'] as const;

/** The provider knows the real cloud's addresses; a sandbox has to be named. All of its services are at one. */
const addresses = ({ isSandbox, origin }: CodeTarget): Argument[] =>
  isSandbox
    ? [
        ['auth_url', `${origin}/v3`],
        ['endpoints', Object.fromEntries(SERVICES.map((name) => [name, `${origin}/`]))],
      ]
    : [];

/** One resource. Without `max_retries`, the provider sends a request up to five times. */
export function terraformFile({ operation, target, body }: Call, header: readonly string[]): string {
  const { about, type, resource } = operation.terraform;
  return `${[...header, ...about].map((line) => `# ${line}\n`).join('')}
terraform {
  required_providers {
    huaweicloud = {
      source = "huaweicloud/huaweicloud"
    }
  }
}

# Set the access key with HW_ACCESS_KEY and HW_SECRET_KEY. No retries: a repeated request may create a second instance.
provider "huaweicloud" {
${writeArguments(
  [['region', target.region], ['project_name', target.projectName], ['max_retries', 0], ...addresses(target)],
  '  ',
)}}
${hasSecret(body) ? PASSWORD_BLOCK : ''}
resource "${type}" "kafka" {
${resource}}
`;
}
