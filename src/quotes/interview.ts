/**
 * Printed interviews: questions and answers without verbs of saying, marked by labels («س: … ج: …»), bullets («* …؟» «- …») or names
 * («الضفة: …» «الطويل: …»).
 *
 * The answers are the words of the person whom the label or the introduction names. Without such a person nothing is read.
 */

import { tokenise } from '../arabic/index.js';
import { type CastMember, namesSomeone } from './cast.js';
import { classes } from './class-file.js';
import { trimSpan } from './extent.js';
import { CUES, GIVEN_NAMES } from './lexicon.js';
import { nameWords } from './name-key.js';
import type { ScannedArticle } from './scan.js';
import { form, type ParagraphView } from './view.js';

const interviews = classes('quotes/interviews.txt');
const QUESTION_LABELS = interviews('question');
const ANSWER_LABELS = interviews('answer');
const INTERVIEW_WORDS = interviews('interview');

/** An answer, or a part of it: the words from `start` to `end` of a paragraph. */
export interface Answer {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly speaker: CastMember;
  /** A label before the words names the speaker. */
  readonly labelled: boolean;
}

export interface Interview {
  readonly answers: readonly Answer[];
  /** Paragraphs of questions and answers: nothing else is reported in them. */
  readonly taken: ReadonlySet<number>;
}

interface Turn {
  readonly kind: 'question' | 'answer' | 'text';
  /** How the turn is marked; text that only ends with a question mark is not. */
  readonly mark: 'label' | 'name' | 'bullet' | null;
  /** Offset of its words. */
  readonly start: number;
  readonly speaker: CastMember | null;
}

const NOTHING: Interview = { answers: [], taken: new Set() };

