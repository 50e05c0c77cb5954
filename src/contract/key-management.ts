import * as z from 'zod/mini';
import { listOf, named, optional, optionalNumber, rowId, shownText, optionalText as text } from './lenient';

/** 1 pending, 2 enabled, 3 disabled, 4 scheduled for deletion, 5 pending import. */
export const KEY_ENABLED = '2';

export const kmsKey = z.object({
  key_id: rowId,
  key_alias: text,
  key_description: text,
  key_state: text,
  default_key_flag: text,
});
export type KmsKey = z.infer<typeof kmsKey>;

/** `POST /v1.0/{project_id}/kms/list-keys`; every value is a string. */
export const listKeysRequest = z.strictObject({
  limit: z.optional(z.string()),
  marker: z.optional(z.string()),
  key_state: z.optional(z.string()),
  key_spec: z.optional(z.string()),
});

/** `truncated` is the string "true" while more pages follow. */
export const keyList = listOf('key_details', kmsKey, {
  next_marker: text,
  truncated: optional(z.union([z.string(), z.boolean()])),
});

export const enterpriseProject = named(
  z.object({
    id: rowId,
    name: shownText,
    description: text,
    /** 1 enabled, 2 disabled. */
    status: optionalNumber,
  }),
);
export type EnterpriseProject = z.infer<typeof enterpriseProject>;

/** The status may be missing if only enabled ones were requested. */
export const isEnabledProject = ({ status }: EnterpriseProject): boolean => (status ?? 1) === 1;

export const enterpriseProjectList = listOf('enterprise_projects', enterpriseProject, {
  total_count: optionalNumber,
});
