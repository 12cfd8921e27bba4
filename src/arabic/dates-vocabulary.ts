/** Words of time (months of both calendars, weekdays, ordinals, relative words) as phrases over normalised tokens. */

import { normalise } from './normalise.js';
import { PhraseTable } from './phrase-table.js';
import { readTable } from './word-list.js';

function numberedTable(path: string): PhraseTable<number> {
  const table = new PhraseTable<number>();
  for (const [number = '', names = ''] of readTable(path)) {
    for (const name of names.split(/[،,]/)) table.add(name, Number(number));
  }
  return table;
}

export type RelativeWord =
  | { readonly kind: 'day'; readonly offset: number }
  | { readonly kind: 'last' | 'next' | 'this' | 'week' | 'month' | 'year' | 'days' | 'ago' };

function relativeTable(): PhraseTable<RelativeWord> {
  const table = new PhraseTable<RelativeWord>();
  for (const [what = '', words = ''] of readTable('arabic/relative-dates.txt')) {
    const [kind, offset] = what.split(/\s+/);
    for (const word of words.split('،')) {
      if (kind === 'day') table.add(word, { kind, offset: Number(offset) });
      else table.add(word, { kind: kind as Exclude<RelativeWord['kind'], 'day'> });
    }
  }
  return table;
}

/** Words around months by their place in data/arabic/date-words.txt. */
type DateWords = Readonly<Record<'between' | 'behind' | 'before', ReadonlySet<string>>>;

function dateWords(): DateWords {
  const rows = readTable('arabic/date-words.txt');
  const words = (place: keyof DateWords): ReadonlySet<string> =>
    new Set(
      rows
        .flatMap(([name, list = '']) => (name === place ? list.split('،') : []))
        .map((word) => normalise(word.trim())),
    );
  return { between: words('between'), behind: words('behind'), before: words('before') };
}

export interface DateVocabulary {
  readonly months: PhraseTable<number>;
  readonly hijriMonths: PhraseTable<number>;
  readonly weekdays: PhraseTable<number>;
  readonly ordinals: PhraseTable<number>;
  readonly relative: PhraseTable<RelativeWord>;
  readonly around: DateWords;
}

let loaded: DateVocabulary | null = null;

/** The vocabulary of data/arabic, read once at first use. */
export function dateVocabulary(): DateVocabulary {
  loaded ??= {
    months: numberedTable('arabic/months.txt'),
    hijriMonths: numberedTable('arabic/hijri-months.txt'),
    weekdays: numberedTable('arabic/weekdays.txt'),
    ordinals: numberedTable('arabic/ordinal-days.txt'),
    relative: relativeTable(),
    around: dateWords(),
  };
  return loaded;
}

/** Synonym rings of the Gregorian month names as written in data/arabic/months.txt, January first. */
export function monthNames(): readonly (readonly string[])[] {
  return readTable('arabic/months.txt').map(([, names = '']) =>
    names.split(/[،,]/).map((name) => name.trim()),
  );
}
