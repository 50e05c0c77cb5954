/** The open drafts of this page, at most one a scope. They outlive the wizard. */

import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Session } from '../../contract/gateway-api';
import { scopeOf } from '../lookups/session';
import { isUntouched } from './draft';
import { beginFilled, beginFresh, type DraftDeps, findDraft, type Prefill } from './find-draft';
import type { OpenDraft } from './open-draft';
import type { StoredDraft } from './stored-drafts';
import { readMark, removeMark, writeMark } from './tab-draft-id';

export interface Drafts {
  /** Undefined until `open` has found it. */
  of(session: Session): ReadableAtom<OpenDraft | undefined>;
  open(session: Session): Promise<void>;
  /** A draft with an order is checked again before it's shown the next time. */
  leave(session: Session): void;
  /** The instance exists, so its draft is deleted. */
  finish(session: Session, draft: OpenDraft): void;
  /** Deletes the session's draft. */
  startOver(session: Session): Promise<void>;
  /** Opens a prefilled draft in this tab; the previous one stays stored. */
  fill(session: Session, filling: Prefill): Promise<void>;
  /** Opens an empty draft in this tab; the previous one stays stored. */
  beginAnew(session: Session): Promise<void>;
  /** Those that aren't open in this page, newest first. */
  others(session: Session): Promise<StoredDraft[]>;
  /**
   * The previous draft stays stored.
   * @returns false if it's open in another tab, or gone
   */
  resume(session: Session, id: string): Promise<boolean>;
  /** Unless it's open in another tab. */
  remove(session: Session, id: string): Promise<void>;
  /** In memory and in the form; storage has none. */
  forgetSecrets(): void;
  /** Marks in this tab whether its page is being replaced by the next. */
  markLeaving(leaving: boolean): void;
}

interface Place {
  shown: WritableAtom<OpenDraft | undefined>;
  draft: OpenDraft | undefined;
  opening: Promise<void> | undefined;
}

const loadStored = () => import('./stored-drafts');

/** The status lags behind what is being written. */
const holdsNothing = ({ status, read }: OpenDraft): boolean =>
  status.get().kind === 'untouched' && isUntouched(read().values);

export function createDrafts(deps: DraftDeps): Drafts {
  const places = new Map<string, Place>();
  const placeOf = (session: Session): Place => {
    const scope = scopeOf(session);
    const place = places.get(scope) ?? {
      shown: atom<OpenDraft | undefined>(undefined),
      draft: undefined,
      opening: undefined,
    };
    places.set(scope, place);
    return place;
  };
  const show = (place: Place, draft: OpenDraft | undefined) => {
    place.draft = draft;
    place.shown.set(draft);
  };
  const finish = (session: Session, draft: OpenDraft) => {
    draft.end();
    const place = placeOf(session);
    if (place.draft !== draft) return;
    removeMark(deps.ofTab, scopeOf(session));
    show(place, undefined);
  };
  async function openNow(session: Session): Promise<void> {
    const place = placeOf(session);
    const before = place.draft;
    const order = before?.order();
    if (before && order && (await deps.wasCreated(session, order))) finish(session, before);
    show(place, place.draft ?? (await findDraft(deps, session)));
  }
  async function replace(session: Session, begin: () => Promise<OpenDraft | undefined>): Promise<boolean> {
    const place = placeOf(session);
    await place.opening;
    const begun = await begin();
    if (!begun) return false;
    if (place.draft && holdsNothing(place.draft)) place.draft.end();
    else place.draft?.leave();
    show(place, begun);
    return true;
  }
  let turn: Promise<unknown> = Promise.resolve();
  /** Listing holds each draft's lock for a moment; others would think that another tab has it open. */
  function inTurn<T>(use: (kept: Awaited<ReturnType<typeof loadStored>>) => Promise<T>): Promise<T> {
    const mine = turn.then(async () => use(await loadStored()));
    turn = mine.catch(() => undefined);
    return mine;
  }
  return {
    finish,
    of: (session) => placeOf(session).shown,
    open(session) {
      const place = placeOf(session);
      place.opening ??= openNow(session).finally(() => {
        place.opening = undefined;
      });
      return place.opening;
    },
    leave(session) {
      const place = placeOf(session);
      if (place.draft?.order()) place.shown.set(undefined);
    },
    async startOver(session) {
      const fresh = await beginFresh(deps, session);
      const place = placeOf(session);
      place.draft?.end();
      show(place, fresh);
    },
    async fill(session, filling) {
      await replace(session, () => beginFilled(deps, session, filling));
    },
    async beginAnew(session) {
      await replace(session, () => beginFresh(deps, session));
    },
    others: (session) => inTurn((kept) => kept.listStored(deps, session, placeOf(session).draft?.id)),
    resume: (session, id) => replace(session, () => inTurn((kept) => kept.openStored(deps, session, id))),
    remove: (session, id) => inTurn((kept) => kept.removeStored(deps, session, id)),
    forgetSecrets() {
      for (const { draft } of places.values()) draft?.forgetSecrets();
    },
    markLeaving(leaving) {
      for (const [scope, { draft }] of places) {
        if (draft && readMark(deps.ofTab, scope)?.id === draft.id)
          writeMark(deps.ofTab, scope, { id: draft.id, leaving });
      }
    },
  };
}
