/** Reads the files of data/quotes: rows of `class | entries` and plain lists, normalised. */

import { normalise, readTable, readWordList } from '../arabic/index.js';

/** The entries of one cell, normalised. */
export const entries = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('،')
    .map((entry) => normalise(entry.trim()))
    .filter((entry) => entry !== '');

/** A file of `class | entries` rows as one set a class; throws for a class that the file lacks. */
export function classes(path: string): (name: string) => ReadonlySet<string> {
  const sets = new Map<string, Set<string>>();
  for (const [name = '', cell] of readTable(path)) {
    const set = sets.get(name) ?? new Set<string>();
    for (const entry of entries(cell)) set.add(entry);
    sets.set(name, set);
  }
  return (name) => {
    const set = sets.get(name);
    if (set === undefined) throw new Error(`data/${path} has no class "${name}"`);
    return set;
  };
}

/** All entries of a file without classes. */
export const words = (path: string): ReadonlySet<string> => new Set(readWordList(path).map(normalise));
