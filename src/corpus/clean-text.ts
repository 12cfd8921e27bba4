/**
 * Cleaning of one text: which of its lines are the headline, paragraphs, or something else.
 *
 * Every step takes a page and returns it with more lines dropped; a step that only makes sense for crawled pages is
 * not applied to the text field of a data file, and nothing at all is applied to text that is clean already.
 */

import type { Article, DroppedLine, Outlet } from './article.js';
import { dropCredits, takeBylines } from './credits.js';
import { dateLine, datelineDay } from './date-lines.js';
import { dropDuplicates } from './duplicates.js';
import {
  cutTail,
  dropBreadcrumbs,
  dropContacts,
  dropForeignLines,
  dropKnownPhrases,
  dropRelatedLinks,
  dropShortLines,
} from './furniture.js';
import { dropHeadlineRepeats, findHeadline } from './headline.js';
import type { OutletTable } from './outlets.js';
import { dropWhere, keptLines, type Page } from './page.js';
import { isRunningText, lineKey, splitLines } from './page-lines.js';
import type { TextForm } from './raw-article.js';
import { dropOutletName, findSignOff } from './sign-off.js';

export interface CleanText {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO day from a date line or dateline. */
  readonly published: string | null;
  /** What the text itself says of its outlet. */
  readonly outlet: Outlet | null;
  readonly paragraphs: readonly string[];
  readonly dropped: readonly DroppedLine[];
}

export interface KnownFacts {
  readonly title: string | null;
  /** Name of the outlet from the data. */
  readonly outlet: string | null;
}

/**
 * Cleans one text. Paragraphs and dropped lines are exact slices of it, trimmed; every line that holds a letter is the
 * title, a paragraph or dropped. Time is linear in the length of the text.
 */
export function cleanText(text: string, form: TextForm, known: KnownFacts, table: OutletTable): CleanText {
  const lines = form === 'clean' ? [] : splitLines(text);
  if (form === 'clean') return untouched(text, known.title);
  const isOutlet = (name: string): boolean => table.named(name) !== null || sameName(name, known.outlet);
  let page: Page = { lines, dropped: new Map(), title: known.title, titleLine: null };
  page = dropContacts(dropKnownPhrases(dropRelatedLinks(cutTail(page))));
  if (form === 'page') page = dropBreadcrumbs(page);
  page = dropCredits(page, isOutlet);
  if (form === 'page' && known.title === null) page = findHeadline(page, (name) => table.named(name));
  page = dropDuplicates(dropHeadlineRepeats(page));
  const dated = takeDateLines(page);
  const signed = form === 'page' || known.outlet === null ? findSignOff(dated.page, table) : null;
  const bylines = takeBylines(dropOutletName(signed?.page ?? dated.page, isOutlet), isOutlet);
  page = bylines.page;
  if (form === 'page') page = dropShortLines(dropForeignLines(page));
  const paragraphs = keptLines(page).map(({ line }) => line.text);
  return {
    title: page.title,
    author: bylines.author,
    published: dated.published ?? datelineDay(paragraphs[0] ?? ''),
    outlet: signed?.outlet ?? null,
    paragraphs,
    dropped: droppedLines(page),
  };
}

function untouched(text: string, title: string | null): CleanText {
  const paragraphs = text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { title, author: null, published: null, outlet: null, paragraphs, dropped: [] };
}

function sameName(name: string, other: string | null): boolean {
  return other !== null && lineKey(name) === lineKey(other);
}

function droppedLines(page: Page): DroppedLine[] {
  const dropped: DroppedLine[] = [];
  let before = 0;
  page.lines.forEach(({ text }, index) => {
    const why = page.dropped.get(index);
    if (why !== undefined) dropped.push({ text, why, before });
    else if (index !== page.titleLine) before++;
  });
  return dropped;
}

/** At most this many lines below the headline are looked at for a date without «نشر في». */
const DATE_BELOW_TITLE = 4;

/**
 * Takes out the lines that only hold a date. The publication date is the one marked as such, else the one at the
 * headline (one further above is often the day of the crawl), else that of the last change.
 */
function takeDateLines(page: Page): { page: Page; published: Article['published'] } {
  const kept = keptLines(page);
  const body = kept.findIndex(({ line }) => isRunningText(line));
  const dates = kept.flatMap(({ line, index }, at) => {
    const date = isRunningText(line) && !/[\d٠-٩]\s*[.:]?$/u.test(line.text) ? null : dateLine(line);
    const head = body < 0 || at < body;
    return date === null || (!head && date.kind === 'plain') ? [] : [{ ...date, index }];
  });
  const top = page.titleLine ?? -1;
  const below = dates.find(
    ({ kind, index }) => kind === 'plain' && index >= top - 1 && index <= top + DATE_BELOW_TITLE,
  );
  const said = (kind: string): string | undefined => dates.find((date) => date.kind === kind)?.day;
  const published = said('published') ?? below?.day ?? said('updated') ?? null;
  const indices = new Set(dates.map(({ index }) => index));
  return { page: dropWhere(page, 'boilerplate', ({ index }) => indices.has(index)), published };
}
