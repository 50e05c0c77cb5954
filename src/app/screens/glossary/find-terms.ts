import { TERMS, type Term } from '../../glossary/terms';

type Texts = Readonly<Record<Term, string>>;

/**
 * Finds words of the glossary.
 * @param search what was typed; every part of it has to occur, in the word or in its meaning, in any case of letters
 * @param names the words, in the reader's language
 * @param meanings what they mean
 * @returns those whose name fits first, each by alphabet; all of them for an empty search
 */
export function findTerms(search: string, names: Texts, meanings: Texts): Term[] {
  const parts = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string) => parts.every((part) => text.toLowerCase().includes(part));
  const rank = (term: Term) => (fits(names[term]) ? 0 : 1);
  return TERMS.filter((term) => fits(`${names[term]} ${meanings[term]}`)).sort(
    (one, other) => rank(one) - rank(other) || names[one].localeCompare(names[other]),
  );
}
