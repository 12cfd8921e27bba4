/** One question from its words to a reply: analysis, what it inherits, candidates, evidence, decision, citation. */

import type { Candidate, Library, WordMatch } from '../retrieval/index.js';
import {
  type AnalysedQuestion,
  analyseQuestion,
  type QuestionLookups,
  splitQuestions,
} from '../retrieval/question/index.js';
import { answerProbability, answerThreshold, supportOf } from './abstention.js';
import type { Answer, ConversationContext, Question, Reply } from './answer.js';
import { type CandidateTools, createPassageFinder, findCandidates, weighAll } from './candidates.js';
import { chatText, isHelp, notFoundText } from './chat-replies.js';
import { type CitationTools, cite } from './citation.js';
import { resolveFollowUp } from './conversation.js';
import { createLookups } from './question-lookups.js';
import { type Ranked, rank } from './ranking.js';
import { createReader } from './reading.js';
import { createReferences } from './references.js';
import { type AnswerRequest, createRequest } from './request.js';
import { notFoundReason, suggest } from './suggestions.js';
import { createVersions } from './versions.js';

/** Answers in a reply at most. */
const MOST = 10;
/** Beyond the first few, only passages whose score is this near the best one's are offered: the others would tire the reader. */
const FEW = 3;
const NEAR = 3;

/** What answering works with; made once for a library. */
export interface AnswerTools extends CitationTools, CandidateTools {
  readonly lookups: QuestionLookups;
  /** Number of articles in words, for the texts. */
  readonly articleCount: string;
}

/** The tools of one library. */
export function createTools(library: Library): AnswerTools {
  const references = createReferences(library);
  const versions = createVersions(library, references);
  return {
    library,
    references,
    lookups: createLookups(library),
    read: createReader(library),
    passagesOf: createPassageFinder(library),
    versions: (passage, quote) => versions.count(passage, quote),
    articleCount: library.manifest.articles.toLocaleString('en-US'),
  };
}

/** A question with its passages in order, before any decision. */
export interface Considered {
  readonly request: AnswerRequest;
  readonly ranked: readonly Ranked[];
  /** Probability that the first passage answers; 0 without one. */
  readonly probability: number;
}

/** Analyses a message for one library. */
export function analyse(tools: AnswerTools, text: string, now: number): AnalysedQuestion {
  const { library, lookups } = tools;
  return analyseQuestion(text, {
    now: new Date(now).toISOString(),
    lookups,
    known: (form) => library.rarity(form) !== null,
  });
}

/** Finds and weighs the passages for a question, read as a follow-up where it may be one and the words do not deny it. */
export function consider(
  tools: AnswerTools,
  question: AnalysedQuestion,
  context: ConversationContext | null,
  now: number,
): Considered {
  const resolved = resolveFollowUp(question, context, {
    analyse: (text) => analyse(tools, text, now),
    speakers: (words) => tools.lookups.speakers(words),
  });
  const request = createRequest(tools.library, resolved.question, resolved.inheritance);
  const candidates = findCandidates(tools, request, question.text);
  if (question.followUp === 'possible' && leavesArticle(tools, request, candidates)) {
    const alone = createRequest(tools.library, question, null);
    const considered = judge(tools, alone, findCandidates(tools, alone, question.text));
    if (considered.probability >= answerThreshold()) return considered;
  }
  return judge(tools, request, candidates);
}

/**
 * Has the article that answered before none of the words that the question brings itself? «متى الانتخابات؟» after a
 * flood. Words that share only their consonants (الإضراب، ضرب) are others.
 */
function leavesArticle(
  { library }: AnswerTools,
  { article, words }: AnswerRequest,
  candidates: readonly Candidate[],
): boolean {
  const own = words.map(({ inherited, verb, known }) => known && !inherited && !verb);
  if (article === null || !own.includes(true)) return false;
  const isOwn = ({ word, kind }: WordMatch): boolean => own[word] === true && kind !== 'skeleton';
  return candidates
    .filter(({ passage }) => library.articles[passage.article]?.id === article)
    .every(({ matches, titleMatches }) => !matches.some(isOwn) && !titleMatches.some(isOwn));
}

function judge(tools: AnswerTools, request: AnswerRequest, candidates: readonly Candidate[]): Considered {
  const ranked = rank(weighAll(tools, request, candidates));
  const support = supportOf(tools.library, request, ranked);
  const probability = support === null ? 0 : answerProbability(support);
  return { request, ranked, probability };
}

/** Answers a message. */
export function answerQuestion(tools: AnswerTools, { text, context, now }: Question): Reply {
  const whole = analyse(tools, text, now);
  const goesOn = context !== null && whole.chat === 'name' && whole.followUp === 'certain';
  if (whole.chat !== null && !goesOn) return chatReply(tools, whole, context);
  const parts = splitQuestions(text);
  if (parts.length < 2) return answerOne(tools, whole, context, now);
  return answerSeveral(tools, parts, context, now);
}

