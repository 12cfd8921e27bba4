/**
 * Who said which words in an article: runs the stages of the grammar over its paragraphs.
 *
 * Stages: marks (marks.ts) → cues (lexicon.ts, inflection.ts) → content (introducer.ts, extent.ts) → candidates (phrase.ts,
 * mention.ts, scan.ts) → resolution (subject.ts, discourse.ts, via.ts, posts.ts, according.ts).
 */

import { readAccording } from './according.js';
import type { CastMember } from './cast.js';
import { Discourse, type Resolution } from './discourse.js';
import { bareContent, type Content, clauseContent, markedContent, nominalContent } from './extent.js';
import { findGoverned, findOpening, form, type Opening } from './introducer.js';
import { type CueForm, FOCUS_VERBS, FORGED, NARRATOR } from './lexicon.js';
import { type Mention, readMention } from './mention.js';
import { readPosts } from './posts.js';
import type { Quote, QuotedSpeaker, Standing } from './quote.js';
import { type ScannedArticle, scanArticle } from './scan.js';
import { sentenceSubject, subjectAfter, subjectBefore } from './subject.js';
import { findVia } from './via.js';
import { Gap, type ParagraphView, viewParagraph } from './view.js';

/** What {@link attribute} needs of an article. */
export interface AttributableArticle {
  readonly paragraphs: readonly string[];
  readonly title?: string | null;
}

/** Quote in the making: the speaker is filled in when the whole article is read, so that it gets the fullest name. */
export interface Draft {
  readonly paragraph: number;
  readonly content: Content;
  readonly resolution: Resolution | null;
  readonly cue: { readonly start: number; readonly end: number };
  readonly at: number;
  readonly standing: Standing;
  via: string | null;
}

