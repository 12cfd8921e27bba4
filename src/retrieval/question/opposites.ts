/** Words that answer a yes-no question by the opposite of its verb: «هل وافق البرلمان؟» – «رفض البرلمان». */

import { normalise, readTable } from '../../arabic/index.js';
import type { OtherWord } from './spoken-words.js';

/** An opposite says no, or it belongs to another matter. */
const OPPOSITE = 0.5;

let loaded: ReadonlyMap<string, readonly OtherWord[]> | null = null;

function table(): ReadonlyMap<string, readonly OtherWord[]> {
  if (loaded !== null) return loaded;
  const found = new Map<string, OtherWord[]>();
  for (const row of readTable('questions/opposites.txt')) {
    const [some = [], others = []] = row.map((side) => side.split('،').map((word) => normalise(word.trim())));
    for (const [words, against] of [
      [some, others],
      [others, some],
    ] as const) {
      const listed = against
        .filter((form) => !form.includes(' '))
        .map((form) => ({ form, quality: OPPOSITE }));
      for (const word of words) found.set(word, [...(found.get(word) ?? []), ...listed]);
    }
  }
  loaded = found;
  return loaded;
}

/** Opposites of a normalised verb, with or without the future's س before it; none when the list has none. */
export function opposites(verb: string): readonly OtherWord[] {
  return table().get(verb) ?? table().get(verb.replace(/^س(?=[يت])/, '')) ?? [];
}
