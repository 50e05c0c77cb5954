/** What the presenter chose: it outlives scenarios. */
import { type MapStore, map } from 'nanostores';
import * as z from 'zod/mini';
import type { SafeStorage } from '../browser/safe-storage';
import { MOMENTS, type MomentKey } from './moments';

export const PRESENTER_KEY = 'launchpad.demo-presenter';

export interface Presenter {
  /** The customer's name, as it's typed. */
  customer: string;
  /** Of the director mode; null while it's off. */
  moment: MomentKey | null;
}

const shape = z.object({
  customer: z.catch(z.string(), ''),
  moment: z.catch(z.nullable(z.enum(MOMENTS)), null),
});

function parse(text: string): Presenter {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return { customer: '', moment: null };
  }
}

/** Writes down each change. */
export function openPresenter(storage: SafeStorage): MapStore<Presenter> {
  const presenter = map<Presenter>(parse(storage.read(PRESENTER_KEY)));
  presenter.listen((chosen) => void storage.write(PRESENTER_KEY, JSON.stringify(chosen)));
  return presenter;
}

/** @returns how names of instances begin: letters, digits, and hyphens of the customer's name, or `kafka` without any */
export function startOf(customer: string): string {
  const plain = customer
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '');
  return plain.slice(0, 24).replace(/-+$/, '') || 'kafka';
}
