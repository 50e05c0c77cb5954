/**
 * Keeps the books of one browser: every send, what its page knew of it, and what the person confirmed. A send that
 * breaks a rule is written down as a violation at the moment at which it leaves.
 */
import type { SeenAttempt } from '../../../app/submission/attempt';
import type { SubmitResult } from '../../../app/submission/submit-result';
import type { Tab } from '../browser';

/** What the page knows of a send. `word` = a person has allowed another one although its fate is not known. */
type Fate = 'under-way' | 'certain' | 'uncertain' | 'accepted' | 'word';

interface Send {
  tab: Tab;
  /** The instance's. */
  name: string;
  /** Its attempt, as it was recorded for this send. */
  of: SeenAttempt;
  permit: string;
  fate: Fate;
}

export interface Ledger {
  violations: string[];
  sends: readonly Send[];
  /** How often a person allowed another send of a name. */
  words(name: string): number;
  /** A send is about to leave. */
  sending(tab: Tab, name: string, of: SeenAttempt, permit: string): void;
  /** The person allows another send in spite of these attempts, as they are shown: later sends are not covered. */
  confirm(name: string, seen: readonly SeenAttempt[]): void;
  /** A tab was told how its submission, or its looking, ended. */
  ended(tab: Tab, result: SubmitResult | undefined): void;
  /** A tab was closed: of what it had under way nothing is known. */
  closed(tab: Tab): void;
}

/** @returns empty books */
export function openLedger(): Ledger {
  const violations: string[] = [];
  const sends: Send[] = [];
  const words: string[] = [];

  const settle = (fits: (send: Send) => boolean, fate: Fate): void => {
    for (const send of sends) if (fits(send)) send.fate = fate;
  };

  return {
    violations,
    sends,
    words: (name) => words.filter((one) => one === name).length,
    sending(tab, name, of, permit) {
      if (sends.some((earlier) => earlier.permit === permit)) violations.push('two sends have one permit');
      for (const { fate } of sends.filter((earlier) => earlier.name === name)) {
        if (fate !== 'certain' && fate !== 'word') violations.push(`a send followed one that was ${fate}`);
      }
      sends.push({ tab, name, of, permit, fate: 'under-way' });
    },
    confirm(name, seen) {
      words.push(name);
      const isSeen = ({ of }: Send) => seen.some(({ id, sends: shown }) => id === of.id && of.sends <= shown);
      settle((send) => send.fate === 'uncertain' && isSeen(send), 'word');
    },
    ended(tab, result) {
      const own = (send: Send) => send.tab === tab && send.fate === 'under-way';
      switch (result?.kind) {
        case 'accepted':
          settle(own, 'accepted');
          // Also one that was called certain: an instance that a refusal denied is found, and said.
          return settle(({ of, fate }) => /certain/.test(fate) && of.id === result.attempt.id, 'accepted');
        case 'unsettled':
          return settle(own, 'uncertain');
        case 'refused':
        case 'not-sent':
        case 'busy':
          return settle(own, 'certain');
        default:
          return undefined;
      }
    },
    closed(tab) {
      settle((send) => send.tab === tab && send.fate === 'under-way', 'uncertain');
    },
  };
}
