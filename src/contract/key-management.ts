/** KMS keys and enterprise projects, the last two lookups of the wizard. */
import * as z from 'zod/mini';

const text = z.nullish(z.string());

/** `key_state` "2" is enabled; 1 pending, 3 disabled, 4 scheduled for deletion, 5 pending import. */
export const KEY_ENABLED = '2';

export const kmsKey = z.object({
  key_id: z.string().check(z.minLength(1)),
  key_alias: text,
  key_description: text,
  key_state: z.string(),
  default_key_flag: text,
});
export type KmsKey = z.infer<typeof kmsKey>;

/** Body of `POST /v1.0/{project_id}/kms/list-keys`; every value is a string. */
export const listKeysRequest = z.strictObject({
  limit: z.optional(z.string()),
  marker: z.optional(z.string()),
  key_state: z.optional(z.string()),
  key_spec: z.optional(z.string()),
});

/** Its answer; `truncated` is the string "true" while more pages follow. */
export const keyList = z.object({
  key_details: z.array(kmsKey),
  next_marker: text,
  truncated: text,
});

export const enterpriseProject = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  description: text,
  /** 1 enabled, 2 disabled. */
  status: z.nullish(z.number()),
});
export type EnterpriseProject = z.infer<typeof enterpriseProject>;

/** `GET /v1.0/enterprise-projects` */
export const enterpriseProjectList = z.object({
  enterprise_projects: z.array(enterpriseProject),
  total_count: z.nullish(z.number()),
});
