import { describe, expect, it } from 'vitest';
import { normalise, thesaurus } from '../../src/arabic/index.js';

const entries = thesaurus();
const shown = ({ asked, told, kind }: (typeof entries)[number]): string =>
  kind === 'narrower' ? `${asked.join('، ')} > ${told.join(' | ')}` : told.join(' | ');

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

  it('has only Arabic words, Latin names and figures, without marks of the line syntax', () => {
    const odd = entries.filter(({ asked, told }) =>
      [...asked, ...told].some((word) => !/^[\p{L}\p{M}\p{N} .&+'-]+$/u.test(word)),
    );
    expect(odd.map(shown)).toEqual([]);
  });
});
