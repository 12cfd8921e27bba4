/** Reads the reports of one sentence in text order, follows whom it puts in the focus, and gives its channels to its quotes. */

import { readAccording } from './according.js';
import type { CastMember } from './cast.js';
import { AUXILIARIES } from './function-words.js';
import { FOCUS_VERBS } from './lexicon.js';
import type { Mention } from './mention.js';
import { firstMentionFrom } from './mentions-by-place.js';
import { readOwnWords } from './own-words.js';
import { readCue } from './read-cue.js';
import type { Reading } from './reading.js';
import { findVia, namesMedium } from './via.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isIntroducer } from './word-classes.js';

/** Reads one sentence; its quotes are added to the reading's drafts. */
export function readSentence(reading: Reading): void {
  const { view, drafts, discourse, reported, start, end } = reading;
  const focus = focusOf(reading, start, end);
  if (focus !== null) discourse.focus(focus);
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
  const own = drafts.length === 0 ? readOwnWords(reading) : null;
  if (own !== null) drafts.push(own);
  passOn(reading);
}

/** Notes the channels of the sentence, and gives them to its quotes. */
function passOn({ view, drafts, discourse, reported, start, end, mentions }: Reading): void {
  if (drafts.length === 0 && !namesMedium(view, start, end)) return;
  const isTaken = (word: number) => reported[word] === 1 || isOfOffice(mentions, word);
  const channels = findVia(view, start, end, discourse.lastMedium, isTaken);
  for (const name of channels) discourse.sawMedium(name);
  for (const draft of drafts) {
    const speaker = draft.resolution?.member.name ?? '';
    const others = channels.filter((channel) => !isOneName(speaker, channel));
    draft.via = others.length > 0 ? others.join('، ') : null;
  }
}

/** «المدير العام لشبكة كذا، فلان»: the medium belongs to the office of a person. */
function isOfOffice(mentions: readonly Mention[], word: number): boolean {
  const mention = mentions[firstMentionFrom(mentions, word) - 1];
  return mention?.kind === 'person' && mention.role !== null && mention.to > word;
}

/** The channel is the speaker itself: «ذكرت وكالة بلومبرغ أن …». */
const isOneName = (speaker: string, via: string): boolean =>
  speaker !== '' && (speaker.includes(via) || via.includes(speaker));

/** People, and organisations of full name right behind a verb that reports nothing. */
const mayBeFocus = (view: ParagraphView, verb: number, { kind, from, to }: Mention): boolean =>
  kind === 'person' ||
  (kind === 'organisation' && to - from > 1 && from === verb + 1 && view.cues[verb] === undefined);

/** «وتابع: «…»»: what stands behind the verb is reported already. */
const opensWords = (view: ParagraphView, i: number): boolean =>
  ((view.gaps[i + 1] ?? 0) & Gap.colon) !== 0 || (view.opening.get(i + 1)?.to ?? 0) - i > LONG_LABEL;

/** Marks that hold more words than a name. */
const LONG_LABEL = 5;

/** The subject of the first verb of a sentence: «ردّ فلان على …»، «وكانت الوزيرة فلانة قد نفت …». */
function focusOf(reading: Reading, start: number, end: number): CastMember | null {
  const { view, mentions, article } = reading;
  for (let i = start; i < Math.min(end, start + 5); i++) {
    const verb = view.cues[i] ?? FOCUS_VERBS.get(form(view, i));
    const auxiliary = AUXILIARIES.has(form(view, i));
    if (verb === undefined && !auxiliary) continue;
    if (isIntroducer(form(view, i + 1)) || opensWords(view, i)) return null;
    const mention = mentions[firstMentionFrom(mentions, i + 1)];
    if (mention === undefined || mention.from > i + 2 || !mayBeFocus(view, i, mention)) return null;
    // «وصاح «يا فلان ارحل»»: a name within the words.
    if (
      (view.markedUntil[mention.from] ?? 0) > mention.to ||
      (view.markedUntil[i + 1] ?? 0) > i + 1 + mention.to - mention.from
    )
      return null;
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
