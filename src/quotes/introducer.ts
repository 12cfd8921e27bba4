/** Stage 3a, reported content: where the words of a cue begin (أن، a colon, marks, a governing preposition). */

import {
  ADVERBIAL_BA,
  APPEARANCE,
  ASKING,
  BEFORE_TO,
  BEHIND_TO,
  RELATIVES,
  RESUMPTIVES_IN,
  TALKING,
  TRANSMISSION,
} from './function-words.js';
import { isLabel } from './labels.js';
import { type CueForm, FIRST_PERSON, NO_REPORT, PREPOSITION_FRAMES, SPEECH_EVENTS } from './lexicon.js';
import { form, Gap, type MarkedWords, type ParagraphView } from './view.js';
import { hasPrepositionBa, isFirstPersonVerb, isIntroducer } from './word-classes.js';

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

/** The search for the content of one cue, word by word. */
interface Search {
  readonly view: ParagraphView;
  readonly at: number;
  readonly cue: CueForm;
  readonly limit: number;
  readonly subjectEnd: number;
  /** Inside the relative clause of another cue, whose words are not this cue's: until the next comma. */
  relative: boolean;
  /** A preposition of the cue has opened its noun phrase: marks and clauses further on belong to that. */
  governed: boolean;
}

/** What stands at a word: the opening, the word to go on with, or `none` when the cue can have no content any more. */
type Found = Opening | { readonly next: number } | 'none';

const clauseAt = (view: ParagraphView, i: number): Opening => ({
  by: 'clause',
  at: i,
  from: i + 1,
  marks: view.opening.get(i + 1) ?? null,
  carrier: null,
});

const bareAt = (i: number): Opening => ({ by: 'bare', at: i, from: i, marks: null, carrier: null });

/** A colon before word i, or marks or a bracket that open there. */
function punctuationAt({ view, at, cue, limit }: Search, i: number): Found | null {
  const pair = view.opening.get(i);
  const direct = cue.frames.has('قول');
  if ((view.gaps[i] ?? 0) & Gap.colon && direct) {
    if (isIntroducer(form(view, i)) && pair === undefined) return clauseAt(view, i);
    return { ...bareAt(i), by: pair === undefined ? 'colon' : 'marks', marks: pair ?? null };
  }
  if (pair !== undefined) {
    if (direct && isSpeech(view, cue, at, pair, limit)) return { ...bareAt(i), by: 'marks', marks: pair };
    return { next: pair.close === null ? i + 1 : pair.to };
  }
  const bracket = view.bracketEnd[i] ?? 0;
  return bracket > i ? { next: bracket } : null;
}

/** «إلى أن ينتهي»: until. */
const UNTIL = 'الي';

/** «خلص فلان إلى القول: …» */
const leadsToSaying = (view: ParagraphView, i: number): boolean =>
  form(view, i) === 'القول' && form(view, i - 1) === UNTIL;

/** أن and its like at word i, told from «بعد أن» and from the أن of another verb. */
function introducerAt({ view, at, cue, relative }: Search, i: number): Found | null {
  const word = form(view, i);
  if (!isIntroducer(word)) return null;
  const until =
    form(view, i - 1) === UNTIL && word === 'ان' && !cue.frames.has('إلى') && /^[يت]/.test(form(view, i + 1));
  if (until || isNoReport(form(view, i - 1)) || word.startsWith('ف')) return { next: i + 1 };
  // «الخطوة مستبعدة وإن …»: goes on with an earlier clause.
  if (i === at + 1 && word.startsWith('و')) return 'none';
  return relative || !cue.frames.has('أن') ? 'none' : clauseAt(view, i);
}

