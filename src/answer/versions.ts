/** «كيف نقلتها المصادر»: the same statement of one speaker in several articles, found by the words in common. */

import { isStopWord, tokenise } from '../arabic/index.js';
import type { Library } from '../retrieval/index.js';
import type { QuoteVersion } from './answer.js';
import { createQuoteRecords, type QuotePlace } from './quote-records.js';
import type { PassageQuote, Reading } from './reading.js';
import type { References } from './references.js';
import { wordStem } from './word-stems.js';

/** Quotes of fewer words of content are told apart by nothing. */
const FEWEST_WORDS = 4;
/** Share of the shorter version's words that the other must have. */
const LIKE = 0.5;
/** Days between two reports of one statement at most. */
const DAYS = 10;
/** A speaker's quotes that are compared at most. */
const MOST_COMPARED = 400;
/** Versions that are shown at most. */
const MOST = 10;

export interface Versions {
  /** Number of other versions of a quote. */
  count(passage: Reading['passage'], quote: PassageQuote): number;
  /** All versions of what a passage quotes, its own first; empty when it quotes nobody. */
  of(reference: string): QuoteVersion[];
}

interface Like {
  readonly place: QuotePlace;
  readonly likeness: number;
}

export function createVersions(library: Library, references: References): Versions {
  const records = createQuoteRecords(library, references);
  const words = new Map<string, ReadonlySet<string>>();

  function contentOf({ article, quote }: QuotePlace): ReadonlySet<string> {
    const key = `${article} ${quote}`;
    let found = words.get(key);
    if (found === undefined) {
      found = contentWords(library.articles[article]?.quotes[quote]?.text ?? '');
      if (words.size > 50_000) words.clear();
      words.set(key, found);
    }
    return found;
  }

  /** Other reports of a quote, the most alike first, one for each article. */
  function others(place: QuotePlace): Like[] {
    const speaker = library.articles[place.article]?.speakerOf[place.quote] ?? null;
    const own = contentOf(place);
    if (speaker === null || own.size < FEWEST_WORDS) return [];
    const near = (library.speakers[speaker]?.quotes ?? []).filter(
      (other) => other.article !== place.article && isNear(library, place.article, other.article),
    );
    const best = new Map<number, Like>();
    for (const other of near.slice(0, MOST_COMPARED)) {
      const likeness = likenessOf(own, contentOf(other));
      const known = best.get(other.article);
      if (likeness > 0 && likeness > (known?.likeness ?? 0))
        best.set(other.article, { place: other, likeness });
    }
    return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, MOST - 1);
  }

  return {
    count(passage, { quote }) {
      const index = library.articles[passage.article]?.quotes.indexOf(quote) ?? -1;
      return index < 0 ? 0 : others({ article: passage.article, quote: index }).length;
    },
    of(reference) {
      const passage = library.passages[references.find(reference) ?? -1];
      const quotes = library.articles[passage?.article ?? -1]?.quotes ?? [];
      if (passage === undefined) return [];
      let best: QuotePlace | null = null;
      let found: Like[] = [];
      for (const [index, quote] of quotes.entries()) {
        if (quote.paragraph !== passage.paragraph) continue;
        const place = { article: passage.article, quote: index };
        const like = others(place);
        if (best === null || like.length > found.length) [best, found] = [place, like];
      }
      if (best === null) return [];
      return [{ place: best, likeness: 1 }, ...found].flatMap(({ place, likeness }) => {
        const record = records.record(place);
        return record === null ? [] : [{ ...record, likeness }];
      });
    },
  };
}

function contentWords(text: string): ReadonlySet<string> {
  const forms = tokenise(text).map(({ form }) => form);
  return new Set(forms.filter((form) => !isStopWord(form)).map(wordStem));
}

/** Dice's coefficient of the words where the shorter version is mostly in the longer one, else 0. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < FEWEST_WORDS) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  return common / small.size < LIKE ? 0 : Math.round((200 * common) / (a.size + b.size)) / 100;
}

/** Two articles within the span of days; articles without a date are near to all. */
function isNear(library: Library, a: number, b: number): boolean {
  const [one, two] = [library.articles[a]?.published, library.articles[b]?.published];
  if (one == null || two == null) return true;
  return Math.abs(Date.parse(one) - Date.parse(two)) <= DAYS * 86_400_000;
}
