/** The outlet as the page itself names it: a line of its own at the end, with its domain, or in the copyright note. */

import type { DropReason, Outlet } from './article.js';
import { isCredit, wrappedNames } from './credits.js';
import { headlineTrailer } from './headline.js';
import { hostOf, type OutletTable } from './outlets.js';
import { type Page, type PlacedLine, withDrops } from './page.js';
import { endsSentence, isRunningText, lineKey, type PageLine } from './page-lines.js';
import { furnitureOf, hasMediaWord, isAgency } from './phrases.js';

export interface SignOff {
  readonly outlet: Outlet;
  readonly page: Page;
}

const LONGEST_NAME = 5;
const AGENCY_WORD = 'وكاله ';

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

/** The lines around the article's text: before its first and after its last line of running text. */
function surroundings(page: Page): { outside: PlacedLine[]; below: PlacedLine[] } {
  const isText = ({ line, index }: PlacedLine): boolean =>
    isRunningText(line) && furnitureOf(line) === null && page.dropped.get(index) !== 'boilerplate';
  const placed = page.lines.map((line, index) => ({ line, index }));
  const first = placed.findIndex(isText);
  const last = placed.findLastIndex(isText);
  const outside = placed.filter(({ index }) => (index < first || index > last) && index !== page.titleLine);
  return { outside, below: outside.filter(({ line, index }) => index > last && line.words > 0) };
}

/** A line that is an outlet's name by its place and form: above a domain at the very end, or with a media word. */
function unconfiguredName(below: readonly PlacedLine[]): PlacedLine | null {
  const [next, final, beforeFinal] = [below[0], below.at(-1), below.at(-2)];
  if (final && beforeFinal && isDomain(final.line) && couldBeName(beforeFinal.line)) return beforeFinal;
  const candidates = [next, final].filter((placed) => placed !== undefined);
  return candidates.find(({ line }) => couldBeName(line) && hasMediaWord(line.text)) ?? null;
}

/** «- وات + كذا اف ام -»: the one configured outlet, other than an agency, in a credit below the text. */
function creditedOutlet(below: readonly PlacedLine[], table: OutletTable): Outlet | null {
  const named = below.flatMap(({ line }) =>
    (wrappedNames(line.text) ?? []).flatMap((evidence) => {
      const name = table.named(evidence);
      return name === null || isAgency(name) || lineKey(name).startsWith(AGENCY_WORD)
        ? []
        : [{ name, evidence }];
    }),
  );
  return new Set(named.map(({ name }) => name)).size === 1 ? (named[0] ?? null) : null;
}

/** The outlet behind the repeated headline: «عنوان الخبر | صحيفة كذا», as browsers show page titles. */
function outletInPageTitle(page: Page, table: OutletTable): Outlet | null {
  for (const [index, why] of page.dropped) {
    const evidence = why === 'headline-repeat' ? headlineTrailer(page.lines[index]?.text ?? '') : null;
    if (evidence === null || isAgency(evidence)) continue;
    const name = table.named(evidence);
    if (name !== null || hasMediaWord(evidence)) return { name: name ?? evidence, evidence };
  }
  return null;
}

/** The outlet of the copyright note, or of a domain on a line of its own. */
function outletInFooter(
  outside: readonly PlacedLine[],
  below: readonly PlacedLine[],
  table: OutletTable,
): Outlet | null {
  for (const { line } of below) {
    const evidence = nameInRights(line, table);
    if (evidence !== null) return { name: table.named(evidence) ?? evidence, evidence };
  }
  for (const { line } of outside) {
    const outlet = isDomain(line) ? table.ofAddress(line.text) : null;
    if (outlet !== null) return outlet;
  }
  return null;
}

/**
 * Looks for the outlet's own name on the page: a configured name on a line of its own above or below the text, a line
 * below the text that looks like an outlet's name (right after it, or as the last line of the page), a short line
 * followed by a domain at the very end, or the copyright note. Agencies credited with the words are not outlets.
 */
export function findSignOff(page: Page, table: OutletTable): SignOff | null {
  const { outside, below } = surroundings(page);
  const configured = outside.findLast(
    ({ line }) => line.words > 0 && wrappedNames(line.text) === null && table.named(line.text) !== null,
  );
  const credited = configured === undefined ? creditedOutlet(below, table) : null;
  if (credited !== null) return { outlet: credited, page };
  const name = configured ?? unconfiguredName(below);
  if (name !== null) return signed(page, name.index, table);
  const outlet = outletInFooter(outside, below, table) ?? outletInPageTitle(page, table);
  return outlet === null ? null : { outlet, page };
}

/** The sign-off at a line: its other occurrences outside the text and the domains around it go with it. */
function signed(page: Page, index: number, table: OutletTable): SignOff {
  const line = page.lines[index];
  const evidence = line?.text ?? '';
  const drops = new Map<number, DropReason>();
  page.lines.forEach((other, at) => {
    if (at === page.titleLine) return;
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
