/** Lines that credit a source («-وات-», «المصدر: رويترز») or name author and place («نايف عبدالله – عين اليوم»). */

import type { DropReason } from './article.js';
import { dropWhere, keptLines, type Page, withDrops } from './page.js';
import { isRunningText, type PageLine } from './page-lines.js';
import { isAgency, isDatelinePlace, leadingCue } from './phrases.js';

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
  if (line.words > 12 || /[^.]\.$/.test(line.text)) return null;
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

/**
 * «اسم – جهة», «اسم، اسم – مدينة»: the sides are agencies, known outlets, cities and names of up to three words. Where
 * no side is known, only two short names with a dash pass.
 */
function splitByline(line: PageLine, isOutlet: (name: string) => boolean): Byline | null {
  const parts = line.text.replace(/[:\s]+$/u, '').split(/\s+[-–—|/]\s*|\s*[-–—|/،]\s+|\s*:\s+/u);
  if (parts.length > 4 || parts.some((part) => part.split(/\s+/u).length > 3)) return null;
  const known = (name: string): boolean => {
    const bare = name.replace(/[«»"“”()]/gu, '');
    return isAgency(bare) || isOutlet(bare) || isDatelinePlace(bare);
  };
  const unknown = parts.filter((part) => !known(part));
  const signed = unknown.length < parts.length;
  if (/[\d٠-٩؟?!]/u.test(line.text)) return null;
  if (!signed && (parts.length !== 2 || line.words > 5 || line.text.includes(':'))) return null;
  const [author] = unknown;
  return { author: signed && unknown.length === 1 && author?.includes(' ') ? author : null };
}

/** A name or label of two or three words, without digits or marks. */
function isBareLabel(line: PageLine): boolean {
  return line.words >= 2 && line.words <= 3 && /^[\p{Script=Arabic}\p{M}\s]+$/u.test(line.text);
}

/**
 * Takes bylines out of the lines above the running text (at most three) and right below it, and a bare name that
 * stands alone there: sure enough to be no text, not sure enough to be the author.
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
    const foot = at === last + 1;
    if (!head && !foot) return;
    const byline = head ? readByline(line, isOutlet) : cuedByline(line);
    const label = isBareLabel(line) && (at === first - 1 || at === kept.length - 1);
    if (byline === null && !label) return;
    drops.set(index, 'signoff');
    author ??= byline?.author ?? null;
  });
  return { page: withDrops(page, drops), author };
}
