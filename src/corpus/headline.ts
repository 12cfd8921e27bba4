/** The headline of a crawled page, and its repetitions inside the text. */

import { isCredit } from './credits.js';
import { dateLine } from './date-lines.js';
import { dropWhere, isPostAuthor, keptLines, type Page } from './page.js';
import { isRunningText, lineKey, type PageLine } from './page-lines.js';
import { leadingCue } from './phrases.js';

const LONGEST_HEADLINE = 25;
const LONGEST_UNREPEATED = 19;

/** Could this line be a headline by its form alone? */
function isHeadlineShaped(line: PageLine): boolean {
  if (line.words < 3 || line.words > LONGEST_HEADLINE || isPostAuthor(line)) return false;
  if (/(?:[^.…]\.|[،:؛])$/u.test(line.text)) return false;
  return dateLine(line) === null && !isCredit(line.text) && leadingCue(line.key)?.cue !== 'author';
}

/**
 * Finds the headline above the text: a line that occurs twice near the top, else the first one of at least four words
 * without a full stop before the running text. Null when the page starts with its text.
 *
 * @param outletName - canonical outlet name by any of its names: such a line is the page's head, not its headline
 */
export function findHeadline(page: Page, outletName: (name: string) => string | null): Page {
  const kept = keptLines(page);
  const body = kept.findIndex(
    ({ line }) => isRunningText(line) && !(isHeadlineShaped(line) && line.words < 20),
  );
  const head = body < 0 ? kept.slice(0, kept.length - 1) : kept.slice(0, body + 1);
  const shaped = head.filter(({ line }) => isHeadlineShaped(line) && outletName(line.text) === null);
  const count = new Map<string, number>();
  for (const { line } of kept) count.set(line.key, (count.get(line.key) ?? 0) + 1);
  const repeated = shaped.find(({ line }) => line.words >= 4 && (count.get(line.key) ?? 0) > 1);
  const above = shaped.filter(
    ({ line, index }) => line.words <= LONGEST_UNREPEATED && index !== kept[body]?.index,
  );
  const found = repeated ?? above.find(({ line }) => line.words >= 4) ?? above[0];
  return found === undefined ? page : { ...page, title: found.line.text, titleLine: found.index };
}

/**
 * Lines that only say the headline again: alone, several times glued together, with other punctuation, or followed by
 * the outlet's name behind a dash or bar.
 */
export function dropHeadlineRepeats(page: Page): Page {
  if (page.title === null) return page;
  const title = lineKey(page.title);
  const letters = title.replaceAll(' ', '');
  if (letters.length < 8) return page;
  return dropWhere(page, 'headline-repeat', ({ line }) => repeats(line, title, letters));
}

function repeats(line: PageLine, title: string, letters: string): boolean {
  if (line.key === title) return true;
  const own = line.key.replaceAll(' ', '');
  if (own.length % letters.length === 0 && own === letters.repeat(own.length / letters.length)) return true;
  const extra = line.words - title.split(' ').length;
  return extra > 0 && extra <= 5 && line.key.startsWith(`${title} `) && hasTrailer(line.text, extra);
}

/** Does a bar or a dash with spaces around it cut off the last words of a line, and no more than `words` of them? */
function hasTrailer(text: string, words: number): boolean {
  const trailer = /\s[|–—-]\s([^|–—]*)$/u.exec(text)?.[1];
  return trailer !== undefined && lineKey(trailer).split(' ').length === words;
}
