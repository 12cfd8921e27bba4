/**
 * Word lists and tables: UTF-8 text files under data/ that an Arabic speaker can extend without touching code.
 *
 * One entry a line; `#` starts a comment; columns are separated by `|`; blank lines are ignored.
 */

import { readdirSync, readFileSync } from 'node:fs';

const DATA = new URL('../../data/', import.meta.url);

/**
 * Rows of a data file, each the trimmed columns of one line.
 *
 * @param path - path below data/, for example `arabic/stop-words.txt`
 * @throws Error when the file is missing: the installation is incomplete.
 */
export function readTable(path: string): string[][] {
  const rows: string[][] = [];
  for (const line of readFileSync(new URL(path, DATA), 'utf8').split(/\r?\n/)) {
    const entry = line.replace(/#.*$/, '').trim();
    if (entry !== '') rows.push(entry.split('|').map((column) => column.trim()));
  }
  return rows;
}

/** Paths below data/ of the text files in one of its folders, in alphabetical order; for lists that are kept in several files. */
export function listData(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, DATA))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Entries of a one-column data file; several entries may stand on a line, separated by «،» or commas. */
export function readWordList(path: string): string[] {
  return readTable(path).flatMap((columns) =>
    columns.flatMap((column) =>
      column
        .split(/[،,]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  );
}
