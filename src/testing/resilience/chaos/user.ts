/** A person who clicks what the page offers, and reopens it when it is gone. */
import { type Attempt, isOpen } from '../../../app/submission/attempt';
import type { SubmitOptions } from '../../../app/submission/submit-attempt';
import type { SubmitResult } from '../../../app/submission/submit-result';
import { throttlePlan } from '../../../app/submission/throttle-plan';
import { SANDBOX_SESSION } from '../../page/sandbox-transport';
import { type Browser, openBrowser, type Tab } from '../browser';
import { orderOf } from '../cloud';
import type { ConsoleProcess } from '../console-process';
import { type Change, keyOf, kindOf } from './changes';
import { type Ledger, openLedger } from './invariants';

/** Ordered in sequence, each once the previous instance exists. */
export const nameOf = (index: number): string => `orders-${index}`;

/** What a tab shows: pending work, and its last result. */
interface View {
  busy: Set<Promise<unknown>>;
  /** Changes under way. */
  changing: Map<string, Promise<unknown>>;
  last: SubmitResult | undefined;
  /** Index of the form's name. */
  name: number;
  /** How often its form was edited. */
  changes: number;
  /** Found when the page was opened. */
  found: Attempt[];
}

export interface Changed {
  change: Change;
  result?: { kind: string };
}

export interface User {
  browser: Browser;
  ledger: Ledger;
  /** All results of this browser's tabs by name, in order. */
  said: { name: string; result: SubmitResult }[];
  /** All clicks on changes; without a result where the tab was closed. */
  changes: Changed[];
  press(tab: number, clicks: number, changed: boolean): void;
  /** Clicks what the last result offers. */
  lookAgain(tab: number): void;
  confirm(tab: number): void;
  resume(tab: number): void;
  change(tab: number, change: Change): void;
  reload(tab: number): void;
  openTab(): void;
  setOffline(tab: number, isOffline: boolean): void;
  crash(): void;
  /** Signs in as another person, or in another way. Pending work continues unseen. */
  signIn(): void;
  setDiskFull(isFull: boolean): void;
  repeatLostCreates(): void;
  /** Pending work of open tabs. */
  underWay(): Promise<unknown>[];
}

const TABS_MAX = 3;

/** One person by two ways of signing in: two to the console. */
const WHO = [SANDBOX_SESSION.who, 'a token'] as const;

/** The attempts that block a submission. */
const standingIn = (result: SubmitResult | undefined, found: readonly Attempt[]): readonly Attempt[] => {
  if (result?.kind === 'unsettled') return [result.attempt];
  if (result?.kind === 'blocked') return result.attempts;
  return result === undefined ? found : [];
};

export function openUser(console: ConsoleProcess): User {
  const ledger = openLedger();
  const said: User['said'] = [];
  const changes: Changed[] = [];
  const views = new Map<Tab, View>();
  let isDiskFull = false;
  let furthest = 0;
  const browser = openBrowser(console, {
    onSend: (tab, { name }, permit, attempt) =>
      ledger.sending(tab, name, { id: attempt?.id ?? '', sends: attempt?.sends ?? 0 }, permit),
    onPut: () => {
      if (isDiskFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    },
  });

  function open(): Tab {
    const tab = browser.openTab();
    const view: View = { busy: new Set(), changing: new Map(), last: undefined, name: furthest, changes: 0, found: [] };
    views.set(tab, view);
    tab.recover().then(
      (found) => {
        view.found = found.filter((attempt) => isOpen(attempt) && attempt.name === nameOf(view.name));
      },
      () => undefined,
    );
    return tab;
  }
  const shown = (index: number): { tab: Tab; view: View } => {
    const tab = browser.tabs[index % Math.max(1, browser.tabs.length)] ?? open();
    const view = views.get(tab);
    if (!view) throw new Error('A tab has no view');
    return { tab, view };
  };
  function close(tab: Tab): void {
    ledger.closed(tab);
    tab.close();
    views.delete(tab);
  }
  function follow(tab: Tab, view: View, work: Promise<SubmitResult | undefined>): void {
    const name = nameOf(view.name);
    const ended = work.then((result) => {
      ledger.ended(tab, result);
      if (!result) return;
      view.last = result;
      said.push({ name, result });
      if (result.kind !== 'accepted' && result.kind !== 'name-taken') return;
      // The instance exists: on to the next one.
      view.name = Math.max(view.name, Number(name.split('-')[1]) + 1);
      furthest = Math.max(furthest, view.name);
      view.last = undefined;
      view.found = [];
    });
    view.busy.add(ended);
    void ended.finally(() => view.busy.delete(ended));
  }
  const submit = (tab: Tab, view: View, options?: SubmitOptions) => {
    const changes = view.changes > 0 ? { description: `Change ${view.changes}` } : {};
    follow(tab, view, tab.submit(orderOf(nameOf(view.name), changes), options));
  };

  open();
  return {
    browser,
    ledger,
    said,
    changes,
    press(index, clicks, changed) {
      const { tab, view } = shown(index);
      if (changed && view.busy.size === 0) view.changes += 1;
      for (let click = 0; click < clicks; click += 1) submit(tab, view);
    },
    lookAgain(index) {
      const { tab, view } = shown(index);
      const [attempt] = standingIn(view.last, view.found);
      if (attempt && view.busy.size === 0) follow(tab, view, tab.settle(attempt.id));
    },
    confirm(index) {
      const { tab, view } = shown(index);
      const confirmed = standingIn(view.last, view.found);
      if (confirmed.length === 0 || view.busy.size > 0) return;
      ledger.confirm(nameOf(view.name), confirmed);
      submit(tab, view, { confirmed });
    },
    resume(index) {
      const { tab, view } = shown(index);
      const { last } = view;
      if (last?.kind !== 'refused' || last.outcome.status !== 429 || view.busy.size > 0) return;
      if (throttlePlan(last.attempt.sends, last.outcome.retryAfterSeconds, 0).kind === 'person') return;
      submit(tab, view, { resumes: last.attempt, confirmed: [last.attempt] });
    },
    change(index, change) {
      const { tab, view } = shown(index);
      const key = keyOf(change);
      // The page does the same: its button is busy.
      if (view.changing.has(key)) return;
      const changed: Changed = { change };
      changes.push(changed);
      const ended = tab.run(kindOf(change).make).then((result) => {
        changed.result = result;
        view.changing.delete(key);
      });
      view.changing.set(key, ended);
    },
    reload(index) {
      close(shown(index).tab);
      open();
    },
    openTab() {
      if (browser.tabs.length < TABS_MAX) open();
    },
    setOffline(index, isOffline) {
      shown(index).tab.isOffline = isOffline;
    },
    crash() {
      for (const tab of [...browser.tabs]) close(tab);
      for (const tab of [...views.keys()]) close(tab);
      open();
    },
    signIn() {
      const shownBefore = browser.tabs.length;
      browser.signIn(browser.who() === WHO[0] ? WHO[1] : WHO[0]);
      for (let count = 0; count < shownBefore; count += 1) open();
    },
    setDiskFull(isFull) {
      isDiskFull = isFull;
    },
    repeatLostCreates() {
      for (const tab of browser.tabs) tab.repeatsLostCreates = true;
    },
    underWay: () => [...views.values()].flatMap(({ busy, changing }) => [...busy, ...changing.values()]),
  };
}
