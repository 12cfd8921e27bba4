/** Commands, mentions, links, e-mail addresses and hashtags that Telegram finds in a text by itself. */

import type { MessageEntity } from 'grammy/types';

type Detected = MessageEntity.CommonMessageEntity;

/** Before a match: the start, or no letter, digit or sign that would make it part of a word. */
const BOUNDARY = String.raw`(?<![\p{L}\p{N}_/@#.])`;

/** In the order of precedence; a later one does not overlap an earlier one. All repetitions are bounded. */
const PATTERNS: readonly (readonly [Detected['type'], RegExp])[] = [
  ['url', new RegExp(`${BOUNDARY}https?://[^\\s<>«»"]{1,2048}`, 'giu')],
  [
    'email',
    new RegExp(
      `${BOUNDARY}[\\w+-]{1,64}(?:\\.[\\w+-]{1,64}){0,4}@(?:[\\w-]{1,63}\\.){1,5}[a-z]{2,12}(?![\\w@])`,
      'giu',
    ),
  ],
  [
    'url',
    new RegExp(
      `${BOUNDARY}(?:[a-z0-9-]{1,63}\\.){1,5}(?:com|org|net|info|gov|edu|io|dev|me)(?![\\w@])(?:/[^\\s<>«»"]{0,2048})?`,
      'giu',
    ),
  ],
  ['bot_command', new RegExp(`${BOUNDARY}/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\\p{L}\\p{N}_/@])`, 'giu')],
  ['mention', new RegExp(`${BOUNDARY}@[a-z0-9_]{3,32}(?![\\p{L}\\p{N}_@])`, 'giu')],
  ['hashtag', new RegExp(`${BOUNDARY}#[\\p{L}\\p{N}_]{1,256}`, 'gu')],
];

/** Signs that end a sentence rather than a link. */
const TRAILING = /[.,:;!?)\]}'،؛؟…]+$/u;

/** Entities of a text, in reading order; offsets are UTF-16 units. */
export function detectEntities(text: string): Detected[] {
  const found: Detected[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const matched = type === 'url' ? match[0].replace(TRAILING, '') : match[0];
      const entity: Detected = { type, offset: match.index, length: matched.length };
      const free = found.every(
        (other) =>
          entity.offset >= other.offset + other.length || other.offset >= entity.offset + entity.length,
      );
      if (free) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
