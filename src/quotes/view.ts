/**
 * A paragraph prepared for the grammar: words, the punctuation between them, marks, brackets, sentences and cues.
 *
 * Every array is indexed by word; «gap i» is the text before word i, gap `words.length` the text after the last one.
 */

import { type Token, tokenise } from '../arabic/index.js';
import { APPEARANCE, TELLING, TRANSMISSION } from './function-words.js';
import { ASCRIBED, CARRY_ON, CUES, type CueForm } from './lexicon.js';
import { MARK, type MarkPair, pairMarks } from './marks.js';
import { withParticleNames } from './particle-names.js';
import { isIntroducer } from './word-classes.js';

/** Bits of a gap. */
export const Gap = { comma: 1, colon: 2, stop: 4, bracket: 8, closing: 16, dash: 32, mark: 64 } as const;

/** A pair of marks with the words it holds: `from` inclusive, `to` exclusive. */
export interface MarkedWords extends MarkPair {
  readonly from: number;
  readonly to: number;
}

export interface ParagraphView {
  readonly text: string;
  readonly words: readonly Token[];
  /** Bits of {@link Gap}; length is the number of words + 1. */
  readonly gaps: Uint8Array;
  /** The outermost pair that opens in gap i. Closed pairs inside a closed pair are not listed. */
  readonly opening: ReadonlyMap<number, MarkedWords>;
  /** The same pairs, closed ones only, by the word behind them. */
  readonly closing: ReadonlyMap<number, MarkedWords>;
  /** Index of the word after the closed pair that holds word i, 0 when none does. */
  readonly markedUntil: Int32Array;
  /** First word of the sentence of word i. */
  readonly sentenceStart: Int32Array;
  /** Word after the last one of the sentence of word i. */
  readonly sentenceEnd: Int32Array;
  /** For a word after an opening bracket: the word after the closing one, else 0. */
  readonly bracketEnd: Int32Array;
  readonly cues: readonly (CueForm | undefined)[];
}

/** Brackets longer than this are not skipped: the closing one was forgotten. */
const BRACKET_WORDS = 15;

function gapBits(text: string, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (char === '،' || char === ',') bits |= betweenDigits(text, i) ? 0 : Gap.comma;
    else if (char === '؛' || char === ';') bits |= Gap.comma;
    else if (char === ':') bits |= betweenDigits(text, i) ? 0 : Gap.colon;
    else if (char === '.' || char === '!' || char === '؟' || char === '?' || char === '…' || char === '\n')
      bits |= isStop(text, i) ? Gap.stop : 0;
    else if (char === '(' || char === '[') bits |= Gap.bracket;
    else if (char === ')' || char === ']') bits |= Gap.closing;
    else if (char === '-' || char === '–' || char === '—')
      bits |= /\s/.test(text.charAt(i - 1) + text.charAt(i + 1)) ? Gap.dash : 0;
    else if (MARK.test(char)) bits |= Gap.mark;
  }
  return bits;
}

const betweenDigits = (text: string, at: number) =>
  /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

/** A dot inside a number or an abbreviation (د.، أ.ف.ب، 2.5) or in «(…)» is no full stop. */
function isStop(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  if (text.charAt(at) !== '.') return !(text.charAt(at) === '…' && text.charAt(at - 1) === '(');
  if (/\p{N}/u.test(after)) return false;
  const word = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  if (word.length === 1 && /\p{L}/u.test(word)) return false;
  if (/[.(]/.test(text.charAt(at - 1)) && /[.)]/.test(after)) return false;
  return !(/\p{L}/u.test(after) && word.length < 4);
}

/** Fewer words in brackets are an insertion. */
const MIN_SPOKEN = 6;
/** Words between a verb of saying and the bracket that holds the speech. */
const SPOKEN_REACH = 8;

/** «وقال فلان في التسجيل (…)»: papers that set speech in brackets. */
function spokenBrackets(
  text: string,
  words: readonly Token[],
  gaps: Uint8Array,
  cues: readonly (CueForm | undefined)[],
): MarkPair[] {
  const pairs: MarkPair[] = [];
  for (let i = 1; i < words.length; i++) {
    if (!((gaps[i] ?? 0) & Gap.bracket) || !followsCue(i, gaps, cues, words)) continue;
    const open = text.lastIndexOf('(', words[i]?.start ?? 0);
    const close = text.indexOf(')', open);
    if (open < (words[i - 1]?.end ?? 0) || close < 0) continue;
    const to = wordAt(words, close);
    if (to - i >= MIN_SPOKEN) pairs.push({ open, close });
    i = Math.max(i, to - 1);
  }
  return pairs;
}

/** A verb of saying stands shortly before word i, and neither أن nor a comma between them. */
function followsCue(
  i: number,
  gaps: Uint8Array,
  cues: readonly (CueForm | undefined)[],
  words: readonly Token[],
): boolean {
  for (let k = i - 1; k >= Math.max(0, i - SPOKEN_REACH); k--) {
    if (cues[k]?.frames.has('رواية')) return true;
    if (isIntroducer(words[k]?.form ?? '') || (gaps[k] ?? 0) & (Gap.stop | Gap.comma | Gap.bracket))
      return false;
  }
  return false;
}

function bracketEnds(
  words: readonly Token[],
  gaps: Uint8Array,
  opening: ReadonlyMap<number, MarkedWords>,
): Int32Array {
  const ends = new Int32Array(words.length + 1);
  let open = -1;
  for (let i = 0; i <= words.length; i++) {
    const gap = gaps[i] ?? 0;
    if (open >= 0 && gap & Gap.closing) {
      ends[open] = i;
      open = -1;
    }
    if (gap & Gap.bracket && !opening.has(i)) open = i;
    if (open >= 0 && i - open > BRACKET_WORDS) open = -1;
  }
  return ends;
}

