/** Stage 5a, resolution: the subject behind its cue («قال الوزير فلان إن»), the usual order. */

import { agrees } from './agreement.js';
import {
  ADDRESSEES,
  ANNOUNCING,
  ONE_OF,
  RESUMPTIVES,
  RESUMPTIVES_IN,
  STATEMENTS,
  TAKES_PERSON,
  TELLING,
} from './function-words.js';
import {
  ADVERBS,
  BREAKS,
  COMMON_THINGS,
  CORRESPONDENTS,
  type CueForm,
  GIVEN_NAMES,
  SPEECH_EVENTS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { type Mention, phraseText } from './mention.js';
import { isKnownNoun } from './name-first-word.js';
import { phraseEnd } from './phrase.js';
import { breaksPhrase, type ShortNames } from './phrase-words.js';
import { readMention } from './read-mention.js';
import type { ScannedArticle } from './scan.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, officeOf } from './word-classes.js';

/** «أعلن بعد اجتماع مع فلان»: a preposition of time with a noun that tells no time. */
const governsNoun = (view: ParagraphView, i: number): boolean =>
  BREAKS.has(form(view, i)) && !TIME_WORDS.has(form(view, i + 1)) && !/^\p{N}/u.test(form(view, i + 1));

/** The subject behind the cue, before its content begins at word `zoneEnd`. */
export function subjectAfter(
  view: ParagraphView,
  at: number,
  zoneEnd: number,
  cue: CueForm,
  article: ScannedArticle,
): Mention | null {
  let i = at + 1;
  while (
    i < zoneEnd &&
    ((TIME_WORDS.has(form(view, i)) && !governsNoun(view, i)) ||
      ADVERBS.has(form(view, i)) ||
      /^\p{N}/u.test(form(view, i)))
  )
    i++;
  if (RESUMPTIVES.has(form(view, i)) || RESUMPTIVES_IN.has(form(view, i))) i++;
  const bracket = view.bracketEnd[i] ?? 0;
  if (bracket > i) i = bracket;
  i = behindAddressee(view, i, zoneEnd, cue, article.shortNames);
  const mention = namedBody(view, cue, readMention(view, i, zoneEnd, article.shortNames));
  if (mention !== null)
    return agreesBehind(cue, mention)
      ? (nameOfHolder(view, mention, zoneEnd, article.shortNames) ?? mention)
      : null;
  return i < zoneEnd && breaksPhrase(view, i) ? apposedSubject(view, i, zoneEnd, article) : null;
}

/** Behind a verb that takes no person as its object stands its subject, also «أكدت مدير عام الشركة». */
const agreesBehind = (cue: CueForm, { kind, gender, plural }: Mention): boolean =>
  agrees(cue, gender, plural || kind === 'group' || kind === 'organisation') ||
  ((kind === 'person' || kind === 'role') && !TAKES_PERSON.has(cue.lemma));

/** «أعلن الهلال أنه»، «أكدت الأفق في بيان أن»: a club, company or ministry called by a common noun alone. */
function namedBody(view: ParagraphView, cue: CueForm, mention: Mention | null): Mention | null {
  if (mention?.kind !== 'thing' || !mention.definite || mention.to - mention.from > 1) return mention;
  const word = form(view, mention.from);
  if (!word.startsWith('ال') || COMMON_THINGS.has(word) || COMMON_THINGS.has(bareNoun(word))) return mention;
  const states = form(view, mention.to) === 'في' && STATEMENTS.has(form(view, mention.to + 1));
  if (!ANNOUNCING.has(cue.lemma) && !states) return mention;
  return { ...mention, kind: 'organisation', name: mention.role, role: null, gender: cue.gender };
}

/** A medium's name in marks. */
const MAX_LABEL = 4;

/** Word behind those who are told: «لـ«المنارة»», «للصحفيين», «لوكالة …», «أبلغ «المنارة»»; `from` when nobody is. */
function behindAddressee(
  view: ParagraphView,
  from: number,
  zoneEnd: number,
  cue: CueForm,
  shortNames: ShortNames,
): number {
  let i = from;
  const told = TELLING.has(cue.lemma) ? labelAt(view, i) : null;
  if (told !== null && told < zoneEnd) i = told;
  else if (form(view, i) === 'ل') i = labelAt(view, i + 1) ?? i;
  else if (isAddressee(form(view, i))) {
    const correspondent = CORRESPONDENTS.has(bareNoun(form(view, i).replace(/^ل(?!ل)/, '')));
    i = addresseeEnd(view, i, zoneEnd, shortNames);
    i = labelAt(view, i) ?? i;
    if (correspondent) i = behindName(view, i, zoneEnd, shortNames);
  }
  if (i > from) while (i < zoneEnd && TIME_WORDS.has(form(view, i))) i++;
  return i;
}

/** Word behind those who are told: «لمراسلنا»، «لوكالة كذا». */
export const addresseeEnd = (
  view: ParagraphView,
  at: number,
  limit: number,
  shortNames: ShortNames,
): number => (/.{3}نا$/.test(form(view, at)) ? at + 1 : phraseEnd(view, at, limit, shortNames, true));

/** «لمراسلة «المنارة» فلانة الفلانية، إن»: a mere name right behind is the correspondent's. */
function behindName(view: ParagraphView, at: number, zoneEnd: number, shortNames: ShortNames): number {
  if (at >= zoneEnd || (view.gaps[at] ?? 0) & Gap.comma) return at;
  const name = readMention(view, at, zoneEnd, shortNames);
  return name?.kind === 'person' && name.role === null && name.to - at > 1 ? name.to : at;
}

/** Word behind a short label in marks that opens at word i, or null. */
function labelAt(view: ParagraphView, i: number): number | null {
  const label = view.opening.get(i);
  return label?.close != null && label.to - label.from <= MAX_LABEL ? label.to : null;
}

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
  if (!one || office.to >= zoneEnd || (view.gaps[office.to] ?? 0) & Gap.comma) return null;
  const last = form(view, office.to - 1);
  const first = office.to - office.from > 1 && isOfficeAlone(last) ? office.to - 1 : office.to;
  for (let i = first; i < zoneEnd; i++) {
    const word = form(view, i);
    if ((SPEECH_EVENTS.has(word) && !BREAKS.has(word)) || TIME_WORDS.has(word) || view.cues[i] !== undefined)
      return null;
    const apposed = ((view.gaps[i] ?? 0) & (Gap.comma | Gap.dash)) !== 0;
    if (!apposed && (!beginsName(word) || breaksPhrase(view, i - 1))) continue;
    const person = readMention(view, i, zoneEnd, shortNames);
    if (person === null || person.kind !== 'person' || person.name === null) {
      if (apposed) return null;
      continue;
    }
    const closed =
      person.to >= zoneEnd ||
      ((view.gaps[person.to] ?? 0) & (Gap.comma | Gap.dash | Gap.colon)) !== 0 ||
      isAddressee(form(view, person.to)) ||
      (apposed && person.role !== null);
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

/** «السيناتور» behind another office. */
const isOfficeAlone = (word: string): boolean => word.startsWith('ال') && officeOf(word) !== null;

const beginsName = (word: string): boolean =>
  GIVEN_NAMES.has(word) || TITLES.has(word) || isOfficeAlone(word);

/** «قال للصحفيين …»، «ذكر لوكالة …»: who is spoken to. */
export const isAddressee = (word: string): boolean =>
  /^لل.{3}/.test(word) || (/^ل.{3}/.test(word) && (isKnownNoun(word.slice(1)) || ADDRESSEES.has(word)));

/** «وأكد خلال الندوة، وزير الصحة فلان، أن»: the subject stands between commas behind an adverbial. */
function apposedSubject(
  view: ParagraphView,
  from: number,
  zoneEnd: number,
  article: ScannedArticle,
): Mention | null {
  for (let i = from + 1; i < zoneEnd; i++) {
    if (!((view.gaps[i] ?? 0) & Gap.comma)) continue;
    const mention = readMention(view, i, zoneEnd, article.shortNames);
    if (mention?.kind !== 'person' || mention.role === null) continue;
    if (mention.to >= zoneEnd || (view.gaps[mention.to] ?? 0) & (Gap.comma | Gap.colon | Gap.mark))
      return mention;
  }
  return null;
}
