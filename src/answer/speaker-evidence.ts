/** Whether the asked-for speaker speaks in a passage, and about the topic. */

import type { SpeakerMention } from '../retrieval/question/index.js';
import { coverageWithin } from './coverage.js';
import type { Glanced } from './evidence.js';
import type { PassageQuote, Reading } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';
import { speakerFit } from './speaker-index.js';
import { actEvidence, actOfQuote, askedActs } from './speech-act.js';

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
/** Who fits less than this is somebody else. */
const PRESENT = 0.4;
const NO_ALIASES: ReadonlySet<string> = new Set();
/** What the asked-for act counts beside the topic when one of the speaker's quotes is chosen: who asks what was demanded wants the demand. */
const ACT = 0.3;
/** A quote is the asked-for speaker's when he fits at least this well: «خارجية فيتنام» is her spokeswoman when nobody fits better. */
const FITTING = 0.25;
/** What the fit counts beside the topic when one of several quotes is chosen. */
const FIT = 0.5;
/** What the words of somebody whom the question is only about count. */
const ACTOR = 0.5;
const NOBODY: Speaking = { speaks: 0, about: 0, silent: 0, quote: null };

/** How far the speaker of a quote is the asked-for one, 0 … 1. */
function fitOf(
  { words, speakers }: SpeakerMention,
  { quote, speaker }: PassageQuote,
  aliases: ReadonlySet<string>,
): number {
  return aliases.has(quote.speaker?.name ?? '') ? 1 : speakerFit(words, speakers, quote, speaker);
}

/** The evidence `act`: the act that the question asks about, by the asked-for speaker or, when it names none, by anybody. */
export function actOf(
  request: AnswerRequest,
  reading: Reading,
  slice: Slice,
  aliases: ReadonlySet<string> = NO_ALIASES,
): number {
  const mention = request.question.speaker ?? request.question.actor;
  return actEvidence(askedActs(request), reading, slice, (item) =>
    mention === null ? 1 : fitOf(mention, item, aliases),
  );
}

/** Looks for the asked-for speaker among those who speak in a passage, and for the topic in their words. */
export function speakerEvidence(
  request: AnswerRequest,
  glanced: Glanced,
  reading: Reading,
  aliases: ReadonlySet<string> = NO_ALIASES,
): Speaking {
  const { speaker, actor } = request.question;
  const mention = speaker ?? actor;
  if (mention === null || request.question.type === 'who-is') return NOBODY;
  const acts = askedActs(request);
  let [speaks, about, most] = [0, 0, 0];
  let found: PassageQuote | null = null;
  for (const item of reading.quotes) {
    const fit = fitOf(mention, item, aliases);
    speaks = Math.max(speaks, fit);
    const topic = fit * topicShare(request, glanced, reading, item.quote);
    const answers = topic + ACT * fit * actOfQuote(acts, reading, item) + FIT * fit;
    if (fit >= FITTING && (found === null || answers > most)) [found, most] = [item, answers];
    about = Math.max(about, topic);
  }
  if (mention.excluded) return { ...NOBODY, silent: speaks };
  if (speaker === null) return { speaks: speaks * ACTOR, about: about * ACTOR, silent: 0, quote: null };
  const present =
    speaks >= PRESENT || namedShare(request, glanced) >= NAMED || speaksInArticle(mention, reading, aliases);
  return { speaks, about, silent: present ? 0 : 1, quote: found };
}

/** An article in which the alliance speaks tells its position also in the words of its general. */
function speaksInArticle(
  mention: SpeakerMention,
  { article }: Reading,
  aliases: ReadonlySet<string>,
): boolean {
  return article.quotes.some((quote, at) => {
    const speaker = article.speakerOf[at] ?? null;
    return fitOf(mention, { quote, speaker }, aliases) >= NAMED;
  });
}

/** Share of the asked-for name's worth that the passage or its title has. */
function namedShare(request: AnswerRequest, { strength, titleSure }: Glanced): number {
  const name = request.words.map((word, at) => ({ ...word, at })).filter(({ speaker }) => speaker);
  const worth = name.reduce((sum, word) => sum + word.worth, 0);
  return worth === 0
    ? 0
    : name.reduce(
        (sum, word) => sum + word.worth * Math.max(strength[word.at] ?? 0, titleSure[word.at] ?? 0),
        0,
      ) / worth;
}

/** Share of the topic's worth (without the speaker's name) in the quote and the sentences it touches. */
function topicShare(request: AnswerRequest, { matches }: Glanced, reading: Reading, quote: Slice): number {
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
    0.5 * coverageWithin(own, matches, reading, quote) + 0.5 * coverageWithin(own, matches, reading, slice)
  );
}

/** A quote whose speaker has no name answers «who said» less well. */
const UNNAMED = 0.6;

/** Whose words hold most of what the question repeats, when it asks who said it. */
export function saidEvidence(
  request: AnswerRequest,
  glanced: Glanced,
  reading: Reading,
): { readonly about: number; readonly quote: PassageQuote | null } {
  let [about, found]: [number, PassageQuote | null] = [0, null];
  if (request.question.type !== 'who-said') return { about, quote: found };
  for (const item of reading.quotes) {
    const speaker = item.quote.speaker;
    if (speaker === null) continue;
    const topic = topicShare(request, glanced, reading, item.quote) * (speaker.name === null ? UNNAMED : 1);
    if (topic > about) [about, found] = [topic, item];
  }
  return { about, quote: found };
}