/** State while one paragraph is read. */
interface Reading {
  readonly article: ScannedArticle;
  readonly view: ParagraphView;
  readonly paragraph: number;
  readonly mentions: readonly Mention[];
  readonly discourse: Discourse;
  readonly drafts: Draft[];
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
    const reading: Reading = {
      article: scanned,
      view,
      paragraph,
      mentions: scanned.mentions[paragraph] ?? [],
      discourse,
      drafts,
    };
    readParagraph(reading);
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

function readParagraph(reading: Reading): void {
  const { view } = reading;
  const size = view.words.length;
  let start = 0;
  while (start < size) {
    const end = view.sentenceEnd[start] ?? size;
    readSentence(reading, start, end);
    start = Math.max(end, start + 1);
  }
}

function readSentence(reading: Reading, start: number, end: number): void {
  const { view, drafts, discourse } = reading;
  const before = drafts.length;
  const focus = focusOf(reading, start, end);
  if (focus !== null) discourse.follow(focus);
  let skipUntil = 0;
  for (let i = start; i < end; i++) {
    if (i < skipUntil || insideSpeech(reading, i, before)) continue;
    const draft = readAccording(reading, i, start, end, before) ?? readCue(reading, i, start, end, before);
    if (draft === null) continue;
    drafts.push(draft);
    if (draft.content.form === 'marks' && draft.content.from > i) skipUntil = draft.content.to;
  }
  const channels = findVia(view, start, end, discourse.lastMedium);
  for (const name of channels) discourse.sawMedium(name);
  const via = channels.length > 0 ? channels.join('، ') : null;
  for (const draft of drafts.slice(before)) if (draft.resolution?.member.name !== via) draft.via = via;
}

/** The word stands in marks, so nothing in it is annotated. */
function insideSpeech({ view }: Reading, i: number, _before: number): boolean {
  return (view.markedUntil[i] ?? 0) > i;
}

/** The subject of a verb of public action at the head of a sentence: «ردّ فلان على …». */
function focusOf(reading: Reading, start: number, end: number): CastMember | null {
  const { view, mentions, article } = reading;
  for (let i = start; i < Math.min(end, start + 5); i++) {
    const verb = FOCUS_VERBS.get(form(view, i));
    if (verb === undefined || (view.cues[i] !== undefined && !view.cues[i]?.frames.has('مقيد'))) continue;
    const mention = mentions.find((candidate) => candidate.from > i) ?? null;
    if (mention === null || mention.from > i + 2 || mention.kind !== 'person') return null;
    if (mention.gender !== null && verb.gender !== mention.gender) return null;
    return article.cast.add(mention);
  }
  return null;
}

/** A cue that often is another word opens its clause: behind a stop, a comma, a conjunction or a connective. */
function opensItsClause(view: ParagraphView, i: number, start: number, cue: CueForm): boolean {
  if (i === start || cue.conjunction || (view.gaps[i] ?? 0) & (Gap.comma | Gap.stop | Gap.mark | Gap.closing))
    return true;
  return /^(?:كما|فيما|بينما|حيث|قد|وقد|الذي|التي|فيها|فيه|والتي|والذي|جهته|جهتها|جانبه|جانبها|بدوره|بدورها|ثم|اخري|اخر|متصل|نفسه|ذاته|لكنه|لكنها|المقابل)$/.test(
    form(view, i - 1),
  );
}

/** The cue and its content, before the speaker is known. */
interface Report {
  readonly content: Content;
  /** The subject stands between the cue and this word. */
  readonly zoneEnd: number;
  readonly opening: Opening | null;
}

function readReport(view: ParagraphView, i: number, cue: CueForm, end: number): Report | null {
  const opening = findOpening(view, i, cue, end);
  if (opening !== null) {
    const content = contentOf(view, opening, end, cue);
    return content.end > content.start ? { content, zoneEnd: opening.at, opening } : null;
  }
  if (cue.tense === 'masdar') return null;
  const governed = findGoverned(view, i, cue, end);
  if (governed === null) return null;
  const content = nominalContent(view, governed.from, end);
  return content.end > content.start ? { content, zoneEnd: governed.at, opening: null } : null;
}

function contentOf(view: ParagraphView, opening: Opening, end: number, cue: CueForm): Content {
  switch (opening.by) {
    case 'marks':
      if (opening.marks !== null) {
        const before = form(view, opening.from - 1);
        const fragment =
          /^(?:الي|عن|علي|من|ب)$/.test(before) || (!cue.frames.has('قول') && opening.carrier === null);
        return markedContent(view, opening.marks, end, fragment);
      }
      return bareContent(view, opening.from, end);
    case 'clause':
      return clauseContent(view, opening.from, end);
    default:
      return bareContent(view, opening.from, end);
  }
}

function readCue(reading: Reading, i: number, start: number, end: number, before: number): Draft | null {
  const { view, drafts } = reading;
  const cue = view.cues[i];
  if (
    cue === undefined ||
    (cue.object &&
      !/^(?:ما|مما|و?ما)$/.test(form(view, i - 1)) &&
      cue.lemma !== 'وصف' &&
      cue.lemma !== 'اعتبر')
  )
    return null;
  if (cue.frames.has('مقيد') && cue.tense !== 'participle' && !opensItsClause(view, i, start, cue))
    return null;
  const outer = drafts.findLast((draft, k) => k >= before && draft.content.from <= i && i < draft.content.to);
  const report = readReport(view, i, cue, end);
  if (
    report === null ||
    drafts.some((draft, k) => k >= before && draft.content.start === report.content.start)
  )
    return null;
  const resolution = resolveSpeaker(reading, i, cue, report, before, outer !== undefined);
  if (resolution === null) return null;
  if (outer === undefined) reading.discourse.follow(resolution.member);
  const last = report.opening?.carrier === i + 1 ? i + 1 : i;
  return {
    paragraph: reading.paragraph,
    content: report.content,
    resolution,
    cue: { start: view.words[i]?.start ?? 0, end: view.words[last]?.end ?? 0 },
    at: i,
    standing: standingOf(view, start, end, cue),
    via: null,
  };
}

/** Words that the article calls forged: «نسب إلى … تصريحات مفبركة». */
function standingOf(view: ParagraphView, start: number, end: number, _cue: CueForm): Standing {
  for (let i = start; i < end; i++)
    if (FORGED.has(form(view, i)) && (view.markedUntil[i] ?? 0) <= i) return 'forged';
  return 'reported';
}

function resolveSpeaker(
  reading: Reading,
  i: number,
  cue: CueForm,
  report: Report,
  before: number,
  nested: boolean,
): Resolution | null {
  const { view, article, mentions, discourse, drafts } = reading;
  const start = view.sentenceStart[i] ?? 0;
  const mention = subjectOf(reading, i, cue, report);
  if (mention !== null) {
    const lone = mention.to - mention.from === 1;
    const resolution = discourse.resolve(mention, lone);
    if (
      resolution !== null &&
      resolution.member.kind === 'person' &&
      cue.gender !== null &&
      !cue.plural &&
      cue.tense !== 'masdar'
    )
      resolution.member.gender ??= cue.gender;
    return resolution;
  }
  if (nested) return null;
  if (cue.tense === 'present' && cue.gender === 'm' && NARRATOR.has(form(view, i).replace(/^و/, '')))
    return null;
  const inSentence = drafts.length > before;
  if ((cue.tense === 'participle' || cue.tense === 'masdar') && !inSentence) {
    const subject = sentenceSubject(view, i, mentions);
    if (subject !== null) {
      const resolution = discourse.resolve(subject, subject.to - subject.from === 1);
      if (resolution !== null) return resolution;
    }
  }
  void start;
  void article;
  return discourse.carryOn(cue, drafts.at(-1)?.paragraph === reading.paragraph);
}

function subjectOf(reading: Reading, i: number, cue: CueForm, report: Report): Mention | null {
  const { view, article, mentions } = reading;
  if (cue.lemma === 'نقل' || cue.lemma === 'نسب') return sourceAfter(view, i, report.zoneEnd, article);
  if (cue.lemma === 'جاء' || cue.lemma === 'ورد') return documentOf(reading, i, report.zoneEnd);
  if (cue.tense !== 'participle' && cue.tense !== 'masdar') {
    const after = subjectAfter(view, i, report.zoneEnd, cue, article);
    if (after !== null) return after;
  }
  if (cue.tense === 'participle') return null;
  return cue.conjunction ? null : subjectBefore(view, i, mentions);
}

/** «نقلت الصحيفة عن مسؤول أن»: the source stands behind عن or إلى. */
function sourceAfter(
  view: ParagraphView,
  at: number,
  zoneEnd: number,
  article: ScannedArticle,
): Mention | null {
  for (let i = at + 1; i < zoneEnd; i++)
    if (/^(?:عن|الي|علي)$/.test(form(view, i))) return readMention(view, i + 1, zoneEnd, article.shortNames);
  return null;
}

/** «جاء في بيان الوزارة أن»، «التقرير الذي جاء فيه أن». */
function documentOf(reading: Reading, at: number, zoneEnd: number): Mention | null {
  const { view, article, mentions } = reading;
  const next = form(view, at + 1);
  if (next === 'في') return readMention(view, at + 2, zoneEnd, article.shortNames);
  return next === 'فيه' || next === 'فيها' ? subjectBefore(view, at, mentions) : null;
}
