/** Candidates that are organisations, and documents, which speak for their issuer. */

import { DELIVERED, ISSUED, ISSUING, MAKERS, RESUMPTIVES } from './function-words.js';
import type { Gender } from './inflection.js';
import {
  AGENCIES,
  INSTITUTIONS,
  MEDIA_HEADS,
  ORGANISATION_NAMES,
  PLACES,
  RECORDS,
  TIME_WORDS,
} from './lexicon.js';
import { type Mention, phraseText, type Reader, withoutJoinedLam } from './mention.js';
import { genderOfName } from './person-mention.js';
import { nameEnd } from './person-name.js';
import { phraseEnd } from './phrase.js';
import { isFeminineVerb } from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, institutionGender, isDefinite, isIntroducer } from './word-classes.js';

/** Reads any mention at a word. */
type ReadAt = (at: number) => Mention | null;

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

/** An organisation by its head noun, its listed name or an agency's name. */
export function readOrganisation(reader: Reader, at: number): Mention | null {
  const { view, limit, shortNames } = reader;
  const head = bareNoun(form(view, at));
  const listed = organisationName(reader, at);
  const gender = institutionGender(head) ?? listed?.gender;
  if (gender === undefined) return agency(reader, at);
  let to =
    INSTITUTIONS.has(head) || listed === null || !PLACES.has(form(view, at))
      ? phraseEnd(view, at, limit, shortNames, true)
      : at + 1;
  if (INSTITUTIONS.has(head) && to < limit && view.gaps[to] === 0) to = organisationTail(reader, to, at);
  // «موقع روسيا اليوم»: a medium and its listed name.
  const medium = MEDIA_HEADS.has(head) && !isDefinite(form(view, at)) ? agency(reader, at + 1) : null;
  to = Math.max(to, medium?.to ?? 0, listed?.to ?? 0, INSTITUTIONS.has(head) ? labelEnd(reader, at, to) : 0);
  const definite = isDefinite(form(view, at)) || to - at > 1;
  const text = phraseText(view, at, to);
  if (!definite && listed === null)
    return { ...nameless('role', text, head, gender), definite, from: at, to };
  return { ...named(withoutPreposition(text, form(view, at)), head, gender), definite, from: at, to };
}

/** What all organisations of a name have in common. */
const named = (name: string, head: string, gender: Gender | null) =>
  ({ kind: 'organisation', name, role: null, head, gender, plural: false, definite: true }) as const;

/** A body or a document without a name of its own: its phrase is its role. */
const nameless = <Kind extends Mention['kind']>(kind: Kind, role: string, head: string, gender: Gender) =>
  ({ kind, name: null, role, head, gender, plural: false }) as const;

/** «وكالة التصنيف «فلان وعلان» تصنيف البلاد»: the name in marks completes a noun that only says the kind. */
function labelEnd({ view, limit }: Reader, head: number, to: number): number {
  const label = view.opening.get(to);
  if (
    label?.close == null ||
    label.to - label.from > MAX_LABEL ||
    label.to >= limit ||
    isDefinite(form(view, head))
  )
    return to;
  return ((view.gaps[to] ?? 0) & ~Gap.mark) === 0 && !isIntroducer(form(view, label.from)) ? label.to : to;
}

/** Words of a name in marks. */
const MAX_LABEL = 4;

/** A person's name may be the last part of an organisation's (حملة المرشح فلان، نادي كذا). */
function organisationTail({ view, limit, shortNames }: Reader, to: number, head: number): number {
  if (isDefinite(form(view, head)) || (to > head + 1 && isComplete(form(view, to - 1)))) return to;
  if (isFeminineVerb(form(view, to))) return to;
  const end = nameEnd(view, to, Math.min(limit, to + 3), shortNames);
  return end;
}

/** A definite word or a place completes an organisation's name. */
const isComplete = (word: string): boolean => isDefinite(word) || PLACES.has(word);

/** The head of whatever the list of agencies names. */
const AGENCY = 'وكاله';

