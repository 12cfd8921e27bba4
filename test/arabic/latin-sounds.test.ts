import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasEndsOf, latinSoundKeys, normalise, soundKey } from '../../src/arabic/index.js';

describe('Latin words and their Arabic spellings', () => {
  it.each([
    ['cecile', 'سيسيل'],
    ['watkins', 'واتكينز'],
    ['thomas', 'توماس'],
    ['marchetti', 'ماركيتي'],
    ['rosa', 'روزا'],
  ])('%s sounds like %s', (latin, arabic) => {
    expect(latinSoundKeys(latin)).toContain(soundKey(normalise(arabic)));
  });

  it('compares the ends of short words', () => {
    expect(hasEndsOf('ايلي', 'ely')).toBe(true);
    expect(hasEndsOf('اولا', 'lille')).toBe(false);
    expect(hasEndsOf('ليلي', 'lil')).toBe(false);
  });

  it('has the plain key first and none twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        const keys = latinSoundKeys(word);
        expect(keys[0]).toBe(soundKey(word));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
