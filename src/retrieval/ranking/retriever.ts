/** Lexical retrieval over an opened library. */

import { isQuestionWord } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { type StemIndex, searchStems } from '../indexing/stem-index.js';
import { terms } from '../indexing/terms.js';
import type { TokenStore } from '../indexing/token-store.js';
import type { Candidate, LibraryArticle, Passage, RetrievalRequest } from '../library.js';

/** What retrieval works on. */
export interface Corpus {
  readonly articles: readonly LibraryArticle[];
  readonly passages: readonly Passage[];
  readonly lexicon: Lexicon;
  /** Words of the passages, then of the titles. */
  readonly store: TokenStore;
  readonly index: StemIndex;
}

export interface Retriever {
  retrieve(request: RetrievalRequest): readonly Candidate[];
  rarity(word: string): number | null;
}

export async function createRetriever(corpus: Corpus): Promise<Retriever> {
  const { lexicon, passages, store, index } = corpus;
  const frequency = new Uint32Array(lexicon.stems.length);
  const lastSeen = new Int32Array(lexicon.stems.length).fill(-1);
  for (let id = 0; id < passages.length; id++) {
    for (const form of store.tokens.subarray(store.offsets[id], store.offsets[id + 1])) {
      const stem = lexicon.stemOf[form] ?? NO_STEM;
      if (lastSeen[stem] === id) continue;
      lastSeen[stem] = id;
      frequency[stem] = (frequency[stem] ?? 0) + 1;
    }
  }
  const idf = (df: number): number => Math.log(1 + (passages.length - df + 0.5) / (df + 0.5));
  const rarity = (word: string): number | null => {
    const form = terms(word)[0] ?? '';
    const id = lexicon.formId(form);
    const stem = id === undefined ? lexicon.stemId(lexicon.stem(form)) : lexicon.stemOf[id];
    if (stem === NO_STEM) return 0;
    return stem === undefined ? null : idf(frequency[stem] ?? 0);
  };
  const retrieve = ({ text, inherited, depth }: RetrievalRequest): readonly Candidate[] => {
    const stems = new Map<string, number>();
    const add = (words: string, weight: number): void => {
      for (const form of terms(words)) {
        if (isQuestionWord(form)) continue;
        const id = lexicon.formId(form);
        const stem = id === undefined ? lexicon.stem(form) : lexicon.stems[lexicon.stemOf[id] ?? NO_STEM];
        if (stem !== undefined && stem !== '' && !stems.has(stem)) stems.set(stem, weight);
      }
    };
    add(text, 1);
    if (inherited !== undefined) add(inherited, 0.5);
    const weighted = [...stems].map(([stem, weight]) => ({ stem, weight }));
    return searchStems(index, weighted, depth).flatMap(({ id, score }) => {
      const passage = passages[id];
      return passage === undefined ? [] : [{ passage, score, evidence: {} }];
    });
  };
  return { retrieve, rarity };
}
