/** «نظيره الفرنسي فلان»، «نظرائه الفرنسي فلان واليوناني فلان»: holders of the office named last, each in another country. */

import { COUNTERPARTS } from './function-words.js';
import { INNER_NOUNS, PLACES } from './lexicon.js';
import { type Mention, phraseText } from './mention.js';
import { genderOfName } from './person-mention.js';
import { nameEnd } from './person-name.js';
import type { ShortNames } from './phrase-words.js';
import { skipTitles } from './titles.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, officeOf } from './word-classes.js';

/** «الفرنسي»، «واليونانية»: an adjective of origin. */
const isOrigin = (word: string): boolean =>
  isDefinite(word) && /.{3}(?:ي|يه)$/.test(word) && !INNER_NOUNS.has(bareNoun(word));

/** «وزير الخارجية المصري»، «وزير خارجية مصر»: the office without its country. */
function withoutCountry(office: string): string {
  const words = office.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > 2 && isOrigin(last)) return words.slice(0, -1).join(' ');
  return words.length > 2 && PLACES.has(last) ? words.slice(0, -1).join(' ') : office;
}

/** A counterpart with a name, from the adjective of origin at word `at` on, or null. */
function readOne(
  view: ParagraphView,
  from: number,
  at: number,
  office: string,
  shortNames: ShortNames,
): Mention | null {
  if (!isOrigin(form(view, at)) || (view.gaps[at] ?? 0) !== 0) return null;
  const limit = view.sentenceEnd[at] ?? 0;
  const comma = (view.gaps[at + 1] ?? 0) & ~(Gap.comma | Gap.mark);
  const { at: start, gender } = skipTitles({ view, limit, shortNames }, at + 1);
  const end = comma === 0 ? nameEnd(view, start, limit, shortNames, start > at + 1) : start;
  if (end === start) return null;
  const origin = phraseText(view, at, at + 1).replace(/^و/, '');
  return {
    kind: 'person',
    name: phraseText(view, start, end),
    role: `${withoutCountry(office)} ${origin}`,
    head: officeOf(office.split(' ')[0] ?? '')?.head ?? null,
    gender: gender ?? genderOfName(view, start, end),
    plural: false,
    definite: true,
    from,
    to: end,
  };
}

/**
 * The counterparts that word `at` announces, in text order; none when it announces nobody by name.
 *
 * @param office - the office named last, normalised, whose holders they are
 */
export function readCounterparts(
  view: ParagraphView,
  at: number,
  office: string,
  shortNames: ShortNames,
): Mention[] {
  if (!COUNTERPARTS.has(form(view, at))) return [];
  const found: Mention[] = [];
  let mention = readOne(view, at, at + 1, office, shortNames);
  while (mention !== null) {
    found.push(mention);
    const next = mention.to;
    mention = form(view, next).startsWith('و') ? readOne(view, next, next, office, shortNames) : null;
  }
  return found;
}
