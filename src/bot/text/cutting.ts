/** Shortening and paging: at a sentence's end where there is one, never inside a letter or an inline entity. */

import { concat, type FormattedText, formatted, slice, type TextPart, trim } from './formatted-text.js';

/** Telegram's limit for a message, in UTF-16 units after entities are taken out. */
export const MESSAGE_LIMIT = 4096;
const ELLIPSIS = '…';
const BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote', 'pre']);
const SENTENCE_END = /[.!?؟؛…»”"]\s|\n/g;
/** A sentence or word boundary counts only when it leaves at least this share of the room filled. */
const SENTENCE_SHARE = 0.5;
const WORD_SHARE = 0.7;

/**
 * At most `limit` units of a text, with «…» at the end when something was left out. Inline entities are kept whole or
 * left out; block quotations are shortened.
 */
export function cut(part: TextPart, limit: number): FormattedText {
  const whole = formatted(part);
  if (whole.text.length <= limit) return whole;
  const room = Math.max(0, limit - ELLIPSIS.length);
  const end = beforeInlineEntity(whole, breakPoint(whole.text, 0, room));
  const start = trim(slice(whole, 0, end));
  return concat(start, withEllipsis(start, limit));
}

function withEllipsis(start: FormattedText, limit: number): string {
  return start.text.length + ELLIPSIS.length <= limit ? ELLIPSIS : '';
}

/**
 * Where to break a text that begins at `from` so that at most `room` units come before the break: after a sentence,
 * else after a word, else after a whole letter. Returns `from` when not even one letter has room.
 */
function breakPoint(text: string, from: number, room: number): number {
  const limit = from + room;
  if (text.length <= limit) return text.length;
  const window = text.slice(from, limit + 1);
  let sentence = 0;
  for (const match of window.matchAll(SENTENCE_END)) sentence = match.index + match[0].length;
  if (sentence <= room && sentence >= room * SENTENCE_SHARE && sentence > 0) return from + sentence;
  const word = window.search(/\s\S*$/);
  if (word >= room * WORD_SHARE && word > 0) return from + word;
  return wholeLetter(text, from, limit);
}

/** Moves back while the break would split a surrogate pair or part a mark from its letter. */
function wholeLetter(text: string, from: number, limit: number): number {
  let end = limit;
  while (end > from && splitsLetter(text, end)) end -= 1;
  return end;
}

function splitsLetter(text: string, position: number): boolean {
  const after = text.codePointAt(position);
  if (after === undefined) return false;
  const lowSurrogate = after >= 0xdc00 && after <= 0xdfff;
  return (
    lowSurrogate || /^[\p{M}\u200D]/u.test(String.fromCodePoint(after)) || text[position - 1] === '\u200D'
  );
}

function beforeInlineEntity(whole: FormattedText, position: number): number {
  let end = position;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { type, offset, length } of whole.entities) {
      if (!BLOCKS.has(type) && offset < end && end < offset + length) {
        end = offset;
        moved = true;
      }
    }
  }
  return end;
}

/**
 * Paragraphs on pages of at most `limit` units, joined by blank lines; a longer paragraph goes on over several pages.
 *
 * @returns at least one page; together the pages hold every character but white space at the breaks.
 */
export function paginate(paragraphs: readonly string[], limit: number): readonly string[] {
  const pages: string[] = [];
  let page = '';
  for (const piece of paragraphs.flatMap((paragraph) => pieces(paragraph, limit))) {
    const longer = page === '' ? piece : `${page}\n\n${piece}`;
    if (longer.length <= limit) {
      page = longer;
    } else {
      pages.push(page);
      page = piece;
    }
  }
  return page === '' && pages.length > 0 ? pages : [...pages, page];
}

function pieces(paragraph: string, limit: number): string[] {
  const found: string[] = [];
  for (let from = 0; from < paragraph.length; ) {
    const fitting = breakPoint(paragraph, from, limit);
    const end = fitting > from ? fitting : from + limit;
    const piece = paragraph.slice(from, end).trim();
    if (piece !== '') found.push(piece);
    from = end;
  }
  return found;
}
