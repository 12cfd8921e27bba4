/**
 * Stage 6, the register: the speakers of a whole corpus, each with all spellings, short forms and roles.
 *
 * Names are joined only by rules that keep namesakes apart: the same spelling up to transliteration, or a shorter form that fits
 * exactly one longer name of the corpus.
 */

import { tokenise } from '../arabic/index.js';
import type { Article } from '../corpus/index.js';
import { GIVEN_NAMES } from './lexicon.js';
import { distinctiveWords, isFormOf, nameSound, nameWords, sameSpelling } from './name-key.js';
import type { Quote } from './quote.js';

/** An office of a speaker: who calls them so, and when. */
export interface SpeakerRole {
  readonly role: string;
  readonly outlets: readonly string[];
  /** ISO dates of the first and last article that gives the role. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One person or organisation over the whole corpus. */
export interface RegisteredSpeaker {
  /** Index in the register. */
  readonly id: number;
  /** The canonical name: the spelling used most among the fullest forms. */
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** All spellings and short forms met in the corpus, the canonical one included. */
  readonly variants: readonly string[];
  readonly roles: readonly SpeakerRole[];
  /** Indexes into the articles and into the quotes of that article. */
  readonly quotes: readonly { readonly article: number; readonly quote: number }[];
}

export interface SpeakerRegister {
  readonly speakers: RegisteredSpeaker[];
  /** Parallel to the articles and their quotes: the id of the speaker, null for unnamed ones. */
  readonly speakerOf: (number | null)[][];
}

type NamedKind = RegisteredSpeaker['kind'];

/** All quotes under one spelling. */
interface Spelling {
  readonly kind: NamedKind;
  readonly words: readonly string[];
  readonly spellings: Map<string, number>;
  readonly quotes: { article: number; quote: number }[];
  readonly roles: Map<string, { role: string; outlets: Set<string>; from: string | null; to: string | null }>;
  joined: Spelling | null;
}

interface AnnotatedArticle {
  readonly article: Pick<Article, 'outlet' | 'published'>;
  readonly quotes: readonly Quote[];
}

/** Builds the register; time is nearly linear in the number of quotes. */
export function buildRegister(articles: readonly AnnotatedArticle[]): SpeakerRegister {
  const spellings = collect(articles);
  joinSpellings(spellings);
  joinShortForms(spellings);
  joinHeads(spellings);
  return publish(articles, spellings);
}

function wordsOf(name: string, kind: NamedKind): string[] {
  if (kind === 'person') return nameWords(name);
  return tokenise(name).map((token) => token.form);
}

function collect(articles: readonly AnnotatedArticle[]): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const [article, { article: source, quotes }] of articles.entries()) {
    for (const [quote, { speaker }] of quotes.entries()) {
      if (speaker === null || speaker.name === null || speaker.kind === 'unnamed') continue;
      const words = wordsOf(speaker.name, speaker.kind);
      const key = keyOf(speaker.kind, words);
      const entry: Spelling = spellings.get(key) ?? {
        kind: speaker.kind,
        words,
        spellings: new Map(),
        quotes: [],
        roles: new Map(),
        joined: null,
      };
      spellings.set(key, entry);
      entry.spellings.set(speaker.name, (entry.spellings.get(speaker.name) ?? 0) + 1);
      entry.quotes.push({ article, quote });
      if (speaker.role !== null) addRole(entry, speaker.role, source.outlet.name, source.published);
    }
  }
  return spellings;
}

const keyOf = (kind: NamedKind, words: readonly string[]): string => `${kind} ${words.join(' ')}`;

function addRole(entry: Spelling, role: string, outlet: string | null, published: string | null): void {
  const key = tokenise(role)
    .map((token) => token.form)
    .join(' ');
  const known = entry.roles.get(key) ?? { role, outlets: new Set<string>(), from: published, to: published };
  if (outlet !== null) known.outlets.add(outlet);
  if (published !== null) {
    if (known.from === null || published < known.from) known.from = published;
    if (known.to === null || published > known.to) known.to = published;
  }
  entry.roles.set(key, known);
}

