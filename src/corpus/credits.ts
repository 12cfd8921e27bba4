/** Lines that credit a source («-وات-», «المصدر: رويترز») or name author and place («نايف عبدالله – عين اليوم»). */

import type { DropReason } from './article.js';
import { dropWhere, keptLines, type Page, withDrops } from './page.js';
import { isRunningText, type PageLine } from './page-lines.js';
import { isAgency, leadingCue } from './phrases.js';

const WRAPPED =
  /^\s*(?:[-–—/*]+\s*([^-–—/*\s][^\n]{0,50}?)\s*[-–—/*]+|[([]\s*([^()[\]\n]{1,40}?)\s*[)\]])\s*[.]?$/u;
const SEPARATOR = /\s*[-–—/|،,:+]\s*/u;
const INITIALS = /^\p{L}\.\s?\p{L}\.?(?:\s*[/-]\s*\p{L}\.\s?\p{L}\.?){0,2}$/u;

/** Names inside the brackets or dashes of a line such as «(رويترز)», «-وات + كذا اف ام-»; null for other lines. */
export function wrappedNames(text: string): string[] | null {
  const wrapped = text.length > 60 ? null : WRAPPED.exec(text);
  const inside = wrapped?.[1] ?? wrapped?.[2];
  return inside === undefined ? null : inside.split(SEPARATOR).filter((name) => name !== '');
}

/**
 * Does a short line credit agencies (alone or several), a known outlet in brackets or dashes, or the editors' initials?
 */
export function isCredit(text: string, isOutlet: (name: string) => boolean = () => false): boolean {
  if (text.length > 60) return false;
  const names = wrappedNames(text);
  if (isAgency(names?.join(' ') ?? text) || INITIALS.test(text)) return true;
  if (names !== null) return names.some((name) => isAgency(name) || isOutlet(name));
  return text.split(SEPARATOR).every((part) => part !== '' && isAgency(part));
}

/** Credits of agencies anywhere, and «المصدر: …» below the text. */
export function dropCredits(page: Page, isOutlet: (name: string) => boolean): Page {
  const kept = keptLines(page);
  const lastRunning = kept.findLastIndex(({ line }) => isRunningText(line));
  const below = kept[lastRunning]?.index ?? -1;
  return dropWhere(
    page,
    'signoff',
    ({ line, index }) => isCredit(line.text, isOutlet) || (index > below && isSourceLine(line)),
  );
}

function isSourceLine(line: PageLine): boolean {
  return line.words <= 8 && leadingCue(line.key)?.cue === 'source' && /^[^\s:]+\s*[:：]/u.test(line.text);
}

export interface Byline {
  readonly author: string | null;
}

/** Reads a line above or below the text that names its author: «بقلم: فلان», «كتب - فلان:», «فلان – عين اليوم». */
export function readByline(line: PageLine, isOutlet: (name: string) => boolean): Byline | null {
  if (line.words > 10 || line.words < 2 || /[^.]\.$/.test(line.text)) return null;
  return cuedByline(line) ?? splitByline(line, isOutlet);
}

function cuedByline(line: PageLine): Byline | null {
  const cue = leadingCue(line.key);
  if (cue?.cue !== 'author' || cue.words === line.words) return null;
  const match =
    /^(\S+(?:\s\S+)?)\s*[:：/–—-]+\s*(.+)$/u.exec(line.text) ?? /^(بقلم)\s+(.+)$/u.exec(line.text);
  const author = match?.[2]?.replace(/[:\s–—-]+$/u, '') ?? '';
  return author === '' ? null : { author };
}

/** «اسم – جهة»: only when one side is an agency or a known outlet, or both are short names. */
function splitByline(line: PageLine, isOutlet: (name: string) => boolean): Byline | null {
  const parts = line.text.replace(/[:\s]+$/u, '').split(/\s+[-–—|/]\s*|\s*[-–—|/]\s+|\s*:\s+/u);
  const [first = '', ...others] = parts;
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part.split(/\s+/).length > 3)) return null;
  const known = (name: string): boolean => isAgency(name) || isOutlet(name.replace(/[«»"“”]/gu, ''));
  const signed = others.some(known);
  if (!signed && !known(first) && line.words > 5) return null;
  return { author: signed && !known(first) && first.includes(' ') ? first : null };
}

/**
 * Takes bylines out of the lines above the running text (at most three) and right below it.
 *
 * @returns the page without them, and the author when one is named for sure
 */
export function takeBylines(
  page: Page,
  isOutlet: (name: string) => boolean,
): { page: Page; author: string | null } {
  const kept = keptLines(page);
  const first = kept.findIndex(({ line }) => isRunningText(line));
  const last = kept.findLastIndex(({ line }) => isRunningText(line));
  if (first < 0) return { page, author: null };
  const drops = new Map<number, DropReason>();
  let author: string | null = null;
  kept.forEach(({ line, index }, at) => {
    const head = at < first && first - at <= 3;
    if (!head && at !== last + 1) return;
    const byline = head ? readByline(line, isOutlet) : cuedByline(line);
    if (byline === null || line.words > 10) return;
    drops.set(index, 'signoff');
    author ??= byline.author;
  });
  return { page: withDrops(page, drops), author };
}
