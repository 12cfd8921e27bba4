/** Words of the library that an unknown word may be meant as: another spelling of a foreign name, or a slip of typing. */

import { hasEndsOf, latinSoundKeys, soundKey } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import type { Pace } from '../pace.js';
import type { Statistics } from './statistics.js';

export interface Respelling {
  /** Stem id. */
  readonly stem: number;
  readonly quality: number;
}

/** A key of two consonants says too little. */
const SHORTEST_KEY = 3;
const SHORTEST_LATIN_KEY = 2;
const SHORTEST_WORD = 4;
const MOST_RESPELLINGS = 4;
const SAME_SOUND = 0.8;
const ONE_SLIP = 0.7;
/** Another spelling of a word that the library has. */
const VARIANT = 0.7;
/** Shorter words of one sound are other words: صورة, سورة. */
const LONG_NAME = 6;
const PROCLITICS = 'وفبلك';
const SHORTEST_STEM = 3;
/** A longer word may have two slips. */
const TWO_SLIPS = 0.45;
const LONG_WORD = 7;

/** True when one insertion, deletion, replacement or swap of neighbours turns one word into the other. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  if (endA - start <= 1 && endB - start <= 1) return true;
  return endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** True when two slips that are not in one place turn one word into the other: a slip in each half. */
function isSlipInEachHalf(a: string, b: string): boolean {
  const half = a.length >> 1;
  for (let cut = half - 1; cut <= half + 1; cut++) {
    if (isOneSlip(a.slice(0, half), b.slice(0, cut)) && isOneSlip(a.slice(half), b.slice(cut))) return true;
  }
  return false;
}

/** Words of copies only lead nowhere, and numbers have no other spelling. */
const isMeant = (stem: string, frequency = 0): boolean => frequency > 0 && !/\d/.test(stem);

/** Knows the stems of a library by sound and by length. */
export class Respellings {
  private constructor(
    private readonly lexicon: Lexicon,
    private readonly statistics: Statistics,
    /** Length → stem ids. */
    private readonly byLength: ReadonlyMap<number, readonly number[]>,
  ) {}

  static async of(lexicon: Lexicon, statistics: Statistics, pace: Pace): Promise<Respellings> {
    const byLength = new Map<number, number[]>();
    for (const [id, stem] of lexicon.stems.entries()) {
      if (!isMeant(stem, statistics.stemFrequency[id])) continue;
      const { length } = stem;
      const others = byLength.get(length);
      if (others === undefined) byLength.set(length, [id]);
      else others.push(id);
      if (id % 512 === 0) await pace();
    }
    return new Respellings(lexicon, statistics, byLength);
  }

  /** Stems with the same consonants by sound; of Latin words in any reading, and short ones by their ends, too. */
  #sameSound(stem: string): number[] {
    const isLatin = /^[a-z]/.test(stem);
    const keys = isLatin ? latinSoundKeys(stem) : [soundKey(stem)];
    return keys.flatMap((key) => {
      if (key.length < (isLatin ? SHORTEST_LATIN_KEY : SHORTEST_KEY)) return [];
      const found = [...this.lexicon.soundsLike(key)];
      return key.length >= SHORTEST_KEY
        ? found
        : found.filter((id) => hasEndsOf(this.lexicon.stems[id] ?? '', stem));
    });
  }

  /**
   * Stems that are another spelling of a stem that the library has: a foreign name with another letter of the same sound
   * (موريتانيا, موريطانيا), a rare word with or without a proclitic that could not be told from its first letter (لأبولو).
   */
  variants(stem: string): Respelling[] {
    const found = new Set<number>();
    if (stem.length >= LONG_NAME) {
      for (const id of this.lexicon.soundsLike(soundKey(stem))) {
        if (isOneSlip(stem, this.lexicon.stems[id] ?? '')) found.add(id);
      }
    }
    if (PROCLITICS.includes(stem.charAt(0)) && this.#isRareForm(stem, stem.slice(1))) {
      found.add(this.lexicon.stemId(stem.slice(1)) ?? NO_STEM);
    }
    for (const letter of PROCLITICS) {
      if (this.#isRareForm(letter + stem, stem)) found.add(this.lexicon.stemId(letter + stem) ?? NO_STEM);
    }
    found.delete(this.lexicon.stemId(stem) ?? NO_STEM);
    return [...found]
      .filter((id) => isMeant(this.lexicon.stems[id] ?? '', this.statistics.stemFrequency[id]))
      .map((id) => ({ stem: id, quality: VARIANT }));
  }

  /** True when `longer` is unknown to general text and no more frequent here than `shorter`. */
  #isRareForm(longer: string, shorter: string): boolean {
    const frequency = (name: string): number =>
      this.statistics.stemFrequency[this.lexicon.stemId(name) ?? NO_STEM] ?? 0;
    return (
      shorter.length >= SHORTEST_STEM &&
      !this.statistics.background.has(longer) &&
      frequency(longer) <= frequency(shorter)
    );
  }

  /** Stems that may be meant by a stem that the library does not have, the best first. */
  find(stem: string): Respelling[] {
    if (stem.length < SHORTEST_WORD || /\d/.test(stem)) return [];
    const frequency = (id: number): number => this.statistics.stemFrequency[id] ?? 0;
    const found = new Map<number, number>();
    for (const id of this.#sameSound(stem)) {
      if (isMeant(this.lexicon.stems[id] ?? '', frequency(id))) found.set(id, SAME_SOUND);
    }
    for (let length = stem.length - 1; length <= stem.length + 1; length++) {
      for (const id of this.byLength.get(length) ?? []) {
        const other = this.lexicon.stems[id] ?? '';
        if (isOneSlip(stem, other)) found.set(id, Math.max(found.get(id) ?? 0, ONE_SLIP));
      }
    }
    if (found.size === 0 && stem.length >= LONG_WORD) {
      for (const id of this.byLength.get(stem.length) ?? []) {
        if (isSlipInEachHalf(stem, this.lexicon.stems[id] ?? '')) found.set(id, TWO_SLIPS);
      }
    }
    return [...found]
      .map(([id, quality]) => ({ stem: id, quality }))
      .sort((a, b) => b.quality - a.quality || frequency(b.stem) - frequency(a.stem) || a.stem - b.stem)
      .slice(0, MOST_RESPELLINGS);
  }
}
