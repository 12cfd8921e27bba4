import { describe, expect, it } from 'vitest';
import { strengths } from '../../src/answer/coverage.js';

const metBySkeleton = (quality: number): number =>
  strengths([{ word: 0, position: 3, kind: 'skeleton', quality }], 1)[0] ?? 0;

describe('a word of the same consonants', () => {
  it('supports a word as far as its consonants are about as rare', () => {
    expect(metBySkeleton(1)).toBeCloseTo(0.6);
    expect(metBySkeleton(0.7)).toBeCloseTo(0.6);
    expect(metBySkeleton(0.15)).toBeCloseTo(0.15);
  });

  it('never takes from a literal match', () => {
    const matches = [
      { word: 0, position: 3, kind: 'surface', quality: 1 },
      { word: 0, position: 5, kind: 'skeleton', quality: 0.1 },
    ] as const;
    expect(strengths(matches, 1)[0]).toBe(1);
  });
});
