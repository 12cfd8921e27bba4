/** Which of a speaker's spellings stands for all. */

import type { Spelling } from './spelling.js';

interface Form {
  readonly name: string;
  readonly count: number;
  readonly words: readonly string[];
}

/** All spellings, the canonical one first: of the fullest forms that are not rare the most frequent. */
export function canonicalFirst(group: readonly Spelling[]): string[] {
  const forms = group.flatMap((entry) =>
    [...entry.spellings].map(([name, count]): Form => ({ name, count, words: entry.words })),
  );
  const total = forms.reduce((sum, { count }) => sum + count, 0);
  const weight = ({ count, words }: Form) =>
    Math.min(words.length, 4) * Math.min(1, (count / total) * 10) + count / total;
  forms.sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
  const [best] = forms;
  const shorter = forms.find((form) => best !== undefined && runsOn(best, form));
  const canonical = shorter ?? best;
  return [...new Set([canonical, ...forms].flatMap((form) => (form === undefined ? [] : [form.name])))];
}

/** `long` is `short` with a word of its sentence behind it: it begins with it and is rarer. */
function runsOn(long: Form, short: Form): boolean {
  return (
    short.words.length >= 2 &&
    long.words.length > short.words.length &&
    short.count >= long.count &&
    short.words.every((word, i) => word === long.words[i])
  );
}
