/** Titles before a name: honorific, academic, military, royal. They are no part of the name. */

import { GRADES } from './function-words.js';
import type { Gender } from './inflection.js';
import { GIVEN_NAMES, ROYAL, TIME_WORDS, TITLES } from './lexicon.js';
import type { Reader } from './mention.js';
import { breaksPhrase } from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isDefinite, officeOf } from './word-classes.js';

/** End of «صاحب السمو الملكي» and its like. */
function royalTitle(view: ParagraphView, at: number): number {
  if (!/^صاحبه?$/.test(form(view, at))) return at;
  if (!ROYAL.has(form(view, at + 1))) return at;
  return /^الملكيه?$/.test(form(view, at + 2)) ? at + 3 : at + 2;
}

/** The titles from word `from` on: the word behind them, and the gender they show. */
export function skipTitles({ view, limit }: Reader, from: number): { at: number; gender: Gender | null } {
  let at = from;
  let gender: Gender | null = null;
  const honoured = royalTitle(view, at);
  if (honoured > at) {
    at = honoured;
    gender = form(view, from) === 'صاحبه' ? 'f' : 'm';
  }
  if (form(view, at) === 'دوله' && officeOf(form(view, at + 1)) !== null) at++;
  while (
    at < limit &&
    (TITLES.has(form(view, at)) || (at > from && GRADES.has(form(view, at)))) &&
    (at === from || !((view.gaps[at] ?? 0) & (Gap.comma | Gap.colon)))
  ) {
    gender ??= TITLES.get(form(view, at)) ?? null;
    at++;
  }
  return { at, gender };
}

/** «الجنرال البريطاني فلان»: an adjective of origin between title and name. */
export function skipAdjective({ view, limit }: Reader, at: number): number {
  const word = form(view, at);
  const isAdjective = isDefinite(word) && /(?:ي|يه)$/.test(word) && !GIVEN_NAMES.has(word);
  const named = at + 1 < limit && !breaksPhrase(view, at + 1) && !TIME_WORDS.has(form(view, at + 1));
  const joined = !((view.gaps[at + 1] ?? 0) & ~Gap.mark);
  return isAdjective && named && joined ? at + 1 : at;
}
