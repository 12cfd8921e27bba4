/** Candidates that are people: a name, an office with or without its holder, a kunya, a name in marks. */

import { CALLED, COPULAS } from './function-words.js';
import type { Gender } from './inflection.js';
import { GIVEN_NAMES, INSTITUTIONS, KIN, KUNYA, PARTICLES, PLACES, TIME_WORDS, TITLES } from './lexicon.js';
import { type Mention, phraseText, type Reader } from './mention.js';
import { nameEnd } from './person-name.js';
import { breaksPhrase, isMediumAddressed, phraseEnd } from './phrase.js';
import { skipTitles } from './titles.js';
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
  return (
    (view.gaps[end] ?? 0) === 0 &&
    isDefinite(form(view, end)) &&
    officeOf(form(view, end)) === null &&
    !TIME_WORDS.has(form(view, end))
  );
}

/** A name that is set in marks: «فليكس جيدني». */
export function markedName({ view }: Reader, at: number): { name: string; from: number; to: number } | null {
  const marked = view.opening.get(at);
  if (marked === undefined || marked.close === null || marked.to - marked.from > 4) return null;
  const first = form(view, marked.from);
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

/** A name behind an office: at once, in marks, or behind a comma with or without titles. */
export function nameAfter(
  reader: Reader,
  phrase: number,
): { name: string; to: number; gender: Gender | null } | null {
  const { view, limit, shortNames } = reader;
  const at = CALLED.has(form(view, phrase)) ? phrase + 1 : phrase;
  const gap = view.gaps[at] ?? 0;
  if (at >= limit || gap & (Gap.colon | Gap.stop)) return null;
  const apposed = (gap & (Gap.comma | Gap.dash)) !== 0;
  const titled = skipTitles(reader, at);
  const start = titled.at;
  if (start >= limit) return null;
  const marked = markedName(reader, start);
  if (marked !== null && !apposed) return { name: marked.name, to: marked.to, gender: titled.gender };
  // «وقال المسؤول "سنسعى …"»: longer marks open speech.
  const speech = view.opening.get(start);
  if (speech !== undefined && (speech.close === null || speech.to - speech.from > 4)) return null;
  if (officeOf(form(view, start)) !== null && !GIVEN_NAMES.has(form(view, start))) return null;
  const end = nameEnd(view, start, limit, shortNames, start > at);
  if (end === start || isConstructNoun(reader, start, end, start > at)) return null;
  const place = !apposed && end - start === 1 && /^(?:في|ب)$/.test(form(view, start - 2));
  if (place && !shortNames.has(form(view, start))) return null;
  const closed =
    end >= limit ||
    (view.gaps[end] ?? 0) !== 0 ||
    breaksPhrase(view, end) ||
    TIME_WORDS.has(form(view, end)) ||
    isMediumAddressed(form(view, end)) ||
    form(view, end).length < 3;
  if (apposed && start === at && !closed) return null;
  if (
    apposed &&
    end - start === 1 &&
    start === at &&
    !shortNames.has(form(view, start)) &&
    isDefinite(form(view, start))
  )
    return null;
  return {
    name: phraseText(view, start, end),
    to: end,
    gender: titled.gender ?? genderOfName(view, start, end),
  };
}

/** Gender of the given name that a name begins with. */
export function genderOfName(view: ParagraphView, from: number, to: number): Gender | null {
  return to > from ? (GIVEN_NAMES.get(form(view, from)) ?? null) : null;
}

/** «مديرة مكتب التعليم بشمال … الأستاذة فلانة»: a title behind the rest of a long office shows the name. */
function titledNameAfter(reader: Reader, from: number): ReturnType<typeof nameAfter> {
  const { view, limit } = reader;
  for (let i = from; i < Math.min(limit, from + 7); i++) {
    if ((view.gaps[i] ?? 0) !== 0 || view.cues[i] !== undefined || view.opening.has(i)) return null;
    const word = form(view, i);
    if (isDefinite(word) && TITLES.has(word) && i > from) return nameAfter(reader, i);
  }
  return null;
}

/** An office behind a name: «، وهو نائب قائد …», «رئيسة تحرير …», «(قيّم)». */
function roleAfter(
  reader: Reader,
  at: number,
): { role: string; head: string; to: number; gender: Gender } | null {
  const { view, limit, shortNames } = reader;
  let start = at;
  if ((view.gaps[at] ?? 0) & (Gap.colon | Gap.stop)) return null;
  if (COPULAS.has(form(view, start))) start++;
  const end = Math.max(limit, view.bracketEnd[start] ?? 0);
  if (start >= end) return null;
  const office = officeOf(form(view, start));
  if (office === null || office.plural) return null;
  const to = phraseEnd(view, start, end, shortNames);
  return { role: phraseText(view, start, to), head: office.head, to, gender: office.gender };
}

/** «ملك شاهر المتحدثة باسم …»: an office in form, a given name before an unknown word and the real office. */
function namesPerson({ view, limit }: Reader, at: number): boolean {
  const next = form(view, at + 1);
  if (
    isDefinite(form(view, at)) ||
    at + 2 >= limit ||
    (view.gaps[at + 1] ?? 0) !== 0 ||
    (view.gaps[at + 2] ?? 0) !== 0
  )
    return false;
  if (
    isDefinite(next) ||
    isVocabulary(next) ||
    breaksPhrase(view, at + 1) ||
    officeOf(next) !== null ||
    GIVEN_NAMES.has(next)
  )
    return false;
  return (
    !PLACES.has(next) &&
    !/^[وبلف]|يه?$/.test(next) &&
    isDefinite(form(view, at + 2)) &&
    officeOf(form(view, at + 2)) !== null
  );
}

/** «والد فلان»: the name behind a noun of kinship belongs to the relative, not to the speaker. */
function isRelative({ view }: Reader, at: number, end: number): boolean {
  return end === at + 1 && KIN.has(form(view, at)) && (view.gaps[end] ?? 0) === 0;
}

/** Reads an office with or without a name: «وزير الدفاع الفرنسي جان-ايف لو دريان». */
export function readOffice(
  reader: Reader,
  from: number,
  at: number,
  titleGender: Gender | null,
): Mention | null {
  const { view, limit, shortNames } = reader;
  const office = officeOf(form(view, at));
  if (office === null) return null;
  if (namesPerson(reader, at)) return readPerson(reader, from, at, at + 2, titleGender);
  const end = phraseEnd(view, at, limit, shortNames);
  const role = phraseText(view, at, end).replace(/^لل/, 'ال');
  const definite =
    isDefinite(form(view, at)) ||
    /^(?:محدث|مصدر)نا$/.test(form(view, at)) ||
    isDefinite(form(view, at + 1)) ||
    PLACES.has(form(view, at + 1)) ||
    end - at > 2;
  // «مديره» is «مدير» with a pronoun and «مديرة» written with ه: both genders are possible.
  const ambiguous = /[^ة]ه$/.test(view.words[at]?.text ?? '');
  const gender = titleGender ?? (ambiguous ? null : office.gender);
  const base = { role, head: office.head, from, definite, gender };
  const called = office.plural && CALLED.has(form(view, end)) ? nameAfter(reader, end) : null;
  if (called !== null) return { ...base, kind: 'person', name: called.name, plural: false, to: called.to };
  if (office.plural) return { ...base, kind: 'group', name: null, plural: true, to: end };
  const relative = isRelative(reader, at, end) ? nameEnd(view, end, limit, shortNames) : end;
  if (relative > end)
    return {
      ...base,
      kind: 'role',
      name: null,
      role: phraseText(view, at, relative),
      plural: false,
      to: relative,
    };
  const named = nameAfter(reader, end) ?? titledNameAfter(reader, end);
  if (named !== null)
    return {
      ...base,
      kind: 'person',
      name: named.name,
      plural: false,
      to: named.to,
      gender: named.gender ?? gender,
    };
  return { ...base, kind: 'role', name: null, plural: false, to: end };
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
  const gender = titleGender ?? apposed?.gender ?? genderOfName(view, start, end);
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
