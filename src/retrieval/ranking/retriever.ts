/** Lexical retrieval over an opened library: candidates by their stems, then all evidence for those candidates only. */

import { isNumberWord, monthNames, normalise, readWordList } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { Postings } from '../indexing/postings.js';
import { commonFrom, StemIndex } from '../indexing/stem-index.js';
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
import type { Pace } from '../pace.js';
import type { WordVectors } from '../similarity/word-vectors.js';
import { type CandidateSource, createCandidateSource } from './candidates.js';
import { createExpander } from './expansion.js';
import { createFeatureComputer, FEATURES, type FeatureSource } from './features.js';
import { type Match, Matcher } from './matcher.js';
import { readWeights, score } from './model.js';
import { createQuery, type Query } from './query.js';
import { Respellings } from './respelling.js';
import { createSoftCoverage } from './soft-coverage.js';
import { countPassages, inverseFrequency, type Statistics } from './statistics.js';

/** What retrieval works on. */
export interface Corpus {
  readonly articles: readonly LibraryArticle[];
  readonly passages: readonly Passage[];
  readonly lexicon: Lexicon;
  /** Words of the passages, then of the titles. */
  readonly store: TokenStore;
  /** Vectors of words that others may stand in for; none when the library is small. */
  readonly vectors: WordVectors;
}

export interface Retriever {
  retrieve(request: RetrievalRequest): readonly Candidate[];
  rarity(word: string): number | null;
  match(words: readonly QueryWord[], passage: number): readonly WordMatch[];
}

/** Candidates that the second stage looks at. */
const POOL = 300;

/** Forms that are a number, that a date may hold, and that name a place, by form id. */
type FormMarks = Pick<FeatureSource, 'isNumber' | 'isDate' | 'isPlace'>;

async function markForms({ forms, bareOf, bareHash }: Lexicon, pace: Pace): Promise<FormMarks> {
  const months = new Set(monthNames().flatMap((names) => names.map(normalise)));
  const places = new Set(readWordList('quotes/places.txt').map((name) => bareHash(normalise(name))));
  const isNumber = new Uint8Array(forms.length);
  const isDate = new Uint8Array(forms.length);
  const isPlace = new Uint8Array(forms.length);
  for (const [id, form] of forms.entries()) {
    if (isNumberWord(form)) isNumber[id] = 1;
    if (/^(1[0-9]|20)\d\d$/.test(form) || months.has(form)) isDate[id] = 1;
    if (places.has(bareOf[id] ?? 0)) isPlace[id] = 1;
    if (id % 256 === 0) await pace();
  }
  return { isNumber, isDate, isPlace };
}

/** Matches with the numbers of words in place of those of concepts. */
const wordMatches = ({ concepts }: Query, matches: readonly Match[]): WordMatch[] =>
  matches.map(({ concept, position, kind, quality }) => ({
    word: concepts[concept]?.word ?? -1,
    position,
    kind,
    quality,
  }));

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

/** One passage with its evidence. */
interface Judged {
  readonly id: number;
  readonly features: Float64Array;
  readonly score: number;
}

const MOST_COPIES = 8;
const better = (a: Judged, b: Judged): Judged => (b.score > a.score + 1e-9 ? b : a);

