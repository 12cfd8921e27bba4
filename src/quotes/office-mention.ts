/** Candidates that begin with an office: «وزير الدفاع فلان», «الوزير», «والد فلان». */

import { CALLED, PATRONYMICS, PHRASE_PREPOSITIONS, RADIO_BANDS, RELATIVES } from './function-words.js';
import type { Gender } from './inflection.js';
import {
  ADJECTIVES_ALONE,
  GIVEN_NAMES,
  KIN,
  LOCAL,
  PARTICLES,
  PLACES,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { type Mention, phraseText, type Reader } from './mention.js';
import { isNameBetweenCommas, isOfficeName } from './name-first-word.js';
import { officesEnd } from './offices-end.js';
import { genderOfName, isConstructNoun, markedName, readPerson } from './person-mention.js';
import { nameEnd } from './person-name.js';
import { phraseEnd } from './phrase.js';
import { breaksPhrase, isAgencyAddressed, isMediumAddressed } from './phrase-words.js';
import { skipTitles } from './titles.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isIntroducer, isVocabulary, officeOf } from './word-classes.js';

/** «المندوب الجهوي بتلمار فتحي …»، «رياضة الكيك بوكسينغ فراس …»: the word before a given name is no part of it. */
function skipPlace({ view, limit, shortNames }: Reader, at: number): number {
  const word = form(view, at);
  const next = form(view, at + 1);
  if (GIVEN_NAMES.has(word) || PARTICLES.has(word) || shortNames.has(word) || at + 2 >= limit) return at;
  if (
    (!GIVEN_NAMES.has(next) && !PATRONYMICS.has(form(view, at + 2))) ||
    PATRONYMICS.has(next) ||
    isDefinite(next) ||
    (view.gaps[at + 1] ?? 0) !== 0 ||
    view.opening.has(at)
  )
    return at;
  const family = form(view, at + 2);
  const named =
    (view.gaps[at + 2] ?? 0) === 0 && (isDefinite(family) || GIVEN_NAMES.has(family) || /^ب/.test(word));
  return named && !breaksPhrase(view, at + 2) ? at + 1 : at;
}

/** «المندوب الجهوي بتلمار، فلان»، «مدير الشركة للنقل بتلمار أن»: the town of an office, no name. */
function isTown({ view, limit, shortNames }: Reader, at: number, apposed: boolean): boolean {
  const word = form(view, at);
  if (apposed || !/^ب[^ا].{2}/.test(word) || shortNames.has(word) || GIVEN_NAMES.has(word)) return false;
  if (LOCAL.has(bareNoun(form(view, at - 1))) || /^لل/.test(form(view, at - 1))) return true;
  const next = form(view, at + 1);
  const comma = ((view.gaps[at + 1] ?? 0) & Gap.comma) !== 0 && at + 2 < limit;
  if ((view.gaps[at + 1] ?? 0) === 0 && TITLES.has(next) && isDefinite(next)) return true;
  return comma && (GIVEN_NAMES.has(next) || TITLES.has(next)) && (view.gaps[at + 2] ?? 0) === 0;
}

/** A given name or title at word i, or whatever a comma opens. */
const opensName = (view: ParagraphView, i: number): boolean =>
  ((view.gaps[i] ?? 0) & Gap.comma) !== 0 || GIVEN_NAMES.has(form(view, i)) || TITLES.has(form(view, i));

/** A name behind an office: at once, in marks, or behind a comma with or without titles. */
export function nameAfter(
  reader: Reader,
  phrase: number,
): { name: string; to: number; gender: Gender | null } | null {
  const { view, limit, shortNames } = reader;
  const called = CALLED.has(form(view, phrase)) ? phrase + 1 : phrase;
  const bracket = view.bracketEnd[called] ?? 0;
  const at = bracket > called && bracket < limit ? bracket : called;
  const gap = view.gaps[at] ?? 0;
  if (at >= limit || gap & (Gap.colon | Gap.stop)) return null;
  const apposed = (gap & (Gap.comma | Gap.dash)) !== 0;
  if (isTown(reader, at, apposed)) return opensName(view, at + 1) ? nameAfter(reader, at + 1) : null;
  const titled = skipTitles(reader, apposed ? at : skipPlace(reader, at));
  const start = titled.at;
  if (start >= limit) return null;
  const marked = markedName(reader, start);
  if (marked !== null && !apposed) return { name: marked.name, to: marked.to, gender: titled.gender };
  // «وقال المسؤول "سنسعى …"»: longer marks open speech.
  const speech = view.opening.get(start);
  if (speech !== undefined && (speech.close === null || speech.to - speech.from > 4)) return null;
  const other = officeOf(form(view, start)) !== null && !GIVEN_NAMES.has(form(view, start));
  if (other && !isOfficeName(view, start) && !(apposed && isNameBetweenCommas(view, start))) return null;
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
    isAgencyAddressed(view, end) ||
    officeOf(form(view, end)) !== null ||
    form(view, end).length < 3;
  // «أكد رئيس الحزب، ماجد الفلاني تلقيه تهديدات»: a given name with the family's needs no comma behind it.
  const full = end - start > 1 && GIVEN_NAMES.has(form(view, start));
  if (apposed && start === at && !closed && !full) return null;
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

/** «مديرة مكتب التعليم بشمال … الأستاذة فلانة»: a title behind the rest of a long office shows the name. */
function titledNameAfter(reader: Reader, from: number): ReturnType<typeof nameAfter> {
  const { view, limit } = reader;
  for (let i = from; i < Math.min(limit, from + 7); i++) {
    if ((view.gaps[i] ?? 0) !== 0 || view.cues[i] !== undefined || view.opening.has(i)) return null;
    const word = form(view, i);
    if (isIntroducer(word) || RELATIVES.has(word)) return null;
    if (isDefinite(word) && TITLES.has(word) && i > from) return nameAfter(reader, i);
  }
  return null;
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
  return (
    end === at + 1 &&
    KIN.has(form(view, at)) &&
    (view.gaps[end] ?? 0) === 0 &&
    !/[^ة]ه$/.test(view.words[at]?.text ?? '')
  );
}

/** «مسؤول كبير في إدارة الرئيس فلان», «مصدر في مكتب الوزير فلان»: the name belongs to the office within. */
function holdsInnerOffice(view: ParagraphView, at: number, end: number): boolean {
  let behind = false;
  for (let i = at + 1; i < end; i++) {
    if (PHRASE_PREPOSITIONS.has(form(view, i))) behind = true;
    // «حزب الساحل الحاكم»: an adjective of the noun before it.
    else if (behind && officeOf(form(view, i)) !== null && isDefinite(form(view, i)))
      if (!isDefinite(form(view, i - 1))) return true;
  }
  return false;
}

/** «الأمر»، «أمرها»: a matter, told from «آمر السجن» by its first letter. */
const isMatter = (text: string): boolean => /^(?:[وفبل]?الأ|[وفبل]?أ|[وفب]?الا)مر(?:ه|ها|هم)?$/.test(text);

/** Reads an office with or without a name: «وزير الدفاع الفرنسي بول-ايف لو مارشان». */
export function readOffice(
  reader: Reader,
  from: number,
  at: number,
  titleGender: Gender | null,
): Mention | null {
  const { view, limit, shortNames } = reader;
  const office = officeOf(form(view, at));
  if (office === null || isMatter(view.words[at]?.text ?? '') || RADIO_BANDS.has(form(view, at - 1)))
    return null;
  if (ADJECTIVES_ALONE.has(form(view, at)) && !isDefinite(form(view, at + 1))) return null;
  if (namesPerson(reader, at)) return readPerson(reader, from, at, at + 2, titleGender);
  const end = office.plural ? phraseEnd(view, at, limit, shortNames) : officesEnd(reader, at);
  const joined = form(view, at).startsWith('و') && officeOf(form(view, at).slice(1)) !== null;
  const role = phraseText(view, at, end).replace(/^لل/, 'ال').slice(Number(joined));
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
  const unnamed = (to: number, words = phraseText(view, at, to)): Mention => ({
    ...base,
    kind: 'role',
    name: null,
    role: words,
    plural: false,
    to,
  });
  const relative = isRelative(reader, at, end) ? nameEnd(view, end, limit, shortNames) : end;
  if (relative > end) return unnamed(relative);
  // Sources stay unnamed: what follows is the rest of their office (مصدر في البلدية بتلمار).
  const named = office.head === 'مصدر' ? null : (nameAfter(reader, end) ?? titledNameAfter(reader, end));
  if (
    named !== null &&
    !isDefinite(form(view, at)) &&
    holdsInnerOffice(view, at, end) &&
    (view.gaps[end] ?? 0) === 0
  )
    return unnamed(named.to);
  if (named !== null)
    return {
      ...base,
      kind: 'person',
      name: named.name,
      plural: false,
      to: named.to,
      gender: named.gender ?? gender,
    };
  const second = secondOffice(reader, end);
  if (second !== null) return { ...second, role: `${role}، ${second.role}`, head: office.head, from };
  return unnamed(end, role);
}

/** «قاضي القضاة، مستشار الرئيس فلان»: another office of the same person behind a comma, with the name. */
function secondOffice(reader: Reader, at: number): Mention | null {
  const { view, limit } = reader;
  const word = form(view, at);
  if (at >= limit || ((view.gaps[at] ?? 0) & Gap.comma) === 0 || isDefinite(word) || GIVEN_NAMES.has(word))
    return null;
  const office = officeOf(word);
  if (office === null || office.plural || !isDefinite(form(view, at + 1))) return null;
  const mention = readOffice(reader, at, at, null);
  return mention?.kind === 'person' ? mention : null;
}
