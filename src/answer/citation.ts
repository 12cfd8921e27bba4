/** From a ranked passage to the answer that is shown: excerpt, quote, outlet, copies. */

import type { Library } from '../retrieval/index.js';
import type { AnalysedQuestion } from '../retrieval/question/index.js';
import type { Answer, CitedQuote, Copy } from './answer.js';
import type { Ranked } from './ranking.js';
import type { PassageQuote, Reading } from './reading.js';
import type { References } from './references.js';
import type { Slice } from './sentences.js';

/** A quote with at least this share of the excerpt is what the excerpt says. */
const DOMINANT = 0.4;

/** What answers are made with. */
export interface CitationTools {
  readonly library: Library;
  readonly references: References;
  /** Number of other versions of a quote. */
  versions(passage: Reading['passage'], quote: PassageQuote): number;
}

/** The answer that a ranked passage gives to a question. */
export function cite(tools: CitationTools, question: AnalysedQuestion, ranked: Ranked): Answer {
  const { reading } = ranked;
  const { article, passage } = reading;
  const quote = answeringQuote(question, ranked);
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
    quote: quote === null ? null : citedQuote(quote),
    versions: quote === null ? 0 : tools.versions(passage, quote),
    score: Math.round(ranked.score * 1000) / 1000,
  };
}

export function citedQuote({ quote }: PassageQuote): CitedQuote {
  const { text, kind, speaker, via, ground, confidence, standing } = quote;
  return { text, kind, speaker, via, ground, confidence, standing };
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
  const { start, end } = quote.quote;
  const touches = start < slice.end && slice.start < end;
  return touches ? { start: Math.min(start, slice.start), end: Math.max(end, slice.end) } : slice;
}

const overlap = (a: Slice, b: Slice): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The quote that answers: the asked-for speaker's, else the one whose words the excerpt mostly is. */
function answeringQuote(question: AnalysedQuestion, ranked: Ranked): PassageQuote | null {
  if (ranked.quote !== null) return ranked.quote;
  if (question.type === 'who-is') return null;
  const { slice } = ranked;
  let best: PassageQuote | null = null;
  let most = 0;
  for (const item of ranked.reading.quotes) {
    const common = overlap(item.quote, slice);
    if (common > most) {
      most = common;
      best = item;
    }
  }
  return most >= DOMINANT * (slice.end - slice.start) ? best : null;
}
