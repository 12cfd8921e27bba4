/**
 * Who said which words in an article: runs the stages of the grammar over its paragraphs.
 *
 * Stages: marks (marks.ts) → cues (lexicon.ts, inflection.ts) → content (introducer.ts, extent.ts) → candidates (phrase.ts,
 * mention.ts, scan.ts) → resolution (read-sentence.ts, read-cue.ts, speaker.ts, discourse.ts, via.ts, posts.ts, according.ts).
 */

import type { CastMember } from './cast.js';
import { confidenceOf } from './confidence.js';
import { Discourse } from './discourse.js';
import { issuersOf } from './documents.js';
import { type Answer, readInterview } from './interview.js';
import { readPosts } from './posts.js';
import type { Quote, QuotedSpeaker } from './quote.js';
import { readSentence } from './read-sentence.js';
import type { Draft, Reading } from './reading.js';
import { type ScannedArticle, scanArticle } from './scan.js';
import { type Announcement, afterPoint, announcedSpeech, announcementOf } from './speech-below.js';
import { findAscription, speaksOfForgery } from './standing.js';
import { type ParagraphView, viewParagraph } from './view.js';

/** What {@link attribute} needs of an article. */
export interface AttributableArticle {
  readonly paragraphs: readonly string[];
}

/**
 * Finds reported speech and its speakers.
 *
 * @returns quotes in text order; `text === paragraphs[paragraph].slice(start, end)`. Never throws; time is linear in the text.
 */
export function attribute(article: AttributableArticle): Quote[] {
  const views = article.paragraphs.map((text) => viewParagraph(text));
  const scanned = scanArticle(views);
  const discourse = new Discourse(scanned.cast, issuersOf(scanned.mentions));
  const drafts: Draft[] = [];
  const posted = postParagraphs(article.paragraphs);
  const interview = readInterview(article.paragraphs, scanned, posted);
  const taken = new Set([...posted, ...interview.taken]);
  let announced: Announcement | null = null;
  for (const [paragraph, view] of views.entries()) {
    if (!taken.has(paragraph))
      announced = readParagraph(scanned, paragraph, view, discourse, drafts, announced);
  }
  const quotes = drafts.map((draft) => finish(draft, article.paragraphs));
  const answers = interview.answers.map((answer) =>
    answerQuote(answer, article.paragraphs[answer.paragraph] ?? ''),
  );
  return [...quotes, ...answers, ...posts(article.paragraphs, scanned)].sort(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start,
  );
}

const postParagraphs = (paragraphs: readonly string[]) =>
  readPosts(
    paragraphs,
    () => null,
    () => null,
  ).taken;

function posts(paragraphs: readonly string[], article: ScannedArticle): Quote[] {
  const speaker = (member: CastMember | undefined): QuotedSpeaker | null =>
    member === undefined ? null : publicSpeaker(member);
  const byKey = (handle: string) => article.cast.byHandle(handle);
  return readPosts(
    paragraphs,
    (handle) => speaker(byKey(handle)),
    (name) => speaker(article.cast.byName(name)),
  ).quotes;
}

function answerQuote({ paragraph, start, end, speaker, labelled }: Answer, text: string): Quote {
  const ground = labelled ? 'explicit' : 'continued';
  return {
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    kind: 'direct',
    form: 'bare',
    speaker: publicSpeaker(speaker),
    cue: null,
    cueStart: null,
    cueEnd: null,
    via: null,
    ground,
    confidence: confidenceOf(ground, speaker.kind),
    standing: 'reported',
  };
}

function publicSpeaker(member: CastMember): QuotedSpeaker {
  if (member.parts !== undefined) {
    const jointly = member.parts.map(publicSpeaker);
    return { name: jointly.map(({ name }) => name ?? '').join(' و'), role: null, kind: member.kind, jointly };
  }
  return { name: member.name, role: member.role, kind: member.kind };
}

function finish(draft: Draft, paragraphs: readonly string[]): Quote {
  const text = paragraphs[draft.paragraph] ?? '';
  const near = draft.cue.paragraph === draft.paragraph;
  const { start, end, kind, form: shape } = draft.content;
  return {
    paragraph: draft.paragraph,
    start,
    end,
    text: text.slice(start, end),
    kind,
    form: shape,
    speaker: draft.resolution === null ? null : publicSpeaker(draft.resolution.member),
    cue: (paragraphs[draft.cue.paragraph] ?? '').slice(draft.cue.start, draft.cue.end),
    cueStart: near ? draft.cue.start : null,
    cueEnd: near ? draft.cue.end : null,
    via: draft.via,
    ground: draft.resolution?.ground ?? null,
    confidence: draft.resolution?.confidence ?? 0,
    standing: draft.standing,
  };
}

/**
 * Reads the sentences of a paragraph; its quotes are added to `all`.
 *
 * @param announced - the cue at the end of the paragraph before, whose words may stand here
 * @returns the cue whose words may stand in the next paragraph
 */
function readParagraph(
  article: ScannedArticle,
  paragraph: number,
  view: ParagraphView,
  discourse: Discourse,
  all: Draft[],
  announced: Announcement | null,
): Announcement | null {
  const size = view.words.length;
  const mentions = article.mentions[paragraph] ?? [];
  const reported = new Uint8Array(size + 1);
  const forged = speaksOfForgery(view) || speaksOfForgery(article.views[paragraph + 1]);
  const speech = announced === null ? null : announcedSpeech(announced, paragraph, view);
  let ahead = announced === null || speech === null ? null : afterPoint(announced, view);
  if (speech !== null) {
    all.push(speech);
    reported.fill(1, speech.content.from, speech.content.to);
  }
  let next = 0;
  for (let start = 0; start < size; ) {
    const end = Math.max(view.sentenceEnd[start] ?? size, start + 1);
    const first = next;
    while ((mentions[next]?.from ?? size) < end) next++;
    const own = mentions.slice(first, next);
    const ascription = findAscription(view, start, end, own, forged);
    const drafts: Draft[] = [];
    const reading: Reading = {
      article,
      view,
      paragraph,
      start,
      end,
      mentions: own,
      discourse,
      drafts,
      reported,
      ascription,
    };
    readSentence(reading);
    ahead = announcementOf(reading) ?? ahead;
    all.push(...drafts);
    // Speech without marks may go on in the next sentences.
    start = Math.max(end, drafts.at(-1)?.content.to ?? end);
    while ((mentions[next]?.from ?? size) < start) next++;
  }
  return ahead;
}
