/** Lexical retrieval over an opened library: candidates by their stems, then all evidence for those candidates only. */

import { monthNames, normalise, readNumbers, tokenise } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { type StemIndex, searchStems } from '../indexing/stem-index.js';
import { terms } from '../indexing/terms.js';
import type { TokenStore } from '../indexing/token-store.js';
import type {
  Candidate,
  LibraryArticle,
  Passage,
  QueryWord,
  RetrievalRequest,
  WordMatch,
} from '../library.js';
import { computeFeatures, FEATURES, type FeatureSource } from './features.js';
import { type Match, Matcher } from './matcher.js';
import { readWeights, score } from './model.js';
import { createQuery, type Query } from './query.js';
import { countPassages, inverseFrequency, type Statistics } from './statistics.js';

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
  match(words: readonly QueryWord[], passage: number): readonly WordMatch[];
}

/** Candidates that the second stage looks at. */
const POOL = 300;

/** Forms that are a number, and forms that a date may hold. */
function markForms(forms: readonly string[]): { isNumber: Uint8Array; isDate: Uint8Array } {
  const months = new Set(monthNames().flatMap((names) => names.map(normalise)));
  const isNumber = Uint8Array.from(forms, (form) =>
    /^\d/.test(form) || readNumbers(form, tokenise(form)).length > 0 ? 1 : 0,
  );
  const isDate = Uint8Array.from(forms, (form) =>
    /^(1[0-9]|20)\d\d$/.test(form) || months.has(form) ? 1 : 0,
  );
  return { isNumber, isDate };
}

/** First-stage search: the stems of the query, common ones left out when there are enough rarer ones. */
function candidates(index: StemIndex, query: Query, depth: number): number[] {
  const weighted = query.concepts
    .filter(({ stemId }) => stemId >= 0)
    .map(({ stem }) => ({ stem, weight: 1 }));
  return searchStems(index, weighted, depth).map(({ id }) => id);
}

/** Matches with the numbers of words in place of those of concepts. */
const wordMatches = ({ concepts }: Query, matches: readonly Match[]): WordMatch[] =>
  matches.map(({ concept, ...match }) => ({ word: concepts[concept]?.word ?? -1, ...match }));

/** Remembers what a function of a passage returned while one query is answered. */
function remember<T>(compute: (passage: number) => T): (passage: number) => T {
  const known = new Map<number, T>();
  return (passage) => {
    let value = known.get(passage);
    if (value === undefined) {
      value = compute(passage);
      known.set(passage, value);
    }
    return value;
  };
}

export async function createRetriever(corpus: Corpus): Promise<Retriever> {
  const { lexicon, passages, store, index, articles } = corpus;
  const statistics: Statistics = await countPassages(lexicon, store, passages.length);
  const matcher = new Matcher(lexicon, store);
  const marks = markForms(lexicon.forms);
  const weights = readWeights();

  const rarity = (word: string): number | null => {
    const form = terms(word)[0]?.form ?? '';
    const id = lexicon.formId(form);
    const stem = id === undefined ? lexicon.stemId(lexicon.stem(form)) : lexicon.stemOf[id];
    if (stem === NO_STEM) return 0;
    return stem === undefined ? null : inverseFrequency(statistics, statistics.stemFrequency[stem] ?? 0);
  };

  const neighbours = (passage: number): number[] => {
    const { article, paragraph } = passages[passage] ?? { article: -1, paragraph: 0 };
    const last = (articles[article]?.paragraphs.length ?? 1) - 1;
    const found: number[] = [];
    if (paragraph > 0) found.push(passage - 1);
    if (paragraph < last) found.push(passage + 1);
    return found;
  };

  const retrieve = (request: RetrievalRequest): readonly Candidate[] => {
    const query = createQuery(request, lexicon, statistics, () => []);
    matcher.mark(query);
    const titleMatches = remember(
      (article) => matcher.matches(passages.length + article) as readonly Match[],
    );
    const source: FeatureSource = {
      query,
      statistics,
      store,
      lexicon,
      ...marks,
      matches: remember((passage) => matcher.matches(passage)),
      titleMatches: (passage) => titleMatches(passages[passage]?.article ?? -1),
      neighbours,
    };
    const found = candidates(index, query, Math.max(POOL, request.depth)).flatMap((id) => {
      const passage = passages[id];
      if (passage === undefined) return [];
      const features = computeFeatures(source, id);
      return [{ passage, score: score(weights, features), features }];
    });
    found.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    return found.slice(0, request.depth).map(({ passage, score, features }) => ({
      passage,
      score,
      evidence: Object.fromEntries(FEATURES.map((name, index) => [name, features[index] ?? 0])),
      matches: wordMatches(query, source.matches(passage.id)),
      titleMatches: wordMatches(query, source.titleMatches(passage.id)),
    }));
  };

  const match = (words: readonly QueryWord[], passage: number): readonly WordMatch[] => {
    const query = createQuery({ text: '', words, depth: 0 }, lexicon, statistics, () => []);
    matcher.mark(query);
    return wordMatches(query, matcher.matches(passage));
  };
  return { retrieve, rarity, match };
}
