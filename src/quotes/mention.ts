/** Stage 4, speaker candidates: a noun phrase read as a person, an organisation, an office, a group or a document. */

import type { Gender } from './inflection.js';
import {
  AGENCIES,
  ANAPHORS,
  COMMON_PEOPLE,
  COMMON_THINGS,
  DOCUMENTS,
  GIVEN_NAMES,
  INSTITUTIONS,
  ORGANISATION_NAMES,
  PARTICLES,
  PLACES,
  RECORDS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { nameEnd } from './person-name.js';
import { breaksPhrase, phraseEnd, type ShortNames } from './phrase.js';
import { Gap, type ParagraphView } from './view.js';
import { bareNoun, HONORIFIC, isDefinite, isVocabulary, officeOf } from './word-classes.js';

/** What a phrase in the text says about a speaker. */
export interface Mention {
  /** `thing`: a noun that cannot speak; the cue before it is no report. */
  readonly kind: 'person' | 'organisation' | 'role' | 'group' | 'document' | 'thing';
  /** As written, without titles and marks; null when the phrase names nobody. */
  readonly name: string | null;
  readonly role: string | null;
  /** Head noun, normalised, without article: the office, the institution or the kind of document. */
  readonly head: string | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly definite: boolean;
  /** Words of the whole phrase, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Of a document: the organisation that its phrase names as the author («دراسة أعدتها …»). */
  readonly issuer?: Mention | null;
}

const form = (view: ParagraphView, i: number): string => view.words[i]?.form ?? '';

/** The text from word `from` to before word `to`; a mark or bracket that it opens is closed. */
export function phraseText(view: ParagraphView, from: number, to: number): string {
  const start = view.words[from]?.start ?? 0;
  const end = view.words[to - 1]?.end ?? start;
  const text = view.text.slice(start, end);
  const after = view.text.charAt(end);
  const count = (mark: string) => text.split(mark).length - 1;
  const opener = OPENERS[after];
  const closes =
    opener !== undefined && (opener === after ? count(after) % 2 === 1 : count(opener) > count(after));
  return (closes ? text + after : text).replace(/\s+/g, ' ');
}

/** Closing marks with their opening ones. */
const OPENERS: Readonly<Record<string, string>> = { '"': '"', '”': '“', '»': '«', ')': '(' };

interface Reader {
  readonly view: ParagraphView;
  readonly limit: number;
  readonly shortNames: ShortNames;
}

/** End of «صاحب السمو الملكي» and its like. */
function royalTitle(view: ParagraphView, at: number): number {
  if (!/^صاحبه?$/.test(form(view, at))) return at;
  if (!/^ال(?:سمو|جلاله|معالي|سعاده|فخامه|فضيله|سماحه|غبطه)$/.test(form(view, at + 1))) return at;
  return /^الملكيه?$/.test(form(view, at + 2)) ? at + 3 : at + 2;
}

function skipTitles({ view, limit }: Reader, from: number): { at: number; gender: Gender | null } {
  let at = from;
  let gender: Gender | null = null;
  const honoured = royalTitle(view, at);
  if (honoured > at) {
    at = honoured;
    gender = form(view, from) === 'صاحبه' ? 'f' : 'm';
  }
  if (form(view, at) === 'دوله' && officeOf(form(view, at + 1)) !== null) at++;
  while (
    at < limit &&
    TITLES.has(form(view, at)) &&
    (at === from || !((view.gaps[at] ?? 0) & (Gap.comma | Gap.colon)))
  ) {
    gender ??= TITLES.get(form(view, at)) ?? null;
    at++;
  }
  return { at, gender };
}

/** «الجنرال البريطاني فلان»: an adjective of origin between title and name. */
function skipAdjective({ view, limit }: Reader, at: number): number {
  const word = form(view, at);
  const isAdjective = isDefinite(word) && /(?:ي|يه)$/.test(word) && !GIVEN_NAMES.has(word);
  const named = at + 1 < limit && !breaksPhrase(view, at + 1) && !TIME_WORDS.has(form(view, at + 1));
  const joined = !((view.gaps[at + 1] ?? 0) & ~Gap.mark);
  return isAdjective && named && joined ? at + 1 : at;
}

/** A lone unknown word with a definite noun behind it is no name but a noun in construct (مزاعم المعارضة). */
function isConstructNoun(
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
function markedName({ view }: Reader, at: number): { name: string; from: number; to: number } | null {
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

const CALLED = /^و?(?:يدعي|تدعي|اسمه|اسمها|المدعو|المدعوه)$/;

/** «معاليه»: the person just honoured so. */
function readAnaphor({ view }: Reader, at: number): Mention {
  const word = form(view, at);
  return {
    kind: 'role',
    name: null,
    role: phraseText(view, at, at + 1),
    head: word,
    gender: word.endsWith('ها') ? 'f' : 'm',
    plural: false,
    definite: true,
    from: at,
    to: at + 1,
  };
}

/** «أم كاظم»، «أبو شادي»: a name, no kinship. */
function readKunya(reader: Reader, from: number, start: number, gender: Gender | null): Mention | null {
  const { view, limit } = reader;
  if (!/^(?:ام|ابو|ابي)$/.test(form(view, start)) || start + 1 >= limit || isDefinite(form(view, start + 1)))
    return null;
  if ((view.gaps[start + 1] ?? 0) !== 0 || breaksPhrase(view, start + 1)) return null;
  const end = Math.max(start + 2, nameEnd(view, start, limit, reader.shortNames));
  return readPerson(reader, from, start, end, gender ?? (form(view, start) === 'ام' ? 'f' : 'm'));
}

/** A name behind an office: at once, in marks, or behind a comma with or without titles. */
function nameAfter(
  reader: Reader,
  phrase: number,
): { name: string; to: number; gender: Gender | null } | null {
  const { view, limit, shortNames } = reader;
  const at = CALLED.test(form(view, phrase)) ? phrase + 1 : phrase;
  const gap = view.gaps[at] ?? 0;
  if (at >= limit || gap & (Gap.colon | Gap.stop)) return null;
  const apposed = (gap & (Gap.comma | Gap.dash)) !== 0;
  const titled = skipTitles(reader, at);
  const start = titled.at;
  if (start >= limit) return null;
  const marked = markedName(reader, start);
  if (marked !== null && !apposed) return { name: marked.name, to: marked.to, gender: titled.gender };
  if (officeOf(form(view, start)) !== null && !GIVEN_NAMES.has(form(view, start))) return null;
  const end = nameEnd(view, start, limit, shortNames, start > at);
  if (end === start) return null;
  const place = !apposed && end - start === 1 && /^(?:في|ب)$/.test(form(view, start - 2));
  if (place && !shortNames.has(form(view, start))) return null;
  const closed =
    end >= limit ||
    (view.gaps[end] ?? 0) !== 0 ||
    breaksPhrase(view, end) ||
    TIME_WORDS.has(form(view, end)) ||
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

function genderOfName(view: ParagraphView, from: number, to: number): Gender | null {
  return to > from ? (GIVEN_NAMES.get(form(view, from)) ?? null) : null;
}

/** An office behind a name: «، وهو نائب قائد …», «رئيسة تحرير …», «(قيّم)». */
function roleAfter(
  reader: Reader,
  at: number,
): { role: string; head: string; to: number; gender: Gender } | null {
  const { view, limit, shortNames } = reader;
  let start = at;
  if ((view.gaps[at] ?? 0) & (Gap.colon | Gap.stop)) return null;
  if (['وهو', 'وهي', 'هو', 'هي'].includes(form(view, start))) start++;
  const end = Math.max(limit, view.bracketEnd[start] ?? 0);
  if (start >= end) return null;
  const office = officeOf(form(view, start));
  if (office === null || office.plural) return null;
  const to = phraseEnd(view, start, end, shortNames);
  return { role: phraseText(view, start, to), head: office.head, to, gender: office.gender };
}

/** Reads an office with or without a name: «وزير الدفاع الفرنسي جان-ايف لو دريان». */
function readOffice(reader: Reader, from: number, at: number, titleGender: Gender | null): Mention | null {
  const { view, limit, shortNames } = reader;
  const office = officeOf(form(view, at));
  if (office === null) return null;
  const end = phraseEnd(view, at, limit, shortNames);
  const role = phraseText(view, at, end);
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
  if (office.plural) return { ...base, kind: 'group', name: null, plural: true, to: end };
  const named = nameAfter(reader, end);
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

function organisationName({ view, limit }: Reader, at: number): { to: number; gender: Gender } | null {
  for (let length = Math.min(4, limit - at); length >= 1; length--) {
    let words = form(view, at);
    for (let i = 1; i < length; i++) words += ` ${form(view, at + i)}`;
    const gender = ORGANISATION_NAMES.get(words) ?? PLACES.get(words);
    if (gender !== undefined) return { to: at + length, gender };
  }
  return null;
}

/** «للوزارة» as «الوزارة», «لوزارة» as «وزارة». */
function withoutPreposition(text: string, word: string): string {
  if (/^و?لل/.test(word)) return text.replace(/^و?لل/, 'ال');
  return text;
}

function readOrganisation(reader: Reader, at: number): Mention | null {
  const { view, limit, shortNames } = reader;
  const head = bareNoun(form(view, at));
  const listed = organisationName(reader, at);
  const gender = INSTITUTIONS.get(head) ?? listed?.gender;
  if (gender === undefined) return agency(reader, at);
  let to =
    INSTITUTIONS.has(head) || listed === null || !PLACES.has(form(view, at))
      ? phraseEnd(view, at, limit, shortNames, true)
      : at + 1;
  if (INSTITUTIONS.has(head) && to < limit && view.gaps[to] === 0) to = organisationTail(reader, to, at);
  to = Math.max(to, listed?.to ?? 0);
  const definite = isDefinite(form(view, at)) || to - at > 1;
  return {
    kind: 'organisation',
    name: withoutPreposition(phraseText(view, at, to), form(view, at)),
    role: null,
    head,
    gender,
    plural: false,
    definite,
    from: at,
    to,
  };
}

/** A person's name may be the last part of an organisation's (حملة المرشح فلان، نادي كذا). */
function organisationTail({ view, limit, shortNames }: Reader, to: number, head: number): number {
  if (isDefinite(form(view, head))) return to;
  const end = nameEnd(view, to, Math.min(limit, to + 3), shortNames);
  return end;
}

function agency({ view, limit }: Reader, at: number): Mention | null {
  for (let length = Math.min(3, limit - at); length >= 1; length--) {
    let words = form(view, at);
    for (let i = 1; i < length; i++) words += ` ${form(view, at + i)}`;
    if (!AGENCIES.has(words)) continue;
    return {
      kind: 'organisation',
      name: phraseText(view, at, at + length),
      role: null,
      head: 'وكاله',
      gender: 'f',
      plural: false,
      definite: true,
      from: at,
      to: at + length,
    };
  }
  return null;
}

/**
 * Reads the noun phrase that begins at word `at`, or null when no speaker is named there.
 *
 * @param limit - word after the last one that may belong to the phrase
 */
export function readMention(
  view: ParagraphView,
  at: number,
  limit: number,
  shortNames: ShortNames,
): Mention | null {
  const reader: Reader = { view, limit, shortNames };
  if (at >= limit) return null;
  const first = form(view, at);
  const opening = markedName(reader, at);
  if (opening !== null) return readMarked(reader, opening);
  if (view.opening.has(at)) return null;
  const titled = skipTitles(reader, at);
  const start = titled.at > at ? skipAdjective(reader, titled.at) : at;
  const bare = bareNoun(form(view, start));
  if (titled.at === at && breaksPhrase(view, at)) return null;
  if (start === at && HONORIFIC.test(first)) return readAnaphor(reader, at);
  const kunya = readKunya(reader, at, start, titled.gender);
  if (kunya !== null) return kunya;
  if ((DOCUMENTS.has(bare) || RECORDS.has(bare)) && start === at) return readDocument(reader, at);
  if (!(GIVEN_NAMES.has(form(view, start)) && titled.at > at)) {
    const office = readOffice(reader, at, start, titled.gender);
    if (office !== null) return office;
    if (titled.at === at) {
      const organisation = readOrganisation(reader, at);
      if (organisation !== null) return organisation;
    }
  }
  if (titled.at === at && /^ال.{2,}ون$/.test(first) && !shortNames.has(first)) return readGroup(reader, at);
  if (start < limit && !breaksPhrase(view, start)) {
    const marked = titled.at > at ? markedName(reader, start) : null;
    const end = marked?.to ?? nameEnd(view, start, limit, shortNames, titled.at > at);
    if (end > start && !isConstructNoun(reader, start, end, titled.at > at))
      return readPerson(reader, at, start, end, titled.gender);
  }
  if (titled.at > at) {
    return {
      kind: 'role',
      name: null,
      role: phraseText(view, at, start),
      head: bareNoun(first),
      gender: titled.gender,
      plural: false,
      definite: isDefinite(first),
      from: at,
      to: start,
    };
  }
  return readGroup(reader, at);
}

function readMarked(
  reader: Reader,
  marked: { name: string; from: number; to: number },
  organisation = false,
): Mention {
  const { view } = reader;
  const head = bareNoun(form(view, marked.from));
  const listed =
    organisationName({ ...reader, limit: marked.to }, marked.from) ??
    agency({ ...reader, limit: marked.to }, marked.from);
  const gender = INSTITUTIONS.get(head) ?? listed?.gender ?? null;
  const base = {
    name: marked.name,
    role: null,
    plural: false,
    definite: true,
    from: marked.from,
    to: marked.to,
  };
  if (gender !== null || organisation) return { ...base, kind: 'organisation', head, gender };
  return { ...base, kind: 'person', head: null, gender: genderOfName(view, marked.from, marked.to) };
}

function readPerson(
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

const ISSUED = /^(?:نشر|اعد|اصدر|اجر|انجز|اعلن)(?:ت)?(?:ها|ه)$/;

/** «دراسة نشرتها مجموعة …»، «بيان صادر عن وزارة …»، «بيان لوزارة …». */
function readIssuer(reader: Reader, from: number, at: number): Mention | null {
  const { view, limit, shortNames } = reader;
  for (let i = from + 1; i <= Math.min(at + 3, limit - 1); i++) {
    const word = form(view, i);
    if (ISSUED.test(word)) return readMention(view, i + 1, limit, shortNames);
    const marked = view.opening.get(i);
    if (marked?.close != null && i === from + 1 && i <= at && marked.to - marked.from <= 4)
      return readMarked(
        reader,
        { name: phraseText(view, marked.from, marked.to), from: marked.from, to: marked.to },
        true,
      );
    if (word === 'عن' && /^(?:ال)?صادره?$/.test(form(view, i - 1)))
      return readMention(view, i + 1, limit, shortNames);
    if (i < at && INSTITUTIONS.has(bareNoun(word)) && (!isDefinite(word) || i === from + 1))
      return readOrganisation(reader, i);
  }
  return null;
}

function readDocument(reader: Reader, at: number): Mention {
  const { view, limit, shortNames } = reader;
  const to = phraseEnd(view, at, limit, shortNames, true);
  const head = bareNoun(form(view, at));
  const issuer = readIssuer(reader, at, to);
  return {
    kind: issuer === null && RECORDS.has(head) ? 'thing' : 'document',
    name: null,
    role: phraseText(view, at, to),
    head,
    gender: head.endsWith('ه') ? 'f' : 'm',
    plural: false,
    definite: isDefinite(form(view, at)),
    from: at,
    to,
    issuer,
  };
}

/** A plural or another common noun: speakers without a name (سكان محليون), or a thing that cannot speak. */
function readGroup(reader: Reader, at: number): Mention | null {
  const { view, limit, shortNames } = reader;
  const word = form(view, at);
  if (PARTICLES.has(word) || TIME_WORDS.has(word) || /^\p{N}/u.test(word)) return null;
  const plural = PLURAL.test(word);
  const people = plural || COMMON_PEOPLE.has(word);
  const construct = isDefinite(form(view, at + 1)) && (view.gaps[at + 1] ?? 0) === 0;
  if (!people && !COMMON_THINGS.has(word) && !isVocabulary(word) && !isDefinite(word) && !construct)
    return null;
  if (/^[وفبلك](?:ال)?/.test(word) && !people && !COMMON_THINGS.has(word)) return null;
  const to = phraseEnd(view, at, limit, shortNames);
  return {
    kind: people ? 'group' : 'thing',
    name: null,
    role: phraseText(view, at, to),
    head: bareNoun(word),
    gender: people && plural ? null : /ه$/.test(word) ? 'f' : null,
    plural,
    definite: isDefinite(word),
    from: at,
    to,
  };
}

/** Sound plurals of people: المعلقون، ناشطين. */
const PLURAL = /.{3}(?:ون|ين)$/;

/** The phrase only takes up somebody named before (المصدر، محدثنا). */
export const isAnaphor = (view: ParagraphView, mention: Mention): boolean =>
  mention.to - mention.from === 1 && ANAPHORS.has(form(view, mention.from));
