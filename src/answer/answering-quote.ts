/** Which quote of a passage is the answer, if the answer is somebody's words. */

import { tokenise } from '../arabic/index.js';
import type { WordMatch } from '../retrieval/index.js';
import { expectationOf, typeEvidence } from './answer-type.js';
import { coverageWithin } from './coverage.js';
import { metWords } from './met-words.js';
import type { PassageQuote, Reading } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';
import { speakerFit } from './speaker-index.js';
import { wordStem } from './word-stems.js';

/** The kind of answer counts this much beside the share of the question's words. */
const KIND = 0.5;
/** A quote answers when it has at least this share of what the best sentence has; less when any words may answer. */
const ENOUGH = { visible: 0.5, any: 0.1 };
/** A quote that makes up this share of the sentence is what the sentence says. */
const DOMINANT = 0.6;
/** A nested quote is preferred when it has nearly all that the one around it has. */
const NESTED = 0.9;

/** Answer types that a quote must hold itself to be the answer. */
const VISIBLE: ReadonlySet<string> = new Set(['number', 'date', 'place', 'person', 'outlet']);

/** A passage, the sentence of it that answers, and what is known of whose words are asked for. */
export interface AnsweringPassage {
  readonly matches: readonly WordMatch[];
  readonly reading: Reading;
  readonly slice: Slice;
  /** The asked-for speaker's quote, or the one that «who said» asks for. */
  readonly asked: PassageQuote | null;
}

/** The asked-for speaker's quote, else the one in the answering sentence that holds what the sentence answers with. */
export function answeringQuote(request: AnswerRequest, passage: AnsweringPassage): PassageQuote | null {
  if (passage.asked !== null) return passage.asked;
  const { reading, slice } = passage;
  const inside = reading.quotes.filter(({ quote }) => quote.end > slice.start && quote.start < slice.end);
  const most = best(request, passage, inside);
  if (most !== null && (isSource(slice, inside) || holdsAnswer(request, passage, most))) return most.item;
  if (request.question.type === 'who-is') return null;
  // Of a speaker whom the question names, the words nearest to it answer.
  const named = namesOf(request);
  const theirs = (quotes: readonly PassageQuote[]): PassageQuote[] =>
    quotes.filter((item) => isNamed(named, item.quote.speaker?.name ?? '') || isActor(request, item));
  return (
    (best(request, passage, theirs(inside)) ?? best(request, passage, theirs(reading.quotes)))?.item ?? null
  );
}

interface Judged {
  readonly item: PassageQuote;
  readonly worth: number;
}

/** The quote with most of the question; of nested ones the inner when it has nearly all. */
function best(
  request: AnswerRequest,
  passage: AnsweringPassage,
  quotes: readonly PassageQuote[],
): Judged | null {
  let found: Judged | null = null;
  for (const item of quotes) {
    const worth = worthOf(request, passage, withSpeaker(request, passage, item));
    const around: Slice | undefined = found?.item.quote;
    const nested = around !== undefined && item.quote.start >= around.start && item.quote.end <= around.end;
    const most: number = found?.worth ?? -1;
    if (worth > most || (nested && worth >= NESTED * most)) found = { item, worth: Math.max(most, worth) };
  }
  return found;
}

/** «حسب فلان» is the source of its whole sentence when nobody else speaks there, though only one side of it was read as the words. */
const isSource = ({ start, end }: Slice, quotes: readonly PassageQuote[]): boolean =>
  quotes.length === 1 &&
  quotes.every(
    ({ quote: { form, kind, cueStart } }) =>
      form === 'bare' && kind === 'indirect' && cueStart !== null && cueStart >= start && cueStart < end,
  );

function holdsAnswer(request: AnswerRequest, passage: AnsweringPassage, { item, worth }: Judged): boolean {
  const { slice } = passage;
  // Who somebody is, the narrator tells beside the name.
  if (request.question.expects === 'role') return kindWithin(request, passage, item.quote) > 0;
  if (overlap(item.quote, slice) >= DOMINANT * (slice.end - slice.start)) return true;
  const enough = VISIBLE.has(request.question.expects) ? ENOUGH.visible : ENOUGH.any;
  return worth >= enough * worthOf(request, passage, slice);
}

const overlap = (a: Slice, b: Slice): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Stems of the question's own nouns and names. */
const namesOf = ({ words }: AnswerRequest): ReadonlySet<string> =>
  new Set(words.filter(({ verb, inherited }) => !verb && !inherited).map(({ form }) => wordStem(form)));

/** Does the question hold the last word of a speaker's name? */
function isNamed(named: ReadonlySet<string>, name: string): boolean {
  const last = tokenise(name).at(-1);
  return last !== undefined && named.has(wordStem(last.form));
}

/** A quote of somebody who fits the question's subject at least this well is his. */
const ACTOR = 0.5;

/** Does the subject of the question's verb speak? «لماذا طردت اللجنة …؟» */
function isActor({ question: { actor } }: AnswerRequest, { quote, speaker }: PassageQuote): boolean {
  if (actor === null || actor.excluded) return false;
  return speakerFit(actor.words, actor.speakers, quote, speaker) >= ACTOR;
}

/** A quote; when a person is asked for whose words it may be («من وصف … بالمهزلة؟») with the words from its cue on, which name him. */
function withSpeaker(
  request: AnswerRequest,
  { matches, reading, slice }: AnsweringPassage,
  { quote }: PassageQuote,
): Slice {
  const { start, end, cueStart } = quote;
  if (request.question.expects !== 'person' || cueStart === null || cueStart < slice.start) return quote;
  return coverageWithin(request, matches, reading, quote) > 0
    ? { start: Math.min(start, cueStart), end }
    : quote;
}

/** How much of the question a slice has, together with the kind of answer asked for. */
function worthOf(request: AnswerRequest, passage: AnsweringPassage, slice: Slice): number {
  const coverage = coverageWithin(request, passage.matches, passage.reading, slice);
  if (!VISIBLE.has(request.question.expects) && request.question.expects !== 'reason') return coverage;
  return coverage + KIND * kindWithin(request, passage, slice);
}

function kindWithin(request: AnswerRequest, { matches, reading }: AnsweringPassage, slice: Slice): number {
  return typeEvidence(reading, slice, metWords(request, matches), expectationOf(request.question));
}
