/** Stage 3b, reported content: what the words of a cue look like, and their span. */

import { clauseEnd, endsAt } from './clause-end.js';
import { SELF } from './function-words.js';
import type { Gender } from './inflection.js';
import { isLabel } from './labels.js';
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
export function clauseContent(
  view: ParagraphView,
  from: number,
  limit: number,
  gender: Gender | null = null,
): Content {
  const pair = view.opening.get(from);
  if (pair !== undefined && marksComplete(view, pair, limit) && !isLabel(view, pair))
    return markedContent(view, pair, limit, false);
  const to = clauseEnd(view, from, limit, gender);
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
