/** Stage 3a', speech without أن and marks: what shows that the sentence is the speaker's own. */

import { bareContent } from './extent.js';
import { SELF } from './function-words.js';
import { type CueForm, GIVEN_NAMES, PLACES, TIME_WORDS } from './lexicon.js';
import type { Mention } from './mention.js';
import { mentionAt } from './mentions-by-place.js';
import { breaksPhrase, isJoinedComplement } from './phrase-words.js';
import type { Report } from './report.js';
import { form, type ParagraphView } from './view.js';
import { isDefinite, isFirstPersonVerb } from './word-classes.js';

/** «نحن»، «لاعبونا»، «سنعمل»: only whoever speaks says so. */
function isFirstPerson(word: string): boolean {
  const bare = word.replace(/^[وف](?=.{3})/, '').replace(/^س(?=ن.{3})/, '');
  if (GIVEN_NAMES.has(bare) || PLACES.has(bare)) return false;
  return SELF.has(bare) || isFirstPersonVerb(bare) || /^.{3,}نا$/.test(bare);
}

/** Sentences behind a colon that can belong to the same speech. */
const MAX_SENTENCES = 12;

/**
 * Where speech without marks behind a colon ends: with its sentence, or with the last of those that follow, as long as each speaks in
 * the first person and none opens a report of its own.
 *
 * @param end - word after the sentence of the colon
 */
export function plainSpeechEnd(view: ParagraphView, end: number): number {
  let last = end;
  for (let sentences = 1; sentences < MAX_SENTENCES && last < view.words.length; sentences++) {
    const next = view.sentenceEnd[last] ?? view.words.length;
    if (next <= last || !isOwnSentence(view, last, next)) break;
    last = next;
  }
  return last;
}

function isOwnSentence(view: ParagraphView, from: number, to: number): boolean {
  let first = false;
  for (let i = from; i < to; i++) {
    if (view.opening.has(i) || view.cues[i]?.conjunction || (i < from + 3 && view.cues[i] !== undefined))
      return false;
    first ||= isFirstPerson(form(view, i));
  }
  return first;
}

/** Fewer words are rather the rest of the subject. */
const MIN_PLAIN = 6;

/** «قال المواطن فلان الطريق متهالك»: speech right behind a named person, without أن, colon or marks. */
export function toldPlainly(
  view: ParagraphView,
  i: number,
  cue: CueForm,
  end: number,
  mentions: readonly Mention[],
): Report | null {
  if (!cue.frames.has('رواية') || cue.tense !== 'past') return null;
  const subject = mentionAt(mentions, i + 1);
  if (subject?.kind !== 'person' || (view.gaps[subject.to] ?? 0) !== 0) return null;
  const first = form(view, subject.to);
  const own = isFirstPersonVerb(first);
  if (!own && (subject.role === null || takesObject(cue)) && !isStatement(view, subject.to)) return null;
  const content = bareContent(view, subject.to, end);
  if (
    content.to - content.from < (own ? 3 : MIN_PLAIN) ||
    TIME_WORDS.has(first) ||
    breaksPhrase(view, subject.to) ||
    isJoinedComplement(first)
  )
    return null;
  return { content, zoneEnd: subject.to, opening: null };
}

/** «أضاف الهدف الثاني»، «تابع المباراة»: every verb but قال may have an object instead. */
const takesObject = (cue: CueForm): boolean => cue.lemma !== 'قال';

/** «المواعيد طويلة»: a definite noun and a word that says something of it. */
function isStatement(view: ParagraphView, at: number): boolean {
  const next = form(view, at + 1);
  return (
    isDefinite(form(view, at)) &&
    !isDefinite(next) &&
    next.length > 2 &&
    !/^[وبلف]/.test(next) &&
    !TIME_WORDS.has(next) &&
    (view.gaps[at + 1] ?? 0) === 0 &&
    !breaksPhrase(view, at + 1)
  );
}
