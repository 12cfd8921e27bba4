/**
 * Word lists of data/corpus, looked up by normalised words: page furniture, media words, agencies, dateline places,
 * byline cues.
 */

import { readTable } from '../arabic/index.js';
import { lineKey, type PageLine } from './page-lines.js';

export type Furniture = 'tail' | 'related' | 'drop';

/** Phrases are at most this many words long. */
const LONGEST_PHRASE = 8;

const phrasesOf = (column: string): string[] =>
  column
    .split('،')
    .map(lineKey)
    .filter((phrase) => phrase !== '');

type Place = 'line' | 'start' | 'sentence' | 'in';
type FurnitureTable = Readonly<Record<Place, Map<string, Furniture>>>;

/** A value computed at its first use. */
function lazy<T>(make: () => T): () => T {
  let value: { made: T } | null = null;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

const furniture = lazy((): FurnitureTable => {
  const table: FurnitureTable = { line: new Map(), start: new Map(), sentence: new Map(), in: new Map() };
  for (const [kind = '', where = '', phrases = ''] of readTable('corpus/page-furniture.txt')) {
    for (const phrase of phrasesOf(phrases)) table[where as Place].set(phrase, kind as Furniture);
  }
  return table;
});

/** What the beginning of a line makes it, or null. */
function startingFurniture(line: PageLine): FurnitureMatch | null {
  const words = line.key.split(' ', LONGEST_PHRASE);
  for (let length = words.length; length > 0; length--) {
    const phrase = words.slice(0, length).join(' ');
    const sentence = line.words <= 40 ? furniture().sentence.get(phrase) : undefined;
    if (sentence !== undefined) return { kind: sentence, words: length };
    const kind = furniture().start.get(phrase);
    if (kind === 'related' && line.words <= 30 && !isPlainSentence(line)) return { kind, words: length };
    if (kind !== undefined && line.words <= 12 && isLabel(line, length)) return { kind, words: length };
  }
  return null;
}

/** A sentence of the article that only starts like a link: it has a full stop and no colon. */
function isPlainSentence(line: PageLine): boolean {
  return /[^.]\.$/.test(line.text) && !line.text.includes(':');
}

/** «التصنيف: سياسة» is a label, «التصنيف الائتماني تراجع.» and «تصوير المشهد استغرق يوما» are not. */
function isLabel(line: PageLine, phraseWords: number): boolean {
  if (/[^.]\.$/.test(line.text)) return false;
  return phraseWords > 1 || line.words <= 3 || /^[^\s:]+\s*[:：\d٠-٩]/u.test(line.text);
}

export interface FurnitureMatch {
  readonly kind: Furniture;
  /** Length of the phrase in words. */
  readonly words: number;
}

/** What part of the page's furniture a line is by its wording, also with a count behind it; null for anything else. */
export function furnitureOf(line: PageLine): FurnitureMatch | null {
  const exact = furniture().line.get(line.key.replace(/ \d+$/, ''));
  if (exact !== undefined) return { kind: exact, words: line.words };
  const starting = startingFurniture(line);
  if (starting !== null || line.words > 12) return starting;
  const words = line.key.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let length = 1; length <= 5 && from + length <= words.length; length++) {
      const kind = furniture().in.get(words.slice(from, from + length).join(' '));
      if (kind !== undefined) return { kind, words: length };
    }
  }
  return null;
}

const mediaWords = lazy(() => {
  const sets = { first: new Set<string>(), last: new Set<string>() };
  for (const [where = '', words = ''] of readTable('corpus/media-words.txt')) {
    for (const word of phrasesOf(words)) sets[where as 'first' | 'last'].add(word);
  }
  return sets;
});

/** Does a name look like that of a news outlet: «صحيفة كذا», «كذا نيوز», «كذا اف ام»? */
export function hasMediaWord(name: string): boolean {
  const words = lineKey(name).split(' ');
  if (words.length < 2) return false;
  const last = [words.slice(-1).join(' '), words.slice(-2).join(' ')];
  return mediaWords().first.has(words[0] ?? '') || last.some((ending) => mediaWords().last.has(ending));
}

const agencies = lazy(
  () => new Set(readTable('corpus/agencies.txt').flatMap(([names = '']) => phrasesOf(names))),
);

/** Is a name that of a news agency, or «وكالات»? */
export function isAgency(name: string): boolean {
  return agencies().has(lineKey(name));
}

const places = lazy(
  () => new Set(readTable('corpus/dateline-places.txt').flatMap(([names = '']) => phrasesOf(names))),
);

/** Is a name that of a city from which news is sent? */
export function isDatelinePlace(name: string): boolean {
  return places().has(lineKey(name));
}

export type Cue = 'author' | 'published' | 'updated' | 'source' | 'time';

const cues = lazy(() => {
  const table = new Map<string, Cue>();
  for (const [what = '', phrases = ''] of readTable('corpus/bylines.txt')) {
    for (const phrase of phrasesOf(phrases)) if (!table.has(phrase)) table.set(phrase, what as Cue);
  }
  return table;
});

/** The cue a line starts with («نشر في», «بقلم») and its length in words, or null. */
export function leadingCue(key: string): { cue: Cue; words: number } | null {
  const words = key.split(' ', 4);
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const cue = cues().get(words.slice(0, length).join(' '));
    if (cue !== undefined) return { cue, words: length };
  }
  return null;
}

/** Is a single word one that stands beside dates («الساعة», «مساء», «بتوقيت»)? */
export function isTimeWord(word: string): boolean {
  return cues().get(word) !== undefined;
}
