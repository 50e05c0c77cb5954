/**
 * What the person typed, kept while they look elsewhere: whole in memory until the page is reloaded, and without
 * secrets in this tab's session storage, from which a reload brings it back.
 */
import type { Session } from '../../contract/gateway-api';
import { onForget } from '../api/forget';
import { defaultValues } from './default-values';
import { knownFields, knownPages } from './draft-shape';
import type { CreateFormValues } from './form-values';
import type { PageKey } from './steps';

export interface Draft {
  values: CreateFormValues;
  visited: PageKey[];
}

/** Raised when the form's shape changes: an older draft is then left behind. */
const VERSION = 1;

const memory = new Map<string, Draft>();

/** Drafts belong to one mode, region, project and person, and are shown to nobody else. */
const keyOf = (session: Session) =>
  `launchpad.draft.${VERSION}:${JSON.stringify([session.mode, session.region, session.projectId, session.who])}`;

function withoutSecrets(draft: Draft): Draft {
  return { ...draft, values: { ...draft.values, access: { ...draft.values.access, password: '', passwordAgain: '' } } };
}

onForget(() => {
  for (const [key, draft] of memory) memory.set(key, withoutSecrets(draft));
});

/**
 * Keeps the draft.
 * @param session whose draft
 * @param draft what the form holds now
 */
export function saveDraft(session: Session, draft: Draft): void {
  const key = keyOf(session);
  memory.set(key, structuredClone(draft));
  try {
    sessionStorage.setItem(key, JSON.stringify(withoutSecrets(draft)));
  } catch {
    // Full or forbidden storage (a million pasted characters): memory still has it, and a stale copy would mislead.
    removeStored(key);
  }
}

/**
 * @param session whose draft
 * @returns what was kept, or a fresh form
 */
export function loadDraft(session: Session): Draft {
  const key = keyOf(session);
  const kept = memory.get(key) ?? fromStorage(key);
  if (!kept) return { values: defaultValues, visited: ['basics'] };
  return structuredClone(kept);
}

/** Reads storage field by field over the defaults, so that an odd entry cannot bring down the form. */
function fromStorage(key: string): Draft | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
    if (!stored || !Array.isArray(stored.visited)) return undefined;
    const values = structuredClone(defaultValues);
    for (const step of Object.keys(values) as (keyof CreateFormValues)[]) {
      Object.assign(values[step], knownFields(step, stored.values?.[step]));
    }
    return { values, visited: knownPages(stored.visited) };
  } catch {
    return undefined;
  }
}

/** A browser that forbids storage throws at every touch of it; there is nothing to remove then. */
function removeStored(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {}
}

/** Forgets the draft: the instance exists, or the person starts over. */
export function clearDraft(session: Session): void {
  memory.delete(keyOf(session));
  removeStored(keyOf(session));
}