function root(entry: Spelling): Spelling {
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
function joinSpellings(spellings: ReadonlyMap<string, Spelling>): void {
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
function joinHeads(spellings: ReadonlyMap<string, Spelling>): void {
  for (const entry of spellings.values()) {
    const [head = '', ...name] = entry.words;
    if (entry.kind !== 'organisation' || name.length === 0 || !KIND_HEADS.has(head)) continue;
    const bare = spellings.get(keyOf('organisation', name)) ?? spellings.get(keyOf('person', name));
    if (bare !== undefined && (bare.kind === 'organisation' || bare.roles.size === 0)) join(bare, entry);
  }
}

/** Heads of which an organisation's proper name may do without. */
const KIND_HEADS: ReadonlySet<string> = new Set([
  'تنظيم',
  'حركه',
  'حزب',
  'وكاله',
  'صحيفه',
  'جريده',
  'شبكه',
  'مجموعه',
  'شركه',
  'جماعه',
  'قناه',
  'اذاعه',
  'موقع',
  'مجله',
  'منظمه',
]);

/** Nobody else comes into question: no namesake, or one who is hardly ever quoted beside somebody quoted all the time. */
const isAlone = (first: Spelling, second: Spelling | undefined): boolean =>
  second === undefined || (first.quotes.length >= 10 && first.quotes.length >= 10 * second.quotes.length);

/** «ديلون» joins «ريان ديلون» when the corpus has no other Dillon. */
function joinShortForms(spellings: ReadonlyMap<string, Spelling>): void {
  const byWord = new Map<string, Spelling[]>();
  for (const entry of spellings.values()) {
    for (const word of new Set(entry.words.map((part) => nameSound([part])))) {
      const list = byWord.get(word) ?? [];
      list.push(entry);
      byWord.set(word, list);
    }
  }
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
    if (first !== undefined && isAlone(first, second)) join(entry, first);
  }
}

function publish(
  articles: readonly AnnotatedArticle[],
  spellings: ReadonlyMap<string, Spelling>,
): SpeakerRegister {
  const groups = new Map<Spelling, Spelling[]>();
  for (const entry of spellings.values()) {
    const group = groups.get(root(entry)) ?? [];
    group.push(entry);
    groups.set(root(entry), group);
  }
  const ordered = [...groups.values()].sort((a, b) => quoteCount(b) - quoteCount(a));
  const speakerOf = articles.map(({ quotes }) => quotes.map((): number | null => null));
  const speakers = ordered.map((group, id) => {
    const quotes = group
      .flatMap((entry) => entry.quotes)
      .sort((a, b) => a.article - b.article || a.quote - b.quote);
    for (const { article, quote } of quotes) {
      const row = speakerOf[article];
      if (row !== undefined) row[quote] = id;
    }
    const names = canonicalFirst(group);
    const lead = group.find((entry) => entry.joined === null);
    return {
      id,
      name: names[0] ?? '',
      kind: lead?.kind ?? 'person',
      variants: names,
      roles: rolesOf(group),
      quotes,
    };
  });
  return { speakers, speakerOf };
}

const quoteCount = (group: readonly Spelling[]): number =>
  group.reduce((sum, entry) => sum + entry.quotes.length, 0);

interface Form {
  readonly name: string;
  readonly count: number;
  readonly words: readonly string[];
}

/** All spellings, the canonical one first: of the fullest forms that are not rare the most frequent. */
function canonicalFirst(group: readonly Spelling[]): string[] {
  const forms = group.flatMap((entry) =>
    [...entry.spellings].map(([name, count]): Form => ({ name, count, words: entry.words })),
  );
  const total = forms.reduce((sum, { count }) => sum + count, 0);
  const weight = ({ count, words }: Form) =>
    Math.min(words.length, 4) * Math.min(1, (count / total) * 10) + count / total;
  forms.sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
  const [best] = forms;
  const shorter = forms.find((form) => best !== undefined && runsOn(best, form));
  const canonical = shorter ?? best;
  return [...new Set([canonical, ...forms].flatMap((form) => (form === undefined ? [] : [form.name])))];
}

/** `long` is `short` with a word of its sentence behind it: it begins with it and is rarer. */
function runsOn(long: Form, short: Form): boolean {
  return (
    short.words.length >= 2 &&
    long.words.length > short.words.length &&
    short.count >= long.count &&
    short.words.every((word, i) => word === long.words[i])
  );
}

function rolesOf(group: readonly Spelling[]): SpeakerRole[] {
  const merged = new Map<
    string,
    { role: string; outlets: Set<string>; from: string | null; to: string | null }
  >();
  for (const entry of group) {
    for (const [key, role] of entry.roles) {
      const known = merged.get(key);
      if (known === undefined) {
        merged.set(key, { ...role, outlets: new Set(role.outlets) });
        continue;
      }
      for (const outlet of role.outlets) known.outlets.add(outlet);
      if (role.from !== null && (known.from === null || role.from < known.from)) known.from = role.from;
      if (role.to !== null && (known.to === null || role.to > known.to)) known.to = role.to;
    }
  }
  return [...merged.values()].map(({ role, outlets, from, to }) => ({
    role,
    outlets: [...outlets],
    from,
    to,
  }));
}
