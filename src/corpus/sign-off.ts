/** The outlet as the page itself names it: a line of its own at the end, with its domain, or in the copyright note. */

import type { DropReason, Outlet } from './article.js';
import { isCredit } from './credits.js';
import { hostOf, type OutletTable } from './outlets.js';
import { type Page, withDrops } from './page.js';
import { endsSentence, isRunningText, type PageLine } from './page-lines.js';
import { furnitureOf, hasMediaWord, isAgency } from './phrases.js';

export interface SignOff {
  readonly outlet: Outlet;
  readonly page: Page;
}

const LONGEST_NAME = 5;

const isDomain = (line: PageLine): boolean =>
  !/\s/.test(line.text) && !line.text.includes('@') && hostOf(line.text) !== null;

/** Short, without a final mark, neither an agency's credit nor furniture of the page. */
function couldBeName(line: PageLine): boolean {
  if (line.words === 0 || line.words > LONGEST_NAME || endsSentence(line) || isDomain(line)) return false;
  return !isCredit(line.text) && furnitureOf(line) === null;
}

const RIGHTS = /(?:حقوق|الحقوق)[^\n]{0,30}(?:محفوظة|محفوظه)|©|copyright/iu;

/** «جميع الحقوق محفوظة لصحيفة كذا © 2019»: the name after the formula. */
function nameInRights(line: PageLine, table: OutletTable): string | null {
  if (line.text.length > 120 || !RIGHTS.test(line.text)) return null;
  const rest = line.text
    .replace(/(?:جميع|كل|كافة)?\s*(?:حقوق|الحقوق)(?:\s+(?:النشر|الطبع|والنشر))*\s+(?:محفوظة|محفوظه)/gu, '\n')
    .replace(/©|\(c\)|copyright|all rights reserved|[\d٠-٩]{4}|[-–|:.،]/giu, '\n');
  for (const piece of rest.split('\n')) {
    const name = piece.trim();
    const bare = name.replace(/^لـ?\s*/u, '');
    for (const candidate of [name, bare]) {
      if (table.named(candidate) !== null) return candidate;
    }
    if (hasMediaWord(bare) && bare.split(/\s+/).length <= LONGEST_NAME && !isAgency(bare)) return bare;
  }
  return null;
}

/**
 * Looks for the outlet's own name on the page: a configured name on a line of its own above or below the text, a line
 * below the text that looks like an outlet's name (right after it, or as the last line of the page), a short line
 * followed by a domain at the very end, or the copyright note. Agencies credited with the words are not outlets.
 */
export function findSignOff(page: Page, table: OutletTable): SignOff | null {
  const { lines } = page;
  const text = (index: number): boolean => {
    const line = lines[index];
    return (
      line !== undefined &&
      isRunningText(line) &&
      furnitureOf(line) === null &&
      page.dropped.get(index) !== 'boilerplate'
    );
  };
  const first = lines.findIndex((_, index) => text(index));
  const last = lines.findLastIndex((_, index) => text(index));
  const outside = lines
    .map((line, index) => ({ line, index }))
    .filter(({ index }) => index < first || index > last);
  const named = outside.filter(({ line }) => couldBeName(line) && table.named(line.text) !== null).at(-1);
  if (named !== undefined) return signed(page, named.index, table);
  const below = outside.filter(({ index }) => index > last && index !== page.titleLine);
  const visible = below.filter(({ line }) => line.words > 0);
  const [next, final, beforeFinal] = [visible[0], visible.at(-1), visible.at(-2)];
  if (
    final !== undefined &&
    beforeFinal !== undefined &&
    isDomain(final.line) &&
    couldBeName(beforeFinal.line)
  ) {
    return signed(page, beforeFinal.index, table);
  }
  for (const candidate of [next, final]) {
    if (candidate && couldBeName(candidate.line) && hasMediaWord(candidate.line.text))
      return signed(page, candidate.index, table);
  }
  for (const { line } of below) {
    const name = nameInRights(line, table);
    if (name !== null) return { outlet: { name: table.named(name) ?? name, evidence: name }, page };
  }
  const address = outside.filter(({ line }) => isDomain(line)).map(({ line }) => table.ofAddress(line.text));
  const outlet = address.find((found) => found !== null);
  return outlet ? { outlet, page } : null;
}

/** The sign-off at a line: its other occurrences outside the text and the domains around it go with it. */
function signed(page: Page, index: number, table: OutletTable): SignOff {
  const line = page.lines[index];
  const evidence = line?.text ?? '';
  const drops = new Map<number, DropReason>();
  page.lines.forEach((other, at) => {
    if (other.key === line?.key || (Math.abs(at - index) === 1 && isDomain(other))) drops.set(at, 'signoff');
  });
  const dropped = new Map([...page.dropped, ...drops]);
  return { outlet: { name: table.named(evidence) ?? evidence, evidence }, page: { ...page, dropped } };
}

/** Drops sign-off lines of a known outlet («جوهرة أف أم» below the text of its own article). */
export function dropOutletName(page: Page, isOutlet: (name: string) => boolean): Page {
  const last = page.lines.length - 1;
  const drops = new Map<number, DropReason>();
  for (const index of [0, last - 1, last]) {
    const line = page.lines[index];
    if (line && line.words <= LONGEST_NAME && !page.dropped.has(index) && isOutlet(line.text))
      drops.set(index, 'signoff');
  }
  return withDrops(page, drops);
}
