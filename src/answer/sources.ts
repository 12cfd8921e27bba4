/** What a library holds: its outlets and its size. */

import type { Library } from '../retrieval/index.js';
import type { LibraryFacts, SourceSummary } from './answer.js';

/** The outlets with their share of the library, the largest first; articles of unknown outlets last. */
export function sourceSummaries(library: Library): SourceSummary[] {
  const found = new Map<
    string | null,
    { articles: number; quotes: number; from: string | null; to: string | null }
  >();
  for (const { outlet, quotes, published } of library.articles) {
    const summary = found.get(outlet.name) ?? { articles: 0, quotes: 0, from: null, to: null };
    const day = published?.slice(0, 10) ?? null;
    found.set(outlet.name, {
      articles: summary.articles + 1,
      quotes: summary.quotes + quotes.length,
      from: day !== null && (summary.from === null || day < summary.from) ? day : summary.from,
      to: day !== null && (summary.to === null || day > summary.to) ? day : summary.to,
    });
  }
  const last = (outlet: string | null): number => (outlet === null ? 1 : 0);
  return [...found]
    .map(([outlet, summary]) => ({ outlet, ...summary }))
    .sort((a, b) => last(a.outlet) - last(b.outlet) || b.articles - a.articles);
}

/** The library's manifest in the words of the service. */
export function libraryFacts({ manifest, articles }: Library): LibraryFacts {
  const { version, built, sample, paragraphs, quotes, speakers } = manifest;
  const outlets = new Set(articles.map(({ outlet }) => outlet.name).filter((name) => name !== null)).size;
  return { version, built, sample, articles: manifest.articles, paragraphs, quotes, speakers, outlets };
}
