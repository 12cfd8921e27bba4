/** Cleaning by wording: the tail of the page, related links, navigation, share buttons and the like. */

import type { DropReason } from './article.js';
import { dropWhere, isPostAuthor, keptLines, type Page, withDrops } from './page.js';
import { endsSentence, isRunningText } from './page-lines.js';
import { furnitureOf } from './phrases.js';

/** The tail may start after this many words of running text. */
const TAIL_AFTER = 40;

/** Everything from the first tail line («التعليقات», «الأكثر قراءة») after 40 words of running text. */
export function cutTail(page: Page): Page {
  let words = 0;
  for (const { line, index } of keptLines(page)) {
    if (words >= TAIL_AFTER && furnitureOf(line)?.kind === 'tail') {
      return dropWhere(page, 'boilerplate', (placed) => placed.index >= index);
    }
    if (isRunningText(line)) words += line.words;
  }
  return page;
}

/** At most this many headlines below a bare «اقرأ أيضاً» belong to it. */
const RELATED_HEADLINES = 3;

/** Related links, wherever they stand: the phrase with its headline, or alone with the headlines below it. */
export function dropRelatedLinks(page: Page): Page {
  const drops = new Map<number, DropReason>();
  let below = 0;
  for (const { line, index } of keptLines(page)) {
    const match = furnitureOf(line);
    if (match?.kind === 'related') {
      drops.set(index, 'related-link');
      below = match.words === line.words ? RELATED_HEADLINES : 0;
    } else if (below > 0 && line.words <= 18 && line.words >= 3 && !/[.،:؛"”»]$/u.test(line.text)) {
      drops.set(index, 'related-link');
      below--;
    } else {
      below = 0;
    }
  }
  return withDrops(page, drops);
}

/** Navigation, buttons, forms, counters, notes on cookies: lines of known wording, and lines without a letter or digit. */
export function dropKnownPhrases(page: Page): Page {
  return dropWhere(page, 'boilerplate', ({ line }) => line.words === 0 || furnitureOf(line) !== null);
}

const CONTACT = /^(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w{1,30}|(?:هاتف|فاكس|جوال|تلفون)\s*:?\s*[+\d\s-]+)$/u;

/** An address, a handle or a telephone number on a line of its own, as columnists give them. */
export function dropContacts(page: Page): Page {
  return dropWhere(page, 'boilerplate', ({ line }) => line.text.length <= 80 && CONTACT.test(line.text));
}

/** «الرئيسية » أخبار » محليات», tag lists of hashtags alone. */
export function dropBreadcrumbs(page: Page): Page {
  return dropWhere(page, 'boilerplate', ({ line }) => isBreadcrumb(line.text) || isTagList(line.text));
}

function isBreadcrumb(text: string): boolean {
  if (text.includes('«') || text.length > 300) return false;
  const parts = text.split(/\s+[>›»/|\\←]\s+|[>›»]/u).map((part) => part.trim().split(/\s+/).length);
  return parts.length >= 3 && parts.slice(0, -1).every((words) => words <= 4);
}

function isTagList(text: string): boolean {
  return text.length <= 500 && text.split(/[\s،,]+/u).every((word) => word === '' || word.startsWith('#'));
}

/** Bare links, and lines in which Latin letters dominate; posts keep theirs. */
export function dropForeignLines(page: Page): Page {
  return dropWhere(page, 'boilerplate', ({ line }) => !isPostAuthor(line) && isForeign(line.text));
}

function isForeign(text: string): boolean {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return true;
  if (/^RT @/.test(text)) return false;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return latin > arabic * 1.5;
}

/** Question and answer of an interview: «س: …», «ج: …». */
const TURN = /^[سج]\s?[:：/–-]\s*\S/u;
const LABEL_WORDS = 4;
const SHORT_WORDS = 8;

/**
 * Labels and menu entries of crawled pages: lines of at most four words without a final mark, and longer ones
 * (up to eight words) that do not stand next to running text. Entries of a list that a colon or running text with
 * bullets introduces are kept.
 */
export function dropShortLines(page: Page): Page {
  const kept = keptLines(page);
  const drops = new Map<number, DropReason>();
  let inList = false;
  kept.forEach(({ line, index }, at) => {
    const running = isRunningText(line);
    const [before, after] = [kept[at - 1]?.line, kept[at + 1]?.line];
    const beside = [before, after].some((near) => near !== undefined && isRunningText(near));
    const bullet = /^(?:[-–•*●▪]|\d{1,2}\s?[-–.)])\s*\S/u.test(line.text) && (inList || beside);
    inList = !running && (inList || bullet);
    const limit = beside ? LABEL_WORDS : SHORT_WORDS;
    if (
      !running &&
      !inList &&
      line.words <= limit &&
      !endsSentence(line) &&
      !isPostAuthor(line) &&
      !TURN.test(line.text)
    ) {
      drops.set(index, 'boilerplate');
    }
    if (/:\s*$/u.test(line.text)) inList = true;
  });
  return withDrops(page, drops);
}
