/** States by their capitals and seats of power: «قالت موسكو» is what the Russian ministry said. Source: data/arabic/thesaurus/capitals.txt. */

import { readTable, tokenise } from '../arabic/index.js';
import type { QuotedSpeaker } from '../quotes/index.js';
import { wordStem } from './word-stems.js';

let known: ReadonlyMap<string, ReadonlySet<string>> | null = null;

const stemsOf = (name: string): string[] => tokenise(name).map(({ form }) => wordStem(form));

/** Name of one word → the stems of all names of one word in its lines: موسكو → روسيا، روسي. */
function seats(): ReadonlyMap<string, ReadonlySet<string>> {
  if (known !== null) return known;
  const found = new Map<string, Set<string>>();
  for (const line of readTable('arabic/thesaurus/capitals.txt')) {
    const stems = line.map(stemsOf).flatMap(([first = '', ...others]) => (others.length > 0 ? [] : [first]));
    for (const stem of stems) {
      const own = found.get(stem) ?? new Set();
      for (const other of stems) own.add(other);
      found.set(stem, own);
    }
  }
  known = found;
  return known;
}

/**
 * Does a speaker act for the state that the words of a question name: by the role, or as one of its bodies? A person's name
 * may be a place, too (المصري).
 *
 * @param words - normalised words of the question
 */
export function actsForState(words: readonly string[], { name, role, kind }: QuotedSpeaker): boolean {
  const [only = ''] = words;
  const stems = words.length === 1 ? seats().get(wordStem(only)) : undefined;
  if (stems === undefined) return false;
  const own = stemsOf(kind === 'organisation' ? `${name ?? ''} ${role ?? ''}` : (role ?? ''));
  return own.some((stem) => stems.has(stem));
}
