/**
 * Records of one browser every send, what its page knew, and what the person confirmed. A send that breaks a rule
 * becomes a violation when it is sent.
 */
import type { SeenAttempt } from '../../../app/submission/attempt';
import type { SubmitResult } from '../../../app/submission/submit-result';
import type { Tab } from '../browser';

/** What the page knows of a send. `confirmed`: a person allowed another one although the outcome is unknown. */
type Fate = 'under-way' | 'certain' | 'uncertain' | 'accepted' | 'confirmed';

interface Send {
  tab: Tab;
  name: string;
  /** Its attempt as recorded for this send. */
  of: SeenAttempt;
  permit: string;
  fate: Fate;
}

export interface Ledger {
  violations: string[];
  sends: readonly Send[];
  /** How often a person allowed another send of a name. */
  confirmations(name: string): number;
  sending(tab: Tab, name: string, of: SeenAttempt, permit: string): void;
  /** The person allows another send despite these attempts as shown; later ones aren't covered. */
  confirm(name: string, seen: readonly SeenAttempt[]): void;
  ended(tab: Tab, result: SubmitResult | undefined): void;
  /** The outcome of its pending work is unknown. */
  closed(tab: Tab): void;
}

export function openLedger(): Ledger {
  const violations: string[] = [];
  const sends: Send[] = [];
  const confirmations: string[] = [];

  const settle = (fits: (send: Send) => boolean, fate: Fate): void => {
    for (const send of sends) if (fits(send)) send.fate = fate;
  };

  return {
    violations,
    sends,
    confirmations: (name) => confirmations.filter((one) => one === name).length,
    sending(tab, name, of, permit) {
      if (sends.some((earlier) => earlier.permit === permit)) violations.push('two sends have one permit');
      for (const { fate } of sends.filter((earlier) => earlier.name === name)) {
        if (fate !== 'certain' && fate !== 'confirmed') violations.push(`a send followed one that was ${fate}`);
      }
      sends.push({ tab, name, of, permit, fate: 'under-way' });
    },
    confirm(name, seen) {
      confirmations.push(name);
      const isSeen = ({ of }: Send) => seen.some(({ id, sends: shown }) => id === of.id && of.sends <= shown);
      settle((send) => send.fate === 'uncertain' && isSeen(send), 'confirmed');
    },
    ended(tab, result) {
      const own = (send: Send) => send.tab === tab && send.fate === 'under-way';
      switch (result?.kind) {
        case 'accepted':
          settle(own, 'accepted');
          // Also one that was reported as certain: an instance that a rejection denied is found and shown.
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
