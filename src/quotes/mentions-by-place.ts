/** Mentions stand in text order and do not overlap: those at a place are found by halving, so that long sentences stay cheap. */

import type { Mention } from './mention.js';

/** Index of the first mention that begins at word `at` or behind it; their number when there is none. */
export function firstMentionFrom(mentions: readonly Mention[], at: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mentions that begin at word `from` or behind it and before word `to`. */
export function mentionsWithin(mentions: readonly Mention[], from: number, to: number): readonly Mention[] {
  return mentions.slice(firstMentionFrom(mentions, from), firstMentionFrom(mentions, to));
}

/** The mention that begins at word `at`. */
export function mentionAt(mentions: readonly Mention[], at: number): Mention | undefined {
  const mention = mentions[firstMentionFrom(mentions, at)];
  return mention?.from === at ? mention : undefined;
}
