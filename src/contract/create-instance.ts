/**
 * The body of `POST /v2/{engine}/{project_id}/instances` ("Creating an Instance", 2025-08-15, tables 2 to 4), strictly:
 * unknown keys and wrong JSON types are rejected. Contradictions in the document are decided in
 * docs/decisions/0002-contract-decisions.md.
 */
import * as z from 'zod/mini';
import { accessUser, instancePassword } from './access';
import { bssParam } from './billing';
import { checkCreateRequest } from './create-instance-rules';
import { RESOURCE_ID_PATTERN, resourceId } from './ids';
import { rule, strict, typed } from './rules';
import { tags } from './tags';
import { atMostUnits } from './text-length';

export const NAME_MIN = 4;
export const NAME_MAX = 64;

export const instanceName = z
  .string(typed())
  .check(
    z.regex(/^[A-Za-z]/, rule('nameStart')),
    z.regex(/^[A-Za-z0-9_-]*$/, rule('nameCharacters')),
    z.minLength(NAME_MIN, rule('nameLength')),
    z.maxLength(NAME_MAX, rule('nameLength')),
  );

export const DESCRIPTION_MAX = 1024;

/** In UTF-16 units. */
export const instanceDescription = z.string(typed()).check(atMostUnits(DESCRIPTION_MAX, 'descriptionLength'));

/** The document's list. Its example "2.7,3.x" is two values joined, and rejected. */
export const ENGINE_VERSIONS = ['1.1.0', '2.3.0', '2.7', '3.x'] as const;
export const engineVersion = z.enum(ENGINE_VERSIONS, typed('engineVersion'));

/** The document's disk types, and two more of its successor and the SDKs. */
export const STORAGE_SPECS = [
  'dms.physical.storage.high.v2',
  'dms.physical.storage.ultra.v2',
  'dms.physical.storage.general',
  'dms.physical.storage.extreme',
] as const;
export const storageSpecCode = z.enum(STORAGE_SPECS, typed('storageSpec'));
export type StorageSpecCode = (typeof STORAGE_SPECS)[number];

/** The table says x86; the example and the product list say X86. We send X86. */
export const archType = z.enum(['X86', 'x86'], typed('archType'));

/** The document gives no range; form and sandbox take the product list's. */
export const brokerNumber = z.int(typed('brokerNumber')).check(z.minimum(1, rule('brokerNumber')));

/** GB of all brokers together. */
export const storageSpace = z.int(typed('storageNumber')).check(z.minimum(1, rule('storageNumber')));

/** The document: one, or at least three. */
export const isZoneCount = (count: number): boolean => count === 1 || count >= 3;

export const availableZones = z.array(resourceId, typed()).check(
  z.refine(({ length }) => isZoneCount(length), { error: rule('zonesCount') }),
  z.refine((zones) => new Set(zones).size === zones.length, { error: rule('zonesUnique') }),
);

export const KAFKA_SECURITY_PROTOCOLS = ['SASL_SSL', 'SASL_PLAINTEXT'] as const;
export const kafkaSecurityProtocol = z.enum(KAFKA_SECURITY_PROTOCOLS, typed('securityProtocol'));

export const SASL_MECHANISMS = ['SCRAM-SHA-512', 'PLAIN'] as const;
export const saslMechanisms = z.array(z.enum(SASL_MECHANISMS, typed('mechanism')), typed()).check(
  z.minLength(1, rule('mechanismsEmpty')),
  z.refine((all) => new Set(all).size === all.length, { error: rule('mechanismsUnique') }),
);

export const RETENTION_POLICIES = ['time_base', 'produce_reject'] as const;
export const retentionPolicy = z.enum(RETENTION_POLICIES, typed('retentionPolicy'));

/** EIP IDs joined by commas. */
export const publicIpIds = z.string(typed()).check(
  z.regex(/^[A-Za-z0-9_.-]{1,64}(,[A-Za-z0-9_.-]{1,64})*$/, rule('publicIpFormat')),
  z.refine((joined) => new Set(joined.split(',')).size === joined.split(',').length, {
    error: rule('publicIpUnique'),
  }),
);

/** Blank if encryption is off. */
export const diskEncryptedKey = z
  .string(typed())
  .check(z.refine((key) => key === '' || RESOURCE_ID_PATTERN.test(key), { error: rule('idCharacters') }));

export const timeOfDay = z.string(typed()).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, rule('timeFormat')));

export const createInstanceRequest = z
  .strictObject(
    {
      name: instanceName,
      description: z.optional(instanceDescription),
      engine: z.literal('kafka', typed('engine')),
      engine_version: engineVersion,
      broker_num: brokerNumber,
      storage_space: storageSpace,
      access_user: z.optional(accessUser),
      password: z.optional(instancePassword),
      vpc_id: resourceId,
      security_group_id: resourceId,
      subnet_id: resourceId,
      available_zones: availableZones,
      product_id: resourceId,
      maintain_begin: z.optional(timeOfDay),
      maintain_end: z.optional(timeOfDay),
      enable_publicip: z.optional(z.boolean(typed())),
      publicip_id: z.optional(publicIpIds),
      ssl_enable: z.optional(z.boolean(typed())),
      kafka_security_protocol: z.optional(kafkaSecurityProtocol),
      sasl_enabled_mechanisms: z.optional(saslMechanisms),
      retention_policy: z.optional(retentionPolicy),
      ipv6_enable: z.optional(z.boolean(typed())),
      disk_encrypted_enable: z.optional(z.boolean(typed())),
      disk_encrypted_key: z.optional(diskEncryptedKey),
      enable_auto_topic: z.optional(z.boolean(typed())),
      storage_spec_code: storageSpecCode,
      enterprise_project_id: z.optional(resourceId),
      tags: z.optional(tags),
      arch_type: z.optional(archType),
      vpc_client_plain: z.optional(z.boolean(typed())),
      bss_param: z.optional(bssParam),
    },
    strict,
  )
  .check(z.superRefine(checkCreateRequest));

export type CreateInstanceRequest = z.infer<typeof createInstanceRequest>;

/** An empty ID makes the outcome unknown, never a success. */
export const createInstanceResponse = z.object({
  instance_id: z.string(typed()).check(z.minLength(1), z.maxLength(36)),
});