/** Another cue at word i: it carries the content (قائلا), stands inside the subject's phrase, or ends the search. */
function otherCueAt(search: Search, i: number): Found | null {
  const { view, cue, limit } = search;
  const other = view.cues[i];
  if (other === undefined) return null;
  const word = form(view, i);
  const masdar = other.tense === 'masdar';
  if (other.lemma === 'قال' && other.tense === 'participle') return carried(view, i, other, limit) ?? 'none';
  if (masdar && search.relative) return 'none';
  if (masdar && word.startsWith('بال') && (word === 'بالقول' || isIntroducer(form(view, i + 1))))
    return carried(view, i, other, limit) ?? 'none';
  if (leadsToSaying(view, i)) return carried(view, i, other, limit) ?? 'none';
  if (masdar && other.lemma === 'قال' && TRANSMISSION.has(cue.lemma)) return 'none';
  const behindRelative = RELATIVES.has(form(view, i - 1)) || form(view, i - 1) === 'ما';
  // «المنشور الذي ورد على الموقع أن»: a relative clause that reports nothing.
  const silent =
    ASKING.has(other.lemma) || (APPEARANCE.has(other.lemma) && !RESUMPTIVES_IN.has(form(view, i + 1)));
  if (behindRelative && !other.object && !silent) search.relative = true;
  const inner = behindRelative || other.object || masdar || (other.frames.has('مقيد') && !other.conjunction);
  return inner ? { next: i + 1 } : 'none';
}

/** A preposition of the cue behind its subject opens a noun phrase. */
function opensGoverned({ view, cue, subjectEnd }: Search, i: number): boolean {
  const word = form(view, i);
  if (i < subjectEnd || PREPOSITION_FRAMES.get(word) === undefined || !governs(cue, word)) return false;
  return !SPEECH_EVENTS.has(form(view, i + 1));
}

/** Speech in the first person without any introduction at word i: «قال رصدنا …». */
function plainSpeechAt({ view, at, cue }: Search, i: number): Opening | null {
  const word = form(view, i);
  const spoken = (FIRST_PERSON.has(word) && i <= at + 8) || (i === at + 1 && isFirstPersonVerb(word));
  return spoken && cue.frames.has('رواية') ? bareAt(i) : null;
}

function wordAt(search: Search, i: number): Found {
  const { view } = search;
  if (search.governed && !isIntroducer(form(view, i)) && !leadsToSaying(view, i)) return 'none';
  search.governed ||= opensGoverned(search, i);
  return introducerAt(search, i) ?? otherCueAt(search, i) ?? plainSpeechAt(search, i) ?? { next: i + 1 };
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
  const search: Search = { view, at, cue, limit, subjectEnd, relative: false, governed: false };
  const end = Math.min(limit, at + MAX_ZONE);
  for (let i = at + 1; i < end; ) {
    if ((view.gaps[i] ?? 0) & Gap.comma) search.relative = false;
    const found = punctuationAt(search, i) ?? wordAt(search, i);
    if (found === 'none') return null;
    if (!('next' in found)) return found;
    i = found.next;
  }
  return null;
}

function carried(view: ParagraphView, at: number, cue: CueForm, limit: number): Opening | null {
  const frames = new Set([...cue.frames].filter((frame) => frame !== 'رواية'));
  const opening = findOpening(view, at, { ...cue, frames }, limit);
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

/** «تحدث فلان في مؤتمر للحديث عن …»: the preposition belongs to the noun before it. */
const isOfSpeech = (view: ParagraphView, i: number): boolean => TALKING.has(form(view, i - 1));

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
    if (
      preposition !== undefined &&
      governs(cue, word) &&
      i + 1 < end &&
      !occasion &&
      !isCompound(view, i) &&
      !isOfSpeech(view, i)
    )
      return { at: i, from: i + 1 };
    if (cue.frames.has('ب') && hasPrepositionBa(word) && !ADVERBIAL_BA.test(word))
      return { at: i, from: i, joined: true };
    const pair = view.opening.get(i);
    if (pair?.close != null && pair.to > i) i = pair.to - 1;
  }
  return null;
}
