/**
 * Who said which words in an article: runs the stages of the grammar over its paragraphs.
 *
 * Stages: marks (marks.ts) → cues (lexicon.ts, inflection.ts) → content (introducer.ts, extent.ts) → candidates (phrase.ts,
 * mention.ts, scan.ts) → resolution (subject.ts, discourse.ts, via.ts, posts.ts, according.ts).
 */

import { readAccording } from './according.js';
import type { CastMember } from './cast.js';
import { Discourse, type Resolution } from './discourse.js';
import { ACCORDING, AUXILIARIES, HOMOGRAPHS, NARRATOR_MASDAR, OPENS_CLAUSE } from './function-words.js';
import { type CueForm, FOCUS_VERBS, LIGHT_VERBS } from './lexicon.js';
import type { Mention } from './mention.js';
import { firstMentionFrom, mentionAt } from './mentions-by-place.js';
import { readPosts } from './posts.js';
import type { Quote, QuotedSpeaker } from './quote.js';
import type { Draft, Reading } from './reading.js';
import { readReport } from './report.js';
import { type ScannedArticle, scanArticle } from './scan.js';
import { resolveSpeaker } from './speaker.js';
import { findAscription, speaksOfForgery } from './standing.js';
import { findVia, namesMedium } from './via.js';
import { form, Gap, type ParagraphView, viewParagraph } from './view.js';

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
  const discourse = new Discourse(scanned.cast);
  const drafts: Draft[] = [];
  const taken = postParagraphs(article.paragraphs);
  for (const [paragraph, view] of views.entries()) {
    if (taken.has(paragraph)) continue;
    readParagraph(scanned, paragraph, view, discourse, drafts);
  }
  const quotes = drafts.map((draft) => finish(draft, article.paragraphs[draft.paragraph] ?? ''));
  return [...quotes, ...posts(article.paragraphs, scanned)].sort(
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

function publicSpeaker(member: CastMember): QuotedSpeaker {
  return { name: member.name, role: member.role, kind: member.kind };
}

function finish(draft: Draft, text: string): Quote {
  const { start, end, kind, form: shape } = draft.content;
  return {
    paragraph: draft.paragraph,
    start,
    end,
    text: text.slice(start, end),
    kind,
    form: shape,
    speaker: draft.resolution === null ? null : publicSpeaker(draft.resolution.member),
    cue: text.slice(draft.cue.start, draft.cue.end),
    cueStart: draft.cue.start,
    cueEnd: draft.cue.end,
    via: draft.via,
    ground: draft.resolution?.ground ?? null,
    confidence: draft.resolution?.confidence ?? 0,
    standing: draft.standing,
  };
}

/** Reads the sentences of a paragraph; its quotes are added to `all`. */
function readParagraph(
  article: ScannedArticle,
  paragraph: number,
  view: ParagraphView,
  discourse: Discourse,
  all: Draft[],
): void {
  const size = view.words.length;
  const mentions = article.mentions[paragraph] ?? [];
  const reported = new Uint8Array(size + 1);
  const forged = speaksOfForgery(view) || speaksOfForgery(article.views[paragraph + 1]);
  const before = all.length;
  let next = 0;
  for (let start = 0; start < size; ) {
    const end = Math.max(view.sentenceEnd[start] ?? size, start + 1);
    const first = next;
    while ((mentions[next]?.from ?? size) < end) next++;
    const own = mentions.slice(first, next);
    const ascription = findAscription(view, start, end, own, forged);
    const drafts: Draft[] = [];
    const continues = all.length > before;
    readSentence({
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
      continues,
    });
    all.push(...drafts);
    start = end;
  }
}

function readSentence(reading: Reading): void {
  const { view, drafts, discourse, reported, start, end } = reading;
  const focus = focusOf(reading, start, end);
  if (focus !== null) discourse.follow(focus);
  let skipUntil = 0;
  let filled = start;
  /** End of the last attribution: the verb of «وفق ما أكده فلان» reports nothing of its own. */
  let cueEnd = 0;
  for (let i = start; i < end; i++) {
    if (i < skipUntil || (view.markedUntil[i] ?? 0) > i || (view.words[i]?.start ?? 0) < cueEnd) continue;
    const draft = readAccording(reading, i) ?? readCue(reading, i);
    if (draft === null) continue;
    drafts.push(draft);
    cueEnd = draft.cue.end;
    const { from, to, form: shape } = draft.content;
    if (to > filled) reported.fill(1, Math.max(from, filled), to);
    filled = Math.max(filled, to);
    if (shape === 'marks' && from > i) skipUntil = to;
  }
  passOn(reading);
}

/** Notes the channels of the sentence, and gives them to its quotes. */
function passOn({ view, drafts, discourse, reported, start, end }: Reading): void {
  if (drafts.length === 0 && !namesMedium(view, start, end)) return;
  const channels = findVia(view, start, end, discourse.lastMedium, (word) => reported[word] === 1);
  for (const name of channels) discourse.sawMedium(name);
  const via = channels.length > 0 ? channels.join('، ') : null;
  for (const draft of drafts) if (!isOneName(draft.resolution?.member.name ?? '', via)) draft.via = via;
}

/** The channel is the speaker itself: «ذكرت وكالة بلومبرغ أن …». */
const isOneName = (speaker: string, via: string | null): boolean =>
  via !== null && speaker !== '' && (speaker.includes(via) || via.includes(speaker));

/** People, and organisations of full name right behind a verb that reports nothing. */
const mayBeFocus = (view: ParagraphView, verb: number, { kind, from, to }: Mention): boolean =>
  kind === 'person' ||
  (kind === 'organisation' && to - from > 1 && from === verb + 1 && view.cues[verb] === undefined);

/** The subject of the first verb of a sentence: «ردّ فلان على …»، «وكانت الوزيرة فلانة قد نفت …». */
function focusOf(reading: Reading, start: number, end: number): CastMember | null {
  const { view, mentions, article } = reading;
  for (let i = start; i < Math.min(end, start + 5); i++) {
    const verb = view.cues[i] ?? FOCUS_VERBS.get(form(view, i));
    const auxiliary = AUXILIARIES.has(form(view, i));
    if (verb === undefined && !auxiliary) continue;
    const mention = mentions[firstMentionFrom(mentions, i + 1)];
    if (mention === undefined || mention.from > i + 2 || !mayBeFocus(view, i, mention)) return null;
    if (
      verb !== undefined &&
      verb.gender !== null &&
      mention.gender !== null &&
      verb.gender !== mention.gender
    )
      return null;
    return article.cast.add(mention);
  }
  return null;
}

/** A person or an office stands right behind the cue: «وفي جولة في السوق ذكر التاجر فلان بأن». */
function precedesSubject({ mentions, view }: Reading, i: number): boolean {
  if (HOMOGRAPHS.has(form(view, i))) return false;
  const mention = mentionAt(mentions, i + 1);
  return mention !== undefined && (mention.role !== null || mention.kind === 'organisation');
}

/** A mention ends right before the cue: «لكن رئيس الاتحاد فلان كرر أن». */
function followsSubject({ mentions, view }: Reading, i: number): boolean {
  if (HOMOGRAPHS.has(form(view, i))) return false;
  const mention = mentions[firstMentionFrom(mentions, i) - 1];
  return mention?.to === i && ['person', 'role', 'organisation'].includes(mention.kind);
}

/** A cue that often is another word opens its clause: behind a stop, a comma, a conjunction or a connective. */
function opensItsClause(view: ParagraphView, i: number, start: number, cue: CueForm): boolean {
  if (i === start || cue.conjunction || (view.gaps[i] ?? 0) & (Gap.comma | Gap.stop | Gap.mark | Gap.closing))
    return true;
  return OPENS_CLAUSE.has(form(view, i - 1));
}

/** Two cues that share their words stand close together. */
const LATELY = 8;

/** Whose words they are said to be, behind «نُسب إلى». */
function ascribedSpeaker({ ascription, discourse }: Reading, i: number): Resolution | null {
  if (ascription === null || ascription.person === null || i <= ascription.at) return null;
  return discourse.resolve(ascription.person, false);
}

function readCue(reading: Reading, i: number): Draft | null {
  const { view, drafts, start, end } = reading;
  const cue = view.cues[i];
  if (cue === undefined || (cue.tense === 'masdar' && !reportsByMasdar(view, i))) return null;
  // «ما وصف بـ» is passive; «حسب ما أفاد به فلان» is read as an attribution.
  if (
    form(view, i - 1) === 'ما' &&
    (ACCORDING.has(form(view, i - 2)) || (cue.lemma === 'وصف' && !cue.object))
  )
    return null;
  if (
    cue.frames.has('مقيد') &&
    cue.tense !== 'participle' &&
    !opensItsClause(view, i, start, cue) &&
    !followsSubject(reading, i) &&
    !precedesSubject(reading, i)
  )
    return null;
  const nested = reading.reported[i] === 1;
  const report = readReport(view, i, cue, start, end, reading.mentions);
  if (report === null || drafts.slice(-LATELY).some((draft) => draft.content.start === report.content.start))
    return null;
  const ascription = reading.ascription;
  // «وزُعم أنها قالت إن …»: only the inner verb reports.
  if (ascription !== null && view.cues[report.content.from]?.tense === 'past') return null;
  const resolution = ascribedSpeaker(reading, i) ?? resolveSpeaker(reading, i, cue, report, nested);
  if (resolution === null) return null;
  if (!nested) reading.discourse.follow(resolution.member);
  const last = report.opening?.carrier === i + 1 ? i + 1 : i;
  return {
    paragraph: reading.paragraph,
    content: report.content,
    resolution,
    cue: { start: view.words[i]?.start ?? 0, end: view.words[last]?.end ?? 0 },
    at: i,
    standing: ascription !== null && i >= ascription.at ? ascription.standing : 'reported',
    via: null,
  };
}

/** «التأكيد» needs a light verb (جدد التأكيد), «بالإشارة» must not be the narrator's (جدير بالإشارة). */
function reportsByMasdar(view: ParagraphView, i: number): boolean {
  const before = form(view, i - 1);
  if (/^و?ال/.test(form(view, i))) return LIGHT_VERBS.has(before) && before !== 'مع';
  return !NARRATOR_MASDAR.has(before) && !ACCORDING.has(before);
}
