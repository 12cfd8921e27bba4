/** Who is quoted: the list of speakers, one speaker's profile, and one statement as several outlets report it. */

import type {
  QuoteRecord,
  QuoteVersion,
  SpeakerProfile,
  SpeakerSummary,
  SpeakersPage,
} from '../../answer/index.js';
import { arabicDate } from '../text/arabic-date.js';
import { cut } from '../text/cutting.js';
import { isolateRuns } from '../text/direction.js';
import { concat, type FormattedText, join, style, type TextPart } from '../text/formatted-text.js';
import { BUTTONS, CITATION, countedQuotes, SPEAKERS, VIEWS } from '../texts.js';
import {
  attribution,
  linked,
  outletName,
  quotation,
  quotedWords,
  speakerName,
  standingNotice,
} from './citation.js';
import { actionButton, type ButtonRow, inLine, message, type OutgoingMessage, pagingRow } from './message.js';
import { backRow, type ViewPlace } from './passage-views.js';

export const SPEAKERS_PAGE = 8;
const QUOTES_PAGE = 4;
const VERSIONS_PAGE = 4;
const WORDS_LIMIT = 500;
const LABEL_LIMIT = 40;
const LISTED = 6;
/** Topics of a speaker that have a button. */
export const TOPICS = 6;
const TOPICS_IN_ROW = 2;
const LINE_LIMIT = 160;

/** A page of the list, with a button for each speaker. */
export function speakersMessage(found: SpeakersPage, search: string | null, page: number): OutgoingMessage {
  if (found.total === 0) {
    return message(search === null ? SPEAKERS.nobody : SPEAKERS.notFound(inLine(search, LABEL_LIMIT)));
  }
  const pages = Math.ceil(found.total / SPEAKERS_PAGE);
  const title = search === null ? SPEAKERS.list(found.total) : SPEAKERS.found(search, found.total);
  const content = join(
    [style('bold', inLine(title, LINE_LIMIT)), ...found.speakers.map(summary), pageLine(page, pages)],
    '\n\n',
  );
  const open = found.speakers.map(({ name }, index) => [
    actionButton(cut(name, LABEL_LIMIT).text, { kind: 'open-speaker', index }),
  ]);
  return message(content, [
    ...open,
    pagingRow(page, pages, (target) => ({ kind: 'speakers', page: target })),
  ]);
}

function summary({ name, role, quotes, outlets }: SpeakerSummary): FormattedText {
  const places = outlets.slice(0, LISTED).map(listedOutlet);
  return join(
    [
      speakerName(name, role),
      isolateRuns(countedQuotes(quotes)),
      places.length === 0 ? '' : SPEAKERS.quotedIn + places.join(CITATION.separator),
    ],
    '\n',
  );
}

function listedOutlet(outlet: string | null): string {
  return outlet === null ? CITATION.unknownAmongOthers : outletName(outlet);
}

/** Roles, outlets and topics of a speaker above a page of quotes. `listPage`: the page of the list to go back to. */
export function speakerMessage(
  profile: SpeakerProfile,
  page: number,
  listPage: number | null,
): OutgoingMessage {
  const { shown, pages, entries } = pageOf(profile.recent, page, QUOTES_PAGE);
  const content = join(
    [
      shown === 0 ? profileHead(profile) : speakerName(profile.name, profile.role),
      entries.length === 0 ? '' : style('bold', SPEAKERS.quotes),
      ...entries.map(({ entry, number }) => quoteEntry(entry, SPEAKERS.quoteNumber(number), false)),
      pageLine(shown, pages),
    ],
    '\n\n',
  );
  return message(content, [
    pagingRow(shown, pages, (target) => ({ kind: 'speaker', page: target })),
    contextRow(entries, shown),
    ...topicRows(profile.topics),
    listPage === null ? [] : [actionButton(BUTTONS.backToList, { kind: 'speakers', page: listPage })],
  ]);
}

/**
 * «السياق 1» «السياق 2» …: a way into the article for each quote shown. Rows are not mirrored for right-to-left
 * readers, so that the first one comes last: on the right.
 */
