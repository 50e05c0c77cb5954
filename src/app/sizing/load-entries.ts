/** What the person types about the load: text, as in every form here, and read by one function. */

import { atom, type WritableAtom } from 'nanostores';
import { tidyCode, tidyNumber } from '../i18n/tidy';
import type { Service } from '../services/services';
import type { Load } from './load';

export interface LoadEntries {
  produceMbps: string;
  messageKb: string;
  fanOut: string;
  replicas: string;
  partitions: string;
  retention: string;
  retentionUnit: 'hours' | 'days';
}

export type LoadField = Exclude<keyof LoadEntries, 'retentionUnit'>;

/** A modest load, to begin with; 3 copies and 72 hours are what Kafka topics get by themselves. */
export const USUAL_LOAD: LoadEntries = {
  produceMbps: '1',
  messageKb: '1',
  fanOut: '1',
  replicas: '3',
  partitions: '30',
  retention: '72',
  retentionUnit: 'hours',
};

/** Kept while the page is open, for the helper and for what Capacity shows of a size. It holds no secret. */
export const loadEntries: Service<WritableAtom<LoadEntries>> = () => atom(USUAL_LOAD);

interface Range {
  min: number;
  max: number;
  isWhole: boolean;
}

/** Bounds of sense, not of the service: beyond them somebody has mistyped. */
export const LOAD_RANGES: Record<LoadField, Range> = {
  produceMbps: { min: 0.01, max: 100_000, isWhole: false },
  messageKb: { min: 0.01, max: 10_000, isWhole: false },
  fanOut: { min: 0, max: 1000, isWhole: true },
  replicas: { min: 1, max: 10, isWhole: true },
  partitions: { min: 1, max: 1_000_000, isWhole: true },
  retention: { min: 1, max: 100_000, isWhole: true },
};

export const LOAD_FIELDS = Object.keys(LOAD_RANGES) as LoadField[];

/**
 * Reads one entry.
 * @param field which one
 * @param text what was typed; a comma does for the point, spaces around are forgiven
 * @returns undefined where it is no number or out of its range
 */
export function readEntry(field: LoadField, text: string): number | undefined {
  const { min, max, isWhole } = LOAD_RANGES[field];
  const pattern = isWhole ? /^\d{1,9}$/ : /^\d{1,9}(?:\.\d{1,6})?$/;
  const digits = (isWhole ? tidyNumber(text) : tidyCode(text)).replace(',', '.');
  const value = pattern.test(digits) ? Number(digits) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

/**
 * @param entries what was typed
 * @returns the load, or undefined while something is wrong
 */
export function readLoad(entries: LoadEntries): Load | undefined {
  const values = LOAD_FIELDS.map((field) => readEntry(field, entries[field]));
  const [produceMbps, messageKb, fanOut, replicas, partitions, retention] = values;
  if (produceMbps === undefined || messageKb === undefined || fanOut === undefined) return undefined;
  if (replicas === undefined || partitions === undefined || retention === undefined) return undefined;
  const retentionHours = entries.retentionUnit === 'days' ? retention * 24 : retention;
  return { produceMbps, messageKb, fanOut, replicas, partitions, retentionHours };
}
