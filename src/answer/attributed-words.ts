/**
 * Words of the question that stand in the name or role of somebody who speaks in a passage: a paragraph that goes on with
 * «وأضاف» says nothing of its speaker's name, and yet these are that speaker's words.
 */

import { tokenise } from '../arabic/index.js';
import type { QuotedSpeaker } from '../quotes/index.js';
import type { Library } from '../retrieval/index.js';
import type { Reading } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

/** How surely a word is met by the name or role of a speaker: the attribution may be wrong. */
const ATTRIBUTED = 0.9;

const NOBODY: ReadonlySet<string> = new Set();

/** The words that speakers add to the stretches of a passage in which they speak. */
export interface AttributedWords {
  /** How surely the speakers of the whole passage have each word of the request. */
  readonly strength: Float64Array;
  /** The same for those who speak inside a slice. */
  within(slice: Slice): Float64Array;
}

/**
 * Finds the words of a request in the names and roles of those who speak in a passage.
 *
 * @param aliases - names of speakers that the asked-for role stands for
 */
export function attributedWords(
  library: Library,
  request: AnswerRequest,
  reading: Reading,
  aliases: ReadonlySet<string> = NOBODY,
): AttributedWords {
  const stems = request.words.map(({ form }) => wordStem(form));
  const role = request.words.filter(({ speaker }) => speaker).map(({ form }) => wordStem(form));
  const asked = new Set(request.question.speaker?.speakers);
  const spoken = reading.quotes.flatMap(({ quote, speaker }) => {
    if (quote.speaker === null) return [];
    const own = speakerStems(library, quote.speaker, speaker);
    const isAsked = aliases.has(quote.speaker.name ?? '') || (speaker !== null && asked.has(speaker));
    const words = isAsked ? new Set([...own, ...role]) : own;
    return stems.some((stem) => words.has(stem)) ? [{ quote, words }] : [];
  });
  const strengthOf = (some: typeof spoken): Float64Array =>
    Float64Array.from(stems, (stem) => (some.some(({ words }) => words.has(stem)) ? ATTRIBUTED : 0));
  return {
    strength: strengthOf(spoken),
    within: (slice) =>
      strengthOf(spoken.filter(({ quote }) => quote.start < slice.end && slice.start < quote.end)),
  };
}

/** Speakers whose words are remembered at most; the table starts anew beyond it. */
const CAPACITY = 20_000;
const known = new WeakMap<Library, Map<string, ReadonlySet<string>>>();

/** Stems of a speaker's name in all its spellings, and of the role given here. */
function speakerStems(
  library: Library,
  { name, role }: QuotedSpeaker,
  id: number | null,
): ReadonlySet<string> {
  const remembered = known.get(library) ?? new Map<string, ReadonlySet<string>>();
  known.set(library, remembered);
  const key = `${id ?? name ?? ''}|${role ?? ''}`;
  const found = remembered.get(key);
  if (found !== undefined) return found;
  const variants = id === null ? [] : (library.speakers[id]?.variants ?? []);
  const text = [name ?? '', role ?? '', ...variants].join(' ');
  const stems = new Set(tokenise(text).map(({ form }) => wordStem(form)));
  if (remembered.size >= CAPACITY) remembered.clear();
  remembered.set(key, stems);
  return stems;
}
