import type { CreateFormValues } from '../../../form/create-form';
import type { JsonFault } from './read-json';

/** `never`: a secret. */
export const VERDICTS = ['taken', 'invalid', 'unknown', 'ignored', 'never'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The reason, if the verdict doesn't say it. */
export type ReportReason =
  | 'saslAbsent'
  | 'alwaysSent'
  | 'tellsOfInstance'
  | 'usableStorage'
  | 'pairBroken'
  | 'periodUnknown'
  | 'notKnown'
  | 'wrongKind';

export interface ReportLine {
  key: string;
  verdict: Verdict;
  reason?: ReportReason;
  /** The contract's rule that is broken. */
  rule?: string;
}

/** The recognized format. */
export type ImportKind = 'body' | 'instance' | 'form';

export interface Imported {
  kind: ImportKind;
  /** Without passwords. */
  values: CreateFormValues;
  lines: ReportLine[];
}

export type ImportFault = JsonFault | { kind: 'empty' | 'tooLarge' | 'noObject' | 'unrecognised' | 'noInstance' };

export type ImportResult =
  | { end: 'imported'; imported: Imported }
  /** The person chooses one. */
  | { end: 'several'; items: { id: string; label: string; text: string }[] }
  | { end: 'fault'; fault: ImportFault };

/** Keys of secrets. */
export const isSecretKey = (key: string): boolean => /passw|pwd|secret|token/i.test(key);

/** Use `Object.entries`, so that `__proto__` is only a key. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
