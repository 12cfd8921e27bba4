/** The name of an office's holder behind the rest of its phrase, or behind what is inserted between commas. */

import { isAddressee, isCorrespondentTold } from './addressee.js';
import { ONE_OF } from './function-words.js';
import { BREAKS, COMPOUND, GIVEN_NAMES, SPEECH_EVENTS, TIME_WORDS, TITLES } from './lexicon.js';
import { type Mention, phraseText } from './mention.js';
import { isKnownNoun } from './name-first-word.js';
import { breaksPhrase, type ShortNames } from './phrase-words.js';
import { readMention } from './read-mention.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isDefinite, isVocabulary, officeOf } from './word-classes.js';

/**
 * «قال القيادي في حزب العمل من أجل الوطن فلان الفلاني إن»، «قالت إحدى المشاركات في الوقفة، فلانة الفلانية، إن»: the name of an
 * office whose phrase goes on, behind a comma or as the last words before the content.
 */
export function nameOfHolder(
  view: ParagraphView,
  office: Mention,
  zoneEnd: number,
  shortNames: ShortNames,
): Mention | null {
  const one = office.kind === 'role' || (office.kind === 'group' && ONE_OF.has(form(view, office.from)));
  // Sources stay unnamed.
  if (!one || office.to >= zoneEnd || office.head === 'مصدر') return null;
  if ((view.gaps[office.to] ?? 0) & Gap.comma) return nameBehindInsertion(view, office, zoneEnd, shortNames);
  const last = form(view, office.to - 1);
  const first = office.to - office.from > 1 && isOfficeAlone(last) ? office.to - 1 : office.to;
  for (let i = first; i < zoneEnd; i++) {
    const word = form(view, i);
    if ((SPEECH_EVENTS.has(word) && !BREAKS.has(word)) || TIME_WORDS.has(word) || view.cues[i] !== undefined)
      return null;
    if (isCorrespondentTold(word)) return null;
    const apposed = ((view.gaps[i] ?? 0) & (Gap.comma | Gap.dash)) !== 0;
    if (!apposed && (!beginsName(view, i) || breaksPhrase(view, i - 1))) continue;
    const person = readMention(view, i, zoneEnd, shortNames);
    if (person === null || person.kind !== 'person' || person.name === null) {
      if (apposed) return null;
      continue;
    }
    const closed =
      person.to >= zoneEnd ||
      ((view.gaps[person.to] ?? 0) & (Gap.comma | Gap.dash | Gap.colon)) !== 0 ||
      isAddressee(form(view, person.to)) ||
      TIME_WORDS.has(form(view, person.to)) ||
      (apposed && (person.role !== null || (GIVEN_NAMES.has(word) && person.to - i > 1)));
    if (!closed || (!apposed && person.to - i < 2)) return null;
    return {
      ...person,
      role: person.role ?? phraseText(view, office.from, i),
      head: person.head ?? office.head,
      gender: office.gender ?? person.gender,
      from: office.from,
    };
  }
  return null;
}

/** Commas between an office and its holder's name. */
const MAX_COMMAS = 3;

/**
 * «قال رئيس النادي، وأحد مؤسسيه، فلان الفلاني، إن»، «نائب رئيس شركة كذا، الرائدة في النقل، فلان الفلاني، عن»: a name between commas
 * behind another office or an epithet.
 */
function nameBehindInsertion(
  view: ParagraphView,
  office: Mention,
  zoneEnd: number,
  shortNames: ShortNames,
): Mention | null {
  const first = form(view, office.to);
  const joined = /^و/.test(first) && (officeOf(first.slice(1)) !== null || ONE_OF.has(first.slice(1)));
  const titled = TITLES.has(first) || isOfficeAlone(first);
  if (!joined && !titled && !(isDefinite(first) && isVocabulary(first))) return null;
  let commas = 0;
  for (let i = office.to; i < zoneEnd && commas < MAX_COMMAS; i++) {
    const word = form(view, i);
    if (view.cues[i] !== undefined || TIME_WORDS.has(word)) return null;
    if (!((view.gaps[i] ?? 0) & Gap.comma)) continue;
    commas++;
    if ((commas === 1 && !titled) || (!GIVEN_NAMES.has(word) && commas > 1)) continue;
    const person = readMention(view, i, zoneEnd, shortNames);
    const closed =
      person !== null &&
      (person.to >= zoneEnd || ((view.gaps[person.to] ?? 0) & (Gap.comma | Gap.colon)) !== 0);
    if (person?.kind !== 'person' || person.name === null || !closed || person.to - i < 2) continue;
    return {
      ...person,
      role: office.role,
      head: office.head,
      gender: office.gender ?? person.gender,
      from: office.from,
    };
  }
  return null;
}

/** «السيناتور» behind another office. */
const isOfficeAlone = (word: string): boolean => word.startsWith('ال') && officeOf(word) !== null;

function beginsName(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  return (
    GIVEN_NAMES.has(word) ||
    TITLES.has(word) ||
    isOfficeAlone(word) ||
    (COMPOUND.has(form(view, i + 1)) && !isKnownNoun(word))
  );
}
