/** The lines of a raw text, with the letters-only key by which two lines are compared. */

import { normalise } from '../arabic/index.js';

export interface PageLine {
  /** Exact characters of the source, trimmed. */
  readonly text: string;
  /** Normalised words joined by single spaces; marks and punctuation do not count. */
  readonly key: string;
  /** Number of words. */
  readonly words: number;
}

const FINAL = /[.؟?!…؛:،"”»“″)\]]\s*[\u200E\u200F]*$/u;
const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are compared: normalised, without punctuation, joined by single spaces. */
export function lineKey(text: string): string {
  return normalise(text).match(WORD)?.join(' ') ?? '';
}

export function pageLine(text: string): PageLine {
  const trimmed = text.trim();
  const key = lineKey(trimmed);
  return { text: trimmed, key, words: key === '' ? 0 : key.split(' ').length };
}

/** All lines that are not blank. A line made of the same words twice or more (glued headlines) becomes its copies. */
export function splitLines(text: string): PageLine[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => splitCopies(pageLine(line)));
}

/** Does the line end as sentences and introductions do? */
export function endsSentence(line: PageLine): boolean {
  return FINAL.test(line.text);
}

/** Running text rather than a headline, label or list entry. */
export function isRunningText(line: PageLine): boolean {
  return line.words >= 20 || (line.words >= 7 && /[.؟!؛:،"”»]\s*$/u.test(line.text));
}

const MIN_COPY_LETTERS = 16;

/** Splits «عنوان الخبرعنوان الخبر» into its two or three copies; any other line stays whole. */
export function splitCopies(line: PageLine): PageLine[] {
  const letters = line.key.replaceAll(' ', '');
  for (const copies of [2, 3]) {
    const size = letters.length / copies;
    if (!Number.isInteger(size) || size < MIN_COPY_LETTERS) continue;
    if (letters !== letters.slice(0, size).repeat(copies)) continue;
    const pieces = cutByLetters(line.text, size).map(pageLine);
    if (
      pieces.length === copies &&
      new Set(pieces.map((piece) => piece.key.replaceAll(' ', ''))).size === 1
    ) {
      return pieces;
    }
  }
  return [line];
}

/** Cuts a text after every `size` letters of its key; marks that follow a cut go with the piece before it. */
function cutByLetters(text: string, size: number): string[] {
  const pieces: string[] = [];
  let [start, count] = [0, 0];
  for (const { 0: character, index } of text.matchAll(/[\s\S]/gu)) {
    const letters = lineKey(character).replaceAll(' ', '').length;
    if (letters > 0 && count >= size * (pieces.length + 1)) {
      const end = start + text.slice(start, index).replace(/["“«(\s]+$/u, '').length;
      pieces.push(text.slice(start, end));
      start = end;
    }
    count += letters;
  }
  pieces.push(text.slice(start));
  return pieces;
}
