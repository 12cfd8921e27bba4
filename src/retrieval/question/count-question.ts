/** What «كم» counts or measures. */

import { normalise, readTable, type Token } from '../../arabic/index.js';
import type { AskedFor } from './question-word.js';
import { afterAttributes } from './verb-of-saying.js';
import { isTopicless } from './vocabulary.js';

const KINDS = ['amount', 'change', 'act'] as const;
type Measuring = (typeof KINDS)[number];

let loaded: ReadonlyMap<string, Measuring> | null = null;

/** Verbs that measure: `data/questions/measuring-verbs.txt`. */
function measuringVerbs(): ReadonlyMap<string, Measuring> {
  if (loaded !== null) return loaded;
  const rows = readTable('questions/measuring-verbs.txt');
  loaded = new Map(
    KINDS.flatMap((kind) =>
      rows
        .filter(([name]) => name === kind)
        .flatMap(([, list = '']) => list.split('،').map((verb) => [normalise(verb).trim(), kind] as const)),
    ),
  );
  return loaded;
}

/** «كم سجل النجم من هدف»: so far behind the verb a noun may be told by «من». */
const REACH = 4;

/** The noun behind «من» that a verb counts; -1 without one. */
function partitive(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 1; at < Math.min(verb + REACH, tokens.length - 1); at++) {
    if (tokens[at]?.form === 'من') return /^ال/.test(tokens[at + 1]?.form ?? 'ال') ? -1 : at + 1;
  }
  return -1;
}

/** «كم في المئة». */
const HUNDRED = /^ال(?:مئه|مائه|ميه|مايه)$/;
const PREPOSITION = /^(?:في|علي|عن|مع|بعد|قبل|عند|لدي|الي|ب|ل)$/;

/**
 * Behind «كم» stands the counted noun, or a verb with what it measures: «كم وصل سعر النفط», «كم سجل الفريق من هدف».
 *
 * @param after - the first token behind the question word
 */
export function askedByCount(tokens: readonly Token[], after: number): AskedFor {
  const share = tokens[after]?.form === 'في' && HUNDRED.test(tokens[after + 1]?.form ?? '');
  // «بكام في السوق»: what is asked for stands before the question word.
  if (!share && PREPOSITION.test(tokens[after]?.form ?? '')) {
    return { type: 'how-many', expects: 'number', noun: -1 };
  }
  const first = share ? after + 1 : after;
  const kind = measuringVerbs().get(tokens[first]?.form ?? '') ?? null;
  const counted = kind === null ? -1 : partitive(tokens, first);
  const behind = afterAttributes(tokens, first + 1);
  const measured = (kind === 'amount' || kind === 'change') && !isTopicless(tokens[behind]?.form ?? 'من');
  const noun = counted >= 0 ? counted : measured ? behind : afterAttributes(tokens, first);
  return {
    type: 'how-many',
    expects: 'number',
    noun: noun < tokens.length ? noun : -1,
    verb: measured || counted >= 0 ? first : -1,
    amount: kind === 'amount' && measured && counted < 0,
  };
}
