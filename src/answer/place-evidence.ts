/** Evidence of a place that the question did not name. */

import {
  isNumberWord,
  isStopWord,
  normalise,
  PhraseTable,
  readTable,
  readWordList,
} from '../arabic/index.js';
import { isBeside, type MetWords } from './met-words.js';
import { isNameLike, isPlaceName } from './names.js';
import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

interface PlaceWords {
  /** With true for those that only places follow: «قرب», «قبالة». */
  readonly prepositions: PhraseTable<boolean>;
  /** Phrases with a place's noun or preposition that are none. */
  readonly others: PhraseTable<true>;
  /** Words that a preposition may have before its place: «في أحد المساجد». */
  readonly determiners: ReadonlySet<string>;
  /** Stems of the nouns that introduce a place. */
  readonly nouns: ReadonlySet<string>;
  /** Words for days, which tell no place. */
  readonly times: ReadonlySet<string>;
}

let loaded: PlaceWords | null = null;

function placeWords(): PlaceWords {
  if (loaded !== null) return loaded;
  const rows = readTable('questions/place-prepositions.txt');
  const row = (kind: string): string[] =>
    rows.filter(([name]) => name === kind).flatMap(([, list = '']) => list.split('،'));
  const prepositions = new PhraseTable<boolean>();
  for (const phrase of row('preposition')) prepositions.add(phrase, false);
  for (const phrase of row('spatial')) prepositions.add(phrase, true);
  const others = new PhraseTable<true>();
  for (const phrase of row('other')) others.add(phrase, true);
  loaded = {
    prepositions,
    others,
    determiners: new Set(row('determiner').map((word) => normalise(word).trim())),
    times: new Set(
      readWordList('questions/day-words.txt').map((word) => normalise(word).replace(DEFINITE, '')),
    ),
    nouns: new Set(readWordList('questions/place-nouns.txt').map((word) => wordStem(normalise(word)))),
  };
  return loaded;
}

/** How surely a mention is a place that answers, before it is known what stands beside it. */
const SURE = { named: 1, definite: 0.85, described: 0.7, likely: 0.6, joined: 0.5, bare: 0.35, known: 0.15 };
/** Without a preposition a place may belong to an office («رئيس بلدية كذا»); one far from the question's words to another matter. */
const LESS = { ungoverned: 0.6, far: 0.8, otherKind: 0.8 };
/** Words of a mention at most: «في أحد أحياء مدينة …». */
const LONGEST = 5;

const DEFINITE = /^[وف]?(?:[بلك]?ال|لل)/;
const JOINED = /^[وف]?(?:ب|ل|لل)(?=.{3})/;
/** A preposition that is joined, or stands before: «بمدينة». */
const bareNoun = (form: string): string => form.replace(JOINED, '');

interface Mention {
  readonly last: number;
  readonly sure: number;
  /** Stems of its place nouns. */
  readonly nouns: readonly string[];
}

/** Stem of a place noun, with or without a preposition joined to it; null for other words. */
function placeNoun(form: string): { readonly stem: string; readonly joined: boolean } | null {
  const { nouns } = placeWords();
  const plain = wordStem(form);
  const bare = bareNoun(form);
  if (bare !== form && nouns.has(wordStem(bare))) return { stem: wordStem(bare), joined: true };
  return nouns.has(plain) ? { stem: plain, joined: false } : null;
}

/** «التي حررها الجيش»، «حيث يقيم»: a clause says which place. */
const RELATIVE = /^(?:الذي|التي|الذين|اللذين|اللتين|حيث)$/;

/** «منازلهم»: nothing behind it tells which. */
const OWNED = /.{3}(?:ها|هم|هن|هما|نا)$/;

/** Can the word be what a place is called or told by? */
function isContent(tokens: Reading['tokens'], at: number): boolean {
  const form = tokens[at]?.form ?? '';
  if (OWNED.test(tokens[at - 1]?.form ?? '') || placeWords().times.has(form.replace(DEFINITE, '')))
    return false;
  if (form === '' || isStopWord(form) || isNumberWord(form) || /^[وف]?(?:بال|لل)/.test(form)) return false;
  return placeNoun(form) === null && placeWords().prepositions.match(tokens, at) === null;
}

