/** Lines that stand twice in one article: crawls often hold the whole text again. */

import type { DropReason } from './article.js';
import { isPostAuthor, keptLines, type Page, withDrops } from './page.js';

/** Shorter lines may be said twice on purpose (entries of lists, turns of a conversation). */
const SHORTEST = 5;

/** Drops the second and later copies of a line. Author lines of posts stay, each with its post. */
export function dropDuplicates(page: Page): Page {
  const seen = new Set<string>();
  const drops = new Map<number, DropReason>();
  for (const { line, index } of keptLines(page)) {
    if (line.words < SHORTEST || isPostAuthor(line)) continue;
    if (seen.has(line.key)) drops.set(index, 'duplicate');
    seen.add(line.key);
  }
  return withDrops(page, drops);
}
