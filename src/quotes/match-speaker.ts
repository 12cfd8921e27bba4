/** Finds speakers of the register by the words of a question: any variant, without hamza, with typos, in Latin letters, or by role. */

import { normalise, soundKey } from '../arabic/index.js';
import { isFormOf, nameWords } from './name-key.js';
import type { RegisteredSpeaker } from './register.js';
import { roleWordsOf } from './role-words.js';

/** How the words of a question met a speaker, from the surest to the least sure. */
export type SpeakerMatchGround = 'name' | 'short-form' | 'spelling' | 'latin' | 'typo' | 'role';

export interface SpeakerMatch {
  readonly speaker: RegisteredSpeaker;
  readonly ground: SpeakerMatchGround;
  /** 0 … 1, comparable between matches of one call. */
  readonly score: number;
}

interface Variant {
  readonly speaker: RegisteredSpeaker;
  readonly words: readonly string[];
}

interface SpeakerIndex {
  readonly byWord: ReadonlyMap<string, readonly Variant[]>;
  readonly bySound: ReadonlyMap<string, readonly Variant[]>;
  readonly byRole: ReadonlyMap<string, readonly { speaker: RegisteredSpeaker; words: readonly string[] }[]>;
}

const indexes = new WeakMap<readonly RegisteredSpeaker[], SpeakerIndex>();

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function indexOf(speakers: readonly RegisteredSpeaker[]): SpeakerIndex {
  const known = indexes.get(speakers);
  if (known !== undefined) return known;
  const byWord = new Map<string, Variant[]>();
  const bySound = new Map<string, Variant[]>();
  const byRole = new Map<string, { speaker: RegisteredSpeaker; words: readonly string[] }[]>();
  for (const speaker of speakers) {
    for (const name of speaker.variants) {
      const variant = { speaker, words: nameWords(name) };
      for (const word of new Set(variant.words)) {
        push(byWord, word, variant);
        push(bySound, soundKey(word), variant);
      }
    }
    for (const { role } of speaker.roles) {
      const entry = { speaker, words: roleWordsOf(role) };
      const head = entry.words[0];
      if (head !== undefined) push(byRole, head, entry);
    }
  }
  const index = { byWord, bySound, byRole };
  indexes.set(speakers, index);
  return index;
}

/** Optimal string alignment distance, at most 2 (3 means more). */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return Math.min(3, row[b.length] ?? 3);
}

/** Speakers quoted more often come first among equals. */
const frequency = (speaker: RegisteredSpeaker): number => 0.04 * (1 - 1 / (1 + speaker.quotes.length));

class Best {
  private readonly matches = new Map<number, SpeakerMatch>();

  offer(speaker: RegisteredSpeaker, ground: SpeakerMatchGround, score: number): void {
    const rated = Math.min(1, score + frequency(speaker));
    if (rated > (this.matches.get(speaker.id)?.score ?? 0))
      this.matches.set(speaker.id, { speaker, ground, score: rated });
  }

  get size(): number {
    return this.matches.size;
  }

  ranked(): SpeakerMatch[] {
    return [...this.matches.values()].sort(
      (a, b) => b.score - a.score || b.speaker.quotes.length - a.speaker.quotes.length,
    );
  }
}

/**
 * Speakers that the words may mean, best first, at most 20.
 *
 * @param words - a name or an office as typed: «ميلون»، «Ryan Millon»، «المتحدث باسم التحالف»
 */
export function matchSpeaker(speakers: readonly RegisteredSpeaker[], words: string): SpeakerMatch[] {
  const index = indexOf(speakers);
  const best = new Best();
  const asked = nameWords(words);
  if (asked.length === 0) return [];
  const latin = /[a-z]{2}/i.test(words);
  if (!latin) {
    byName(index, asked, best);
    byRole(index, words, best);
    if (best.size === 0) bySpelling(index, asked, best);
  } else byLatin(index, asked, best);
  return best.ranked().slice(0, 20);
}

function byName(index: SpeakerIndex, asked: readonly string[], best: Best): void {
  for (const word of new Set(asked)) {
    for (const { speaker, words } of index.byWord.get(word) ?? []) {
      if (words.join(' ') === asked.join(' ')) best.offer(speaker, 'name', 0.95);
      else if (isFormOf(asked, words))
        best.offer(speaker, 'short-form', 0.7 + (0.2 * asked.length) / words.length);
      else if (isFormOf(words, asked))
        best.offer(speaker, 'short-form', 0.55 + (0.2 * words.length) / asked.length);
    }
  }
}

function byRole(index: SpeakerIndex, words: string, best: Best): void {
  const asked = roleWordsOf(words);
  for (const word of asked.slice(0, 2)) {
    for (const entry of index.byRole.get(word) ?? []) {
      const shared = asked.filter((part) => entry.words.includes(part)).length;
      if (asked.length < 2 || shared < asked.length) continue;
      best.offer(entry.speaker, 'role', 0.5 + (0.3 * shared) / entry.words.length);
    }
  }
}

/** Every asked word must be met by sound or with a typing error. */
function bySpelling(index: SpeakerIndex, asked: readonly string[], best: Best): void {
  const candidates = new Map<Variant, number>();
  for (const word of asked) {
    const met = new Map<Variant, number>();
    const sound = soundKey(word);
    if (sound.length >= 2) for (const variant of index.bySound.get(sound) ?? []) met.set(variant, 0.9);
    if (word.length >= 4) {
      for (const [known, variants] of index.byWord) {
        const distance = editDistance(word, known);
        if (distance > (word.length >= 7 ? 2 : 1)) continue;
        for (const variant of variants)
          met.set(variant, Math.max(met.get(variant) ?? 0, 0.9 - 0.15 * distance));
      }
    }
    for (const [variant, quality] of met) candidates.set(variant, (candidates.get(variant) ?? 0) + quality);
  }
  for (const [variant, quality] of candidates) {
    const share = quality / asked.length;
    const extra = Math.max(0, variant.words.length - asked.length);
    if (share >= 0.55)
      best.offer(variant.speaker, share > 0.85 ? 'spelling' : 'typo', 0.78 * share - 0.04 * extra);
  }
}

/** Latin letters meet Arabic ones by sound; the last word, mostly the family name, must be met. */
function byLatin(index: SpeakerIndex, asked: readonly string[], best: Best): void {
  const hits = new Map<Variant, number>();
  for (const [i, word] of asked.entries()) {
    const key = soundKey(normalise(word));
    if (key.length < 2) continue;
    const last = i === asked.length - 1;
    for (const variant of index.bySound.get(key) ?? []) {
      if (last || hits.has(variant) || i === 0)
        hits.set(variant, (hits.get(variant) ?? 0) + (last ? 1 : 0.5));
    }
  }
  for (const [variant, weight] of hits) {
    if (weight < 1) continue;
    best.offer(variant.speaker, 'latin', 0.5 + 0.2 * Math.min(weight, 1.5) + 0.1 / variant.words.length);
  }
}
