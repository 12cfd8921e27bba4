/** Quotes with the citation of the article that holds them. */

import type { Library } from '../retrieval/index.js';
import type { QuoteRecord } from './answer.js';
import { citedQuote } from './citation.js';
import type { References } from './references.js';

/** Where a quote of the register stands. */
export interface QuotePlace {
  readonly article: number;
  readonly quote: number;
}

/** Finds the passages that hold the quotes of a library. */
export interface QuoteRecords {
  /** The record of one quote; null for a place that the library does not have. */
  record(place: QuotePlace): QuoteRecord | null;
}

export function createQuoteRecords(library: Library, references: References): QuoteRecords {
  let firstPassage: Int32Array | null = null;
  const passageOf = (article: number, paragraph: number): number => {
    if (firstPassage === null) {
      firstPassage = new Int32Array(library.articles.length).fill(-1);
      for (const passage of library.passages) {
        if (passage.paragraph === 0) firstPassage[passage.article] = passage.id;
      }
    }
    return (firstPassage[article] ?? 0) + paragraph;
  };
  return {
    record({ article: at, quote: index }) {
      const article = library.articles[at];
      const quote = article?.quotes[index];
      if (article === undefined || quote === undefined) return null;
      return {
        reference: references.of(passageOf(at, quote.paragraph)),
        outlet: article.outlet.name,
        url: article.url,
        title: article.title,
        published: article.published,
        quote: citedQuote(
          { quote, speaker: article.speakerOf[index] ?? null },
          article.paragraphs[quote.paragraph] ?? '',
        ),
      };
    },
  };
}
