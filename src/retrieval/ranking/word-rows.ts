/** Words in a row as passages may hold them: inflected, in other tenses, behind prepositions. */

import { type Member, presentsOf, verbalNounsOf, verbsOf } from '../../arabic/index.js';
import { joinedForms } from './joined-prepositions.js';
import type { Alternative } from './query.js';
import type { WordForms } from './word-forms.js';

/** Stems in a row with the forms of each that count. */
export type Row = Pick<Alternative, 'stems'> & { readonly forms: readonly ReadonlySet<number>[] };

/** All ways in which the library says a member of the thesaurus. */
export function memberRows(words: WordForms, member: Member): Row[] {
  return [...rowsOf(words, member), ...verbRows(words, member), ...joinedRows(words, member)];
}

/** The forms of what is a verb when the library has its present for him. */
export function conjugatedRows(words: WordForms, verb: string): Row[] {
  if (!presentsOf(verb).some(([he = '']) => words.has(he))) return [];
  return [...rowsOf(words, [verb]), ...verbRows(words, [verb])];
}

/** The words by each of the stems that their forms have; none when the library lacks one of the words. */
function rowsOf(words: WordForms, member: Member): Row[] {
  let rows: Row[] = [{ stems: [], forms: [] }];
  for (const word of member) {
    const ways = rows.length === 0 ? [] : words.of(word);
    rows = rows.flatMap(({ stems, forms }) =>
      ways.map(([stem, own]) => ({ stems: [...stems, stem], forms: [...forms, own] })),
    );
  }
  return rows;
}

/** With the other regular forms of the first word, when it is a verb or the noun of one. */
function verbRows(words: WordForms, [first = '', ...rest]: Member): Row[] {
  const row = (form: string): Row[] => rowsOf(words, [form, ...rest]);
  return [
    ...tenseRows(first, row),
    ...verbalNounsOf(first).flatMap(row),
    ...verbsOf(first).flatMap((past) => [...row(past), ...tenseRows(past, row)]),
  ];
}

/**
 * The present and the future of a past. A word with ي before it that the library has is a verb; with ت or ن alone it may be a
 * noun.
 */
function tenseRows(past: string, row: (form: string) => Row[]): Row[] {
  return presentsOf(past).flatMap((presents) => {
    const [he = '', ...others] = presents;
    const rows = row(he);
    if (rows.length === 0) return [];
    return [...rows, ...others.flatMap(row), ...presents.flatMap((present) => row(`س${present}`))];
  });
}

/** The member behind prepositions that stems keep. */
function joinedRows(words: WordForms, [first = '', ...others]: Member): Row[] {
  return joinedForms(words.lexicon, first).flatMap((joined) => rowsOf(words, [joined, ...others]));
}
