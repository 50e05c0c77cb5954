/** What an import did with each key of what it was given. */
import type { CreateFormValues } from '../../../form/create-form';
import type { JsonFault } from './read-json';

/** `never`: a secret, which is not taken over from anywhere. */
export const VERDICTS = ['taken', 'invalid', 'unknown', 'ignored', 'never'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why, where the verdict alone does not say it. */
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
  /** The rule of the contract that the value breaks. */
  rule?: string;
}

/** What was recognised: the body of a create, an instance as the API answers it, or a form that was exported here. */
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
  /** A list of instances, of which one is to be chosen. */
  | { end: 'several'; items: { id: string; label: string; text: string }[] }
  | { end: 'fault'; fault: ImportFault };

/** Keys whose values are secrets, however they are written. */
export const isSecretKey = (key: string): boolean => /passw|pwd|secret|token/i.test(key);

/** An object of a parsed text. Read it with `Object.entries`, so that odd keys stay what they are: keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
