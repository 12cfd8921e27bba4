/** A text in the course of cleaning: its lines, and which of them are already known not to be the article's text. */

import type { DropReason } from './article.js';
import type { PageLine } from './page-lines.js';

/** Lines to leave out, by their index, and why. */
export type Drops = ReadonlyMap<number, DropReason>;

export interface Page {
  readonly lines: readonly PageLine[];
  readonly dropped: Drops;
  readonly title: string | null;
  /** Index of the line that is the title, null when the title comes from the data or there is none. */
  readonly titleLine: number | null;
}

/** A line with its index. */
export interface PlacedLine {
  readonly index: number;
  readonly line: PageLine;
}

/** The lines that are still taken for the article's text, in order. */
export function keptLines(page: Page): PlacedLine[] {
  const kept: PlacedLine[] = [];
  page.lines.forEach((line, index) => {
    if (index !== page.titleLine && !page.dropped.has(index)) kept.push({ index, line });
  });
  return kept;
}

/** The page without some more of its lines. A reason given earlier stands. */
export function withDrops(page: Page, drops: Drops): Page {
  return drops.size === 0 ? page : { ...page, dropped: new Map([...drops, ...page.dropped]) };
}

/** Drops the kept lines that satisfy a test, all for one reason. */
export function dropWhere(page: Page, why: DropReason, test: (placed: PlacedLine) => boolean): Page {
  return withDrops(
    page,
    new Map(
      keptLines(page)
        .filter(test)
        .map(({ index }) => [index, why]),
    ),
  );
}

const POST_AUTHOR = /^[—–-]{1,3}\s*\S[^\n]{0,120}\(@\w{1,30}\)[^\n]{0,40}$/u;

/** The author line of an embedded post: «— الاسم (@name) November 27, 2018». */
export function isPostAuthor(line: PageLine): boolean {
  return POST_AUTHOR.test(line.text);
}
