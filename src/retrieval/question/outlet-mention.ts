/** Outlets named in a question, wanted or excluded, in any spelling of إف إم and with any proclitic. */

import type { Token } from '../../arabic/index.js';
import type { OutletMention } from './analysed-question.js';
import type { QuestionLookups } from './lookups.js';
import { isExcluded } from './speaker-mention.js';

/** A kind of outlet before the name belongs to the mention: «موقع إرم نيوز»، «إذاعة جوهرة». */
const KIND = /^(?:[وبلف]?(?:ال)?(?:موقع|صحيفه|جريده|قناه|اذاعه|راديو|وكاله|مجله|شبكه))$/;

export interface FoundOutlet {
  readonly mention: OutletMention;
  readonly first: number;
  readonly last: number;
}

/** All outlets that the tokens name, in order. */
export function findOutlets(tokens: readonly Token[], lookups: QuestionLookups): FoundOutlet[] {
  const found: FoundOutlet[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = lookups.outlets.match(tokens, at);
    const last = tokens[at + (match?.length ?? 1) - 1];
    if (match === null || last === undefined) continue;
    const first = KIND.test(tokens[at - 1]?.form ?? '') ? at - 1 : at;
    const start = tokens[first]?.start ?? last.start;
    found.push({
      mention: { start, end: last.end, outlet: match.value, excluded: isExcluded(tokens, first) },
      first,
      last: at + match.length - 1,
    });
    at += match.length - 1;
  }
  return found;
}