/** Index of the first word that starts at or after an offset. */
function wordAt(words: readonly Token[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function outermost(pairs: readonly MarkPair[], words: readonly Token[]): Map<number, MarkedWords> {
  const opening = new Map<number, MarkedWords>();
  let until = -1;
  for (const pair of pairs) {
    if (pair.open < until) continue;
    const from = wordAt(words, pair.open);
    const to = pair.close === null ? words.length : wordAt(words, pair.close);
    if (pair.close !== null) until = pair.close;
    if (to > from && !(opening.has(from) && pair.close === null)) opening.set(from, { ...pair, from, to });
  }
  return opening;
}

/** «يُدعى» is called so, told from «يدّعي» claims by its last letter; «ذُكر»، «أُعلن» are passive by their first vowel. */
const PASSIVE = /^و?[يت]ُ?دعى$/;
const PASSIVE_PAST = /^[وف]?[^\u064b-\u0652]\u064f/;

/** A verb that names no speaker; «نُقل عن»، «نُسب إلى»، «زُعم» put the words into somebody's mouth. */
const isPassive = ({ text, form }: Token, { tense, lemma }: CueForm): boolean =>
  PASSIVE.test(text) ||
  (tense === 'past' && PASSIVE_PAST.test(text) && !TRANSMISSION.has(lemma) && !ASCRIBED.has(form));

/** A passive, «ليعلن الحرب», or «جاء الرد»، «ورد الخالدي»: a noun right behind a verb of appearance. */
const isOther = (word: Token, cue: CueForm, next: string): boolean =>
  isPassive(word, cue) ||
  (cue.purpose && !isIntroducer(next)) ||
  (APPEARANCE.has(cue.lemma) && /^ال.{3}/.test(next));

/** «ما أكده»، «وصفه بـ»: elsewhere a verb with a pronoun is no cue, and many are nouns (إضافة، إفادة). */
const takesObject = (cue: CueForm, before: string): boolean =>
  before === 'ما' ||
  before === 'مما' ||
  before === 'وما' ||
  cue.lemma === 'وصف' ||
  cue.lemma === 'اعتبر' ||
  TELLING.has(cue.lemma);

/** Prepares one paragraph. Time is linear in its length. */
export function viewParagraph(text: string): ParagraphView {
  const words = withParticleNames(tokenise(text));
  const size = words.length;
  const gaps = new Uint8Array(size + 1);
  const cues: (CueForm | undefined)[] = [];
  const carried: number[] = [];
  const cueEnds = new Set<number>();
  for (let i = 0; i <= size; i++) {
    gaps[i] = gapBits(text, words[i - 1]?.end ?? 0, words[i]?.start ?? text.length);
    const word = words[i];
    if (word === undefined) continue;
    const cue = CUES.get(word.form);
    const other = cue?.object && !takesObject(cue, words[i - 1]?.form ?? '');
    cues.push(other || (cue !== undefined && isOther(word, cue, words[i + 1]?.form ?? '')) ? undefined : cue);
    if (cue?.frames.has('قول')) cueEnds.add(word.end);
    if (cue?.conjunction && CARRY_ON.has(cue.lemma) && (gaps[i] ?? 0) & Gap.stop) carried.push(word.start);
  }
  const brackets = spokenBrackets(text, words, gaps, cues);
  const pairs = [...pairMarks(text, carried, cueEnds), ...brackets].sort((a, b) => a.open - b.open);
  const opening = outermost(pairs, words);
  const closing = new Map<number, MarkedWords>();
  for (const pair of opening.values()) if (pair.close !== null) closing.set(pair.to, pair);
  const markedUntil = new Int32Array(size + 1);
  for (const pair of opening.values()) if (pair.close !== null) markedUntil.fill(pair.to, pair.from, pair.to);
  return {
    text,
    words,
    gaps,
    opening,
    closing,
    markedUntil,
    cues,
    bracketEnd: bracketEnds(words, gaps, opening),
    ...sentences(gaps, markedUntil, words),
  };
}

/** «… تحت عنوان «إلى أين؟» أن …»: no sentence begins with أن. */
const goesOn = (gap: number, word: Token | undefined): boolean =>
  (gap & Gap.mark) !== 0 && /^[أا]ن(?:ه|ها|هم|هما|نا)?$/.test(word?.text ?? '');

/** A full stop ends a sentence unless speech goes on behind it or a comma or أن follows the closing mark. */
function sentences(gaps: Uint8Array, markedUntil: Int32Array, words: readonly Token[]) {
  const size = gaps.length - 1;
  const sentenceStart = new Int32Array(size + 1);
  const sentenceEnd = new Int32Array(size + 1);
  let start = 0;
  for (let i = 1; i <= size; i++) {
    const gap = gaps[i] ?? 0;
    const inside = (markedUntil[i - 1] ?? 0) > i;
    const ends = i === size || (!inside && gap & Gap.stop && !(gap & Gap.comma) && !goesOn(gap, words[i]));
    if (!ends) continue;
    sentenceStart.fill(start, start, i);
    sentenceEnd.fill(i, start, i);
    start = i;
  }
  sentenceStart[size] = start;
  sentenceEnd[size] = size;
  return { sentenceStart, sentenceEnd };
}

/** The normalised word i, or '' beyond the borders of the paragraph. */
export const form = (view: ParagraphView, i: number): string => view.words[i]?.form ?? '';
