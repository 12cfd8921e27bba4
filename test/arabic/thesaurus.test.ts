import { describe, expect, it } from 'vitest';
import { normalise, thesaurus } from '../../src/arabic/index.js';

const entries = thesaurus();
const shown = ({ asked, told, kind }: (typeof entries)[number]): string =>
  kind === 'narrower' ? `${asked.join('، ')} > ${told.join(' | ')}` : told.join(' | ');
const isWithin = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...words].every((word) => others.has(word));

describe('the thesaurus', () => {
  it('has near, same and narrower entries', () => {
    for (const kind of ['near', 'same', 'narrower'] as const)
      expect(entries.some((entry) => entry.kind === kind)).toBe(true);
  });

  it('has at least two different words in every entry', () => {
    const lonely = entries.filter(({ asked, told }) => new Set([...asked, ...told].map(normalise)).size < 2);
    expect(lonely.map(shown)).toEqual([]);
  });

  it('names no word twice in one entry', () => {
    const doubled = entries.filter(({ asked, told }) =>
      [asked, told].some((words) => new Set(words).size < words.length),
    );
    expect(doubled.map(shown)).toEqual([]);
  });

  it('has no entry that another of its kind contains, in any file', () => {
    const normalised = entries.map((entry) => ({
      entry,
      asked: new Set(entry.asked.map(normalise)),
      told: new Set(entry.told.map(normalise)),
    }));
    const byWord = new Map<string, (typeof normalised)[number][]>();
    for (const one of normalised) {
      for (const word of one.told) byWord.set(word, [...(byWord.get(word) ?? []), one]);
    }
    const contained = normalised.flatMap((one) => {
      const [word = ''] = one.told;
      return (byWord.get(word) ?? [])
        .filter(
          (other) =>
            other !== one &&
            other.entry.kind === one.entry.kind &&
            isWithin(one.asked, other.asked) &&
            isWithin(one.told, other.told),
        )
        .map((other) => `${shown(one.entry)} is in ${shown(other.entry)}`);
    });
    expect(contained).toEqual([]);
  });

  it('has only Arabic words, Latin names and figures, without marks of the line syntax', () => {
    const odd = entries.filter(({ asked, told }) =>
      [...asked, ...told].some((word) => !/^[\p{L}\p{M}\p{N} .&+'-]+$/u.test(word)),
    );
    expect(odd.map(shown)).toEqual([]);
  });
});
