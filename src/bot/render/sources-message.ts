/** The outlets of the library with how much they hold and from when. */

import type { SourceSummary } from '../../answer/index.js';
import { arabicDate } from '../text/arabic-date.js';
import { paginate } from '../text/cutting.js';
import { isolateRuns } from '../text/direction.js';
import { join, style } from '../text/formatted-text.js';
import { CITATION, countedArticles, countedQuotes, VIEWS } from '../texts.js';
import { outletName } from './citation.js';
import { message, type OutgoingMessage, pagingRow } from './message.js';

const PAGE_LIMIT = 2500;

/** One page of the list; pages out of range show the nearest one. */
export function sourcesMessage(sources: readonly SourceSummary[], page: number): OutgoingMessage {
  if (sources.length === 0) return message(VIEWS.noSources);
  const pages = paginate(sources.map(sourceLines), PAGE_LIMIT);
  const shown = Math.min(Math.max(page, 0), pages.length - 1);
  const content = join(
    [
      style('bold', VIEWS.sources),
      pages[shown] ?? '',
      pages.length > 1 ? isolateRuns(VIEWS.page(shown + 1, pages.length)) : '',
    ],
    '\n\n',
  );
  return message(content, [pagingRow(shown, pages.length, (target) => ({ kind: 'sources', page: target }))]);
}

function sourceLines(source: SourceSummary): string {
  const amount = isolateRuns(
    `${countedArticles(source.articles)}${CITATION.separator}${countedQuotes(source.quotes)}`,
  );
  const period = VIEWS.period(arabicDate(source.from), arabicDate(source.to));
  return [outletName(source.outlet), amount, ...(period === null ? [] : [isolateRuns(period)])].join('\n');
}