function contextRow(
  entries: readonly { readonly entry: QuoteRecord; readonly number: number }[],
  index: number,
): ButtonRow {
  return entries
    .map(({ entry: { reference }, number }) =>
      actionButton(BUTTONS.contextOf(number), { kind: 'context', index, reference }),
    )
    .reverse();
}

function topicRows(topics: readonly string[]): readonly ButtonRow[] {
  const buttons = topics
    .slice(0, TOPICS)
    .map((topic, index) => actionButton(cut(topic, LABEL_LIMIT).text, { kind: 'topic', index }));
  const rows = Math.ceil(buttons.length / TOPICS_IN_ROW);
  return Array.from({ length: rows }, (_, row) =>
    buttons.slice(row * TOPICS_IN_ROW, (row + 1) * TOPICS_IN_ROW),
  );
}

/** One page of a list, its entries numbered from 1 over all pages; pages out of range show the nearest one. */
function pageOf<Entry>(all: readonly Entry[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const first = shown * size;
  const entries = all
    .slice(first, first + size)
    .map((entry, offset) => ({ entry, number: first + offset + 1 }));
  return { shown, pages, entries };
}

function profileHead(profile: SpeakerProfile): FormattedText {
  const listed = (label: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : label + entries.slice(0, LISTED).join(CITATION.separator);
  const roles = profile.roles.map(({ role, from, to }) => {
    const period = VIEWS.period(arabicDate(from), arabicDate(to));
    return inLine(period === null ? role : `${role} (${period})`, LINE_LIMIT);
  });
  const variants = profile.variants.filter((variant) => variant !== profile.name);
  const quotedBy = profile.quotedBy.map(
    ({ outlet, quotes }) => `${listedOutlet(outlet)} ${isolateRuns(`(${quotes})`)}`,
  );
  return join(
    [
      style('bold', inLine(profile.name, LINE_LIMIT)),
      isolateRuns(countedQuotes(profile.quotes)),
      listed(SPEAKERS.roles, roles),
      listed(
        SPEAKERS.variants,
        variants.map((variant) => inLine(variant, LABEL_LIMIT)),
      ),
      listed(SPEAKERS.quotedBy, quotedBy),
      listed(
        SPEAKERS.topics,
        profile.topics.map((topic) => inLine(topic, LABEL_LIMIT)),
      ),
    ],
    '\n',
  );
}

/** «كيف نقلتها المصادر»: the versions of one statement below each other. */
export function versionsMessage(
  versions: readonly QuoteVersion[],
  place: ViewPlace,
  page: number,
): OutgoingMessage {
  const { shown, pages, entries } = pageOf(versions, page, VERSIONS_PAGE);
  const content = join(
    [
      style('bold', SPEAKERS.versions),
      ...entries.map(({ entry, number }) => quoteEntry(entry, SPEAKERS.versionNumber(number), true)),
      pageLine(shown, pages),
    ],
    '\n\n',
  );
  const { index, reference } = place;
  return message(content, [
    pagingRow(shown, pages, (target) => ({ kind: 'versions', index, page: target, reference })),
    contextRow(entries, index),
    backRow(place),
  ]);
}

/** The words with outlet and date; with the speaker where versions may differ in whom they name. */
function quoteEntry(
  { quote, outlet, url, published }: QuoteRecord,
  label: string,
  withSpeaker: boolean,
): FormattedText {
  const date = arabicDate(published);
  const origin = join(
    [linked(outletName(outlet), url), isolateRuns(date ?? CITATION.dateUnknown)],
    CITATION.separator,
  );
  return join(
    [
      concat(style('bold', isolateRuns(label)), origin),
      withSpeaker ? attribution(quote) : '',
      quotation(cut(quotedWords(quote), WORDS_LIMIT)),
      withSpeaker ? '' : standingNotice(quote),
    ],
    '\n',
  );
}

function pageLine(page: number, pages: number): TextPart {
  return pages > 1 ? concat(isolateRuns(VIEWS.page(page + 1, pages))) : '';
}
