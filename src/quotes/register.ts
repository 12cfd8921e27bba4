/**
 * Stage 6, the register: the speakers of a whole corpus, each with all spellings, short forms and roles.
 *
 * Names are joined only by rules that keep namesakes apart: the same spelling up to transliteration, or a shorter form that fits
 * exactly one longer name of the corpus.
 */

import { tokenise } from '../arabic/index.js';
import type { Article } from '../corpus/index.js';
import { canonicalFirst } from './canonical-name.js';
import { GIVEN_NAMES, PROPER_HEADS } from './lexicon.js';
import { nameWords } from './name-key.js';
import type { Quote, QuotedSpeaker } from './quote.js';
import {
  joinHeads,
  joinShortForms,
  joinSpellings,
  keyOf,
  type NamedKind,
  root,
  type Spelling,
} from './spelling.js';
import { bareNoun, institutionGender } from './word-classes.js';

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
  /**
   * Parallel to the articles and their quotes: the id of the speaker, of several who speak as one the one quoted most; null for unnamed
   * ones and for those whom a word alone names that fits many (الوزارة، أحمد).
   */
  readonly speakerOf: (number | null)[][];
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

interface NamedSpeaker extends QuotedSpeaker {
  readonly name: string;
  readonly kind: NamedKind;
}

/** The named speakers with the index of their quote; of several who speak as one, each. */
function named(quotes: readonly Quote[]): (readonly [quote: number, speaker: NamedSpeaker])[] {
  return quotes.flatMap(({ speaker }, quote) =>
    (speaker?.jointly ?? [speaker]).flatMap((one) =>
      one === null || one.name === null || one.kind === 'unnamed'
        ? []
        : [[quote, { ...one, name: one.name, kind: one.kind }] as const],
    ),
  );
}

/** «الوزارة», «الشرطة», «أحمد»: outside its article the word alone tells nobody from others. */
function isAnybody(kind: NamedKind, words: readonly string[]): boolean {
  const [word = ''] = words;
  if (words.length !== 1) return words.length === 0;
  if (kind === 'person') return GIVEN_NAMES.has(word);
  return institutionGender(bareNoun(word)) !== undefined && !PROPER_HEADS.has(bareNoun(word));
}

function collect(articles: readonly AnnotatedArticle[]): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const [article, { article: source, quotes }] of articles.entries()) {
    for (const [quote, speaker] of named(quotes)) {
      const words = wordsOf(speaker.name, speaker.kind);
      if (isAnybody(speaker.kind, words)) continue;
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
      if (row !== undefined) row[quote] ??= id;
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
