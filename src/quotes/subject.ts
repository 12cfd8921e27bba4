/** Stage 5a, resolution: which noun phrase is the subject of a cue. */

import { ADDRESSEES, AUXILIARIES, BEFORE_VERB, ONE_OF, RELATIVES, RESUMPTIVES_IN } from './function-words.js';
import type { CueForm } from './lexicon.js';
import {
  ADVERBS,
  BEFORE_CUE,
  BREAKS,
  CLAUSE_OPENERS,
  FOCUS_VERBS,
  GIVEN_NAMES,
  SPEECH_EVENTS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { type Mention, phraseText } from './mention.js';
import { firstMentionFrom, mentionsWithin } from './mentions-by-place.js';
import { isKnownNoun } from './person-name.js';
import { breaksPhrase, phraseEnd, type ShortNames } from './phrase.js';
import { readMention } from './read-mention.js';
import type { ScannedArticle } from './scan.js';
import { form, Gap, type ParagraphView } from './view.js';
import { officeOf } from './word-classes.js';

/** Words before the cue in which its subject may stand, and words of a sentence's opening: bounds that keep time linear. */
const BACKWARDS = 120;
const OPENING = 12;

/** Gender and number let the phrase be the subject of the cue. A verb before its subject is singular even for many. */
export function agrees(cue: CueForm, gender: 'm' | 'f' | null, plural: boolean): boolean {
  if (cue.gender === null || gender === null) return true;
  return cue.gender === gender || plural;
}

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
    (TIME_WORDS.has(form(view, i)) || ADVERBS.has(form(view, i)) || /^\p{N}/u.test(form(view, i)))
  )
    i++;
  const bracket = view.bracketEnd[i] ?? 0;
  if (bracket > i) i = bracket;
  if (isAddressee(form(view, i))) {
    i = phraseEnd(view, i, zoneEnd, article.shortNames, true);
    const label = view.opening.get(i);
    if (label?.close != null && label.to - label.from <= 4) i = label.to;
    while (i < zoneEnd && TIME_WORDS.has(form(view, i))) i++;
  }
  const mention = readMention(view, i, zoneEnd, article.shortNames);
  if (mention !== null)
    return agrees(
      cue,
      mention.gender,
      mention.plural || mention.kind === 'group' || mention.kind === 'organisation',
    )
      ? (nameOfHolder(view, mention, zoneEnd, article.shortNames) ?? mention)
      : null;
  return i < zoneEnd && breaksPhrase(view, i) ? apposedSubject(view, i, zoneEnd, article) : null;
}

/**
 * «قال القيادي في حزب العمل من أجل الوطن فلان الفلاني إن»، «قالت إحدى المشاركات في الوقفة، فلانة الفلانية، إن»: the name of an
 * office whose phrase goes on, behind a comma or as the last words before the content.
 */
function nameOfHolder(
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

/** The subject before the cue in its own clause: «رئيس الوزراء فلان قال»، «وكان فلان قد أكد»، «فلان الذي أضاف». */
export function subjectBefore(
  view: ParagraphView,
  at: number,
  mentions: readonly Mention[],
  shortNames: ShortNames,
): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  let i = at - 1;
  let relative = false;
  while (i >= start && at - i <= 4) {
    const word = form(view, i);
    if (RELATIVES.has(word) || RESUMPTIVES_IN.has(word)) relative = true;
    else if (
      !(
        word === 'قد' ||
        word === 'ان' ||
        TIME_WORDS.has(word) ||
        (BEFORE_CUE.has(word) && word.startsWith('كان'))
      )
    )
      break;
    i--;
  }
  const fits = (mention: Mention) =>
    mention.kind !== 'thing' && mention.to <= at && !isSpoken(view, mention, at);
  const last = mentionsWithin(mentions, Math.max(start, at - BACKWARDS), at).findLast(fits);
  if (last !== undefined && (relative || last.to > i)) return last;
  const first = mentionsWithin(mentions, start, Math.min(at, start + OPENING)).find(fits);
  return topicOf(view, at, start, first, shortNames);
}

/** «غير أن رئيس الهيئة فلان، الذي تتبع له الغرفة، أكد»، «أما فلان فقال»: the subject opens the clause, an insertion follows it. */
function topicOf(
  view: ParagraphView,
  at: number,
  start: number,
  opening: Mention | undefined,
  shortNames: ShortNames,
): Mention | null {
  const marked = form(view, start) === 'اما' || AUXILIARIES.has(form(view, start));
  const first = opening ?? (marked ? readMention(view, start + 1, at, shortNames) : null);
  if (first === null || first.kind === 'document' || first.kind === 'thing') return null;
  for (let i = start; i < first.from; i++)
    if (!CLAUSE_OPENERS.has(form(view, i)) && !TITLES.has(form(view, i))) return null;
  if (form(view, start) === 'اما' && form(view, at).startsWith('ف')) return first;
  if (form(view, start) === 'اما' && form(view, at - 1) === 'فقد') return first;
  const inserted =
    (view.gaps[first.to] ?? 0) & (Gap.comma | Gap.dash) ||
    RELATIVES.has(form(view, first.to)) ||
    RESUMPTIVES_IN.has(form(view, first.to)) ||
    form(view, first.to).startsWith('كان');
  const closed = (view.gaps[at] ?? 0) & (Gap.comma | Gap.dash) || BEFORE_VERB.has(form(view, at - 1));
  return inserted && closed ? first : null;
}

/** The mention stands inside speech, where nobody is a subject of the narrator's cue. */
function isSpoken(view: ParagraphView, mention: Mention, at: number): boolean {
  const until = view.markedUntil[mention.from] ?? 0;
  return until > mention.to && until <= at;
}

/** The first mention of the sentence that can be its subject: stands at its head or right behind its first verb. */
export function sentenceSubject(
  view: ParagraphView,
  at: number,
  mentions: readonly Mention[],
): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  const first = mentionsWithin(mentions, start, Math.min(at, start + OPENING)).find(
    (mention) => mention.to <= at && !isSpoken(view, mention, at),
  );
  if (first === undefined) return null;
  for (let i = start; i < first.from; i++) {
    if (i > start && (view.gaps[i] ?? 0) & Gap.colon) return null;
    if (first.from - i > 6) return null;
  }
  return first;
}

/**
 * The subject of the nearest verb before the cue in its sentence: «هكذا علق فلان على القرار، مضيفا».
 *
 * @param reported - does the word stand in words already reported? Verbs in there are not the narrator's.
 */
export function nearestVerbSubject(
  view: ParagraphView,
  at: number,
  cue: CueForm,
  mentions: readonly Mention[],
  reported: (word: number) => boolean,
): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  let next = firstMentionFrom(mentions, at) - 1;
  for (let i = at - 1; i >= start && at - i < 80; i--) {
    while (next >= 0 && (mentions[next]?.from ?? 0) > i + 2) next--;
    if ((mentions[next - 1]?.from ?? 0) > i) next--;
    const verb = view.cues[i] ?? FOCUS_VERBS.get(form(view, i));
    if (verb === undefined || verb.tense === 'participle' || verb.tense === 'masdar') continue;
    if ((view.markedUntil[i] ?? 0) > i || reported(i)) continue;
    const mention = mentions[next];
    if (mention === undefined || mention.from <= i || mention.from < start) continue;
    if (mention.from > i + 1 && breaksPhrase(view, i + 1)) continue;
    if (mention.kind === 'thing' || mention.kind === 'document' || isSpoken(view, mention, at)) continue;
    return agrees(cue, mention.gender ?? verb.gender, mention.plural) ? mention : null;
  }
  return null;
}
