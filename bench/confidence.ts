/**
 * Measures how often the speaker of a quote is right, by the ground on which it was found: the table of data/quotes/confidence.txt.
 *
 * Usage: npx tsx bench/confidence.ts GOLD.jsonl… [--write] (annotated articles in the form of gold/quotes-dev.jsonl)
 *
 * A quote found counts for its ground when it shares half of its letters with an annotated one: right or wrong by its speaker. One that
 * nobody annotated counts as wrong. The shares are drawn to the share of all by four quotes, so that few cases decide nothing.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { tokenise } from '../src/arabic/index.js';
import { attribute, type Quote, type QuotedSpeaker } from '../src/quotes/index.js';

interface Span {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

interface GoldQuote extends Span {
  readonly form: string;
  readonly optional?: boolean;
  readonly speaker: (QuotedSpeaker & { readonly name_alts?: readonly string[] }) | null;
}

interface GoldArticle {
  readonly paragraphs: readonly string[];
  readonly quotes: readonly GoldQuote[];
  readonly grey?: readonly Span[];
}

/** Weight of the share of all quotes in the share of one class, in quotes. */
const PRIOR = 4;

const shared = (a: Span, b: Span): number =>
  a.paragraph !== b.paragraph
    ? 0
    : Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
      (Math.max(a.end, b.end) - Math.min(a.start, b.start));

const wordsOf = (text: string | null | undefined): string[] => tokenise(text ?? '').map(({ form }) => form);

/** The names share two words, or all of the shorter one; without a name the offices share a word. */
function isRight(found: QuotedSpeaker | null, gold: GoldQuote['speaker']): boolean {
  if (gold === null || found === null) return gold === found;
  const names = [gold.name, ...(gold.name_alts ?? [])].filter((name) => name !== null);
  if (names.length === 0) {
    const role = wordsOf(gold.role);
    return role.length === 0
      ? found.name === null
      : wordsOf(found.role ?? found.name).some((w) => role.includes(w));
  }
  const own = wordsOf(found.name);
  return names.some((name) => {
    const words = wordsOf(name);
    const common = words.filter((word) => own.includes(word)).length;
    return common > 0 && common >= Math.min(2, words.length, own.length);
  });
}

/** Right, wrong, or null where the annotation leaves it open. */
function judge(quote: Quote, gold: GoldArticle): boolean | null {
  const [best] = [...gold.quotes].sort((a, b) => shared(b, quote) - shared(a, quote));
  if (best !== undefined && shared(best, quote) >= 0.5) return isRight(quote.speaker, best.speaker);
  const open = [
    ...(gold.grey ?? []),
    ...gold.quotes.filter(({ form, optional }) => form === 'nominal' || optional),
  ];
  return quote.form === 'nominal' || open.some((span) => shared(span, quote) >= 0.3) ? null : false;
}

const classOf = ({ ground, speaker }: Quote): string =>
  ground === 'explicit' && speaker?.kind === 'unnamed' ? 'unnamed' : (ground ?? 'nobody');

const counts = new Map<string, { right: number; all: number }>();
for (const path of process.argv.slice(2).filter((argument) => argument !== '--write')) {
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const gold: GoldArticle = JSON.parse(line);
    for (const quote of attribute(gold)) {
      const right = judge(quote, gold);
      if (right === null) continue;
      const count = counts.get(classOf(quote)) ?? { right: 0, all: 0 };
      counts.set(classOf(quote), { right: count.right + Number(right), all: count.all + 1 });
    }
  }
}
const total = [...counts.values()].reduce(
  (sum, { right, all }) => ({ right: sum.right + right, all: sum.all + all }),
  {
    right: 0,
    all: 0,
  },
);
const share = total.right / total.all;
const rows = [...counts].map(([name, { right, all }]) => ({
  name,
  confidence: (right + PRIOR * share) / (all + PRIOR),
  right,
  all,
}));
rows.sort((a, b) => b.confidence - a.confidence);
const table = [
  '# How sure the speaker of a quote is, by the ground on which it was found: the share that was right (bench/confidence.ts).',
  `# Source: ${total.all} quotes of the annotated development articles, ${total.right} of them right; shares drawn to that of all by ${PRIOR} quotes.`,
  '# ground (unnamed: explicit, but without a name) | confidence | right | of',
  ...rows.map(({ name, confidence, right, all }) => `${name} | ${confidence.toFixed(3)} | ${right} | ${all}`),
  '',
].join('\n');
console.log(table);
if (process.argv.includes('--write'))
  writeFileSync(new URL('../data/quotes/confidence.txt', import.meta.url), table);
