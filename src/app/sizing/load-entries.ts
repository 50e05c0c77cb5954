/** As typed. */

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

/** 3 replicas and 72 hours are the defaults of Kafka topics. */
export const USUAL_LOAD: LoadEntries = {
  produceMbps: '1',
  messageKb: '1',
  fanOut: '1',
  replicas: '3',
  partitions: '30',
  retention: '72',
  retentionUnit: 'hours',
};

/** Shared by the sizing panel and Capacity. */
export const loadEntries: Service<WritableAtom<LoadEntries>> = () => atom(USUAL_LOAD);

interface Range {
  min: number;
  max: number;
  isWhole: boolean;
}

/** Plausible values: beyond them, it's a typo. */
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
 * Accepts a decimal comma and surrounding spaces.
 * @returns undefined if it isn't a number or out of range
 */
export function readEntry(field: LoadField, text: string): number | undefined {
  const { min, max, isWhole } = LOAD_RANGES[field];
  const pattern = isWhole ? /^\d{1,9}$/ : /^\d{1,9}(?:\.\d{1,6})?$/;
  const digits = (isWhole ? tidyNumber(text) : tidyCode(text)).replace(',', '.');
  const value = pattern.test(digits) ? Number(digits) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

export function readLoad(entries: LoadEntries): Load | undefined {
  const values = LOAD_FIELDS.map((field) => readEntry(field, entries[field]));
  const [produceMbps, messageKb, fanOut, replicas, partitions, retention] = values;
  if (produceMbps === undefined || messageKb === undefined || fanOut === undefined) return undefined;
  if (replicas === undefined || partitions === undefined || retention === undefined) return undefined;
  const retentionHours = entries.retentionUnit === 'days' ? retention * 24 : retention;
  return { produceMbps, messageKb, fanOut, replicas, partitions, retentionHours };
}
