/** Persons and bodies as a passage names or describes them. */

import { isNumberWord, isStopWord, normalise, PhraseTable, readTable, tokenise } from '../arabic/index.js';
import type { MetWords } from './met-words.js';
import { isNameLike, isPlaceName } from './names.js';
import type { Reading } from './reading.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

/** What the words before somebody say: that a name follows, or who has done it. */
export type PersonCue = 'name' | 'agent';

interface PersonWords {
  readonly givenNames: ReadonlySet<string>;
  /** Names that are mostly other words: «صباح»، «حياة». */
  readonly ambiguous: ReadonlySet<string>;
  /** «عبد», «أبو»: begin a name, too. */
  readonly beginnings: ReadonlySet<string>;
  /** What stands before a name or an agent: «يدعى»، «على يد». */
  readonly cues: PhraseTable<PersonCue>;
  /** Stems of bodies that act. */
  readonly groups: ReadonlySet<string>;
  /** Persons told by what they are. */
  readonly described: ReadonlySet<string>;
  /** «من وراء الهجوم؟»: what stands behind these does not describe the one who is asked for. */
  readonly between: ReadonlySet<string>;
  /** Stems of offices and occupations. */
  readonly offices: ReadonlySet<string>;
  /** Those in ة as they are listed. */
  readonly feminineOffices: ReadonlySet<string>;
}

let loaded: PersonWords | null = null;

function personWords(): PersonWords {
  if (loaded !== null) return loaded;
  const rows = readTable('questions/person-cues.txt');
  const row = (kind: string): string[] =>
    rows
      .filter(([name]) => name === kind)
      .flatMap(([, list = '']) => list.split('،').map((word) => normalise(word).trim()));
  const cues = new PhraseTable<PersonCue>();
  for (const phrase of row('name')) cues.add(phrase, 'name');
  for (const phrase of row('agent')) cues.add(phrase, 'agent');
  loaded = {
    givenNames: names(['m', 'f']),
    ambiguous: new Set(row('ambiguous')),
    beginnings: names(['kunya', 'dangling']),
    cues,
    groups: new Set(row('group').map(wordStem)),
    described: new Set(row('described')),
    between: new Set(row('between')),
    offices: askedPersons(),
    feminineOffices: new Set(personNouns().filter((noun) => noun.endsWith('ه'))),
  };
  return loaded;
}

/** Given names, or the particles of names, of some kinds. */
function names(kinds: readonly string[]): Set<string> {
  const rows = readTable('quotes/given-names.txt').filter(([kind = '']) => kinds.includes(kind));
  return new Set(rows.flatMap(([, list = '']) => list.split(/[،,]/).map((name) => normalise(name).trim())));
}

/** Nouns by which persons are asked for. */
const personNouns = (): string[] =>
  readTable('questions/asked-nouns.txt')
    .filter(([, kind]) => kind === 'person')
    .flatMap(([list = '']) => list.split('،').map((noun) => normalise(noun).trim()));

/** Their stems. */
export const askedPersons = (): Set<string> => new Set(personNouns().map((noun) => wordStem(noun)));

/** Does the normalised word stand between «who» and something that is no description of that person? */
export const isBetween = (form: string): boolean => personWords().between.has(form);

/** Joined to a name. */
export const CONJUNCTION = /^[وف](?=.{3})/;
/** Endings and joined words that names of other languages seldom have. */
const NO_FOREIGN_NAME = /^[وف]?[بلك]?ال|^لل|^\d|(?:ا|ين|ون|ات|ها|هم|ه)$/;

/** A word without article that general text lacks: likely a name. */
export const isUnusual = (form: string): boolean =>
  form.length >= 3 &&
  !NO_FOREIGN_NAME.test(form) &&
  !isStopWord(form) &&
  !isNumberWord(form) &&
  !isPlaceName(form) &&
  isNameLike(form);

/** Two words that may be a name beside an office («المرشح فلان الفلاني»), whatever they end in. */
const isNamePair = (first: string, second: string): boolean =>
  [first, second].every(
    (form) => /^(?!ال|لل).{3}/.test(form) && !isStopWord(form) && !isNumberWord(form) && isNameLike(form),
  );

/**
 * What kind of mention it is: the noun that is asked for with its name, a name behind what the person is asked as, a listed name, likely
 * a name, a body, an office, a description.
 */
export type PersonKind = 'asked' | 'called' | 'named' | 'likely' | 'group' | 'office' | 'described';

export interface PersonMention {
  readonly last: number;
  readonly kind: PersonKind;
}

/** What is asked for. */
export interface WantedPerson {
  /** Stem of the noun that is asked for: «أي حزب». */
  readonly noun: string | null;
  /** The word of the request that is the noun, null without one. */
  readonly nounForm: string | null;
  /** Only a name answers. */
  readonly byName: boolean;
  /** The word that says what the person is («من المدرب الذي استقال؟»), null without one. */
  readonly head: string | null;
}

