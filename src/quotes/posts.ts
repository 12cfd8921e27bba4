/** Embedded posts of social networks: the line of words and its author line, «— name (@handle) November 27, 2018». */

import { confidenceOf } from './confidence.js';
import type { Quote } from './quote.js';

const AUTHOR_LINE = /^\s*[—–-]+\s*(.{1,80}?)\s*\(\s*@(\w{1,30})\s*\)/u;
const REPOST = /^\s*RT\s+@(\w{1,30})\s*:\s*/u;

/** Paragraphs that belong to posts, and the quotes in them; a handle's owner is looked up by `ownerOf`. */
export function readPosts(
  paragraphs: readonly string[],
  ownerOf: (handle: string) => Quote['speaker'],
  accountOf: (name: string) => Quote['speaker'],
): { quotes: Quote[]; taken: ReadonlySet<number> } {
  const quotes: Quote[] = [];
  const taken = new Set<number>();
  for (const [i, line] of paragraphs.entries()) {
    const author = AUTHOR_LINE.exec(line);
    const words = paragraphs[i - 1];
    if (author === null || words === undefined || taken.has(i - 1)) continue;
    const [, name = '', handle = ''] = author;
    const repost = REPOST.exec(words);
    const start = repost?.[0].length ?? words.length - words.trimStart().length;
    const end = words.trimEnd().length;
    taken.add(i - 1).add(i);
    if (end <= start) continue;
    const reposted = repost?.[1];
    const speaker = reposted === undefined ? accountOf(name) : ownerOf(reposted);
    quotes.push({
      paragraph: i - 1,
      start,
      end,
      text: words.slice(start, end),
      kind: 'direct',
      form: 'bare',
      speaker: speaker ?? {
        name: reposted === undefined ? name : `@${reposted}`,
        role: handle === '' ? null : `@${handle}`,
        kind: 'person',
      },
      cue: null,
      cueStart: null,
      cueEnd: null,
      via: reposted === undefined ? null : name,
      ground: 'post',
      confidence: confidenceOf('post', 'person'),
      standing: 'reported',
    });
  }
  return { quotes, taken };
}
