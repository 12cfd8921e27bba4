/** The words of an office, made comparable: does one phrase name the office that another does? */

import { tokenise } from '../arabic/index.js';
import { FORMER, INSTITUTIONS, PLACES, SPOKESMEN, UNSPECIFIC } from './lexicon.js';
import { comparedAs } from './role-spelling.js';
import { bareNoun, isDefinite, isOriginStem, officeOf } from './word-classes.js';

/** «بمنظمة», «لوزارة»: the preposition taken off an institution. */
const withoutPreposition = (word: string): string =>
  /^[بل]/.test(word) && INSTITUTIONS.has(word.slice(1)) ? word.slice(1) : word;

/** Nouns and adjectives of a role without article and joined prepositions. */
export function roleWordsOf(role: string): string[] {
  return tokenise(role)
    .map((token) => withoutPreposition(bareNoun(token.form.replace(/^و(?=ال)/, ''))))
    .filter((word) => !UNSPECIFIC.has(word))
    .map((word) =>
      comparedAs(word.replace(/ه$/, ''))
        // «وزير خارجية فرنسا» and «وزير الخارجية الفرنسي» are one office.
        .replace(/(?<=.{3})(?:يا|ي|ا)$/, ''),
    );
}

/** An office within the words of a role that names several. */
interface FurtherOffice {
  readonly head: string;
  readonly words: readonly string[];
}

/** «وزير الدفاع»، «حاكم تلمار» of «نائب رئيس الدولة ووزير الدفاع حاكم تلمار»: offices behind a complete one. */
export function furtherOffices(role: string): FurtherOffice[] {
  const tokens = tokenise(role);
  const offices: FurtherOffice[] = [];
  for (const [i, { form, start }] of tokens.entries()) {
    const joined = form.startsWith('و') && officeOf(form) === null;
    const office = officeOf(joined ? form.slice(1) : form);
    const before = tokens[i - 1]?.form ?? '';
    if (i < 2 || office === null || office.plural || !(isDefinite(before) || PLACES.has(before))) continue;
    offices.push({ head: office.head, words: roleWordsOf(role.slice(start + Number(joined))) });
  }
  return offices;
}

/** The words of the first office: «رئيس الحزب» of «رئيس الحزب ورئيس الحكومة الأسبق». */
export function firstOffice(words: readonly string[]): readonly string[] {
  const joined = words.findIndex(
    (word, i) => i > 0 && word.startsWith('و') && officeOf(word.slice(1)) !== null,
  );
  return joined < 0 ? words : words.slice(0, joined);
}

/** «وزير المالية السابق», the words as {@link roleWordsOf} gives them. */
const isFormer = (words: readonly string[]): boolean => firstOffice(words).some((word) => FORMER.has(word));

/** An office held once is never meant by the office alone, nor one held now by «السابق». */
export const sameTime = (own: readonly string[], words: readonly string[]): boolean =>
  isFormer(words) ? own.some((word) => FORMER.has(word)) : !isFormer(own);

/** All of the words are among the others. */
export const contains = (all: readonly string[], part: readonly string[]): boolean =>
  part.every((word) => all.includes(word));

/** «الصحفي المغربي» for «الصحفي فلان»: the office with nothing but an adjective of origin. */
export const addsOrigin = (words: readonly string[]): boolean =>
  words.length === 2 && isOriginStem(words[1] ?? '');

/** «وزير المالية الألماني» beside «وزير المالية فلان»: the minister of another country, as far as can be seen. */
export const differsByOrigin = (words: readonly string[], own: readonly string[]): boolean =>
  words.some((word) => !own.includes(word) && isOriginStem(word));

/** One head noun, or two words for one office (ناطق، متحدث). */
export const sameOffice = (a: string | null, b: string): boolean =>
  comparedAs(a ?? '') === comparedAs(b) || (SPOKESMEN.has(a ?? '') && SPOKESMEN.has(b));
