/** Lexical retrieval over an opened library: candidates by their stems, then all evidence for those candidates only. */

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
import { createExpander, type Expander } from './expansion.js';
import { createFeatureComputer, FEATURES, type FeatureSource } from './features.js';
import { type FormMarks, markForms } from './form-marks.js';
import { type Match, Matcher } from './matcher.js';
import { readWeights, score } from './model.js';
import { createQuery, type Query } from './query.js';
import { Respellings } from './respelling.js';
import { createSoftCoverage, type SoftCoverage } from './soft-coverage.js';
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

/** The parts of a retriever that are made once. */
interface Parts extends Corpus, FormMarks {
  readonly statistics: Statistics;
  readonly candidates: CandidateSource['candidates'];
  readonly matcher: Matcher;
  readonly expand: Expander;
}

/** @returns a retriever over the corpus; loading it gives way to other work at every step of `pace`. */
export async function createRetriever(corpus: Corpus, pace: Pace): Promise<Retriever> {
  const { lexicon, store } = corpus;
  const { statistics, source } = await indexPassages(corpus, pace);
  return new LexicalRetriever({
    ...corpus,
    ...(await markForms(lexicon, pace)),
    statistics,
    candidates: source.candidates,
    matcher: new Matcher(lexicon, store),
    expand: await createExpander(lexicon, await Respellings.of(lexicon, statistics, pace), pace),
  });
}

class LexicalRetriever implements Retriever {
  readonly #parts: Parts;
  readonly #weights = readWeights();
  readonly #softCoverage: (query: Query) => SoftCoverage;
  /** The same words are mostly looked for in passage after passage. */
  #last: { readonly words: readonly QueryWord[]; readonly query: Query } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#softCoverage = createSoftCoverage(parts.vectors, parts.lexicon, parts.store);
  }

  rarity(word: string): number | null {
    const { lexicon, statistics } = this.#parts;
    const form = terms(word)[0]?.form ?? '';
    const id = lexicon.formId(form);
    const stem = id === undefined ? lexicon.stemId(lexicon.stem(form)) : lexicon.stemOf[id];
    if (stem === NO_STEM) return 0;
    return stem === undefined ? null : inverseFrequency(statistics, statistics.stemFrequency[stem] ?? 0);
  }

  match(words: readonly QueryWord[], passage: number): readonly WordMatch[] {
    if (this.#last?.words !== words) {
      this.#last = { words, query: this.#query({ text: '', words, depth: 0 }) };
    }
    const { query } = this.#last;
    const { matcher } = this.#parts;
    matcher.mark(query);
    return wordMatches(query, matcher.matches(passage));
  }

  retrieve(request: RetrievalRequest): readonly Candidate[] {
    const { passages, candidates } = this.#parts;
    const source = this.#evidence(this.#query(request));
    const judge = this.#judge(source);
    const pool = candidates(source.query, Math.max(POOL, request.depth));
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
    return given.map(({ passage, score, features }) => candidate(source, passage, score, features));
  }

  #query(request: RetrievalRequest): Query {
    const { lexicon, statistics, expand } = this.#parts;
    return createQuery(request, lexicon, statistics, expand);
  }

  /** What is looked up of passages while one query is answered, each passage once. */
  #evidence(query: Query): FeatureSource {
    const { matcher, passages, statistics, store, isNumber, isDate, isPlace } = this.#parts;
    matcher.mark(query);
    const matches = remember((passage): readonly Match[] => matcher.matches(passage));
    const titles = remember((article): readonly Match[] => matcher.matches(passages.length + article));
    const softly = this.#softCoverage(query);
    return {
      ...{ query, statistics, store, isNumber, isDate, isPlace, matches },
      softCoverage: (passage) => softly(passage, matches(passage)),
      titleMatches: (passage) => titles(passages[passage]?.article ?? -1),
      neighbours: (passage) => this.#neighbours(passage),
    };
  }

  #judge(source: FeatureSource): (id: number) => Judged {
    const computeFeatures = createFeatureComputer(source);
    return (id) => {
      const features = computeFeatures(id);
      return { id, features, score: score(this.#weights, features) };
    };
  }

  /** The paragraphs before and after a passage in its article. */
  #neighbours(passage: number): number[] {
    const { article, paragraph } = this.#parts.passages[passage] ?? { article: -1, paragraph: 0 };
    const last = (this.#parts.articles[article]?.paragraphs.length ?? 1) - 1;
    const found: number[] = [];
    if (paragraph > 0) found.push(passage - 1);
    if (paragraph < last) found.push(passage + 1);
    return found;
  }
}

/** Few callers look at the details of all candidates, so that they are made when they are asked for. */
function candidate(
  source: FeatureSource,
  passage: Passage,
  score: number,
  features: Float64Array,
): Candidate {
  return {
    passage,
    score,
    get evidence() {
      return Object.fromEntries(FEATURES.map((name, index) => [name, features[index] ?? 0]));
    },
    get matches() {
      return wordMatches(source.query, source.matches(passage.id));
    },
    get titleMatches() {
      return wordMatches(source.query, source.titleMatches(passage.id));
    },
  };
}
