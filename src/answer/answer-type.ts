/** Does a slice of a passage hold what the question asks for: a number, a date, a place, a reason, a name? */

import { normalise, readTable, readWordList, tokenise } from '../arabic/index.js';
import { speechActs } from '../quotes/index.js';
import type { AnalysedQuestion, AnswerType } from '../retrieval/question/index.js';

import { askedUnit, isChange, isCounted, isCountedAnyhow } from './asked-measure.js';
import type { MetWords } from './met-words.js';
import { nameEvidence } from './name-evidence.js';
import { type Measure, numberEvidence } from './number-evidence.js';
import { personEvidence, speakerNamed } from './person-evidence.js';
import { askedPersons, isBetween } from './person-mention.js';
import { placeEvidence } from './place-evidence.js';
import { type Reading, within } from './reading.js';
import { mannerEvidence, reasonEvidence } from './reason-evidence.js';
import type { Slice } from './sentences.js';
import { dateEvidence } from './time-evidence.js';
import { wordStem } from './word-stems.js';

/** What of the question the evidence looks at. */
export interface Expectation extends Measure {
  readonly expects: AnswerType | 'verdict' | 'speaker';
  /** «من المدرب الذي …؟»: only a name answers. */
  readonly byName: boolean;
  /** The word of the request that says what that person is, null without one. */
  readonly head: string | null;
}

/** Acts that decide a question of yes or no. */
const VERDICTS = ['deny', 'refuse', 'support', 'decide', 'admit', 'promise'];

interface TypeVocabulary {
  readonly verdicts: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** Beginnings of words that say what somebody is. */
  readonly roles: readonly string[];
  readonly outlets: ReadonlySet<string>;
}

let loaded: TypeVocabulary | null = null;

function vocabulary(): TypeVocabulary {
  if (loaded !== null) return loaded;
  const stems = (words: readonly string[]): Set<string> =>
    new Set(words.map((word) => wordStem(normalise(word))));
  const asked = (type: string): string[] =>
    readTable('questions/asked-nouns.txt')
      .filter(([, kind]) => kind === type)
      .flatMap(([list = '']) => list.split(/[،,]/).map((noun) => noun.trim()));
  loaded = {
    verdicts: new Set(readWordList('questions/verdict-words.txt').map(normalise)),
    offices: askedPersons(),
    roles: readWordList('questions/role-beginnings.txt').map(normalise),
    outlets: stems(asked('outlet')),
  };
  return loaded;
}

/** An office or a feminine noun, no verb: «من مخرجة …؟». */
const isCalledByName = (form: string): boolean =>
  /[^ت]ه$/.test(form) || vocabulary().offices.has(wordStem(form));

const expectations = new WeakMap<AnalysedQuestion, Expectation>();

/** What the evidence has to look for; read once for a question, though each of its passages asks. */
export function expectationOf(question: AnalysedQuestion): Expectation {
  const known = expectations.get(question) ?? readExpectation(question);
  expectations.set(question, known);
  return known;
}

function readExpectation(question: AnalysedQuestion): Expectation {
  const { type, askedNoun, content } = question;
  const expects =
    type === 'yes-no' && question.expects === 'any'
      ? 'verdict'
      : type === 'who-said'
        ? 'speaker'
        : question.expects;
  const noun = askedNoun?.replace(/^ال/, '') ?? null;
  const first = content[0];
  const byName =
    first !== undefined &&
    first.start > 0 &&
    (!first.verb || isCalledByName(first.form)) &&
    !isBetween(tokenise(question.text.slice(0, first.start)).at(-1)?.form ?? '');
  const words = expects === 'number' ? wordsBefore(question) : [];
  const change = askedNoun === null ? words.some(isChange) : isChange(askedNoun);
  const unit = askedNoun === null && change ? null : askedUnit(words);
  return {
    expects,
    noun: noun === null ? null : wordStem(noun),
    nounForm: askedNoun,
    byName,
    head: byName && askedNoun === null ? first.form : null,
    unit,
    counts: unit === null && (askedNoun === null ? words.some(isCountedAnyhow) : isCounted(askedNoun)),
    change,
  };
}

/** The words of a question up to the noun that is asked for; without one («اشتروه بكام؟») all. */
function wordsBefore({ text, askedNoun, content }: AnalysedQuestion): string[] {
  // «نسبة البطالة كم؟» asks for no kilometres.
  const all = (until: number): string[] =>
    tokenise(text.slice(0, until)).flatMap(({ form }) => (form === 'كم' ? [] : [form]));
  if (askedNoun === null) return all(text.length);
  const noun = content.find(({ form }) => form === askedNoun);
  return noun === undefined ? all(text.length) : [...all(noun.start), askedNoun];
}

/** Strength of the evidence, 0 … 1; 0.5 when the question asks for nothing that can be seen. */
export function typeEvidence(
  reading: Reading,
  slice: Slice,
  met: MetWords,
  expectation: Expectation,
): number {
  switch (expectation.expects) {
    case 'number':
      return numberEvidence(reading, slice, met, expectation);
    case 'date':
      return dateEvidence(reading, slice, met, expectation.noun);
    case 'place':
      return placeEvidence(reading, slice, met, expectation.noun);
    case 'reason':
      return reasonEvidence(reading, slice, met);
    case 'manner':
      return mannerEvidence(reading, slice, met);
    case 'name':
      return nameEvidence(reading, slice, met, expectation);
    case 'words':
      return reading.quotes.some(({ quote }) => quote.start < slice.end && slice.start < quote.end) ? 1 : 0;
    case 'role':
      return roleEvidence(reading, slice, met);
    case 'outlet':
      return outletEvidence(reading, slice);
    case 'verdict':
      return verdictEvidence(reading, slice, met);
    case 'speaker':
      return speakerNamed(reading, slice);
    case 'person':
      return personEvidence(reading, slice, met, expectation);
    default:
      return 0.5;
  }
}

/** An office or profession beside the name asked about. */
function roleEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  const { offices, roles } = vocabulary();
  for (const at of met.keys()) {
    if (!within(reading, at, slice)) continue;
    for (let near = at - 6; near <= at + 6; near++) {
      const form = reading.tokens[near]?.form;
      if (
        form !== undefined &&
        !met.has(near) &&
        (offices.has(wordStem(form)) || roles.some((role) => form.startsWith(role)))
      )
        return 1;
    }
  }
  return 0;
}

/** Words between a verdict and a word of the question, at most. */
const NEAR = 3;

/** Somebody denies, refuses or decides, or a word says yes or no, beside the words of the question. */
function verdictEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  const { verdicts } = vocabulary();
  let best = 0.2;
  for (const [at, { form }] of reading.tokens.entries()) {
    if (!within(reading, at, slice)) continue;
    const word = form.replace(/^[وف](?=..)/, '');
    const acts = speechActs(form);
    if (!verdicts.has(word) && !VERDICTS.some((act) => acts.has(act))) continue;
    const near = [...Array(2 * NEAR + 1).keys()].some((step) => met.has(at - NEAR + step));
    if (near) return 1;
    best = 0.5;
  }
  return best;
}

function outletEvidence(reading: Reading, slice: Slice): number {
  const { outlets } = vocabulary();
  const via = reading.quotes.some(
    ({ quote }) => quote.via !== null && quote.start < slice.end && slice.start < quote.end,
  );
  if (via) return 1;
  return reading.tokens.some(({ form }, at) => within(reading, at, slice) && outlets.has(wordStem(form)))
    ? 0.8
    : 0;
}