/** The person or body whose name begins at a token; null without one, and for one whom the question names itself. */
export function personAt(
  reading: Reading,
  at: number,
  slice: Slice,
  met: MetWords,
  { noun, nounForm, head }: WantedPerson,
): PersonMention | null {
  const { tokens } = reading;
  const { givenNames, ambiguous, beginnings, groups, described, offices } = personWords();
  const form = tokens[at]?.form ?? '';
  const stem = wordStem(form);
  const next = tokens[at + 1];
  const goesOn = next !== undefined && next.end <= slice.end && !met.has(at + 1) && isJoint(reading, at);
  // «أي بنك»: the noun that is asked for, with its name behind it.
  const isAsked = stem === noun || (nounForm !== null && met.get(at) === nounForm && !DEFINITE.test(form));
  if (goesOn && isAsked && !isStopWord(next.form)) return { last: at + 1, kind: 'asked' };
  if (met.has(at) || isStopWord(form)) return null;
  const name = form.replace(CONJUNCTION, '');
  const given = givenNames.has(form) ? form : name;
  const isGiven =
    beginnings.has(name) ||
    (givenNames.has(given) && (!ambiguous.has(given) || isFamilyName(next?.form ?? '')));
  if (goesOn && head !== null && isBehindHead(reading, at, met, head) && (isGiven || isNameLike(name)))
    return { last: at + 1, kind: 'called' };
  if (goesOn && isGiven) {
    if (isFamilyMet(reading, at + 2, met)) return null;
    return beginnings.has(next.form) || !isStopWord(next.form) ? { last: at + 1, kind: 'named' } : null;
  }
  if (goesOn && isArticlesSpeaker(reading, name, next.form)) return { last: at + 1, kind: 'named' };
  if (goesOn && isUnusual(form) && isUnusual(next.form)) return { last: at + 1, kind: 'likely' };
  const beside = (near: number): boolean => offices.has(wordStem(tokens[near]?.form ?? ''));
  if (goesOn && isNamePair(form, next.form) && (beside(at - 1) || beside(at + 2)))
    return { last: at + 1, kind: 'likely' };
  if (goesOn && groups.has(stem) && !isStopWord(next.form) && !isNumberWord(next.form))
    return { last: at + 1, kind: 'group' };
  if (offices.has(stem) && isOffice(form)) return { last: at, kind: 'office' };
  const oneOf = ONE_OF.test(tokens[at - 1]?.form ?? '') ? name.replace(/^ال/, '') : name;
  return described.has(oneOf) ? { last: at, kind: 'described' } : null;
}

/** «بديلة» is nobody's office: the feminine of a listed one is listed, too. */
const isOffice = (form: string): boolean =>
  !/ه$/.test(form) || personWords().feminineOffices.has(form.replace(/^[وف]?(?:[بلك]?ال|لل)?/, ''));

/** «إحدى السيدات»: somebody told by what she is, though the noun is definite. */
const ONE_OF = /^[وفب]?(?:احد|احدي|بعض)$/;

/** «الفرحاني»; «الدين» of «نور الدين». */
const FAMILY_NAME = /^ال(?:.{3,}ي|دين|له|هدي)$/;

/** Behind «صباح» or «حياة» a name follows: another listed one, «الـ…ي», or a word that general text lacks. */
function isFamilyName(form: string): boolean {
  const { givenNames, beginnings } = personWords();
  return givenNames.has(form) || beginnings.has(form) || FAMILY_NAME.test(form) || isUnusual(form);
}

/** No comma or stop stands between a token and the next. */
function isJoint({ tokens, passage }: Reading, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return (
    word !== undefined &&
    next !== undefined &&
    /^[\s"“”«»'‘’ـ-]*$/.test(passage.text.slice(word.end, next.start))
  );
}

/** «سامي بن عامر المرواني» of a question that has «المرواني»: its own word ends the name, so it names nobody new. */
function isFamilyMet(reading: Reading, at: number, met: MetWords): boolean {
  const form = reading.tokens[at]?.form;
  const { offices, groups } = personWords();
  if (form === undefined || met.get(at) !== form || !/^ال/.test(form) || !isJoint(reading, at - 1))
    return false;
  return !offices.has(wordStem(form)) && !groups.has(wordStem(form));
}

/** Adjectives between what somebody is and the name, at most: «القنصلة الفخرية، فلانة». */
const ADJECTIVES = 2;
const DEFINITE = /^[وف]?[بلك]?ال|^لل/;

/** Behind what the person is asked as, and its adjectives, stands the name. */
function isBehindHead({ tokens }: Reading, at: number, met: MetWords, head: string): boolean {
  if (DEFINITE.test(tokens[at]?.form ?? '')) return false;
  let before = at - 1;
  const isAdjective = (form: string): boolean => DEFINITE.test(form);
  while (before > at - 1 - ADJECTIVES && !met.has(before) && isAdjective(tokens[before]?.form ?? ''))
    before--;
  const noun = tokens[before]?.form ?? '';
  return DEFINITE.test(noun) && noun.replace(DEFINITE, '') === head.replace(DEFINITE, '');
}

/** Pairs of neighbouring words of the names of the persons who speak in an article. */
const speakerPairs = new WeakMap<Reading['article'], ReadonlySet<string>>();

function isArticlesSpeaker({ article }: Reading, form: string, next: string): boolean {
  let pairs = speakerPairs.get(article);
  if (pairs === undefined) {
    const persons = article.quotes.filter(({ speaker }) => speaker?.kind === 'person');
    pairs = new Set(
      persons.flatMap(({ speaker }) => {
        const words = tokenise(speaker?.name ?? '').map((token) => token.form);
        return words.slice(1).map((word, before) => `${words[before]} ${word}`);
      }),
    );
    speakerPairs.set(article, pairs);
  }
  return pairs.has(`${form} ${next}`);
}

/** Is it the stem of a noun of bodies: «حزب»، «شركة»؟ */
export const isBody = (stem: string): boolean => personWords().groups.has(stem);

/** Is the normalised word a given name? */
export const isGivenName = (form: string): boolean => personWords().givenNames.has(form);

/** The cue at a token, with its length in tokens; null without one. */
export const personCue = (tokens: Reading['tokens'], at: number) => personWords().cues.match(tokens, at);
