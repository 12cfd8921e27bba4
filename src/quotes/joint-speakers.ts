/** Several people or organisations who speak as one: «قال فلان وفلانة إن», «أعلنت الدولتان …», «قال الوزيران فلان وفلان». */

import type { CastMember } from './cast.js';
import type { Gender } from './inflection.js';
import { COMMON_WORDS, GIVEN_NAMES, SPEECH_EVENTS, TIME_WORDS } from './lexicon.js';
import { type Mention, withoutJoinedWaw } from './mention.js';
import { breaksPhrase, isMediumAddressed, type ShortNames } from './phrase-words.js';
import { readMention } from './read-mention.js';
import { form, type ParagraphView } from './view.js';
import { isVocabulary, officeOf } from './word-classes.js';

/** No more are listed before words are reported. */
const MAX_JOINED = 4;

/** The word has its own و, or is one word with it: «وليد»، «وزير»، «وجود». */
function isJoined(view: ParagraphView, at: number): boolean {
  const word = form(view, at);
  const one = GIVEN_NAMES.has(word) || officeOf(word) !== null || COMMON_WORDS.has(word);
  return /^و.{3}/.test(word) && (view.gaps[at] ?? 0) === 0 && !one;
}

/** A second name must be sure: an office, a given name, several words, or a name the article uses alone. */
function isSure(mention: Mention, view: ParagraphView, shortNames: ShortNames): boolean {
  if (mention.kind === 'organisation') return true;
  if (mention.kind !== 'person') return false;
  const word = form(view, mention.from).replace(/^و/, '');
  return (
    mention.role !== null ||
    shortNames.has(word) ||
    (GIVEN_NAMES.has(word) && mention.to - mention.from > 1) ||
    (mention.to - mention.from > 1 && !isVocabulary(word))
  );
}

/** Behind the last of them the sentence goes on. */
function ends(view: ParagraphView, at: number, limit: number): boolean {
  const word = form(view, at);
  return (
    at >= limit ||
    (view.gaps[at] ?? 0) !== 0 ||
    breaksPhrase(view, at) ||
    TIME_WORDS.has(word) ||
    SPEECH_EVENTS.has(word) ||
    isMediumAddressed(word)
  );
}

function readJoinedName(view: ParagraphView, at: number, limit: number, shortNames: ShortNames) {
  const bare = withoutJoinedWaw(view, at);
  const mention = readMention(bare, at, Math.min(limit, bare.words.length), shortNames);
  return mention !== null && isSure(mention, view, shortNames) ? mention : null;
}

/** The names joined to a subject, and the word behind the last one. */
function joinedTo(view: ParagraphView, subject: Mention, limit: number, shortNames: ShortNames) {
  const found: Mention[] = [];
  let at = subject.to;
  if (subject.kind === 'group' && subject.plural) {
    const first = (view.gaps[at] ?? 0) === 0 && at < limit ? readMention(view, at, limit, shortNames) : null;
    if (first?.kind !== 'person' || !isSure(first, view, shortNames)) return { found, at };
    found.push(first);
    at = first.to;
  } else if (subject.kind !== 'person' && subject.kind !== 'organisation') return { found, at };
  while (at < limit && found.length < MAX_JOINED && isJoined(view, at)) {
    const next = readJoinedName(view, at, limit, shortNames);
    if (next === null) break;
    found.push(next);
    at = next.to;
  }
  return { found, at };
}

/**
 * Those who speak together with the subject that was read before `limit`; empty when it speaks alone.
 *
 * A dual or plural office before the names («الوزيران فلان وفلان») gives all of them, the first one included.
 */
export function readJoined(
  view: ParagraphView,
  subject: Mention,
  limit: number,
  shortNames: ShortNames,
): readonly Mention[] {
  const { found, at } = joinedTo(view, subject, limit, shortNames);
  const enough = subject.kind === 'group' ? 2 : 1;
  return found.length >= enough && ends(view, at, limit) ? found : [];
}

/** The word behind a subject and all people joined to it: «أنكر فلان وفلان ارتكابهما …». */
export function subjectEnd(
  view: ParagraphView,
  subject: Mention,
  limit: number,
  shortNames: ShortNames,
): number {
  if (subject.kind !== 'person') return subject.to;
  const { found, at } = joinedTo(view, subject, limit, shortNames);
  return found.every(({ kind }) => kind === 'person') ? at : subject.to;
}

/** One speaker for all of them; the name is put together when the whole article is read. */
export function joinedMember(parts: readonly CastMember[]): CastMember {
  const gender: Gender = parts.every((part) => part.gender === 'f') ? 'f' : 'm';
  return {
    name: null,
    words: [],
    kind: parts.every((part) => part.kind === 'organisation') ? 'organisation' : 'person',
    role: null,
    roleWords: [],
    head: null,
    gender,
    plural: true,
    parts,
  };
}
