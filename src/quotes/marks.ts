/**
 * Stage 1, quotation marks: which opening mark belongs to which closing one.
 *
 * Crawled Arabic text mixes straight, curly and angle marks, reverses them, puts spaces inside them, nests them without
 * changing the glyph, and forgets them. So the direction of a mark comes from the letters around it; the glyph decides nothing.
 */

/** A pair of marks. Offsets are UTF-16 units of the paragraph. */
export interface MarkPair {
  /** Offset of the opening mark. */
  readonly open: number;
  /** Offset of the closing mark; null when it is never closed. */
  readonly close: number | null;
}

const FAMILIES: readonly string[] = ['"“”„‟″＂', '«»‹›', "'‘’‚′"];
const FAMILY = new Map(FAMILIES.flatMap((glyphs, family) => [...glyphs].map((glyph) => [glyph, family])));
/** Any quotation mark this module knows. */
export const MARK = new RegExp(`[${FAMILIES.join('')}]`);

const INVISIBLE = /[\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
const BEFORE_OPENING = /[\s([{:،,؛;\-–—/|]/;
const AFTER_CLOSING = /[\s)\]}:،,؛;.!?؟…\-–—/|]/;
const CLITIC = /^[ \s(«"“]?[وفبلك]$/;

type Direction = 'open' | 'close' | 'either';

/** The nearest visible character from `at` in the given direction, or '' at the border of the text. */
function visible(text: string, at: number, step: 1 | -1): string {
  let i = at;
  while (i >= 0 && i < text.length && INVISIBLE.test(text.charAt(i)) && Math.abs(i - at) < 8) i += step;
  return text.charAt(i);
}

function afterClitic(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at).replace(/[\u0640\u064B-\u0652]/g, '');
  return CLITIC.test(before.slice(-2)) || (before.length === 1 && CLITIC.test(before));
}

function direction(text: string, at: number): Direction {
  const before = visible(text, at - 1, -1);
  const after = visible(text, at + 1, 1);
  const opens = before === '' || BEFORE_OPENING.test(before);
  const closes = after === '' || AFTER_CLOSING.test(after);
  if (opens && !closes) return 'open';
  if (!opens && closes) return 'close';
  return !opens && afterClitic(text, at) ? 'open' : 'either';
}

/** An apostrophe inside a word, not a mark. */
function isApostrophe(text: string, at: number, family: number): boolean {
  return family === 2 && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

interface Opening {
  readonly at: number;
  readonly family: number;
}

/**
 * Pairs the marks of a paragraph. Closing marks without an opening one are ignored.
 *
 * @param newSentences - sorted offsets where a new sentence begins with a cue: speech that goes beyond one was
 *   opened and never closed
 * @param cueEnds - offsets right behind a word of saying: a mark glued to it opens speech (وقال" …)
 * @returns pairs in the order of their opening marks; time is linear in the length of the text
 */
export function pairMarks(
  text: string,
  newSentences: readonly number[],
  cueEnds: ReadonlySet<number> = new Set(),
): MarkPair[] {
  const open: Opening[] = [];
  const pairs: MarkPair[] = [];
  let crossed = 0;
  for (let at = 0; at < text.length; at++) {
    const family = FAMILY.get(text.charAt(at));
    if (family === undefined || isApostrophe(text, at, family)) continue;
    while (crossed < newSentences.length && (newSentences[crossed] ?? 0) <= at) {
      abandon(open, pairs);
      crossed++;
    }
    const own = open.findLastIndex((mark) => mark.family === family);
    if (open.at(-1)?.at === at - 1 && open.at(-1)?.family === family) continue;
    const turn = own < 0 && cueEnds.has(at) ? 'open' : direction(text, at);
    if (turn === 'close' || (turn === 'either' && own >= 0)) {
      if (own < 0) continue;
      pairs.push({ open: open[own]?.at ?? at, close: at });
      open.length = own;
    } else if (!continues(text, at, open.at(-1), family) && open.length < 8) {
      open.push({ at, family });
    }
  }
  for (const mark of open) pairs.push({ open: mark.at, close: null });
  return pairs.sort((a, b) => a.open - b.open);
}

/** Marks still open where a new sentence begins with a cue are never closed. */
function abandon(open: Opening[], pairs: MarkPair[]): void {
  for (const mark of open) if (mark.family !== 2) pairs.push({ open: mark.at, close: null });
  open.length = 0;
}

/** A second opening mark that only resumes the speech: after a full stop inside it, or doubled. */
function continues(text: string, at: number, outer: Opening | undefined, family: number): boolean {
  if (outer === undefined || outer.family !== family) return false;
  if (outer.at === at - 1) return true;
  let before = at - 1;
  while (before > outer.at && /\s/.test(text.charAt(before))) before--;
  return /[.!?؟]/.test(text.charAt(before)) && before < at - 1;
}
