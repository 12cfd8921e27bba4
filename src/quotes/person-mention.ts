/** Candidates that are people: a name, an office with or without its holder, a kunya, a name in marks. */

import { COPULAS } from './function-words.js';
import type { Gender } from './inflection.js';
import { FIRST_PERSON, GIVEN_NAMES, INSTITUTIONS, KUNYA, PARTICLES, TIME_WORDS, TITLES } from './lexicon.js';
import { type Mention, phraseText, type Reader } from './mention.js';
import { officesEnd } from './offices-end.js';
import { nameEnd } from './person-name.js';
import { breaksPhrase } from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isVocabulary, officeOf } from './word-classes.js';

/** A lone unknown word with a definite noun behind it is no name but a noun in construct (مزاعم المعارضة). */
export function isConstructNoun(
  { view, limit, shortNames }: Reader,
  start: number,
  end: number,
  titled: boolean,
): boolean {
  const word = form(view, start);
  if (
    titled ||
    end - start > 1 ||
    end >= limit ||
    GIVEN_NAMES.has(word) ||
    shortNames.has(word) ||
    isDefinite(word)
  )
    return false;
  // «رئيس نقابة لصانعي ومحولي الورق»
  if (/^ل.{3,}ي$/.test(word) && /^و.{3}/.test(form(view, end))) return true;
  return (
    (view.gaps[end] ?? 0) === 0 &&
    isDefinite(form(view, end)) &&
    officeOf(form(view, end)) === null &&
    !TIME_WORDS.has(form(view, end))
  );
}

/** A name that is set in marks: «فليكس ميدني». */
export function markedName({ view }: Reader, at: number): { name: string; from: number; to: number } | null {
  const marked = view.opening.get(at);
  if (marked === undefined || marked.close === null || marked.to - marked.from > 4) return null;
  const first = form(view, marked.from);
  if ((view.gaps[at] ?? 0) & Gap.colon || FIRST_PERSON.has(first)) return null;
  if (
    !GIVEN_NAMES.has(first) &&
    !PARTICLES.has(first) &&
    !INSTITUTIONS.has(bareNoun(first)) &&
    marked.to - marked.from > 1 &&
    (isVocabulary(first) || breaksPhrase(view, marked.from) || /^\p{N}/u.test(first))
  )
    return null;
  return { name: phraseText(view, marked.from, marked.to), from: marked.from, to: marked.to };
}

/** «أم كاظم»، «أبو شادي»: a name, no kinship. */
export function readKunya(
  reader: Reader,
  from: number,
  start: number,
  gender: Gender | null,
): Mention | null {
  const { view, limit } = reader;
  if (!KUNYA.has(form(view, start)) || start + 1 >= limit || isDefinite(form(view, start + 1))) return null;
  if ((view.gaps[start + 1] ?? 0) !== 0 || breaksPhrase(view, start + 1)) return null;
  const end = Math.max(start + 2, nameEnd(view, start, limit, reader.shortNames));
  return readPerson(reader, from, start, end, gender ?? (form(view, start) === 'ام' ? 'f' : 'm'));
}

/** Gender of the given name that a name begins with. */
export function genderOfName(view: ParagraphView, from: number, to: number): Gender | null {
  return to > from ? (GIVEN_NAMES.get(form(view, from)) ?? null) : null;
}

/** An office behind a name: «، وهو نائب قائد …», «رئيسة تحرير …», «(قيّم)». */
function roleAfter(
  reader: Reader,
  at: number,
): { role: string; head: string; to: number; gender: Gender } | null {
  const { view, limit } = reader;
  let start = at;
  if ((view.gaps[at] ?? 0) & (Gap.colon | Gap.stop)) return null;
  if (COPULAS.has(form(view, start))) start++;
  const end = Math.max(limit, view.bracketEnd[start] ?? 0);
  if (start >= end) return null;
  const office = officeOf(form(view, start));
  if (office === null || office.plural || /^وال.{3}/.test(form(view, start))) return null;
  // «أمام المحكمة», spelt with the hamza of the preposition, is no «إمام المسجد».
  if (/^أمام$/.test(view.words[start]?.text ?? '')) return null;
  const to = officesEnd(reader, start, end);
  if (opensAnotherPerson(reader, to)) return null;
  return { role: phraseText(view, start, to), head: office.head, to, gender: office.gender };
}

/** «استقبل الأمير فلان وزير النقل الدكتور فلان»: a title behind the office begins the name of its holder. */
function opensAnotherPerson({ view, limit }: Reader, at: number): boolean {
  const word = form(view, at);
  return at < limit && (view.gaps[at] ?? 0) === 0 && TITLES.has(word) && isDefinite(word);
}

/** A name with titles before and an office behind it. */
export function readPerson(
  reader: Reader,
  from: number,
  start: number,
  end: number,
  titleGender: Gender | null,
): Mention {
  const { view } = reader;
  const name = phraseText(view, start, end);
  const apposed = roleAfter(reader, end);
  const gender = titleGender ?? genderOfName(view, start, end) ?? apposed?.gender ?? null;
  return {
    kind: 'person',
    name,
    role: apposed?.role ?? null,
    head: apposed?.head ?? null,
    gender,
    plural: false,
    definite: true,
    from,
    to: apposed?.to ?? end,
  };
}
