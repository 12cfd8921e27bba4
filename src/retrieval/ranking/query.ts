/** A request as what ranking looks for: distinct words with their worth, and other words that stand for them. */

import { isQuestionWord, isStopWord } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { terms } from '../indexing/terms.js';
import type { QueryWord, RetrievalRequest } from '../library.js';
import type { Expander } from './expansion.js';
import { type Expectation, expectation } from './expectation.js';
import { inverseFrequency, type Statistics, stemWorth } from './statistics.js';

/** One thing the request names. */
export interface Concept {
  /** Index of the first word that names it. */
  readonly word: number;
  /** Form id of the word as typed, -1 when the library does not have it. */
  readonly form: number;
  /** The word as typed, normalised. */
  readonly text: string;
  readonly stem: string;
  /** Stem id, -1 when the library does not have it. */
  readonly stemId: number;
  /** Skeleton id, -1 when the library does not have it. */
  readonly skeletonId: number;
  readonly weight: number;
  /** Inverse document frequency times the share that inherited words have. */
  readonly worth: number;
  /** The same for the skeleton, at most `worth`. */
  readonly skeletonWorth: number;
}

/** Other words for one or several concepts: a synonym, another spelling. */
export interface Alternative {
  /** Stem ids that must follow each other. */
  readonly stems: readonly number[];
  /** Of each of them the ids of the forms that count; null when all of its forms do. */
  readonly forms: readonly ReadonlySet<number>[] | null;
  /** Indices of the concepts it stands for. */
  readonly concepts: readonly number[];
  /** How much a match counts against the literal word's, 0 … 1. */
  readonly quality: number;
}

export interface Query {
  readonly concepts: readonly Concept[];
  readonly alternatives: readonly Alternative[];
  readonly expects: Expectation;
  /** Sum of the concepts' worth. */
  readonly worth: number;
}

/** Weight of words that a follow-up takes from the question before it. */
const INHERITED = 0.5;

/** Words of a text that name something, in order; all of its words when none does. */
export function contentWords(text: string, weight = 1): QueryWord[] {
  const words = terms(text).map(({ form }) => form);
  const content = words.filter((word) => !isQuestionWord(word) && !isStopWord(word));
  return (content.length > 0 ? content : words).map((form) => ({ form, weight }));
}

/** The words that a request looks for. */
function wordsOf({ text, inherited, words }: RetrievalRequest): readonly QueryWord[] {
  return (
    words ?? [...contentWords(text), ...(inherited === undefined ? [] : contentWords(inherited, INHERITED))]
  );
}

function toConcept(
  index: number,
  word: string,
  weight: number,
  lexicon: Lexicon,
  statistics: Statistics,
): Concept {
  const form = lexicon.formId(word) ?? -1;
  const known = lexicon.stemOf[form] ?? NO_STEM;
  const stem = known === NO_STEM ? lexicon.stem(word) : (lexicon.stems[known] ?? word);
  const stemId = lexicon.stemId(stem) ?? -1;
  const skeletonId = lexicon.skeletonId(lexicon.skeleton(stem)) ?? -1;
  const idf = stemWorth(statistics, stem, statistics.stemFrequency[stemId] ?? 0);
  const skeletonIdf = inverseFrequency(statistics, statistics.skeletonFrequency[skeletonId] ?? 0);
  return {
    word: index,
    form,
    text: word,
    stem,
    stemId,
    skeletonId,
    weight,
    worth: weight * idf,
    skeletonWorth: weight * Math.min(idf, skeletonIdf),
  };
}

/** Stem id of any word, -1 when the library does not have it. */
function stemIdOf(word: string, lexicon: Lexicon): number {
  const form = lexicon.formId(word);
  return form === undefined ? (lexicon.stemId(lexicon.stem(word)) ?? -1) : (lexicon.stemOf[form] ?? -1);
}

/** A word that the library lacks is worth what the words are that may stand for it. */
function worthOfAlternatives(
  concept: Concept,
  index: number,
  alternatives: readonly Alternative[],
  statistics: Statistics,
): Concept {
  const worths = alternatives
    .filter(({ concepts }) => concepts.includes(index))
    .map(({ stems: [stem = -1] }) => inverseFrequency(statistics, statistics.stemFrequency[stem] ?? 0));
  return worths.length === 0 ? concept : { ...concept, worth: concept.weight * Math.max(...worths) };
}

/** Words of this share of the word's rarity and rarer ones are no chance matches. */
const RARE_ENOUGH = 0.6;

/** A synonym far commoner than the word that it stands for is met by chance. */
function discounted(
  alternative: Alternative,
  concepts: readonly Concept[],
  statistics: Statistics,
): Alternative {
  if (alternative.forms === null) return alternative;
  const rarities = alternative.stems.map((stem) =>
    inverseFrequency(statistics, statistics.stemFrequency[stem] ?? 0),
  );
  const wanted = alternative.concepts.map((at) => (concepts[at]?.worth ?? 0) / (concepts[at]?.weight ?? 1));
  const share = Math.max(...rarities) / (RARE_ENOUGH * Math.max(...wanted, 0.01));
  return share >= 1 ? alternative : { ...alternative, quality: alternative.quality * share };
}

/** Turns a request into a query; words that share a stem count once. */
export function createQuery(
  request: RetrievalRequest,
  lexicon: Lexicon,
  statistics: Statistics,
  expand: Expander,
): Query {
  const concepts: Concept[] = [];
  const given: Alternative[] = [];
  const stems = new Set<string>();
  for (const [word, { form, weight, others = [] }] of wordsOf(request).entries()) {
    const concept = toConcept(word, form, weight, lexicon, statistics);
    if (stems.has(concept.stem)) continue;
    stems.add(concept.stem);
    const index = concepts.push(concept) - 1;
    for (const other of others) {
      const row = other.form.split(' ').map((part) => stemIdOf(part, lexicon));
      if (row.every((stem) => stem > NO_STEM) && (row.length > 1 || row[0] !== concept.stemId))
        given.push({ stems: row, forms: null, concepts: [index], quality: other.quality });
    }
  }
  const alternatives = [...given, ...expand(concepts)].map((alternative) =>
    discounted(alternative, concepts, statistics),
  );
  for (const [index, concept] of concepts.entries()) {
    if (concept.stemId < 0) concepts[index] = worthOfAlternatives(concept, index, alternatives, statistics);
  }
  return {
    concepts,
    alternatives,
    expects: expectation(request.text),
    worth: concepts.reduce((sum, { worth }) => sum + worth, 0),
  };
}
