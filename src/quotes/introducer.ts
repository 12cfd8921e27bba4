/** Stage 3a, reported content: where the words of a cue begin (أن، a colon, marks, a governing preposition). */

import {
  ADVERBIAL_BA,
  APPEARANCE,
  ASKING,
  BEFORE_TO,
  BEHIND_TO,
  RELATIVES,
  RESUMPTIVES_IN,
  TRANSMISSION,
} from './function-words.js';
import { isLabel } from './labels.js';
import { type CueForm, FIRST_PERSON, NO_REPORT, PREPOSITION_FRAMES, SPEECH_EVENTS } from './lexicon.js';
import { form, Gap, type MarkedWords, type ParagraphView } from './view.js';
import { isFirstPersonVerb, isIntroducer } from './word-classes.js';

/** How the content is introduced, and where it stands. */
export interface Opening {
  readonly by: 'clause' | 'colon' | 'marks' | 'preposition' | 'bare';
  /** First word of the introduction: the subject of the cue stands before it. */
  readonly at: number;
  /** First word of the content. */
  readonly from: number;
  /** The pair that opens the content. */
  readonly marks: MarkedWords | null;
  /** A second cue word (قائلا، بالقول) that carries the content, or null. */
  readonly carrier: number | null;
}

/** How far a subject with its appositions may reach (phenomenon 13 of the notes: 200 characters). */
const MAX_ZONE = 60;
/** A word behind which the sentence goes on with أن: then the marks before it hold a name. */
function clauseFollows(view: ParagraphView, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 12); i++) {
    if (isIntroducer(form(view, i))) return !isNoReport(form(view, i - 1));
    if (view.opening.has(i) || view.cues[i] !== undefined) return false;
  }
  return false;
}

/** «ويمكن أن»، «بعد أن»: with or without a conjunction. */
const isNoReport = (before: string): boolean =>
  NO_REPORT.has(before) || NO_REPORT.has(before.replace(/^[وف]/, ''));

function governs(cue: CueForm, before: string): boolean {
  const preposition = PREPOSITION_FRAMES.get(before);
  if (preposition !== undefined) return cue.frames.has(preposition);
  return /^و?ب$/.test(before) && cue.frames.has('ب');
}

/** Do these marks hold the reported words of the cue? */
function isSpeech(view: ParagraphView, cue: CueForm, at: number, pair: MarkedWords, limit: number): boolean {
  const words = pair.to - pair.from;
  const gap = view.gaps[pair.from] ?? 0;
  const before = form(view, pair.from - 1);
  if (gap & Gap.colon) return true;
  if (isLabel(view, pair) || (TRANSMISSION.has(cue.lemma) && words < 3)) return false;
  if (isIntroducer(form(view, pair.from)) && words > 3) return true;
  if (cue.object) return words >= 2;
  if (cue.frames.has('ب') && /^ب.{3}/.test(before)) return false;
  if (cue.lemma === 'عبر') return governs(cue, before) && words >= 3;
  if (governs(cue, before)) return words >= 3 || cue.lemma === 'وصف' || cue.lemma === 'اتهم';
  if (PREPOSITION_FRAMES.get(before) !== undefined && words < 6) return false;
  if (words <= 2) return pair.from === at + 1 && !clauseFollows(view, pair.to, limit) && pair.to >= limit;
  if (words <= 4 && clauseFollows(view, pair.to, limit)) return false;
  return words >= 4 || pair.from === at + 1 || (gap & Gap.comma) !== 0;
}

/**
 * Finds the opening of a cue's content in its sentence, or null when the cue governs none.
 *
 * @param limit - word after the last one of the cue's sentence
 * @param subjectEnd - word behind the subject, whose prepositions are not the cue's
 */
