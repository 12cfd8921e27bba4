/** What speaks for a passage as the answer, beyond its words: who speaks, which outlet and date, what kind of answer it holds. */

import type { Candidate, Library, WordMatch } from '../retrieval/index.js';
import { answeringQuote } from './answering-quote.js';
import { bestPlace } from './answering-sentence.js';
import { type AttributedWords, attributedWords } from './attributed-words.js';
import { larger, matchesWithin, share, strengths, sureStrengths } from './coverage.js';
import { dateEvidence, isArticlesDate, outletEvidence } from './frame-evidence.js';
import type { PassageQuote, Reading } from './reading.js';
import { type AnswerRequest, isYear } from './request.js';
import type { Slice } from './sentences.js';
import type { Aliases } from './speaker-alias.js';
import { actOf, saidEvidence, speakerEvidence } from './speaker-evidence.js';

/** Names of the evidence, in the order of the model's weights. */
export const EVIDENCE = [
  'lexical', // retrieval's score, below the best candidate's
  'lexicalArticle', // the same for the best candidate of its article: which paragraph answers is another question
  'coverage', // share of the question's worth that the passage has
  'sure', // share that it has in the same words or as the same name
  'context', // share that it lacks and its article's title has
  'nearby', // share that it and the title lack and other candidates of its article have
  'attributed', // share that only the names and roles of those who speak in it have
  'sentence', // best share inside one sentence or quote
  'informed', // best share inside one sentence for a reader who knows the title and the article's other candidates
  'sureSentence', // share that this sentence has in the same words or as the same name
  'names', // share of the rarest words' worth that the passage has
  'pairs', // share of the question's neighbouring words that stand together
  'opening', // the article's first paragraph
  'openingDetail', // … when a number, date, place, reason or manner is asked for: details stand further down
  'speaks', // the asked-for speaker speaks in the passage
  'speaksAbout', // … and the quote or its sentence has the topic's words
  'silent', // a speaker is asked for who is not named here and speaks nowhere in the article
  'act', // what is asked about is done: demanded, warned of, praised
  'said', // share of the topic in somebody's words, when it is asked who said them
  'outlet', // the asked-for outlet published or is credited
  'otherOutlet', // another outlet than the asked-for one, or an excluded one
  'date', // a date of the question is the passage's or the article's
  'otherDate', // the question's year or day is neither in the passage nor the article's
  'kind', // the kind of answer that is asked for
  'kindAbout', // the same times the share of the question that the passage, its title or its article has
  'noun', // the counted noun, when the question asks how many
  'quoted', // somebody's words are asked for and the passage quotes somebody
  'person', // the words of somebody with a name answer
  'nobody', // nobody's words answer
  'summary', // the article's first paragraph with an organisation's words, although somebody with a name speaks further down
  'sameArticle', // the article that answered the question before
  'leaning', // … when the question plainly goes on from it
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Readonly<Record<EvidenceName, number>>;

/** A candidate with what its words alone tell; cheap enough for all candidates. */
export interface Glanced {
  readonly candidate: Candidate;
  readonly matches: readonly WordMatch[];
  readonly reading: Reading;
  /** Words that its speakers add. */
  readonly attributed: AttributedWords;
  /** Index of each word of the request → how surely the passage has it, 0 … 1. */
  readonly strength: Float64Array;
  /** The same, by itself or as the same name only. */
  readonly sure: Float64Array;
  /** How far title and other candidates of the article tell of each word. */
  readonly known: Float64Array;
  /** The same as `sure` for the article's title. */
  readonly titleSure: Float64Array;
  readonly words: Pick<
    Evidence,
    | 'lexical'
    | 'lexicalArticle'
    | 'coverage'
    | 'attributed'
    | 'sure'
    | 'context'
    | 'nearby'
    | 'names'
    | 'pairs'
    | 'opening'
    | 'openingDetail'
    | 'noun'
  >;
}

/** A passage with its evidence and the slice that speaks best for it. */
export interface Weighed extends Glanced {
  readonly evidence: Evidence;
  /** Sentence or quote that answers best. */
  readonly slice: Slice;
  /** Quote that answers, when the answer is somebody's words. */
  readonly quote: PassageQuote | null;
}

/** What a question's candidates say about each other. */
export interface Surroundings {
  /** Best lexical score. */
  readonly best: number;
  /** Article's index → its best lexical score. */
  readonly articleBest: ReadonlyMap<number, number>;
  /** Article's index → how surely its candidates together have each word. */
  readonly article: ReadonlyMap<number, Float64Array>;
}

/** What the article's own date counts for words of the question's date: a report of a day is of that day, one of a year may be about another. */
const DATED = { day: 0.9, year: 0.5 };

/** How surely the article's own date stands for each word of the question's date. */
function ownDate({ words }: AnswerRequest, published: string | null): Float64Array {
  return Float64Array.from(words, ({ date }) => {
    if (date === null || !isArticlesDate(date, published)) return 0;
    return isYear(date) ? DATED.year : DATED.day;
  });
}

const DETAILS: ReadonlySet<string> = new Set(['number', 'date', 'place', 'reason', 'manner']);
/** What a word that only the title or another paragraph has counts for a sentence. */
const TOLD = { title: 0.9, article: 0.7 };

/**
 * Weighs a candidate by its words.
 *
 * @param aliases - names of the article's speakers that the asked-for role stands for
 */
export function glance(
  library: Library,
  request: AnswerRequest,
  candidate: Candidate,
  { best, articleBest, article }: Surroundings,
  reading: Reading,
  aliases?: ReadonlySet<string>,
): Glanced {
  const { matches, titleMatches } = candidate;
  const attributed = attributedWords(library, request, reading, aliases);
  const told = larger(ownDate(request, reading.article.published), attributed.strength);
  const literal = strengths(matches, request.words.length);
  const strength = larger(literal, told);
  const title = strengths(titleMatches, request.words.length);
  const around = article.get(candidate.passage.article) ?? strength;
  const sure = larger(sureStrengths(matches, request.words), told);
  const opens = candidate.passage.paragraph === 0 ? 1 : 0;
  const missing = title.map((value, at) => Math.max(0, value - (strength[at] ?? 0)));
  const beside = around.map((value, at) => Math.max(0, value - Math.max(strength[at] ?? 0, title[at] ?? 0)));
  return {
    candidate,
    matches,
    reading,
    attributed,
    strength,
    sure,
    known: title.map((value, at) => Math.max(TOLD.title * value, TOLD.article * (around[at] ?? 0))),
    titleSure: sureStrengths(titleMatches, request.words),
    words: {
      lexical: (candidate.score - best) / 4,
      lexicalArticle: ((articleBest.get(candidate.passage.article) ?? candidate.score) - best) / 4,
      coverage: share(request, strength),
      sure: share(request, sure),
      attributed: share(
        request,
        attributed.strength.map((value, at) => Math.max(0, value - (literal[at] ?? 0))),
      ),
      context: share(request, missing),
      nearby: share(request, beside),
      names: nameShare(request, strength),
      pairs: candidate.evidence.pairs ?? 0,
      opening: opens,
      openingDetail: DETAILS.has(request.question.expects) ? opens : 0,
      noun: countedNoun(request, strength),
    },
  };
}

/** Weighs a candidate by everything else: its sentences, quotes, dates, and the kind of answer it holds. */
export function weigh(library: Library, request: AnswerRequest, glanced: Glanced, aliases: Aliases): Weighed {
  const { words, matches, candidate, reading, attributed } = glanced;
  const place = bestPlace(request, glanced);
  const speaking = speakerEvidence(request, glanced, reading, aliases.get(reading.article.id));
  const said = saidEvidence(request, glanced, reading);
  const inside = larger(
    sureStrengths(matchesWithin(matches, reading, place.slice), request.words),
    attributed.within(place.slice),
  );
  const quote = answeringQuote(request, {
    matches,
    reading,
    slice: place.slice,
    asked: speaking.quote ?? said.quote,
  });
  const isSame = request.article !== null && request.article === reading.article.id;
  const evidence: Evidence = {
    ...words,
    sentence: place.coverage,
    informed: place.informed,
    sureSentence: share(request, inside),
    speaks: speaking.speaks,
    speaksAbout: speaking.about,
    silent: speaking.silent,
    act: actOf(request, reading, place.slice, aliases.get(reading.article.id)),
    said: said.about,
    ...outletEvidence(library, request, candidate, reading),
    ...dateEvidence(request, reading),
    kind: place.kind,
    kindAbout: place.kind * (words.coverage + words.context + words.nearby),
    quoted: wantsWords(request) && reading.quotes.length > 0 ? 1 : 0,
    person: quote?.quote.speaker?.kind === 'person' ? 1 : 0,
    nobody: quote === null ? 1 : 0,
    summary: words.opening * (speaksForOthers(reading, quote) ? 1 : 0),
    sameArticle: isSame ? 1 : 0,
    leaning: isSame ? request.question.leaning : 0,
  };
  return { ...glanced, evidence, slice: place.slice, quote };
}

/** Does an organisation speak in an article that quotes persons? «The alliance said» is what its spokesman said. */
const speaksForOthers = ({ article }: Reading, quote: PassageQuote | null): boolean =>
  quote?.quote.speaker?.kind === 'organisation' &&
  article.quotes.some(({ speaker }) => speaker?.kind === 'person');

function countedNoun({ question, words }: AnswerRequest, strength: Float64Array): number {
  const at = question.type === 'how-many' ? words.findIndex(({ form }) => form === question.askedNoun) : -1;
  return at < 0 ? 0 : (strength[at] ?? 0);
}

const wantsWords = ({ question }: AnswerRequest): boolean =>
  question.expects === 'words' || question.type === 'who-said';

/** Share of the worth of the rarer half of the words: names, figures, the unusual verb. */
function nameShare(request: AnswerRequest, strength: Float64Array): number {
  const own = request.words.map((word, at) => ({ ...word, at })).filter(({ inherited }) => !inherited);
  const rare = own.sort((a, b) => b.worth - a.worth).slice(0, Math.ceil(own.length / 2));
  const worth = rare.reduce((sum, word) => sum + word.worth, 0);
  return worth === 0 ? 0 : rare.reduce((sum, word) => sum + word.worth * (strength[word.at] ?? 0), 0) / worth;
}
