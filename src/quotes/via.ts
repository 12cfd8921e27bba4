/** Stage 5b, resolution: the outlet or agency that passed the words on (لوكالة رويترز، حسب صحيفة …، نقلت …). */

import { LEARNING, NAMES_MEDIUM, TELLING, UNNAMED_MEDIUM } from './function-words.js';
import {
  AGENCIES,
  AGENCY_WORDS,
  CHANNEL_WORDS,
  CORRESPONDENTS,
  INNER,
  MEDIA_HEADS,
  SOCIAL_MEDIA,
} from './lexicon.js';
import { phraseText } from './mention.js';
import { phraseEnd } from './phrase.js';
import { form, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, officeOf } from './word-classes.js';

const NO_NAMES: ReadonlySet<string> = new Set();

/** The word, and without the prepositions that may be joined to a medium: لوكالة، للجزيرة، بقناة. */
function withoutPreposition(word: string): string[] {
  const first = word.charAt(0);
  if (first === 'و') return [word, word.slice(1), word.replace(/^و[لب](?=.{2})/, '')];
  if (first === 'ب') return [word, word.slice(1)];
  if (first !== 'ل') return [word];
  return word.startsWith('لل') ? [word, `ال${word.slice(2)}`, word.slice(1)] : [word, word.slice(1)];
}

/** First words of the agencies: a quick test before longer ones are compared. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...AGENCIES, ...AGENCY_WORDS].map((name) => name.split(' ')[0] ?? ''),
);

function agencyAt(view: ParagraphView, i: number, end: number): { name: string; to: number } | null {
  const word = form(view, i);
  for (const first of withoutPreposition(word)) {
    if (!FIRST_WORDS.has(first)) continue;
    for (let length = Math.min(3, end - i); length >= 1; length--) {
      let words = first;
      for (let k = 1; k < length; k++) words += ` ${form(view, i + k)}`;
      if (!AGENCIES.has(words) && !(AGENCY_WORDS.has(words) && isDirect(view, i, first))) continue;
      const text = phraseText(view, i, i + length);
      const bare = text.slice(Math.max(0, word.length - first.length));
      return { name: bare.replace(/^لل/, 'ال'), to: i + length };
    }
  }
  return null;
}

/** The name of an agency or station behind its kind: «لمراسلة الجوهرة أف أم». */
function agencyName(view: ParagraphView, at: number, end: number): { name: string; to: number } | null {
  for (let length = Math.min(3, end - at); length >= 1; length--) {
    let words = form(view, at);
    for (let k = 1; k < length; k++) words += ` ${form(view, at + k)}`;
    if (AGENCIES.has(words) || AGENCY_WORDS.has(words))
      return { name: phraseText(view, at, at + length), to: at + length };
  }
  return null;
}

/** An agency whose name is also a common word counts only behind ل or a word of attribution. */
function isDirect(view: ParagraphView, i: number, first: string): boolean {
  const word = form(view, i);
  if (word !== first) return /^و?ل/.test(word) && !completesOffice(view, i);
  return NAMES_MEDIUM.has(form(view, i - 1)) || (form(view, i - 1) === 'عن' && form(view, i - 2) === 'نقلا');
}

/** «الأمين العام للاتحاد العام …»: no medium but the rest of an office. */
function completesOffice(view: ParagraphView, i: number): boolean {
  const before = form(view, i - 1);
  return isDefinite(form(view, i + 1)) && (officeOf(before) !== null || INNER.has(bareNoun(before)));
}

function mediumAt(view: ParagraphView, i: number, end: number): { name: string; to: number } | null {
  const joined = view.opening.get(i + 1);
  const lemma = view.cues[i]?.lemma ?? '';
  const told = LEARNING.has(lemma) || TELLING.has(lemma);
  if ((told || form(view, i) === 'ل') && joined?.close != null && joined.to - joined.from <= 4)
    return { name: phraseText(view, joined.from, joined.to), to: joined.to };
  if (!withoutPreposition(form(view, i)).some((word) => MEDIA_HEADS.has(word))) return null;
  const named = agencyName(view, i + 1, end);
  if (named !== null) return named;
  for (let k = i + 1; k < Math.min(end, i + 6); k++) {
    const marked = view.opening.get(k);
    if (marked?.close != null && marked.to - marked.from <= 5) {
      if (SOCIAL_MEDIA.has(form(view, k))) return null;
      return { name: phraseText(view, marked.from, marked.to), to: marked.to };
    }
  }
  // «لمراسلتنا المديرة فلانة»: the outlet's own correspondent.
  if (/.{3}نا$/.test(form(view, i))) return { name: '', to: i + 1 };
  const to = phraseEnd(view, i, end, NO_NAMES, true);
  if (to === i + 1) return { name: '', to };
  if (SOCIAL_MEDIA.has(form(view, i + 1)) || UNNAMED_MEDIUM.test(form(view, i + 1))) return null;
  const person = CORRESPONDENTS.has(bareNoun(form(view, i).replace(/^و?[لب](?!ل)/, '')));
  if (person) return { name: phraseText(view, i + 1, to), to };
  const text = phraseText(view, i, to);
  const prefixed = /^و?[لب]/.test(form(view, i)) && !MEDIA_HEADS.has(form(view, i));
  return { name: prefixed ? text.replace(/^و?لل/, 'ال').replace(/^و?[لب]ـ?/, '') : text, to };
}

/** Channels of words named between two words; `last` is what «الصحيفة» alone takes up, `reported` tells the words that are quoted. */
export function findVia(
  view: ParagraphView,
  from: number,
  to: number,
  last: string | null,
  reported: (word: number) => boolean,
): string[] {
  const channels: string[] = [];
  for (let i = from; i < to; i++) {
    if (reported(i)) continue;
    const marked = view.opening.get(i);
    const found = agencyAt(view, i, to) ?? mediumAt(view, i, to);
    if (found !== null && (found.name !== '' || last !== null)) {
      if (!introduced(view, i)) continue;
      channels.push(found.name === '' ? (last ?? '') : found.name);
      i = found.to - 1;
    } else if (marked !== undefined && marked.close !== null && marked.to - marked.from > 6)
      i = marked.to - 1;
  }
  return [...new Set(channels)];
}

/** The medium is a channel here: joined ل, or a word of transmission before it. */
function introduced(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (
    /^و?ل/.test(word) &&
    word.length !== 2 &&
    word.length !== 3 &&
    !MEDIA_HEADS.has(word) &&
    !AGENCIES.has(word)
  )
    return true;
  return [i - 1, i - 2].some(
    (k) => CHANNEL_WORDS.has(form(view, k).replace(/^و(?=.{3})/, '')) || CHANNEL_WORDS.has(form(view, k)),
  );
}

/** A medium named between two words that «الصحيفة» may take up later. */
export function namesMedium(view: ParagraphView, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (withoutPreposition(form(view, i)).some((word) => MEDIA_HEADS.has(word))) return true;
  return false;
}
