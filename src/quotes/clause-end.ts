/** Stage 3b, reported content: where the words of a cue end. */

import { BEHIND_PARTICIPLE, FREE_TAILS, SAYINGS, WEAK_CONNECTIVES } from './function-words.js';
import type { Gender } from './inflection.js';
import {
  AGENCIES,
  BEFORE_CUE,
  type CueForm,
  DOCUMENTS,
  GIVEN_NAMES,
  INSTITUTIONS,
  LIGHT_VERBS,
  MEDIA_HEADS,
  ORGANISATION_NAMES,
  type Phrases,
  PLACES,
  PREPOSITION_FRAMES,
  RECORDS,
  TAIL_PHRASES,
  TAILS,
  TITLES,
  TURN_PHRASES,
} from './lexicon.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isIntroducer, isVocabulary, officeOf } from './word-classes.js';

/** Number of words of the phrase at word i, 0 when there is none. */
function phraseAt(view: ParagraphView, i: number, phrases: Phrases): number {
  const found = (phrases.get(form(view, i)) ?? []).find((phrase) =>
    phrase.every((word, offset) => form(view, i + offset) === word),
  );
  return found?.length ?? 0;
}

/** «، من جانبه …»، «من جانبه أكد»: not «لن تتوانى من جانبها عن». */
function passesTurn(view: ParagraphView, i: number): boolean {
  const length = phraseAt(view, i, TURN_PHRASES);
  return length > 0 && (((view.gaps[i] ?? 0) & Gap.comma) !== 0 || view.cues[i + length] !== undefined);
}

/** «عاد مجددا إلى …»: the participle is an adverb. */
const AGAIN = 'جدد';

/** The participle at word i opens speech of its own. */
function opensSpeech(view: ParagraphView, i: number, cue: CueForm): boolean {
  const next = form(view, i + 1);
  const gap = view.gaps[i] ?? 0;
  if (gap & (Gap.comma | Gap.mark) || (view.gaps[i + 1] ?? 0) & Gap.colon) return true;
  return (
    isIntroducer(next) ||
    (['الي', 'علي'].includes(next) && cue.lemma !== AGAIN) ||
    view.opening.has(i + 1) ||
    (cue.frames.has('ب') && /^ب/.test(next)) ||
    BEHIND_PARTICIPLE.has(next)
  );
}

/** «الوزارة جهزت قواتها وأعلنت حالة …» in a man's words: a verb of the other gender without subject and clause of its own. */
function isInnerVerb(view: ParagraphView, i: number, cue: CueForm, gender: Gender | null): boolean {
  if (gender === null || cue.gender === null || cue.gender === gender || cue.tense === 'masdar') return false;
  const next = form(view, i + 1);
  if (officeOf(next) !== null || INSTITUTIONS.has(bareNoun(next)) || ORGANISATION_NAMES.has(next))
    return false;
  if (GIVEN_NAMES.has(next) || TITLES.has(next) || PLACES.has(next)) return false;
  for (let k = i + 1; k < Math.min(view.words.length, i + SOON); k++) {
    if (isIntroducer(form(view, k)) || view.opening.has(k)) return false;
    if ((view.gaps[k] ?? 0) & (Gap.colon | Gap.comma | Gap.stop))
      return ((view.gaps[k] ?? 0) & Gap.stop) !== 0;
  }
  return true;
}

/** A finite cue at word i that begins the narrator's next clause. */
function opensClause(view: ParagraphView, i: number, cue: CueForm, gender: Gender | null): boolean {
  if (cue.object || cue.plural || cue.purpose || isInnerVerb(view, i, cue, gender)) return false;
  const gap = view.gaps[i] ?? 0;
  if (cue.tense === 'masdar')
    return cue.conjunction && (isIntroducer(form(view, i + 1)) || view.opening.has(i + 1));
  const bound = cue.frames.has('مقيد');
  if (cue.conjunction) return !bound || (gap & Gap.comma) !== 0 || opensSoon(view, i);
  // «توجيه الإدارة، يشدد على …»: a present verb with its preposition belongs to the words.
  const governs = cue.tense === 'present' && PREPOSITION_FRAMES.has(form(view, i + 1));
  return (gap & Gap.comma) !== 0 && !bound && !governs;
}

/** Words behind a cue among which its أن or colon stands. */
const SOON = 10;

/** A colon or أن stands a few words behind: «… وكتب عبر حسابه: «…»». */
function opensSoon(view: ParagraphView, i: number): boolean {
  for (let k = i + 1; k < Math.min(view.words.length, i + SOON); k++)
    if ((view.gaps[k] ?? 0) & Gap.colon) return true;
  return false;
}

/** «وفقا للمعايير»: a common noun that is nobody's statement and no body. */
function isStandard(word: string): boolean {
  const noun = bareNoun(word.replace(/^ل(?!ل)/, ''));
  if (!word.startsWith('ل') || !isVocabulary(noun)) return false;
  return (
    ![DOCUMENTS, RECORDS, INSTITUTIONS, PLACES, MEDIA_HEADS, AGENCIES, GIVEN_NAMES, SAYINGS].some((known) =>
      known.has(noun),
    ) &&
    officeOf(noun) === null &&
    !ORGANISATION_NAMES.has(`ال${noun}`)
  );
}

/** Is word i, with the connectives before it, where the content ends? */
export function endsAt(view: ParagraphView, i: number, gender: Gender | null = null): boolean {
  const gap = view.gaps[i] ?? 0;
  const word = form(view, i);
  if (gap & Gap.comma && TAILS.has(word)) return true;
  if (TAILS.has(word) && FREE_TAILS.has(word)) return !isStandard(form(view, i + 1));
  if (phraseAt(view, i, TAIL_PHRASES) > 0 || passesTurn(view, i)) return true;
  if (/^وه[وي]$/.test(word) && form(view, i + 1) === 'ما' && view.cues[i + 2] !== undefined) return true;
  const cue = view.cues[i];
  if (cue !== undefined) {
    if (cue.tense === 'participle') return opensSpeech(view, i, cue);
    return opensClause(view, i, cue, gender);
  }
  if (BEFORE_CUE.has(word) || LIGHT_VERBS.has(word)) return connects(view, i);
  return false;
}

/** A connective (كما، فيما، لكنه، وكان … قد) directly before a finite cue. */
function connects(view: ParagraphView, i: number): boolean {
  let next = i + 1;
  while (next < i + 3 && BEFORE_CUE.has(form(view, next))) next++;
  const cue = view.cues[next];
  if (cue === undefined || cue.tense === 'participle' || cue.object) return false;
  const gap = view.gaps[i] ?? 0;
  const word = form(view, i);
  if (cue.tense === 'masdar') return LIGHT_VERBS.has(word) && word !== 'مع' && (gap & Gap.comma) !== 0;
  if (WEAK_CONNECTIVES.has(word)) return (gap & Gap.comma) !== 0;
  return true;
}

/** No reported clause is longer; keeps nested reports in text without full stops linear. */
const MAX_CLAUSE = 400;

/**
 * Word after the last one of a clause that begins at word `from`.
 *
 * @param gender - of the cue that reports it
 */
export function clauseEnd(
  view: ParagraphView,
  from: number,
  sentenceEnd: number,
  gender: Gender | null = null,
): number {
  const limit = Math.min(sentenceEnd, from + MAX_CLAUSE);
  for (let i = from; i < limit; i++) {
    if (i > from && endsAt(view, i, gender)) return i;
    const pair = view.opening.get(i);
    if (pair !== undefined && pair.close !== null && pair.to > i) i = pair.to - 1;
  }
  return limit;
}
