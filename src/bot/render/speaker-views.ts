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
import { actionButton, inLine, message, type OutgoingMessage, pagingRow } from './message.js';
import type { ViewPlace } from './passage-views.js';

export const SPEAKERS_PAGE = 8;
const QUOTES_PAGE = 4;
const VERSIONS_PAGE = 4;
const WORDS_LIMIT = 500;
const LABEL_LIMIT = 40;
const LISTED = 6;
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
  const pages = Math.max(1, Math.ceil(profile.recent.length / QUOTES_PAGE));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const quotes = profile.recent.slice(shown * QUOTES_PAGE, (shown + 1) * QUOTES_PAGE);
  const content = join(
    [
      shown === 0 ? profileHead(profile) : speakerName(profile.name, profile.role),
      quotes.length === 0 ? '' : style('bold', SPEAKERS.quotes),
      ...quotes.map((record) => quoteEntry(record, false)),
      pageLine(shown, pages),
    ],
    '\n\n',
  );
  return message(content, [
    pagingRow(shown, pages, (target) => ({ kind: 'speaker', page: target })),
    listPage === null ? [] : [actionButton(BUTTONS.backToList, { kind: 'speakers', page: listPage })],
  ]);
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
  const pages = Math.max(1, Math.ceil(versions.length / VERSIONS_PAGE));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const entries = versions.slice(shown * VERSIONS_PAGE, (shown + 1) * VERSIONS_PAGE);
  const content = join(
    [
      style('bold', SPEAKERS.versions),
      ...entries.map((version) => quoteEntry(version, true)),
      pageLine(shown, pages),
    ],
    '\n\n',
  );
  const { index, reference } = place;
  return message(content, [
    pagingRow(shown, pages, (target) => ({ kind: 'versions', index: index ?? 0, page: target, reference })),
    index === null ? [] : [actionButton(BUTTONS.back, { kind: 'answer', index })],
  ]);
}

/** The words with outlet and date; with the speaker where versions may differ in whom they name. */
function quoteEntry({ quote, outlet, url, published }: QuoteRecord, withSpeaker: boolean): FormattedText {
  const date = arabicDate(published);
  const origin: TextPart = join(
    [linked(outletName(outlet), url), isolateRuns(date ?? CITATION.dateUnknown)],
    CITATION.separator,
  );
  return join(
    [
      withSpeaker ? style('bold', origin) : origin,
      withSpeaker ? attribution(quote) : '',
      quotation(cut(quotedWords(quote.text, quote.kind), WORDS_LIMIT)),
      standingNotice(quote),
    ],
    '\n',
  );
}

function pageLine(page: number, pages: number): TextPart {
  return pages > 1 ? concat(isolateRuns(VIEWS.page(page + 1, pages))) : '';
}