const BULLET = /^\s*(?:[*•●▪■◆►✦+]|[-–—](?=\s|\p{L})|\d{1,2}\s*[-.)])\s*/u;
const LABEL = /^\s*(?:[*•●▪■◆►✦+–—-]\s*)?(\p{L}[\p{L}\p{M} .]{0,40}?)\s*([:/]|[-–—](?=\s))\s*(?=\S)/u;
const ASKS = /[؟?]["”»“)\s]*$/u;
/** Longer paragraphs that end with a question mark are no questions of an interviewer. */
const MAX_QUESTION = 80;
/** Words between a word of interviewing and the person it means. */
const NEAR = 12;

/** Reads the answers of an article that is or holds an interview. */
export function readInterview(
  paragraphs: readonly string[],
  article: ScannedArticle,
  taken: ReadonlySet<number>,
): Interview {
  const turns = paragraphs.map((text, i) => (taken.has(i) ? silent : readTurn(text, article)));
  const first = turns.findIndex(({ kind }) => kind !== 'text');
  if (first < 0 || !isInterview(turns, first, article)) return NOTHING;
  const interviewee = findInterviewee(article, first);
  const next = nextTurns(turns);
  const answers: Answer[] = [];
  const own = new Set<number>();
  for (const [i, turn] of turns.entries()) {
    if (i >= first && turn.kind === 'question') own.add(i);
    const speaker = turn.speaker ?? interviewee;
    if (i < first || speaker === null || !beginsAnswer(turns, i)) continue;
    // Unmarked paragraphs go on with an answer only while another turn follows.
    for (let paragraph = i; paragraph < Math.max(i + 1, next[i] ?? -1); paragraph++) {
      const text = paragraphs[paragraph] ?? '';
      const span = trimSpan(text, turns[paragraph]?.start ?? 0, text.length);
      // «02»: the number of a question.
      if (!/\p{L}/u.test(text.slice(span.start, span.end))) continue;
      own.add(paragraph);
      answers.push({ paragraph, ...span, speaker, labelled: turn.mark === 'name' });
    }
  }
  return answers.length === 0 ? NOTHING : { answers, taken: own };
}

const silent: Turn = { kind: 'text', mark: null, start: 0, speaker: null };

function readTurn(text: string, article: ScannedArticle): Turn {
  const asks = ASKS.test(text.slice(-8)) && text.length < MAX_QUESTION * 8;
  const label = LABEL.exec(text.slice(0, 60));
  if (label !== null) {
    const [whole, name = '', sign] = label;
    const [word = '', ...more] = tokenise(name).map((token) => token.form);
    const start = whole.length;
    if (more.length === 0 && QUESTION_LABELS.has(word))
      return { kind: 'question', mark: 'label', start, speaker: null };
    if (more.length === 0 && ANSWER_LABELS.has(word))
      return { kind: 'answer', mark: 'label', start, speaker: null };
    const speaker = sign === ':' ? labelledSpeaker(name, article) : null;
    if (speaker !== null) return { kind: 'answer', mark: 'name', start, speaker };
    if (asks && sign === ':' && more.length < 4)
      return { kind: 'question', mark: 'name', start, speaker: null };
  }
  const bullet = BULLET.exec(text.slice(0, 12));
  const start = bullet?.[0].length ?? text.length - text.trimStart().length;
  if (asks) return { kind: 'question', mark: bullet === null ? null : 'bullet', start, speaker: null };
  return bullet === null ? { ...silent, start } : { kind: 'answer', mark: 'bullet', start, speaker: null };
}

/** A label of up to four words, none of them a verb of saying, that names somebody. */
function labelledSpeaker(label: string, { cast }: ScannedArticle): CastMember | null {
  const words = nameWords(label);
  if (words.length === 0 || words.length > 4 || words.some((word) => CUES.has(word))) return null;
  const known = cast.byName(label);
  if (known !== undefined) return known.kind === 'person' ? known : null;
  const named = words.length > 1 && GIVEN_NAMES.has(words[0] ?? '');
  return named ? namesSomeone(label.trim(), words) : null;
}

/** An answer begins at turn i: a label says so, or a question stands before it. */
function beginsAnswer(turns: readonly Turn[], i: number): boolean {
  const [before, turn] = [turns[i - 1], turns[i]];
  if (turn?.kind !== 'answer') return turn?.kind === 'text' && before?.kind === 'question';
  return turn.mark !== 'bullet' || before?.kind === 'question' || before?.kind === 'answer';
}

/** For each turn the next one that is marked or asks, or -1. */
function nextTurns(turns: readonly Turn[]): number[] {
  const next: number[] = [];
  for (let i = turns.length - 1, last = -1; i >= 0; i--) {
    next[i] = last;
    if (turns[i]?.kind !== 'text') last = i;
  }
  return next;
}

/** Enough turns to tell an interview from a list, a rhetorical question or a row of statements. */
function isInterview(turns: readonly Turn[], first: number, article: ScannedArticle): boolean {
  const count = (fits: (turn: Turn, i: number) => boolean) => turns.filter(fits).length;
  const answered = (mark: Turn['mark']) =>
    count((turn, i) => turn.kind === 'question' && turn.mark === mark && turns[i + 1]?.kind !== 'question');
  if (count(({ kind, mark }) => mark === 'label' && kind === 'answer') > 0 && answered('label') > 0)
    return true;
  // A list of names with what they are («فلان: مرشح حزب …») asks nothing.
  if (count(({ kind, mark }) => mark === 'name' && kind === 'answer') > 1)
    return count(({ kind }) => kind === 'question') > 0;
  const introduced = article.views.slice(0, first).some(speaksOfInterview);
  return introduced && (answered('bullet') >= 2 || answered(null) >= 3);
}

const speaksOfInterview = (view: ParagraphView): boolean =>
  view.words.some((word) => INTERVIEW_WORDS.has(word.form.replace(/^[وب](?=.{4})/, '')));

/** The only person of the introduction, or the one named near a word of interviewing. */
function findInterviewee(article: ScannedArticle, first: number): CastMember | null {
  const weights = new Map<CastMember, number>();
  const members = new Map<string, CastMember | undefined>();
  for (let p = 0; p < first; p++) {
    const view = article.views[p];
    if (view === undefined) continue;
    for (const { kind, name, from } of article.mentions[p] ?? []) {
      if (kind !== 'person' || name === null) continue;
      if (!members.has(name)) members.set(name, article.cast.byName(name));
      const member = members.get(name);
      if (member?.kind !== 'person') continue;
      weights.set(member, (weights.get(member) ?? 0) + 1 + (isInterviewed(view, from) ? 3 : 0));
    }
  }
  const [best, second] = [...weights].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

/** A word of interviewing stands shortly before the person. */
function isInterviewed(view: ParagraphView, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - NEAR); i--)
    if (INTERVIEW_WORDS.has(form(view, i).replace(/^[وب](?=.{4})/, ''))) return true;
  return false;
}
