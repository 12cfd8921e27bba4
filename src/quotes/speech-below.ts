/** Speech that its cue only announces: the paragraph ends with «وقال فلان:», the words stand in the next one or in a list below it. */

import type { Resolution } from './discourse.js';
import { bareContent, markedContent } from './extent.js';
import { APPEARANCE } from './function-words.js';
import type { Standing } from './quote.js';
import type { Draft, Reading } from './reading.js';
import { resolveSpeaker } from './speaker.js';
import { Gap, type ParagraphView } from './view.js';

/** A cue whose words are still to come. */
export interface Announcement {
  readonly resolution: Resolution;
  readonly cue: Draft['cue'];
  readonly at: number;
  readonly standing: Standing;
  /** The words so far were points of a list. */
  readonly list: boolean;
}

/** Words between the cue and the colon that ends its paragraph, at most. */
const REACH = 40;
const POINT = /^\s*(?:[*•●▪■◆►✦–—-]|\d{1,2}\s*[-.)])\s*/;

/** The announcement that ends the last sentence of a paragraph, or null. */
export function announcementOf(reading: Reading): Announcement | null {
  const { view, end, start, drafts, reported } = reading;
  if (end !== view.words.length || !((view.gaps[end] ?? 0) & Gap.colon)) return null;
  for (let i = end - 1; i >= Math.max(start, end - REACH); i--) {
    const cue = view.cues[i];
    if (cue === undefined || (view.markedUntil[i] ?? 0) > i) continue;
    const announces =
      cue.frames.has('قول') &&
      (!cue.frames.has('مقيد') || APPEARANCE.has(cue.lemma)) &&
      cue.tense !== 'masdar' &&
      !cue.object;
    if (!announces || reported[i] === 1 || drafts.some(({ at }) => at === i)) return null;
    const content = { start: 0, end: 0, from: end, to: end, kind: 'direct', form: 'bare' } as const;
    const resolution = resolveSpeaker(reading, i, cue, { content, zoneEnd: end, opening: null }, false);
    if (resolution === null) return null;
    const word = view.words[i];
    return {
      resolution,
      cue: { paragraph: reading.paragraph, start: word?.start ?? 0, end: word?.end ?? 0 },
      at: i,
      standing: reading.ascription?.standing ?? 'reported',
      list: false,
    };
  }
  return null;
}

/** The words at the head of a paragraph that an announcement before it is about, or null. */
export function announcedSpeech(
  announcement: Announcement,
  paragraph: number,
  view: ParagraphView,
): Draft | null {
  const pair = view.opening.get(0);
  const point = POINT.test(view.text);
  if (view.words.length < 3 || view.cues[0]?.conjunction || (announcement.list && !point)) return null;
  const content =
    pair !== undefined && view.text.slice(0, pair.open).trim() === ''
      ? markedContent(view, pair, view.words.length, false)
      : bareContent(view, 0, view.words.length);
  if (content.end <= content.start) return null;
  const { resolution, cue, at, standing } = announcement;
  return { paragraph, content, resolution, cue, at, standing, via: null };
}

/** What an announcement still announces behind a paragraph of its words: the next point of a list, or nothing. */
export const afterPoint = (announcement: Announcement, view: ParagraphView): Announcement | null =>
  POINT.test(view.text) ? { ...announcement, list: true } : null;
