/** How rules that are asked in an order judge the traffic of LTS, whatever they are rules of. */
import { covers, type Range, splitAt } from '../../contract/ipv4';
import { type Fit, LTS_SOURCE } from './lts-traffic';

/** A rule, as far as it matters here. */
export interface AskedRule<Rule> {
  rule: Rule;
  allows: boolean;
  /** Whether it speaks of LTS's traffic, its source left aside. */
  fit: Fit;
  /** The addresses it speaks of; undefined where they cannot be read, which makes it a `maybe` for all. */
  source: Range | undefined;
}

/** The answer, with what decided it. */
export type Verdict<Rule> =
  /** Every address of LTS gets in, by these rules; none where nothing stands in the way. */
  | { reach: 'open'; rules: Rule[] }
  /** This part of the addresses is kept out: by a rule, or because no rule lets it in. */
  | { reach: 'closed'; rule: Rule | undefined; part: Range }
  /** For this part it depends on a rule that cannot be judged from here. */
  | { reach: 'unknown'; rule: Rule; part: Range };

interface Answer<Rule> {
  reach: Verdict<Rule>['reach'];
  rule: Rule | undefined;
  part: Range;
}

/** Asks the rules about addresses that are wholly inside or outside of each of them. */
function answerFor<Rule>(asked: readonly AskedRule<Rule>[], part: Range): Answer<Rule> {
  const doubts: AskedRule<Rule>[] = [];
  const end = (allows: boolean, rule: Rule | undefined): Answer<Rule> => {
    // A rule that may or may not speak of this traffic matters only where it would say something else.
    const doubt = doubts.find((one) => one.allows !== allows);
    if (doubt) return { reach: 'unknown', rule: doubt.rule, part };
    return { reach: allows ? 'open' : 'closed', rule, part };
  };
  for (const one of asked) {
    if (one.fit === 'no' || (one.source && !covers(one.source, part))) continue;
    if (one.fit === 'yes' && one.source) return end(one.allows, one.rule);
    doubts.push(one);
  }
  return end(false, undefined);
}

/** The neighbours of an answer that say the same for the same reason, as one part. */
function widened<Rule>(answers: readonly Answer<Rule>[], of: Answer<Rule>): Range {
  const start = answers.indexOf(of);
  const other = answers.findIndex(
    ({ reach, rule }, index) => index > start && (reach !== of.reach || rule !== of.rule),
  );
  return { first: of.part.first, last: answers.at(other < 0 ? -1 : other - 1)?.part.last ?? of.part.last };
}

/**
 * Judges the traffic of LTS. The first rule that fits decides; without one, nothing gets in. Several rules that let in a
 * part each let LTS in only if they cover all of its addresses together.
 * @param asked the rules in the order in which they are asked
 */
export function judge<Rule>(asked: readonly AskedRule<Rule>[]): Verdict<Rule> {
  const sources = asked.flatMap(({ source }) => source ?? []);
  const answers = splitAt(LTS_SOURCE, sources).map((part) => answerFor(asked, part));
  const closed = answers.find(({ reach }) => reach === 'closed');
  if (closed) return { reach: 'closed', rule: closed.rule, part: widened(answers, closed) };
  const unknown = answers.find(({ reach }) => reach === 'unknown');
  if (unknown?.rule !== undefined) return { reach: 'unknown', rule: unknown.rule, part: widened(answers, unknown) };
  return { reach: 'open', rules: [...new Set(answers.flatMap(({ rule }) => rule ?? []))] };
}