/** Emoji, marks and spaces before and behind the words of a message. */
const AROUND_WORDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

function chatReply(
  tools: AnswerTools,
  question: AnalysedQuestion,
  context: ConversationContext | null,
): Reply {
  const kind = question.chat ?? 'empty';
  const text = question.text.replace(AROUND_WORDS, '').slice(0, 60);
  return {
    status: isHelp(kind) ? 'help' : 'chat',
    answers: [],
    text: chatText(kind, question.text, { articles: tools.articleCount, text }),
    suggestions: isHelp(kind) ? suggest(tools, question, []) : [],
    context,
  };
}

/** What the next question may go on from; used where questions are asked without a reply. */
export function contextAfter(
  tools: AnswerTools,
  { request, ranked }: Considered,
  before: ConversationContext | null,
): ConversationContext {
  const first = ranked[0];
  return nextContext(request, first === undefined ? null : cite(tools, first), before);
}

function answerOne(
  tools: AnswerTools,
  question: AnalysedQuestion,
  before: ConversationContext | null,
  now: number,
): Reply {
  const { request, ranked, probability } = consider(tools, question, before, now);
  const answered = ranked.length > 0 && probability >= answerThreshold();
  const answers = answered ? distinct(ranked).map((passage) => cite(tools, passage)) : [];
  const likely = answers[0] ?? likelyAnswer(tools, ranked, probability);
  const context = nextContext(request, likely, before);
  if (answered) return { status: 'answered', answers, text: null, suggestions: [], context };
  const { reason, values } = notFoundReason(request, ranked[0] ?? null, before);
  return {
    status: 'not-found',
    answers: [],
    text: notFoundText(reason, values),
    suggestions: suggest(tools, request.question, ranked),
    context,
  };
}

/** The best answers, none far behind the first; paragraphs with the same text are one. */
function distinct(ranked: readonly Ranked[]): Ranked[] {
  const seen = new Set<string>();
  const found: Ranked[] = [];
  const best = ranked[0]?.score ?? 0;
  for (const passage of ranked) {
    const { text } = passage.reading.passage;
    if (seen.has(text) || (found.length >= FEW && passage.score < best - NEAR)) continue;
    seen.add(text);
    if (found.push(passage) === MOST) break;
  }
  return found;
}

/** A passage is not sure enough to be shown, and yet what the next question is about, from this share of the threshold. */
const LIKELY = 0.5;

function likelyAnswer(tools: AnswerTools, ranked: readonly Ranked[], probability: number): Answer | null {
  const first = ranked[0];
  return first === undefined || probability < LIKELY * answerThreshold() ? null : cite(tools, first);
}

function nextContext(
  { question, resolved }: AnswerRequest,
  first: Answer | null,
  before: ConversationContext | null,
): ConversationContext {
  const cited = first?.quote?.speaker?.name ?? null;
  const asked = question.speaker?.text ?? null;
  const named = question.speaker !== null && (question.speaker.speakers.length > 0 || cited === null);
  return {
    question: question.text,
    resolved,
    speaker: (named ? asked : cited) ?? before?.speaker ?? null,
    topic: question.content.filter(({ weight }) => weight >= 0.5).map(({ text }) => text),
    article: first?.article ?? before?.article ?? null,
  };
}

/** Several questions in one message: each may go on from the one before; their first answers come first, in order. */
function answerSeveral(
  tools: AnswerTools,
  parts: readonly string[],
  context: ConversationContext | null,
  now: number,
): Reply {
  const replies: Reply[] = [];
  for (const part of parts) {
    const before = replies.at(-1)?.context ?? context;
    const question = analyse(tools, part, now);
    if (question.chat === null) replies.push(answerOne(tools, question, before, now));
  }
  const answered = replies.filter(({ status }) => status === 'answered');
  const last = answered.at(-1) ?? replies.at(-1);
  if (last === undefined) return answerOne(tools, analyse(tools, parts.join(' '), now), context, now);
  if (answered.length === 0) return last;
  return { ...last, answers: interleaved(answered.map(({ answers }) => answers)) };
}

function interleaved(lists: readonly (readonly Answer[])[]): Answer[] {
  const found: Answer[] = [];
  const longest = Math.max(...lists.map((list) => list.length));
  for (let at = 0; at < longest; at++) {
    for (const list of lists) {
      const answer = list[at];
      if (answer !== undefined && !found.some(({ reference }) => reference === answer.reference))
        found.push(answer);
    }
  }
  return found.slice(0, MOST);
}
