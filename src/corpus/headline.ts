/** The headline of a crawled page, and its repetitions inside the text. */

import { isCredit } from './credits.js';
import { dateLine } from './date-lines.js';
import { dropWhere, isPostAuthor, keptLines, type Page } from './page.js';
import { isRunningText, lineKey, type PageLine } from './page-lines.js';
import { leadingCue } from './phrases.js';

const LONGEST_HEADLINE = 25;
const LONGEST_UNREPEATED = 19;
/** The headline stands among this many lines that are not known to be something else. */
const HEAD_LINES = 12;

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
  const shaped = head
    .slice(0, HEAD_LINES)
    .filter(({ line }) => isHeadlineShaped(line) && outletName(line.text) === null);
  const count = new Map<string, number>();
  for (const { line } of kept) count.set(line.key, (count.get(line.key) ?? 0) + 1);
  const repeated = shaped.find(
    ({ line }) =>
      line.words >= 4 &&
      ((count.get(line.key) ?? 0) > 1 ||
        shaped.some((other) => other.line !== line && repeats(other.line, line.key))),
  );
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
  if (title.length < 10) return page;
  return dropWhere(page, 'headline-repeat', ({ line }) => repeats(line, title));
}

/** Does a line only say the title (given as its key) again? */
function repeats(line: PageLine, title: string): boolean {
  if (line.key === title) return true;
  const letters = title.replaceAll(' ', '');
  const own = line.key.replaceAll(' ', '');
  if (own.length % letters.length === 0 && own === letters.repeat(own.length / letters.length)) return true;
  const extra = line.words - title.split(' ').length;
  if (extra <= 0 || extra > 5 || !line.key.startsWith(`${title} `)) return false;
  return lineKey(headlineTrailer(line.text) ?? '').split(' ').length === extra;
}

/** What stands behind the last bar or dash with spaces around it: «عنوان الخبر | صحيفة كذا»; null when there is none. */
export function headlineTrailer(text: string): string | null {
  return /\s[|–—-]\s([^|–—]{1,60})$/u.exec(text.slice(-80))?.[1]?.trim() ?? null;
}