/** Counts the words of all passages and fills the indexes with them. */
async function indexPassages(
  { articles, lexicon, store, passages }: Corpus,
  pace: Pace,
): Promise<{ statistics: Statistics; source: CandidateSource }> {
  const included = passages.map(({ id, copies: [first = id] }) => id <= first);
  const { stemOf, skeletonOf } = lexicon;
  const [stemKeys, skeletonKeys] = [lexicon.stems.length, lexicon.skeletons.length];
  const ofForm = stemOf.map((stem) => skeletonOf[stem] ?? NO_STEM);
  const stems = await Postings.of({ store, keyOf: stemOf, keys: stemKeys, included }, pace);
  const skeletons = await Postings.of({ store, keyOf: ofForm, keys: skeletonKeys, included }, pace);
  const articleOf = Uint32Array.from(passages, ({ article }) => article);
  const titleStore = { tokens: store.tokens, offsets: store.offsets.subarray(passages.length) };
  const titles = await Postings.of(
    { store: titleStore, keyOf: stemOf, keys: stemKeys, included: articles.map(() => true) },
    pace,
  );
  const statistics = await countPassages({ lexicon, store, included, stems, skeletons }, pace);
  const { lengths, averageLength, counted } = statistics;
  const common = commonFrom(counted);
  const content = { stems: lexicon.stems, postings: stems, common, lengths, averageLength, included };
  const index = await StemIndex.of(content, pace);
  return {
    statistics,
    source: createCandidateSource({
      lexicon,
      statistics,
      index,
      stems,
      skeletons,
      titles,
      articleOf,
      included,
    }),
  };
}

export async function createRetriever(corpus: Corpus, pace: Pace): Promise<Retriever> {
  const { lexicon, passages, store, articles } = corpus;
  const {
    statistics,
    source: { candidates },
  } = await indexPassages(corpus, pace);
  const matcher = new Matcher(lexicon, store);
  const marks = await markForms(lexicon, pace);
  const weights = readWeights();
  const softCoverage = createSoftCoverage(corpus.vectors, lexicon, store);
  const expand = await createExpander(lexicon, await Respellings.of(lexicon, statistics, pace), pace);

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
    const query = createQuery(request, lexicon, statistics, expand);
    matcher.mark(query);
    const titleMatches = remember(
      (article) => matcher.matches(passages.length + article) as readonly Match[],
    );
    const softly = softCoverage(query);
    const matchesOf = remember((passage) => matcher.matches(passage));
    const source: FeatureSource = {
      query,
      statistics,
      store,
      ...marks,
      softCoverage: (passage) => softly(passage, matchesOf(passage)),
      matches: matchesOf,
      titleMatches: (passage) => titleMatches(passages[passage]?.article ?? -1),
      neighbours,
    };
    const computeFeatures = createFeatureComputer(source);
    const judge = (id: number): Judged => {
      const features = computeFeatures(id);
      return { id, features, score: score(weights, features) };
    };
    const pool = candidates(query, Math.max(POOL, request.depth));
    const also = new Set(request.also?.map((id) => Math.min(id, passages[id]?.copies[0] ?? id)));
    const found = [...new Set([...pool, ...also])].flatMap((id) => {
      // Copies differ in places: the one that fits the question best speaks for all of them.
      const copies = passages[id]?.copies.slice(0, MOST_COPIES) ?? [];
      const { features, score, ...best } = copies.map(judge).reduce(better, judge(id));
      const passage = passages[best.id];
      return passage === undefined ? [] : [{ passage, score, features, wanted: also.has(id) }];
    });
    found.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    const given = found.filter(({ wanted }, at) => at < request.depth || wanted);
    return given.map(({ passage, score, features }) => ({
      passage,
      score,
      // Few callers look at the details of all candidates.
      get evidence() {
        return Object.fromEntries(FEATURES.map((name, index) => [name, features[index] ?? 0]));
      },
      get matches() {
        return wordMatches(query, source.matches(passage.id));
      },
      get titleMatches() {
        return wordMatches(query, source.titleMatches(passage.id));
      },
    }));
  };

  // The same words are mostly looked for in passage after passage.
  let last: { readonly words: readonly QueryWord[]; readonly query: Query } | null = null;
  const match = (words: readonly QueryWord[], passage: number): readonly WordMatch[] => {
    if (last?.words !== words) {
      last = { words, query: createQuery({ text: '', words, depth: 0 }, lexicon, statistics, expand) };
    }
    const { query } = last;
    matcher.mark(query);
    return wordMatches(query, matcher.matches(passage));
  };
  return { retrieve, rarity, match };
}
