/** Stage 3b, reported content: where the words of a cue end, and what they look like. */

import { BEHIND_PARTICIPLE, FREE_TAILS, SELF, WEAK_CONNECTIVES } from './function-words.js';
import { isLabel } from './labels.js';
import {
  BEFORE_CUE,
  type CueForm,
  LIGHT_VERBS,
  type Phrases,
  TAIL_PHRASES,
  TAILS,
  TURN_PHRASES,
} from './lexicon.js';
import type { QuoteForm, QuoteKind } from './quote.js';
import { form, Gap, type MarkedWords, type ParagraphView } from './view.js';
import { isIntroducer } from './word-classes.js';

/** A span of reported words: offsets in the paragraph, and the words it covers. */
export interface Content {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly kind: QuoteKind;
  readonly form: QuoteForm;
}

const EDGE = /[\s.،,؛;:!؟?…\-–—]/;
const OPENERS = '"“”„‟«‹\'‘(［[';
const FIRST_PERSON_PLURAL = /(?:^ن[^ا]|نا$)/;

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

/** The participle at word i opens speech of its own. */
function opensSpeech(view: ParagraphView, i: number, cue: CueForm): boolean {
  const next = form(view, i + 1);
  const gap = view.gaps[i] ?? 0;
  if (gap & (Gap.comma | Gap.mark) || (view.gaps[i + 1] ?? 0) & Gap.colon) return true;
  return (
    isIntroducer(next) ||
    ['الي', 'علي'].includes(next) ||
    view.opening.has(i + 1) ||
    (cue.frames.has('ب') && /^ب/.test(next)) ||
    BEHIND_PARTICIPLE.has(next)
  );
}

/** A finite cue at word i that begins the narrator's next clause. */
function opensClause(view: ParagraphView, i: number, cue: CueForm): boolean {
  if (cue.object || cue.plural) return false;
  const gap = view.gaps[i] ?? 0;
  if (cue.tense === 'masdar')
    return cue.conjunction && (isIntroducer(form(view, i + 1)) || view.opening.has(i + 1));
  const bound = cue.frames.has('مقيد');
  if (cue.conjunction) return !bound || (gap & Gap.comma) !== 0 || opensSoon(view, i);
  return (gap & Gap.comma) !== 0 && !bound;
}

/** A colon or أن stands a few words behind: «… وكتب عبر حسابه: «…»». */
function opensSoon(view: ParagraphView, i: number): boolean {
  for (let k = i + 1; k < Math.min(view.words.length, i + 10); k++)
    if ((view.gaps[k] ?? 0) & Gap.colon) return true;
  return false;
}

