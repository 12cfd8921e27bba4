/** Whether a passage comes from the outlet and the time that the question names. */

import { coversDate, normalise } from '../arabic/index.js';
import type { Candidate, Library } from '../retrieval/index.js';
import type { OutletMention, QuestionDate } from '../retrieval/question/index.js';
import type { Reading } from './reading.js';
import type { AnswerRequest } from './request.js';

/** The evidence `outlet` and `otherOutlet`; copies in other outlets and credits count as published there. */
export function outletEvidence(
  library: Library,
  { question }: AnswerRequest,
  candidate: Candidate,
  reading: Reading,
): { readonly outlet: number; readonly otherOutlet: number } {
  if (question.outlets.length === 0) return { outlet: 0, otherOutlet: 0 };
  const wanted = question.outlets.filter(({ excluded }) => !excluded);
  const excluded = question.outlets.filter((mention) => mention.excluded);
  const names = new Set<string | null>([reading.article.outlet.name]);
  for (const copy of candidate.passage.copies) {
    const article = library.passages[copy]?.article;
    names.add(article === undefined ? null : (library.articles[article]?.outlet.name ?? null));
  }
  const right = wanted.some((mention) => names.has(mention.outlet) || isCredited(mention, reading));
  const wrong =
    (wanted.length > 0 && !right) || excluded.some(({ outlet }) => names.size === 1 && names.has(outlet));
  return { outlet: right ? 1 : 0, otherOutlet: wrong ? 1 : 0 };
}

/** Does the passage name the outlet, as a source («نقلت رويترز»، «لصحيفة كذا») or as the channel of a quote? */
function isCredited({ credits }: OutletMention, { tokens, quotes }: Reading): boolean {
  return credits.some((credit) => {
    const words = credit.split(' ');
    const inText = tokens.some((_, at) =>
      words.every((word, offset) => {
        const form = tokens[at + offset]?.form ?? '';
        return (
          form === word ||
          (offset === 0 && form.replace(/^(?:[وف]?[بل]?ال|لل|[وفبل])/, '') === word.replace(/^ال/, ''))
        );
      }),
    );
    return inText || quotes.some(({ quote }) => quote.via !== null && normalise(quote.via).includes(credit));
  });
}

/** The evidence `date` and `otherDate`: shares of the question's dates that are met, and that others stand for. */
export function dateEvidence(
  { question }: AnswerRequest,
  reading: Reading,
): { readonly date: number; readonly otherDate: number } {
  if (question.dates.length === 0) return { date: 0, otherDate: 0 };
  const met = question.dates.filter((date) => hasDate(date, reading));
  const missed = question.dates.filter((date) => !met.includes(date) && !date.yearless);
  return { date: met.length / question.dates.length, otherDate: missed.length / question.dates.length };
}

/** Is the day, month or year the article's own? */
export function isArticlesDate(date: QuestionDate, published: string | null): boolean {
  return published !== null && coversDate({ ...date, precision: 'day' }, published);
}

/** Is the day, month or year the article's own, or among the dates that the passage gives? */
function hasDate(date: QuestionDate, reading: Reading): boolean {
  const { published } = reading.article;
  if (isArticlesDate(date, published)) return true;
  if (date.yearless) {
    return reading.dates.some(({ from }) => from.slice(-5, -3) === date.from.slice(-5, -3));
  }
  return reading.dates.some(({ from, to, yearless }) => !yearless && from <= date.to && date.from <= to);
}