export function findOpening(
  view: ParagraphView,
  at: number,
  cue: CueForm,
  limit: number,
  subjectEnd = at + 1,
): Opening | null {
  const end = Math.min(limit, at + MAX_ZONE);
  /** Inside the relative clause of another cue, whose words are not this cue's: until the next comma. */
  let relative = false;
  /** A preposition of the cue has opened its noun phrase: marks and clauses further on belong to that. */
  let governed = false;
  for (let i = at + 1; i < end; i++) {
    const gap = view.gaps[i] ?? 0;
    if (gap & Gap.comma) relative = false;
    const pair = view.opening.get(i);
    const direct = cue.frames.has('قول');
    if (gap & Gap.colon && direct) {
      if (isIntroducer(form(view, i)) && pair === undefined)
        return { by: 'clause', at: i, from: i + 1, marks: view.opening.get(i + 1) ?? null, carrier: null };
      return {
        by: pair === undefined ? 'colon' : 'marks',
        at: i,
        from: i,
        marks: pair ?? null,
        carrier: null,
      };
    }
    if (pair !== undefined) {
      if (direct && isSpeech(view, cue, at, pair, limit))
        return { by: 'marks', at: i, from: i, marks: pair, carrier: null };
      if (pair.close !== null) i = pair.to - 1;
      continue;
    }
    const bracket = view.bracketEnd[i] ?? 0;
    if (bracket > i) {
      i = bracket - 1;
      continue;
    }
    const word = form(view, i);
    if (governed && !isIntroducer(word) && !view.opening.has(i)) return null;
    if (
      i >= subjectEnd &&
      PREPOSITION_FRAMES.get(word) !== undefined &&
      governs(cue, word) &&
      !SPEECH_EVENTS.has(form(view, i + 1))
    )
      governed = true;
    if (isIntroducer(word)) {
      if (isNoReport(form(view, i - 1)) || word.startsWith('ف')) continue;
      if (relative || !cue.frames.has('أن')) return null;
      return { by: 'clause', at: i, from: i + 1, marks: view.opening.get(i + 1) ?? null, carrier: null };
    }
    const other = view.cues[i];
    if (other !== undefined) {
      if (other.lemma === 'قال' && other.tense === 'participle') return carried(view, i, other, limit);
      if (
        other.tense === 'masdar' &&
        word.startsWith('بال') &&
        (word === 'بالقول' || isIntroducer(form(view, i + 1)))
      )
        return carried(view, i, other, limit);
      if (other.tense === 'masdar' && other.lemma === 'قال' && TRANSMISSION.has(cue.lemma)) return null;
      const behindRelative = RELATIVES.has(form(view, i - 1)) || form(view, i - 1) === 'ما';
      // «المنشور الذي ورد على الموقع أن»: a relative clause that reports nothing.
      const silent =
        ASKING.has(other.lemma) || (APPEARANCE.has(other.lemma) && !RESUMPTIVES_IN.has(form(view, i + 1)));
      if (behindRelative && !other.object && !silent) relative = true;
      if (
        behindRelative ||
        other.object ||
        (other.frames.has('مقيد') && !other.conjunction) ||
        other.tense === 'masdar'
      )
        continue;
      return null;
    }
    if (cue.frames.has('رواية') && FIRST_PERSON.has(word) && i <= at + 8)
      return { by: 'bare', at: i, from: i, marks: null, carrier: null };
    if (cue.frames.has('رواية') && i === at + 1 && isFirstPersonVerb(word))
      return { by: 'bare', at: i, from: i, marks: null, carrier: null };
  }
  return null;
}

function carried(view: ParagraphView, at: number, cue: CueForm, limit: number): Opening | null {
  const opening = findOpening(
    view,
    at,
    { ...cue, frames: new Set([...cue.frames].filter((frame) => frame !== 'رواية')) },
    limit,
  );
  return opening === null ? null : { ...opening, at, carrier: opening.carrier ?? at };
}

/** A noun phrase that a cue governs: the subject of the cue stands before word `at`, the phrase begins at word `from`. */
export interface Governed {
  readonly at: number;
  readonly from: number;
  /** The preposition ب is joined to its first word, and no part of the words. */
  readonly joined?: boolean;
}

/** «بالإضافة إلى»، «إلى جانب»: one preposition of two words. */
const isCompound = (view: ParagraphView, i: number): boolean =>
  BEFORE_TO.has(form(view, i - 1)) || BEHIND_TO.has(form(view, i + 1));

/** First word of the noun phrase that the cue governs (دعا إلى …، اتهم … بـ …), searched from word `first`, or null. */
export function findGoverned(
  view: ParagraphView,
  first: number,
  cue: CueForm,
  limit: number,
): Governed | null {
  const end = Math.min(limit, first + MAX_ZONE);
  for (let i = first; i < end; i++) {
    const word = form(view, i);
    const other = view.cues[i];
    if (other !== undefined && (other.conjunction || other.tense === 'participle')) return null;
    const preposition = PREPOSITION_FRAMES.get(word);
    const occasion = word !== 'الي' && SPEECH_EVENTS.has(form(view, i + 1));
    if (preposition !== undefined && governs(cue, word) && i + 1 < end && !occasion && !isCompound(view, i))
      return { at: i, from: i + 1 };
    if (cue.frames.has('ب') && /^ب./.test(word) && word.length > 4 && !ADVERBIAL_BA.test(word))
      return { at: i, from: i, joined: true };
    const pair = view.opening.get(i);
    if (pair?.close != null && pair.to > i) i = pair.to - 1;
  }
  return null;
}
