/** `POST /v1.0/{project_id}/kms/list-keys`; all values are text. */
import { listKeysRequest } from '../contract/key-management';
import { type Call, jsonObject, ok, parseBody, type Reply } from './call';
import { SANDBOX_DOMAIN_ID, SANDBOX_REGION } from './credentials';
import { kmsRefusal, type Refusal } from './refusal';
import type { KeyRecord } from './world/records';

const invalid = (message: string): Refusal => kmsRefusal(400, 'KMS.SANDBOX.0001', message);

const keyBody = (key: KeyRecord): unknown => ({
  key_id: key.id,
  domain_id: SANDBOX_DOMAIN_ID,
  key_alias: key.alias,
  realm: SANDBOX_REGION,
  key_description: key.description,
  creation_date: String(key.createdAtMs),
  scheduled_deletion_date: key.state === '4' ? String(key.createdAtMs + 500 * 86_400_000) : '',
  key_state: key.state,
  default_key_flag: key.isDefault ? '1' : '0',
  key_type: '1',
  key_spec: 'AES_256',
  expiration_time: '',
  origin: 'kms',
});

const LIMIT_DEFAULT = '100';

/** The `marker` is the previous page's `next_marker` while `truncated` is "true". */
export function listKeys({ body, state }: Call): Reply {
  const json = body.trim() === '' ? {} : jsonObject(body, invalid('The body is invalid.'));
  const {
    limit = LIMIT_DEFAULT,
    marker = '',
    key_state: keyState,
    key_spec: spec,
  } = parseBody(listKeysRequest, json, invalid);
  if (!/^[1-9]\d{0,3}$/.test(limit)) throw invalid('limit is invalid.');
  if (!/^\d{0,6}$/.test(marker)) throw invalid('marker is invalid.');
  const isWanted = (key: KeyRecord): boolean => !keyState || key.state === keyState;
  const found = spec && spec !== 'AES_256' && spec !== 'ALL' ? [] : state.world.keys.filter(isWanted);
  const end = Number(marker) + Number(limit);
  const page = found.slice(Number(marker), end);
  const isTruncated = end < found.length;
  return ok({
    keys: page.map(({ id }) => id),
    key_details: page.map(keyBody),
    next_marker: isTruncated ? String(end) : '',
    truncated: String(isTruncated),
    total: found.length,
  });
}