/** Is word i, with the connectives before it, where the content ends? */
function endsAt(view: ParagraphView, i: number): boolean {
  const gap = view.gaps[i] ?? 0;
  const word = form(view, i);
  if (gap & Gap.comma && TAILS.has(word)) return true;
  if (TAILS.has(word) && FREE_TAILS.has(word)) return true;
  if (phraseAt(view, i, TAIL_PHRASES) > 0 || passesTurn(view, i)) return true;
  if (/^وه[وي]$/.test(word) && form(view, i + 1) === 'ما' && view.cues[i + 2] !== undefined) return true;
  const cue = view.cues[i];
  if (cue !== undefined) {
    if (cue.tense === 'participle') return opensSpeech(view, i, cue);
    return opensClause(view, i, cue);
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

/** Word after the last one of a clause that begins at word `from`. */
export function clauseEnd(view: ParagraphView, from: number, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, from + MAX_CLAUSE);
  for (let i = from; i < limit; i++) {
    if (i > from && endsAt(view, i)) return i;
    const pair = view.opening.get(i);
    if (pair !== undefined && pair.close !== null && pair.to > i) i = pair.to - 1;
  }
  return limit;
}

/** Cuts white space, stops and marks without a partner off the edges of a span. */
export function trimSpan(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start) {
    const last = text.charAt(end - 1);
    if (EDGE.test(last)) end--;
    else if (/["“”„‟″«»‹›'‘’([)\]]/.test(last) && !closes(text, start, end - 1)) end--;
    else break;
  }
  return { start, end };
}

/** The mark or bracket at `at` closes one that opens inside the span. */
function closes(text: string, start: number, at: number): boolean {
  const mark = text.charAt(at);
  const inner = text.slice(start, at);
  if (mark === '"') return (inner.split('"').length - 1) % 2 === 1;
  if (mark === ')' || mark === ']')
    return inner.lastIndexOf('(') > inner.lastIndexOf(')') || inner.lastIndexOf('[') > inner.lastIndexOf(']');
  if ('([«“'.includes(mark) && !inner.includes(mark)) return mark === '“' && inner.includes('“');
  return [...OPENERS].some((opener) => inner.includes(opener));
}

/** Offset where the gap before word i begins to belong to the next clause. */
const boundary = (view: ParagraphView, i: number): number => view.words[i]?.start ?? view.text.length;

/** Content inside one pair of marks; an unclosed pair runs to the end of the sentence or to the next cue. */
export function markedContent(
  view: ParagraphView,
  pair: MarkedWords,
  limit: number,
  fragment: boolean,
): Content {
  const closed = pair.close !== null;
  const to = closed ? pair.to : clauseEnd(view, pair.from, limit);
  let start = pair.open + 1;
  let end = pair.close ?? boundary(view, to);
  while (start < end && /\s/.test(view.text.charAt(start))) start++;
  if (closed) while (end > start && /\s/.test(view.text.charAt(end - 1))) end--;
  else end = trimSpan(view.text, start, end).end;
  return { start, end, from: pair.from, to, kind: fragment ? 'mixed' : 'direct', form: 'marks' };
}

/** After these marks the reported clause is over. */
function marksComplete(view: ParagraphView, pair: MarkedWords, limit: number): boolean {
  if (pair.close === null) return true;
  if (pair.to >= limit) return true;
  if (isIntroducer(form(view, pair.to)) && form(view, pair.to).startsWith('و')) return false;
  const gap = view.gaps[pair.to] ?? 0;
  if (gap & (Gap.comma | Gap.stop | Gap.colon | Gap.dash)) return pair.to - pair.from >= 3;
  return endsAt(view, pair.to);
}

/** Content of a clause after أن: the marks alone when they hold all of it, else the whole clause. */
export function clauseContent(view: ParagraphView, from: number, limit: number): Content {
  const pair = view.opening.get(from);
  if (pair !== undefined && marksComplete(view, pair, limit) && !isLabel(view, pair))
    return markedContent(view, pair, limit, false);
  const to = clauseEnd(view, from, limit);
  const begin = pair === undefined ? boundary(view, from) : pair.open;
  const { start, end } = trimSpan(view.text, begin, boundary(view, to));
  return {
    start,
    end,
    from,
    to,
    kind: hasSpeechMarks(view, from, to) ? 'mixed' : 'indirect',
    form: 'clause',
  };
}

/** Marks in the clause that hold the speaker's own words: more than a word, and no label. */
function hasSpeechMarks(view: ParagraphView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const pair = view.opening.get(i);
    if (pair !== undefined && pair.to - pair.from > 1 && !isLabel(view, pair)) return true;
  }
  return false;
}

/** Content without أن and marks: speech after a colon, or «بحسب فلان …». */
export function bareContent(view: ParagraphView, from: number, limit: number): Content {
  const to = clauseEnd(view, from, limit);
  const { start, end } = trimSpan(
    view.text,
    view.opening.get(from)?.open ?? boundary(view, from),
    boundary(view, to),
  );
  const spoken = hasFirstPerson(view, from, to);
  const kind = spoken ? 'direct' : hasSpeechMarks(view, from, to) ? 'mixed' : 'indirect';
  return { start, end, from, to, kind, form: 'bare' };
}

function hasFirstPerson(view: ParagraphView, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (FIRST_PERSON_PLURAL.test(form(view, i)) || SELF.has(form(view, i))) return true;
  return false;
}

/** A noun phrase that the cue governs; in marks it is a fragment of speech. */
export function nominalContent(
  view: ParagraphView,
  from: number,
  limit: number,
  joinedPreposition: boolean,
): Content {
  const pair = view.opening.get(from);
  if (pair !== undefined && pair.close !== null && marksComplete(view, pair, limit))
    return markedContent(view, pair, limit, true);
  const clause = clauseContent(view, from, limit);
  const joined = joinedPreposition && pair === undefined && from === clause.from;
  const start = joined
    ? clause.start + 1 + Number(view.text.charAt(clause.start + 1) === '\u0640')
    : clause.start;
  return { ...clause, start, form: 'nominal' };
}
