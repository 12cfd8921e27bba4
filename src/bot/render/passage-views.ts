/** The views behind an answer's buttons: neighbouring paragraphs, and the whole article page by page. */

import type { ArticleView, PassageView } from '../../answer/index.js';
import { arabicDate } from '../text/arabic-date.js';
import { cut, paginate } from '../text/cutting.js';
import { isolateRuns } from '../text/direction.js';
import { blockquote, concat, type FormattedText, join, style } from '../text/formatted-text.js';
import { BUTTONS, CITATION, VIEWS } from '../texts.js';
import type { ButtonAction } from './callback-data.js';
import { originLines, outletName } from './citation.js';
import {
  actionButton,
  type ButtonRow,
  block,
  inLine,
  message,
  type OutgoingMessage,
  pagingRow,
  sourceRow,
} from './message.js';

const NEIGHBOUR_LIMIT = 850;
const PARAGRAPH_LIMIT = 1800;
const NEIGHBOURS = 1;
const PAGE_LIMIT = 2800;
const TITLE_LIMIT = 220;

/** Where a view was opened, for paging in it and for the way back. */
export interface ViewPlace {
  /** Number of the answer, or page of the speaker's quotes, that the view was opened from. */
  readonly index: number;
  readonly reference: string;
  /** Null: what the message showed before is no longer known. */
  readonly back: ButtonAction | null;
}

/** The paragraph between its neighbours; `cited`, the words that the answer showed, stand out in it. */
export function contextMessage(view: PassageView, place: ViewPlace, cited: string | null): OutgoingMessage {
  const neighbours = (paragraphs: readonly string[]) =>
    paragraphs.map((paragraph) => block(cut(paragraph, NEIGHBOUR_LIMIT)));
  const content = join(
    [
      style('bold', VIEWS.context),
      ...neighbours(view.before.slice(-NEIGHBOURS)),
      blockquote(block(cut(emphasised(view.paragraph, cited), PARAGRAPH_LIMIT)), { expandable: false }),
      ...neighbours(view.after.slice(0, NEIGHBOURS)),
      originLines(view, null),
    ],
    '\n\n',
  );
  const { index, reference } = place;
  const article = actionButton(BUTTONS.article, { kind: 'article', index, page: 0, reference });
  return message(content, [[article], backRow(place), sourceRow(view.url)]);
}

function emphasised(paragraph: string, cited: string | null): FormattedText {
  const start = cited === null || cited === paragraph ? -1 : paragraph.indexOf(cited);
  if (cited === null || start < 0) return concat(paragraph);
  return concat(paragraph.slice(0, start), style('bold', cited), paragraph.slice(start + cited.length));
}

/** One page of the whole article; pages out of range show the nearest one. */
export function articleMessage(view: ArticleView, place: ViewPlace, page: number): OutgoingMessage {
  const pages = paginate(view.paragraphs, PAGE_LIMIT);
  const shown = Math.min(Math.max(page, 0), pages.length - 1);
  const content = join(
    [
      articleHeading(view),
      block(pages[shown] ?? ''),
      pages.length > 1 ? isolateRuns(VIEWS.page(shown + 1, pages.length)) : '',
    ],
    '\n\n',
  );
  return message(content, [
    pagingRow(shown, pages.length, (target) => ({
      kind: 'article',
      index: place.index,
      page: target,
      reference: place.reference,
    })),
    backRow(place),
    sourceRow(view.url),
  ]);
}

function articleHeading(view: ArticleView): FormattedText {
  const date = arabicDate(view.published);
  const origin = [
    outletName(view.outlet),
    view.author === null ? '' : CITATION.author + inLine(view.author, TITLE_LIMIT),
    date === null ? '' : isolateRuns(date),
  ].filter((part) => part !== '');
  return concat(
    style('bold', view.title === null ? VIEWS.untitled : inLine(view.title, TITLE_LIMIT)),
    `\n${origin.join(CITATION.separator)}`,
  );
}

/** The button that shows again what the message showed before. */
export function backRow({ back }: ViewPlace): ButtonRow {
  if (back === null) return [];
  return [actionButton(back.kind === 'answer' ? BUTTONS.back : BUTTONS.backToQuotes, back)];
}