function agency({ view, limit }: Reader, at: number): Mention | null {
  for (let length = Math.min(3, limit - at); length >= 1; length--) {
    let words = form(view, at);
    for (let i = 1; i < length; i++) words += ` ${form(view, at + i)}`;
    if (!AGENCIES.has(words)) continue;
    return { ...named(phraseText(view, at, at + length), AGENCY, 'f'), from: at, to: at + length };
  }
  return null;
}

/** A name in marks: an organisation when its words or the caller say so. */
export function readMarked(
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
  const { name, from, to } = marked;
  if (gender !== null || organisation) return { ...named(name, head, gender), from, to };
  return { ...named(name, head, genderOfName(view, from, to)), kind: 'person', head: null, from, to };
}

/** «صادر، اليوم الثلاثاء، عن»: the word behind the time. */
function skipTime(view: ParagraphView, from: number): number {
  let i = from;
  while (TIME_WORDS.has(form(view, i))) i++;
  return i;
}

/** «دراسة نشرتها مجموعة …»، «بيان صادر عن وزارة …»، «بيان لوزارة …». */
function readIssuer(reader: Reader, from: number, at: number, read: ReadAt): Mention | null {
  const { view, limit } = reader;
  for (let i = from + 1; i <= Math.min(at + 3, limit - 1); i++) {
    const word = form(view, i);
    if (ISSUING.has(word)) return read(skipTime(view, i + 1));
    if (DELIVERED.has(word) && RESUMPTIVES.has(form(view, i + 1))) return read(skipTime(view, i + 2));
    const marked = view.opening.get(i);
    if (marked?.close != null && i === from + 1 && i <= at && marked.to - marked.from <= 4)
      return readMarked(
        reader,
        { name: phraseText(view, marked.from, marked.to), from: marked.from, to: marked.to },
        true,
      );
    if (word === 'من' && MAKERS.has(form(view, i + 1))) return read(i + 2);
    const source = ISSUED.has(word) ? skipTime(view, i + 1) : i;
    if (source > i && form(view, source) === 'عن') return read(source + 1);
    if (i < at && /^ل[^ل]/.test(word) && INSTITUTIONS.has(word.slice(1))) {
      const joined = withoutJoinedLam(view, i);
      return readOrganisation({ ...reader, view: joined, limit: Math.min(limit, joined.words.length) }, i);
    }
    const named = i === from + 1 && ORGANISATION_NAMES.has(word);
    if (i < at && (named || (INSTITUTIONS.has(bareNoun(word)) && (!isDefinite(word) || i === from + 1))))
      return readOrganisation(reader, i);
  }
  return isDefinite(form(view, from)) ? null : readMaker(reader, at + 3, read);
}

/** Words between an indefinite document and who made it. */
const MAKER_REACH = 14;

/** «تقرير حول مناخ الأعمال في المنطقة، أعدته مؤسسة …»: who made a document stands behind what it is about. */
function readMaker({ view, limit }: Reader, from: number, read: ReadAt): Mention | null {
  for (let i = from; i < Math.min(from + MAKER_REACH, limit - 1); i++) {
    if (view.cues[i] !== undefined || isIntroducer(form(view, i)) || view.opening.has(i)) return null;
    if (ISSUING.has(form(view, i))) return read(skipTime(view, i + 1));
    if (form(view, i) === 'من' && MAKERS.has(form(view, i + 1))) return read(i + 2);
    const source = ISSUED.has(form(view, i)) ? skipTime(view, i + 1) : i;
    if (source > i && form(view, source) === 'عن') return read(source + 1);
  }
  return null;
}

/** A document; its issuer is read by `read`. */
export function readDocument(reader: Reader, at: number, read: ReadAt): Mention {
  const { view, limit, shortNames } = reader;
  const to = phraseEnd(view, at, limit, shortNames, true);
  const head = bareNoun(form(view, at));
  const issuer = readIssuer(reader, at, to, read);
  const kind = issuer === null && RECORDS.has(head) ? 'thing' : 'document';
  const gender = head.endsWith('ه') || RECORDS.has(head) ? 'f' : 'm';
  return {
    ...nameless(kind, phraseText(view, at, to), head, gender),
    definite: isDefinite(form(view, at)),
    from: at,
    to: Math.max(to, issuer?.to ?? to),
    issuer,
  };
}
