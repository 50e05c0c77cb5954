import { type CodeValue, isBody, PASSWORD_VARIABLE, Secret, Todo } from './code-value';
import type { CodePlace } from './place';
import { quoteHcl } from './quote/quote-hcl';

/** The variable of the file; Terraform reads its value out of the environment variable `TF_VAR_kafka_password`. */
const VARIABLE = PASSWORD_VARIABLE.toLowerCase();

/** An argument and its value; an object is written as a map. */
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

/**
 * Writes arguments one a line, their equals signs one under the other as `terraform fmt` does.
 * @param args in the order in which they are to stand
 * @param indent before each
 */
export function writeArguments(args: readonly Argument[], indent: string): string {
  const width = Math.max(...args.map(([name]) => name.length));
  return args.map(([name, value]) => `${indent}${name.padEnd(width)} = ${hcl(value)}\n`).join('');
}

/** Says that the password is asked for, and where Terraform puts it. */
const PASSWORD_BLOCK = `
# Set with the environment variable TF_VAR_${VARIABLE}. Terraform stores it in its state file, so protect that file.
variable "${VARIABLE}" {
  type      = string
  sensitive = true
}
`;

interface TerraformFile {
  about: readonly string[];
  place: CodePlace;
  type: 'huaweicloud_dms_kafka_instance' | 'huaweicloud_lts_register_kafka_instance';
  /** What stands in the resource. */
  resource: string;
  hasPassword: boolean;
}

/**
 * A whole configuration with one resource of the provider `huaweicloud/huaweicloud`. Its access key comes out of the
 * environment. A create is never repeated: the provider's own default is five tries.
 */
export function terraformFile({ about, place, type, resource, hasPassword }: TerraformFile): string {
  return `${about.map((line) => `# ${line}\n`).join('')}
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
  [
    ['region', place.region],
    ['project_name', place.projectName],
    ['max_retries', 0],
  ],
  '  ',
)}}
${hasPassword ? PASSWORD_BLOCK : ''}
resource "${type}" "kafka" {
${resource}}
`;
}
