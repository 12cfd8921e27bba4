/** Sentences of a paragraph, and clauses of a long one, as exact slices. */

/** UTF-16 offsets in the paragraph, end exclusive, white space outside. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/**
 * A stop with space or the end behind it, or without space between two longer words («الحادث.وقال») or behind a closed quote; marks
 * that close after it belong to the sentence.
 */
const STOP =
  /[.!؟?…]+["”»'’)\]]*(?=\s|$)|(?<=\p{Script=Arabic}{4}|["”»])\.(?=\p{Script=Arabic}{3})|[;؛](?=\s)|\n+/gu;
/** Stops that end no sentence: initials and abbreviated titles (د. فلان، أ.د.), ordinals (1. فلان). */
const ABBREVIATION = /(?:^|[\s(«"“])(?:[\p{L}]|\p{N}{1,2}|[\p{L}]\.[\p{L}])\.$/u;
/** A sentence shorter than this (in characters) goes with the next one. */
const SHORTEST = 12;

/** The sentences of a paragraph in order; all of its text but the white space between them. Linear time. */
export function sentences(text: string): Slice[] {
  const found: Slice[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, end - 6), end))) continue;
    if (end - start < SHORTEST) continue;
    push(text, start, end, found);
    start = end;
  }
  push(text, start, text.length, found);
  return found;
}

function push(text: string, start: number, end: number, into: Slice[]): void {
  const slice = trimmed(text, { start, end });
  if (slice.start < slice.end) into.push(slice);
}

/** The slice without white space at its ends. */
export function trimmed(text: string, { start, end }: Slice): Slice {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
