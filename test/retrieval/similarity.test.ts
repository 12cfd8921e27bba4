import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon, type Lexicon } from '../../src/retrieval/indexing/lexicon.js';
import { type TokenStore, TokenStoreBuilder } from '../../src/retrieval/indexing/token-store.js';
import { createSoftCoverage, type SoftCoverage } from '../../src/retrieval/ranking/soft-coverage.js';
import { symmetricEigen } from '../../src/retrieval/similarity/symmetric-eigen.js';
import { trainVectors } from '../../src/retrieval/similarity/train.js';
import {
  packVectors,
  unpackVectors,
  WordSimilarity,
  type WordVectors,
} from '../../src/retrieval/similarity/word-vectors.js';

const noPause = (): null => null;
const options = { leastWords: 0, leastOccurrences: 2, dimensions: 8 };

interface Text {
  readonly lexicon: Lexicon;
  readonly store: TokenStore;
  readonly sequences: readonly number[];
}

async function textOf(passages: readonly string[]): Promise<Text> {
  const builder = new TokenStoreBuilder();
  for (const passage of passages) {
    builder.add(passage.split(' ').map((form) => ({ form, writtenOut: false })));
  }
  const lexicon = await createLexicon(builder.occurrences(), noPause);
  const store = builder.finish(lexicon.formId);
  return { lexicon, store, sequences: passages.map((_, index) => index) };
}

/** «قارب» and «مركب» stand in the same sentences, «علاج» in others; «شكيب» is a name in the place of a noun. */
const BOATS = ['قارب', 'القارب', 'قاربه', 'مركب', 'المركب', 'مركبه'].flatMap((boat) => [
  `غرق ${boat} الصيادين قرب الميناء`,
  `ابحر ${boat} الصيادين نحو الشاطئ`,
  `رسا ${boat} المسافرين قرب الشاطئ`,
  `شكيب غرق قرب الميناء`,
]);
const MEDICINES = ['علاج', 'العلاج', 'علاجه'].flatMap((medicine) => [
  `وصف الطبيب ${medicine} للمريض`,
  `اخذ المريض ${medicine} صباحا`,
  `باعت الصيدليه ${medicine} للمريض`,
]);

const stemId = ({ lexicon }: Text, word: string): number => lexicon.stemId(lexicon.stem(word)) ?? -1;

describe('word vectors', () => {
  it('brings words of the same company together', async () => {
    const text = await textOf([...BOATS, ...MEDICINES]);
    const vectors = await trainVectors(text, noPause, options);
    const similarity = new WordSimilarity(vectors, text.lexicon.stems.length);
    const [boat, ship, medicine] = ['قارب', 'مركب', 'علاج'].map((word) => similarity.row(stemId(text, word)));
    expect(Math.min(boat ?? -1, ship ?? -1, medicine ?? -1)).toBeGreaterThanOrEqual(0);
    expect(similarity.cosine(boat ?? 0, ship ?? 0)).toBeGreaterThan(0.7);
    expect(similarity.cosine(boat ?? 0, medicine ?? 0)).toBeLessThan(0.3);
  });

  it('has none for words without inflection, which names are, for places and for numbers', async () => {
    const passages = [...BOATS, ...BOATS.map((passage) => `${passage} تونس 2019`)];
    const text = await textOf(passages);
    const { stems } = await trainVectors(text, noPause, options);
    for (const word of ['شكيب', 'تونس', '2019']) expect([...stems]).not.toContain(stemId(text, word));
    expect([...stems]).toContain(stemId(text, 'قارب'));
  });

  it('is the same for the same text', async () => {
    const train = async (): Promise<WordVectors> =>
      trainVectors(await textOf([...BOATS, ...MEDICINES]), noPause, options);
    expect(await train()).toEqual(await train());
  });

  it('learns nothing from a small text', async () => {
    const vectors = await trainVectors(await textOf(BOATS), noPause);
    expect(vectors.stems).toHaveLength(0);
    expect(unpackVectors(packVectors(vectors))).toEqual(vectors);
  });

  it('comes back from the disk as it was, all numbers within a byte', () => {
    const someVectors = fc.array(
      fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 8, maxLength: 8 }),
    );
    fc.assert(
      fc.property(someVectors, (rows) => {
        const vectors = {
          dimensions: 8,
          stems: Uint32Array.from(rows, (_, index) => 3 * index + 1),
          rows: Int8Array.from(rows.flat()),
        };
        expect(unpackVectors(packVectors(vectors))).toEqual(vectors);
      }),
    );
  });
});

describe('soft coverage', () => {
  const coverageOf = async (word: string): Promise<SoftCoverage> => {
    const text = await textOf([...BOATS, ...MEDICINES]);
    const vectors = await trainVectors(text, noPause, options);
    const ids = { form: -1, stemId: stemId(text, word), skeletonId: -1 };
    const concepts = [{ word: 0, text: word, stem: word, ...ids, weight: 1, worth: 2, skeletonWorth: 0 }];
    const query = { concepts, alternatives: [], expects: 'other' as const, worth: 2 };
    return createSoftCoverage(vectors, text.lexicon, text.store)(query);
  };

  it('credits a passage with a word of the same company, within 0 … 1', async () => {
    const coverage = await coverageOf('مركب');
    expect(coverage(0, [])).toBeGreaterThan(0.4);
    expect(coverage(0, [])).toBeLessThanOrEqual(1);
    expect(coverage(BOATS.length, [])).toBeLessThan(0.3);
  });

  it('credits nothing for names and unknown words', async () => {
    for (const word of ['شكيب', 'زمهرير']) expect((await coverageOf(word))(0, [])).toBe(0);
  });

  it('credits nothing for words that the passage has itself', async () => {
    const coverage = await coverageOf('مركب');
    const met = { position: 1, concept: 0, kind: 'stem' as const, isSameWord: true, quality: 1 };
    expect(coverage(0, [met])).toBe(0);
  });
});

describe('symmetric eigenvalues', () => {
  it('give the matrix back', () => {
    const size = 5;
    const entries = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(entries, (values) => {
        const at = (row: number, column: number): number =>
          values[Math.min(row, column) * size + Math.max(row, column)] ?? 0;
        const matrix = Float64Array.from({ length: size * size }, (_, i) =>
          at(Math.floor(i / size), i % size),
        );
        const eigen = symmetricEigen(matrix, size);
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < size; column++) {
            let sum = 0;
            for (let k = 0; k < size; k++) {
              const product = (eigen.vectors[row * size + k] ?? 0) * (eigen.vectors[column * size + k] ?? 0);
              sum += product * (eigen.values[k] ?? 0);
            }
            expect(sum).toBeCloseTo(at(row, column), 6);
          }
        }
      }),
    );
  });
});
