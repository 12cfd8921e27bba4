/** A question made ready for retrieval: its words with what each is worth, and what it inherits from the question before. */

import { tokenise, wordFrequencies } from '../arabic/index.js';
import type { Library, QueryWord } from '../retrieval/index.js';
import {
  type AnalysedQuestion,
  type ContentWord,
  opposites,
  type QuestionDate,
} from '../retrieval/question/index.js';
import { isListedName, isNameLike } from './names.js';

/** A word of the request; `worth` is its weight times its rarity in the corpus. */
export interface RequestWord extends QueryWord {
  readonly worth: number;
  /** False for words that no passage of the corpus has, in any form. */
  readonly known: boolean;
  /** Taken from the question before. */
  readonly inherited: boolean;
  /** Part of the name of the asked-for speaker. */
  readonly speaker: boolean;
  /** A year, day or count given in figures. */
  readonly number: boolean;
  /** A name or figure that the lists know, or a word so rare that it is likely a name. */
  readonly name: 'listed' | 'likely' | null;
  /** The date of the question that it is part of. */
  readonly date: QuestionDate | null;
  /** Stands where the question's verb stands. */
  readonly verb: boolean;
  /** How much its absence speaks against a passage, 0 … 1: names and nouns all, verbs and spoken words less. */
  readonly demand: number;
}

/** A question with everything that choosing its answer needs. */
export interface AnswerRequest {
  readonly question: AnalysedQuestion;
  readonly words: readonly RequestWord[];
  /** Worth of all words together. */
  readonly worth: number;
  /** Id of the article that the question before was answered from, if this one may go on from it. */
  readonly article: string | null;
  /** The question in words that can be understood alone. */
  readonly resolved: string;
}

/** Weights beside 1 for words of the topic. */
const WEIGHTS = { speaker: 0.7, credit: 0.4, inherited: 0.35, possiblyInherited: 0.2, date: 0.35, year: 0.7 };

/** What the other names of the asked-for speaker count. */
const CALLED = 0.8;

interface WordKind {
  readonly inherited?: boolean;
  readonly speaker?: boolean;
  readonly verb?: boolean;
  readonly others?: ContentWord['others'];
  readonly date?: QuestionDate;
}

/** Demand of words that are reworded more freely than names and nouns. */
const DEMAND = { verb: 0.5, spoken: 0.6, spokenVerb: 0.3 };

/** A word of written Arabic, or one with an article: its absence from the corpus means something. */
const isWritten = (form: string): boolean =>
  /^[وفبلك]?ال/.test(form) || wordFrequencies().has(form) || wordFrequencies().has(form.slice(1));

/** Words that the question before lends to a follow-up. */
export interface Inheritance {
  readonly forms: readonly string[];
  readonly article: string | null;
  readonly resolved: string;
  /** The asked-for speaker is that of the question before. */
  readonly speaker: boolean;
}

/** Weighs the words of a question for one library. */
export function createRequest(
  library: Library,
  question: AnalysedQuestion,
  inheritance: Inheritance | null,
): AnswerRequest {
  const words = new Map<string, RequestWord>();
  const add = (form: string, weight: number, kind: WordKind): void => {
    if (words.has(form)) return;
    const { others = [] } = kind;
    const rarity = rarityOf(library, form, others);
    const worth = weight * (rarity ?? unknownRarity(library));
    if (worth === 0) return;
    const { inherited = false, speaker = false } = kind;
    const number = /^\d+$/.test(form);
    const known = rarity !== null;
    const written = known || isWritten(form);
    const name = isListedName(form) ? 'listed' : known && !kind.verb && isNameLike(form) ? 'likely' : null;
    const verb = kind.verb === true && name !== 'listed';
    const demand =
      weight * (verb ? (written ? DEMAND.verb : DEMAND.spokenVerb) : written ? 1 : DEMAND.spoken);
    const date = kind.date ?? null;
    words.set(form, {
      form,
      weight,
      others,
      worth,
      known,
      inherited,
      speaker,
      number,
      name,
      date,
      verb,
      demand,
    });
  };
  // Reports of a day seldom name it: the article's own date stands for its words.
  for (const date of question.dates) {
    if (date.relative) continue;
    for (const { form } of tokenise(date.text))
      add(form, isYear(date) ? WEIGHTS.year : WEIGHTS.date, { date });
  }
  for (const { form, weight, verb, others } of question.content) {
    const against = verb && question.type === 'yes-no' ? opposites(form) : [];
    add(form, weight, { verb, others: [...others, ...against] });
  }
  const speaker = WEIGHTS.speaker * (inheritance?.speaker === true ? WEIGHTS.inherited : 1);
  const called = (question.speaker?.otherNames ?? []).map((form) => ({ form, quality: CALLED }));
  for (const form of question.speaker?.words ?? []) add(form, speaker, { speaker: true, others: called });
  for (const form of creditWords(library, question)) add(form, WEIGHTS.credit, { inherited: true });
  const lent = question.followUp === 'certain' ? WEIGHTS.inherited : WEIGHTS.possiblyInherited;
  for (const form of inheritance?.forms ?? []) add(form, lent, { inherited: true });
  const list = [...words.values()];
  return {
    question,
    words: list,
    worth: list.reduce((sum, word) => sum + word.worth, 0),
    article: inheritance?.article ?? null,
    resolved: inheritance?.resolved ?? question.text,
  };
}

/** A whole year, not a day or month of it. */
export const isYear = ({ from, to }: QuestionDate): boolean =>
  from.endsWith('-01-01') && to.endsWith('-12-31');

/** The names of wanted outlets that the library has no article of: only passages that credit them can answer. */
function creditWords(library: Library, { outlets }: AnalysedQuestion): string[] {
  const credited = outlets.filter(
    ({ outlet, excluded }) =>
      !excluded && !library.articles.some((article) => article.outlet.name === outlet),
  );
  return credited.flatMap(({ credits: [usual = ''] }) => usual.split(' '));
}

/** Other words of this quality say the same: a spoken word that papers write now and then is no rarer than they. */
const SAME = 0.75;

function rarityOf(library: Library, form: string, others: ContentWord['others']): number | null {
  const own = library.rarity(form);
  if (own === null) return rarityOfOthers(library, others);
  const same = rarityOfOthers(
    library,
    others.filter(({ quality }) => quality >= SAME),
  );
  return same === null || same === 0 ? own : Math.min(own, same);
}

/** Of a word that the corpus lacks: the rarity of the words that may stand for it, null when it lacks them, too. */
function rarityOfOthers(library: Library, others: ContentWord['others']): number | null {
  const known = others.flatMap(({ form }) => library.rarity(form) ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

/** A word that the corpus lacks is rarer than any that it has. */
function unknownRarity(library: Library): number {
  return Math.log(library.passages.length + 2);
}
