/**
 * Spellings of names in the register, and the rules that join them.
 *
 * Each rule keeps namesakes apart: the same spelling up to transliteration, a shorter form that fits one longer name only, an
 * organisation with or without the noun that tells its kind.
 */

import { GIVEN_NAMES, KIND_HEADS } from './lexicon.js';
import { distinctiveWords, isFormOf, nameSound, sameSpelling } from './name-key.js';
import { roleWordsOf } from './role-words.js';
import { bareNoun, isVocabulary } from './word-classes.js';

export type NamedKind = 'person' | 'organisation';

/** All quotes under one spelling. */
export interface Spelling {
  readonly kind: NamedKind;
  readonly words: readonly string[];
  readonly spellings: Map<string, number>;
  readonly quotes: { article: number; quote: number }[];
  readonly roles: Map<string, { role: string; outlets: Set<string>; from: string | null; to: string | null }>;
  joined: Spelling | null;
}

/** Key of a spelling among all. */
export const keyOf = (kind: NamedKind, words: readonly string[]): string => `${kind} ${words.join(' ')}`;

/** The spelling under which this one was joined. */
export function root(entry: Spelling): Spelling {
  let current = entry;
  while (current.joined !== null) current = current.joined;
  return current;
}

/** Joins `entry` under `into`. */
function join(entry: Spelling, into: Spelling): void {
  const from = root(entry);
  const target = root(into);
  if (from !== target) from.joined = target;
}

/** Spellings of one name: word by word the same up to transliteration. The more frequent spelling leads. */
export function joinSpellings(spellings: ReadonlyMap<string, Spelling>): void {
  const groups = new Map<string, Spelling[]>();
  for (const entry of spellings.values()) {
    const key = `${entry.kind} ${nameSound(entry.words)}`;
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => b.quotes.length - a.quotes.length);
    const leaders: Spelling[] = [];
    for (const entry of group.slice(0, 200)) {
      const leader = leaders.find((other) => spelledAlike(entry.words, other.words));
      if (leader === undefined) leaders.push(entry);
      else join(entry, leader);
    }
  }
}

function spelledAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  return a.length === b.length && a.every((word, i) => sameSpelling(word, b[i] ?? ''));
}

/** «داعش» joins «تنظيم داعش», «بلومبرغ» joins «وكالة بلومبرغ»: the head noun only tells what it is. */
export function joinHeads(spellings: ReadonlyMap<string, Spelling>): void {
  for (const entry of spellings.values()) {
    const [head = '', ...name] = entry.words;
    if (entry.kind !== 'organisation' || name.length === 0 || !KIND_HEADS.has(head)) continue;
    const bare = spellings.get(keyOf('organisation', name)) ?? spellings.get(keyOf('person', name));
    if (bare !== undefined && (bare.kind === 'organisation' || bare.roles.size === 0)) join(bare, entry);
  }
}

/** Nobody else comes into question: no namesake, or one who is hardly ever quoted beside somebody quoted all the time. */
const isAlone = (first: Spelling, second: Spelling | undefined): boolean =>
  second === undefined || (first.quotes.length >= 10 && first.quotes.length >= 10 * second.quotes.length);

/** Words of all roles of each group of joined spellings, by its root. */
function rolesByRoot(spellings: Iterable<Spelling>): Map<Spelling, Set<string>> {
  const words = new Map<Spelling, Set<string>>();
  for (const entry of spellings) {
    const own = words.get(root(entry)) ?? new Set<string>();
    words.set(root(entry), own);
    for (const { role } of entry.roles.values()) for (const word of roleWordsOf(role)) own.add(word);
  }
  return words;
}

/** Both have offices, and no word of one occurs in the other's: a judge and a coach of one name are two people. */
const clash = (first: ReadonlySet<string>, second: ReadonlySet<string>): boolean =>
  first.size > 0 && second.size > 0 && ![...first].some((word) => second.has(word));

/** Arabic names repeat from person to person; foreign ones, and two words that stand together in the full name, hardly do. */
function isCommonForm(short: readonly string[], full: readonly string[]): boolean {
  const [word = ''] = short;
  if (!GIVEN_NAMES.has(full[0] ?? '')) return false;
  if (short.length < 2) return word.startsWith('ال') || GIVEN_NAMES.has(bareNoun(word)) || isVocabulary(word);
  return !` ${full.join(' ')} `.includes(` ${short.join(' ')} `);
}

/** «ميلون» joins «ريان ميلون» when the corpus has no other Millon. */
export function joinShortForms(spellings: ReadonlyMap<string, Spelling>): void {
  const byWord = new Map<string, Spelling[]>();
  for (const entry of spellings.values()) {
    for (const word of new Set(entry.words.map((part) => nameSound([part])))) {
      const list = byWord.get(word) ?? [];
      list.push(entry);
      byWord.set(word, list);
    }
  }
  const roles = rolesByRoot(spellings.values());
  for (const entry of spellings.values()) {
    if (entry.kind !== 'person' || entry.words.length > 3) continue;
    // A given name alone is mostly the rest of a name that was cut short.
    if (entry.words.length === 1 && GIVEN_NAMES.has(entry.words[0] ?? '')) continue;
    const rarest = distinctiveWords(entry.words)
      .map((word) => byWord.get(nameSound([word])) ?? [])
      .sort((a, b) => a.length - b.length)[0];
    if (rarest === undefined || rarest.length > 500) continue;
    const longer = new Set(
      rarest
        .filter(
          (other) =>
            other.kind === 'person' &&
            other.words.length > entry.words.length &&
            isFormOf(entry.words, other.words),
        )
        .map(root),
    );
    longer.delete(root(entry));
    const [first, second] = [...longer].sort((a, b) => b.quotes.length - a.quotes.length);
    if (first === undefined || !isAlone(first, second)) continue;
    const [own, theirs] = [roles.get(root(entry)), roles.get(first)];
    if (own === undefined || theirs === undefined) continue;
    if (isCommonForm(entry.words, first.words) && clash(own, theirs)) continue;
    join(entry, first);
    for (const word of own) theirs.add(word);
  }
}
