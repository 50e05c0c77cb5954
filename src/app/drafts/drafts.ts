/** The drafts that this page has open, at most one a scope. They outlive the wizard: who comes back finds all of it. */

import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Session } from '../../contract/gateway-api';
import { scopeOf } from '../lookups/session';
import { isUntouched } from './draft';
import { beginFilled, beginFresh, type DraftDeps, type Filling, findDraft } from './find-draft';
import type { KeptDraft } from './kept-drafts';
import type { OpenDraft } from './open-draft';
import { readMark, removeMark, writeMark } from './tab-mark';

export interface Drafts {
  /** The draft of a session; undefined until `open` has found it. */
  of(session: Session): ReadableAtom<OpenDraft | undefined>;
  /** Opens the session's draft, if it is not open. */
  open(session: Session): Promise<void>;
  /** The wizard is left. A draft that something was ordered from is looked at again before it is shown the next time. */
  leave(session: Session): void;
  /** The instance exists: its draft has served, and does not come back. */
  finish(session: Session, draft: OpenDraft): void;
  /** Forgets the session's draft for a fresh one. */
  startOver(session: Session): Promise<void>;
  /**
   * Opens a draft that is filled already as this tab's. What the tab edited before is not lost: it stays written down, and
   * a later visit finds it.
   */
  fill(session: Session, filling: Filling): Promise<void>;
  /** Opens an empty draft as this tab's; what the tab edited before stays written down. */
  beginAnew(session: Session): Promise<void>;
  /** The drafts of the session that this page has not open, the latest first. */
  others(session: Session): Promise<KeptDraft[]>;
  /**
   * Opens one of them as this tab's; what the tab edited before stays written down.
   * @returns false where another tab has it open meanwhile, or it is gone
   */
  resume(session: Session, id: string): Promise<boolean>;
  /** Forgets one of them for good, unless another tab has it open. */
  remove(session: Session, id: string): Promise<void>;
  /** Forgets all passwords, in memory and in the open form. What is written down stays: it holds none. */
  forgetSecrets(): void;
  /** Says in this tab whether its page is about to be replaced by the next. */
  markLeaving(leaving: boolean): void;
}

interface Place {
  shown: WritableAtom<OpenDraft | undefined>;
  draft: OpenDraft | undefined;
  opening: Promise<void> | undefined;
}

/** Only the start page needs it. */
const loadKept = () => import('./kept-drafts');

/** Nothing was typed, not even a moment ago: what is being written does not show in the status yet. */
const holdsNothing = ({ status, read }: OpenDraft): boolean =>
  status.get().kind === 'untouched' && isUntouched(read().values);

/** Makes the drafts of a page. */
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
  /** Listing holds each draft for a moment: whoever opens or forgets one meanwhile would take it for another tab's. */
  function inTurn<T>(use: (kept: Awaited<ReturnType<typeof loadKept>>) => Promise<T>): Promise<T> {
    const mine = turn.then(async () => use(await loadKept()));
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
    others: (session) => inTurn((kept) => kept.listKept(deps, session, placeOf(session).draft?.id)),
    resume: (session, id) => replace(session, () => inTurn((kept) => kept.openKept(deps, session, id))),
    remove: (session, id) => inTurn((kept) => kept.removeKept(deps, session, id)),
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
