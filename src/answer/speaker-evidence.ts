/** Whether the asked-for speaker speaks in a passage, and about the topic. */

import type { Candidate } from '../retrieval/index.js';
import { coverageWithin } from './coverage.js';
import type { PassageQuote, Reading } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';
import { speakerFit } from './speaker-index.js';

/** What the quotes of a passage say about the asked-for speaker; the evidence of the same names. */
export interface Speaking {
  readonly speaks: number;
  readonly about: number;
  readonly silent: number;
  /** The speaker's quote that has most of the topic. */
  readonly quote: PassageQuote | null;
}
/** Less of a name than this share of its worth names nobody. */
const NAMED = 0.75;
const NO_ALIASES: ReadonlySet<string> = new Set();
const NOBODY: Speaking = { speaks: 0, about: 0, silent: 0, quote: null };

/** Looks for the asked-for speaker among those who speak in a passage, and for the topic in their words. */
export function speakerEvidence(
  request: AnswerRequest,
  candidate: Candidate,
  reading: Reading,
  strength: Float64Array,
  aliases: ReadonlySet<string> = NO_ALIASES,
): Speaking {
  const mention = request.question.speaker;
  if (mention === null || request.question.type === 'who-is') return NOBODY;
  let [speaks, about] = [0, 0];
  let found: PassageQuote | null = null;
  for (const item of reading.quotes) {
    const fit = aliases.has(item.quote.speaker?.name ?? '')
      ? 1
      : speakerFit(mention.words, mention.speakers, item.quote, item.speaker);
    speaks = Math.max(speaks, fit);
    const topic = fit * topicShare(request, candidate, reading, item.quote);
    if (fit >= 0.5 && (found === null || topic > about)) found = item;
    about = Math.max(about, topic);
  }
  if (mention.excluded) return { ...NOBODY, silent: speaks };
  const named = namedShare(request, strength) >= NAMED;
  return { speaks, about, silent: speaks < 0.4 && !named ? 1 : 0, quote: found };
}

/** Share of the asked-for name's worth that the passage has. */
function namedShare(request: AnswerRequest, strength: Float64Array): number {
  const name = request.words.map((word, at) => ({ ...word, at })).filter(({ speaker }) => speaker);
  const worth = name.reduce((sum, word) => sum + word.worth, 0);
  return worth === 0 ? 0 : name.reduce((sum, word) => sum + word.worth * (strength[word.at] ?? 0), 0) / worth;
}

/** Share of the topic's worth (without the speaker's name) in the quote and the sentences it touches. */
function topicShare(request: AnswerRequest, candidate: Candidate, reading: Reading, quote: Slice): number {
  const touched = reading.sentences.filter(({ start, end }) => start < quote.end && quote.start < end);
  const slice = {
    start: Math.min(quote.start, ...touched.map(({ start }) => start)),
    end: Math.max(quote.end, ...touched.map(({ end }) => end)),
  };
  const topic = request.words.map((word) => (word.speaker ? { ...word, worth: 0 } : word));
  const worth = topic.reduce((sum, word) => sum + word.worth, 0);
  if (worth === 0) return 0.5;
  const own = { ...request, words: topic, worth };
  return (
    0.5 * coverageWithin(own, candidate, reading, quote) +
    0.5 * coverageWithin(own, candidate, reading, slice)
  );
}