/** «بجنزور»: a joined ب and a name that no list has. */
const isAtUnusual = (form: string): boolean =>
  /^[وف]?ب(?!ال).{4,}$/.test(form) &&
  !OWNED.test(form) &&
  !isStopWord(form) &&
  !isNumberWord(form) &&
  isNameLike(form);

/** «تلك المنطقة»: a place that was told before. */
const POINTING = /^(?:هذه|هذا|تلك|ذلك|ذات|نفس)$/;

/** «بمحافظة حجة»، «قرية تلمود»: an adjective would agree with the noun («قرية صغيرة»), so a name stands behind it. */
const isProper = (noun: string, head: string): boolean =>
  /ه$/.test(noun) &&
  !/^[وف]?(?:[بلك]?ال|لل)/.test(noun) &&
  !DEFINITE.test(head) &&
  (!/(?:ه|ات|ي)$/.test(head) ||
    (/^[وف]?[بل]?(?:محافظه|ولايه|معتمديه|مقاطعه)$/.test(noun) && !/يه$/.test(head)));

/** The place that begins at a token; null without one. What the question names itself counts little. */
function mentionAt({ tokens }: Reading, first: number, met: MetWords): Mention | null {
  const { prepositions, others, determiners } = placeWords();
  const other = others.match(tokens, first);
  if (other !== null) return { last: first + other.length - 1, sure: 0, nouns: [] };
  const opener = prepositions.match(tokens, first);
  let governed = opener !== null;
  const stems: string[] = [];
  let pointed = false;
  let at = first + (opener?.length ?? 0);
  for (; at < Math.min(first + LONGEST, tokens.length); at++) {
    const form = tokens[at]?.form ?? '';
    if (isPlaceName(form)) break;
    const noun = placeNoun(form);
    if (noun !== null && !(noun.joined && stems.length > 0)) {
      stems.push(noun.stem);
      governed ||= noun.joined;
    } else if (stems.length === 0 && determiners.has(bareNoun(form))) {
      governed ||= bareNoun(form) !== form;
      pointed ||= POINTING.test(bareNoun(form));
    } else break;
  }
  const head = tokens[at]?.form ?? '';
  if (at === first && !isPlaceName(head)) {
    return isAtUnusual(head) && !met.has(at) ? { last: at, sure: SURE.joined, nouns: [] } : null;
  }
  const found = (last: number, sure: number): Mention => ({
    last: Math.max(first, last),
    sure: governed ? sure : sure * LESS.ungoverned,
    nouns: stems,
  });
  if (isPlaceName(head)) {
    governed ||= /^[وف]?ب/.test(head);
    return found(at, met.has(at) ? (stems.length > 0 ? SURE.known : 0) : SURE.named);
  }
  if (pointed) return found(at - 1, SURE.bare);
  const content = isContent(tokens, at);
  if (stems.length === 0 && opener?.value !== true) {
    return found(at - 1, content && opener !== null && !met.has(at) && isNameLike(head) ? SURE.likely : 0);
  }
  if (!content) return found(at - 1, stems.length > 1 || RELATIVE.test(head) ? SURE.described : SURE.bare);
  if (met.has(at)) return found(at, SURE.known);
  if (isNameLike(head) || isProper(tokens[at - 1]?.form ?? '', head)) return found(at, SURE.named);
  const definite = DEFINITE.test(head) || (opener?.value === true && stems.length === 0);
  return found(at, definite ? SURE.definite : SURE.described);
}

/**
 * How surely a slice names a place that the question did not have.
 *
 * @param noun - stem of the kind of place that is asked for, null for any
 */
export function placeEvidence(reading: Reading, slice: Slice, met: MetWords, noun: string | null): number {
  let best = 0;
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!within(reading, at, slice)) continue;
    const mention = mentionAt(reading, at, met);
    if (mention === null) continue;
    const { last, sure, nouns } = mention;
    const near = isBeside(reading, at, last, slice, met) ? 1 : LESS.far;
    const asked = nouns.includes(noun ?? '');
    const kind = noun === null || nouns.length === 0 || asked ? 1 : LESS.otherKind;
    best = Math.max(best, (asked && sure > SURE.bare ? 1 : sure) * near * kind);
    at = Math.max(at, last);
  }
  return best;
}
