import { covers, type Range, splitAt } from '../../contract/ipv4';
import { type Fit, LTS_SOURCE } from './lts-traffic';

export interface AskedRule<Rule> {
  rule: Rule;
  allows: boolean;
  /** Whether it applies to LTS's traffic, regardless of the source. */
  fit: Fit;
  /** Its source addresses; undefined if unknown, which makes it a `maybe` for all. */
  source: Range | undefined;
}

export type Verdict<Rule> =
  /** By these rules; none if nothing restricts traffic. */
  | { reach: 'open'; rules: Rule[] }
  /** This part of the addresses is denied, by a rule or because none allows it. */
  | { reach: 'closed'; rule: Rule | undefined; part: Range }
  /** For this part it depends on a rule that can't be evaluated here. */
  | { reach: 'unknown'; rule: Rule; part: Range };

interface Answer<Rule> {
  reach: Verdict<Rule>['reach'];
  rule: Rule | undefined;
  part: Range;
}

/** `part` is wholly inside or outside of each rule's source. */
function answerFor<Rule>(asked: readonly AskedRule<Rule>[], part: Range): Answer<Rule> {
  const doubts: AskedRule<Rule>[] = [];
  const end = (allows: boolean, rule: Rule | undefined): Answer<Rule> => {
    // A `maybe` matters only if it would decide otherwise.
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

/** Merges neighbors with the same verdict by the same rule. */
function widened<Rule>(answers: readonly Answer<Rule>[], of: Answer<Rule>): Range {
  const start = answers.indexOf(of);
  const other = answers.findIndex(
    ({ reach, rule }, index) => index > start && (reach !== of.reach || rule !== of.rule),
  );
  return { first: of.part.first, last: answers.at(other < 0 ? -1 : other - 1)?.part.last ?? of.part.last };
}

/**
 * The first matching rule decides; without one, traffic is denied. Several rules can allow LTS together.
 * @param asked in order of precedence
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
