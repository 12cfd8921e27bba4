/** From a ranked passage to the answer that is shown: excerpt, quote, outlet, copies. */

import type { Library } from '../retrieval/index.js';
import type { Answer, CitedQuote, Copy } from './answer.js';
import type { Ranked } from './ranking.js';
import type { PassageQuote, Reading } from './reading.js';
import type { References } from './references.js';
import type { Slice } from './sentences.js';
import { shownSpan } from './shown-words.js';

/** What answers are made with. */
export interface CitationTools {
  readonly library: Library;
  readonly references: References;
  /** Number of other versions of a quote. */
  versions(passage: Reading['passage'], quote: PassageQuote): number;
}

/** The answer that a ranked passage gives. */
export function cite(tools: CitationTools, ranked: Ranked): Answer {
  const { reading, quote } = ranked;
  const { article, passage } = reading;
  const slice = excerptOf(ranked, quote);
  return {
    article: article.id,
    reference: tools.references.of(passage.id),
    url: article.url,
    outlet: article.outlet.name,
    alsoIn: copies(tools.library, passage.copies),
    title: article.title,
    published: article.published,
    paragraph: passage.text,
    excerpt: passage.text.slice(slice.start, slice.end),
    quote: quote === null ? null : citedQuote(quote, passage.text),
    versions: quote === null ? 0 : tools.versions(passage, quote),
    score: Math.round(ranked.score * 1000) / 1000,
  };
}

/** The quote as it is shown; a source without a name goes by its description («مسؤول في وزارة الصحة»). */
export function citedQuote({ quote }: PassageQuote, paragraph: string): CitedQuote {
  const { text, kind, via, ground, confidence, standing } = quote;
  const unnamed = quote.speaker?.kind === 'unnamed' && quote.speaker.name === null;
  const speaker =
    unnamed && quote.speaker !== null
      ? { name: quote.speaker.role, role: null, kind: quote.speaker.kind }
      : quote.speaker;
  const { start, end } = shownSpan(quote);
  return { text, shown: paragraph.slice(start, end), kind, speaker, via, ground, confidence, standing };
}

function copies(library: Library, passages: readonly number[]): Copy[] {
  return passages.flatMap((id) => {
    const article = library.articles[library.passages[id]?.article ?? -1];
    return article === undefined
      ? []
      : [{ article: article.id, outlet: article.outlet.name, url: article.url }];
  });
}

/** The excerpt: the answering sentence, widened to the whole quote where the quote runs past it. */
function excerptOf({ slice }: Ranked, quote: PassageQuote | null): Slice {
  if (quote === null) return slice;
  const { start, end } = shownSpan(quote.quote);
  const touches = start < slice.end && slice.start < end;
  return touches ? { start: Math.min(start, slice.start), end: Math.max(end, slice.end) } : slice;
}
