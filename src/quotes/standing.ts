/**
 * Statements that the article itself calls untrue: «نفت الوزارة تصريحات نُسبت إلى الوزير قال فيها إن …».
 *
 * Such words belong to whom they were ascribed to, never to the one who denies them, and are marked as denied or forged.
 */

import { ASCRIBED, DENIALS, FORGED } from './lexicon.js';
import type { Mention } from './mention.js';
import { mentionAt } from './mentions-by-place.js';
import type { Standing } from './quote.js';
import { form, type ParagraphView } from './view.js';

/** A statement put into somebody's mouth, from word `at` of a sentence on. */
export interface Ascription {
  readonly at: number;
  /** Whose words they are said to be; null when the sentence does not say. */
  readonly person: Mention | null;
  readonly standing: Standing;
}

/** How many words behind «نُسب إلى» the name begins at most. */
const REACH = 7;

/** The word or its accusative (مفبركاً). */
const isIn = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || (word.endsWith('ا') && words.has(word.slice(0, -1)));

/** A word of the class stands between two words, outside marks. */
function has(view: ParagraphView, from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++)
    if (isIn(words, form(view, i)) && (view.markedUntil[i] ?? 0) <= i) return true;
  return false;
}

function ascribedTo(
  view: ParagraphView,
  at: number,
  end: number,
  mentions: readonly Mention[],
): Mention | null {
  for (let i = at + 1; i < Math.min(end, at + REACH); i++) {
    const to = /^(?:الي|ل.{2,})$/.test(form(view, i));
    if (!to) continue;
    const found = mentionAt(mentions, i) ?? mentionAt(mentions, i + 1);
    if (found !== undefined && (found.kind === 'person' || found.kind === 'role')) return found;
  }
  return null;
}

/**
 * Finds the ascription of a sentence, or null when nothing in it or right behind it calls the words untrue.
 *
 * @param paragraphForged - the paragraph or the next one calls a statement forged
 */
export function findAscription(
  view: ParagraphView,
  start: number,
  end: number,
  mentions: readonly Mention[],
  paragraphForged: boolean,
): Ascription | null {
  for (let at = start; at < end; at++) {
    if ((view.markedUntil[at] ?? 0) > at || !ASCRIBED.has(form(view, at))) continue;
    const person = ascribedTo(view, at, end, mentions);
    if (has(view, start, end, FORGED)) return { at, person, standing: 'forged' };
    if (has(view, start, at, DENIALS)) return { at, person, standing: paragraphForged ? 'forged' : 'denied' };
    if (person !== null && paragraphForged) return { at, person, standing: 'forged' };
  }
  return null;
}

/** The paragraph calls something forged, outside marks or in them. */
export function speaksOfForgery(view: ParagraphView | undefined): boolean {
  return view?.words.some((word) => isIn(FORGED, word.form)) ?? false;
}
