/** Who said it and where it was printed: the lines around the cited words. */

import type { CitedQuote, Copy } from '../../answer/index.js';
import { normalise } from '../../arabic/index.js';
import { arabicDate } from '../text/arabic-date.js';
import { isolateRuns } from '../text/direction.js';
import {
  blockquote,
  concat,
  type FormattedText,
  join,
  link,
  style,
  type TextPart,
} from '../text/formatted-text.js';
import { CITATION } from '../texts.js';
import { block, inLine, webAddress } from './message.js';

/** An attribution below this is shown as uncertain: «يُنسب إلى …». */
export const SURE_CONFIDENCE = 0.7;
/** Longer quotations are folded until touched. */
const FOLDED_LENGTH = 500;
const NAME_LIMIT = 120;
const ROLE_LIMIT = 160;
const TITLE_LIMIT = 220;
const COPIES_SHOWN = 5;

/** Where a passage comes from. */
export interface Origin {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

/** Exact words of the corpus as a quotation block. */
export function quotation(words: TextPart): FormattedText {
  const content = block(words);
  return blockquote(content, { expandable: content.text.length > FOLDED_LENGTH });
}

/** The words of a quote; guillemets only around words that the source gives as literal speech. */
export function quotedWords({ text, shown, kind }: CitedQuote): string {
  return kind === 'direct' && shown === text && !/[«»]/.test(text) ? `«${text}»` : shown;
}

/** The line above the words: whose they are, and how sure that is. */
export function attribution(quote: CitedQuote): FormattedText {
  const { speaker } = quote;
  const name = speaker === null ? null : speakerName(speaker.name, speaker.role);
  if (quote.standing !== 'reported') {
    const { label, of, ofNobody } = CITATION[quote.standing];
    return join([style('bold', label), name === null ? ofNobody : around(of, name)], ': ');
  }
  if (name === null) return concat(CITATION.speakerUnknown);
  if (quote.confidence < SURE_CONFIDENCE) return around(CITATION.attributedTo, name);
  return around(quote.kind === 'indirect' ? CITATION.accordingTo : CITATION.spokenBy, name);
}

/** Name in bold with the role after it, or what stands for a name. */
export function speakerName(name: string | null, role: string | null): FormattedText {
  const shownRole = role === null ? '' : inLine(role, ROLE_LIMIT);
  if (name === null) return style('bold', shownRole === '' ? CITATION.unnamedSpeaker : shownRole);
  return join([style('bold', inLine(name, NAME_LIMIT)), shownRole], CITATION.separator);
}

/** A warning, for words without an attribution line, when the article itself says that they were not said. */
export function standingNotice(quote: CitedQuote): FormattedText {
  if (quote.standing === 'reported') return concat('');
  return style('bold', CITATION[quote.standing].notice);
}

export function outletName(outlet: string | null): string {
  return outlet === null ? CITATION.outletUnknown : inLine(outlet, NAME_LIMIT);
}

/** Outlet, channel, title and date, a line each. */
export function originLines(origin: Origin, via: string | null): FormattedText {
  const date = arabicDate(origin.published);
  return join(
    [
      origin.outlet === null ? CITATION.outletUnknown : concat(CITATION.outlet, outletName(origin.outlet)),
      via === null || isSameOutlet(via, origin.outlet) ? '' : CITATION.via + inLine(via, NAME_LIMIT),
      origin.title === null
        ? ''
        : concat(CITATION.title, linked(inLine(origin.title, TITLE_LIMIT), origin.url)),
      date === null ? CITATION.dateUnknown : CITATION.date + isolateRuns(date),
    ],
    '\n',
  );
}

/** The outlet passed words on to itself, perhaps with its kind or the article: «إذاعة خزامى», «الخزامى أف أم». */
function isSameOutlet(via: string, outlet: string | null): boolean {
  if (outlet === null) return false;
  const names = [nameWithoutArticles(via), nameWithoutArticles(outlet)] as const;
  return names[0].endsWith(names[1]) || names[1].endsWith(names[0]);
}

/** Words of a name for comparing, each after a space and without «ال». */
const nameWithoutArticles = (name: string): string =>
  normalise(name)
    .split(' ')
    .map((word) => ` ${word.replace(/^ال(?=.{2})/, '')}`)
    .join('');

/** «أيضاً في: …»: other outlets with the same passage, each once; the rest as a number. */
export function copiesLine(copies: readonly Copy[], own: string | null): FormattedText {
  const foreign = copies.filter(({ outlet }) => outlet === null || outlet !== own);
  const byOutlet = new Map<string, Copy>();
  for (const copy of foreign) {
    if (copy.outlet !== null && byOutlet.size < COPIES_SHOWN && !byOutlet.has(copy.outlet)) {
      byOutlet.set(copy.outlet, copy);
    }
  }
  const names: TextPart[] = [...byOutlet].map(([outlet, copy]) => linked(outletName(outlet), copy.url));
  const rest = foreign.filter(({ outlet }) => outlet === null || !byOutlet.has(outlet)).length;
  if (rest > 0) names.push(isolateRuns(CITATION.others(rest)));
  return names.length === 0 ? concat('') : concat(CITATION.alsoIn, join(names, CITATION.separator));
}

/** Words that open an address, or plain words when Telegram would not take it. */
export function linked(words: string, url: string | null): TextPart {
  const address = webAddress(url);
  return address === null ? words : link(words, address);
}

/** Puts a formatted part where a sentence expects a word. */
function around(sentence: (word: string) => string, part: FormattedText): FormattedText {
  const [before = '', after = ''] = sentence('\u0000').split('\u0000');
  return concat(before, part, after);
}
