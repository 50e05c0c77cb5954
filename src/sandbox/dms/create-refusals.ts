/**
 * Maps a broken rule of the create body to a DMS code. Codes and texts are published
 * (contract/fixtures/dms-error-codes.json); which code belongs to which mistake isn't, and is decided here by the text.
 * `00400062`, "Invalid request parameter.", is for everything else, including wrong JSON types.
 */
import type { RuleKey } from '../../contract/rules';

const INVALID = '00400062';

interface FieldRefusals {
  /** Omitted, null, or empty. */
  missing?: string;
  wrongType?: string;
  rules?: Partial<Record<RuleKey, string>>;
  otherwise?: string;
}

const maintenance: FieldRefusals = { rules: { maintenancePair: '00400106' }, otherwise: '00400106' };

/** By field path, without list indexes. */
const table: Readonly<Record<string, FieldRefusals>> = {
  name: { missing: '00400010', otherwise: '00400010' },
  description: { otherwise: '00400011' },
  engine: { otherwise: '00400022' },
  engine_version: { missing: '00400008', otherwise: '00400008' },
  storage_space: { otherwise: '00400500' },
  access_user: { missing: '00400015', rules: { saslOff: INVALID }, otherwise: '00400015' },
  password: {
    missing: '00400012',
    rules: { saslOff: INVALID, passwordClasses: '00400019' },
    otherwise: '00400012',
  },
  vpc_id: { missing: '00400013', otherwise: '00400068' },
  security_group_id: { missing: '00400014', otherwise: '00400046' },
  subnet_id: { missing: '00400016', otherwise: '00400018' },
  // Not 00400067, "only one AZ ID": three or more zones are allowed here.
  available_zones: { rules: { idCharacters: '00400042' } },
  product_id: { missing: '00400009', otherwise: '00400009' },
  maintain_begin: maintenance,
  maintain_end: maintenance,
  publicip_id: { missing: '00400128', otherwise: '00400128' },
  disk_encrypted_key: { missing: '00400136', rules: { encryptionKeyOff: INVALID }, otherwise: '00400137' },
  storage_spec_code: { missing: '00400125', otherwise: '00400125' },
  // 10240044 says 10 tags and is for queues; instances have 20.
  'tags.key': {
    missing: '10240035',
    rules: { tagKeyLength: '10240035', tagUnique: '10240045' },
    otherwise: '10240036',
  },
  'tags.value': { rules: { tagValueLength: '10240038' }, otherwise: '10240039' },
  'bss_param.period_type': { missing: '00400047', rules: { periodOnlyPrepaid: INVALID }, otherwise: '00400047' },
  'bss_param.period_num': {
    missing: '00400038',
    wrongType: '00400038',
    rules: { periodOnlyPrepaid: INVALID },
    otherwise: '00400038',
  },
};

interface Mistake {
  message: string;
  path: readonly PropertyKey[];
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

const EXPECTED_TYPES: Readonly<Record<string, string>> = {
  broker_num: 'number',
  storage_space: 'number',
  period_num: 'number',
};

/** Every field with its own codes is text or a number. */
const isWrongType = (field: string, value: unknown): boolean =>
  typeof value !== (EXPECTED_TYPES[field.split('.').at(-1) ?? ''] ?? 'string');

/**
 * @param mistake zod's issue; its message is a `RuleKey` if the contract names the rule
 * @returns digits of a DMS code
 */
export function codeForMistake(mistake: Mistake, body: unknown): string {
  const path = mistake.path.filter((key) => typeof key !== 'number');
  const field = path.map(String).join('.');
  const refusals = Object.hasOwn(table, field) ? table[field] : undefined;
  if (!refusals) return INVALID;
  const value = valueAt(body, mistake.path);
  if (value === undefined || value === null || value === '') {
    const named = refusals.rules?.[mistake.message as RuleKey];
    return named ?? refusals.missing ?? (value === '' ? refusals.otherwise : undefined) ?? INVALID;
  }
  if (isWrongType(field, value)) return refusals.wrongType ?? INVALID;
  return refusals.rules?.[mistake.message as RuleKey] ?? refusals.otherwise ?? INVALID;
}
