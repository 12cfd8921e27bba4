/** Evidence of somebody, named or described, whom the question did not name. */

import { isNumberWord, isStopWord, normalise, PhraseTable, readTable, tokenise } from '../arabic/index.js';
import { isBeside, type MetWords } from './met-words.js';
import { isNameLike, isPlaceName } from './names.js';
import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

type Cue = 'name' | 'agent';

interface PersonWords {
  readonly givenNames: ReadonlySet<string>;
  /** «عبد», «أبو»: begin a name, too. */
  readonly beginnings: ReadonlySet<string>;
  /** What stands before a name or an agent: «يدعى»، «على يد». */
  readonly cues: PhraseTable<Cue>;
  /** Stems of bodies that act. */
  readonly groups: ReadonlySet<string>;
  /** Persons told by what they are. */
  readonly described: ReadonlySet<string>;
  /** Stems of offices and occupations. */
  readonly offices: ReadonlySet<string>;
}

let loaded: PersonWords | null = null;

function personWords(): PersonWords {
  if (loaded !== null) return loaded;
  const rows = readTable('questions/person-cues.txt');
  const row = (kind: string): string[] =>
    rows
      .filter(([name]) => name === kind)
      .flatMap(([, list = '']) => list.split('،').map((word) => normalise(word).trim()));
  const cues = new PhraseTable<Cue>();
  for (const phrase of row('name')) cues.add(phrase, 'name');
  for (const phrase of row('agent')) cues.add(phrase, 'agent');
  loaded = {
    givenNames: names(['m', 'f']),
    beginnings: names(['kunya', 'dangling']),
    cues,
    groups: new Set(row('group').map(wordStem)),
    described: new Set(row('described')),
    offices: askedPersons(),
  };
  return loaded;
}

/** Given names, or the particles of names, of some kinds. */
function names(kinds: readonly string[]): Set<string> {
  const rows = readTable('quotes/given-names.txt').filter(([kind = '']) => kinds.includes(kind));
  return new Set(rows.flatMap(([, list = '']) => list.split(/[،,]/).map((name) => normalise(name).trim())));
}

/** Stems of the nouns by which persons are asked for. */
export function askedPersons(): Set<string> {
  const nouns = readTable('questions/asked-nouns.txt').filter(([, kind]) => kind === 'person');
  return new Set(
    nouns.flatMap(([list = '']) => list.split('،').map((noun) => wordStem(normalise(noun).trim()))),
  );
}

/** How surely a mention is the one who is asked for, before it is known what stands beside it. */
const SURE = {
  /** «من نفذ الهجوم؟» is answered by persons, bodies and descriptions, */
  anybody: { named: 1, likely: 0.85, group: 0.65, office: 0.5, described: 0.55 },
  /** «من المدرب الذي استقال؟» by a name. */
  named: { named: 1, likely: 0.85, group: 0.3, office: 0.3, described: 0.3 },
};
/** What a name's distance from the words of the question leaves of it: right beside, in the same clause, far. */
const DISTANCE = [
  [2, 1],
  [6, 0.9],
] as const;
/** Somebody who only reports, and one far from the words of the question, is seldom the one. */
const LESS = { speaker: 0.5, far: 0.7 };
/** Words between a cue and the name behind it, at most. */
const BEHIND_CUE = 2;
/** Without anybody; a passage may still tell by a pronoun. */
const NOBODY = 0.2;

const CONJUNCTION = /^[وف](?=.{3})/;
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

interface Mention {
  readonly last: number;
  readonly kind: keyof (typeof SURE)['anybody'];
}

/** The person or body whose name begins at a token; null without one. */
function mentionAt(
  { tokens }: Reading,
  at: number,
  slice: Slice,
  met: MetWords,
  noun: string | null,
): Mention | null {
  const { givenNames, beginnings, groups, described, offices } = personWords();
  const form = tokens[at]?.form ?? '';
  const stem = wordStem(form);
  const next = tokens[at + 1];
  const goesOn = next !== undefined && next.end <= slice.end && !met.has(at + 1);
  // «أي بنك»: the noun that is asked for, with its name behind it.
  if (goesOn && stem === noun && !isStopWord(next.form)) return { last: at + 1, kind: 'named' };
  if (met.has(at)) return null;
  const name = form.replace(CONJUNCTION, '');
  if (name === 'علي' && tokens[at]?.text.endsWith('ى') === true) return null; // «على» is no «علي»
  if (goesOn && (beginnings.has(name) || givenNames.has(form) || givenNames.has(name))) {
    return beginnings.has(next.form) || !isStopWord(next.form) ? { last: at + 1, kind: 'named' } : null;
  }
  if (goesOn && isUnusual(form) && isUnusual(next.form)) return { last: at + 1, kind: 'likely' };
  const beside = (near: number): boolean => offices.has(wordStem(tokens[near]?.form ?? ''));
  if (goesOn && isNamePair(form, next.form) && (beside(at - 1) || beside(at + 2)))
    return { last: at + 1, kind: 'likely' };
  if (goesOn && groups.has(stem) && !isStopWord(next.form)) return { last: at + 1, kind: 'group' };
  if (offices.has(stem)) return { last: at, kind: 'office' };
  return described.has(name) ? { last: at, kind: 'described' } : null;
}

/** Is the normalised word a given name? */
export const isGivenName = (form: string): boolean => personWords().givenNames.has(form);

/** Words of the phrase at a token that stands before what somebody or something is called; 0 without one. */
export function nameCue(tokens: Reading['tokens'], at: number): number {
  const cue = personWords().cues.match(tokens, at);
  return cue?.value === 'name' ? cue.length : 0;
}

/** Words of the names of those who speak in the slice. */
function speakersWords({ quotes }: Reading, slice: Slice): ReadonlySet<string> {
  const names = quotes
    .filter(({ quote }) => quote.start < slice.end && slice.start < quote.end)
    .map(({ quote }) => quote.speaker?.name ?? '');
  return new Set(names.flatMap((name) => tokenise(name).map(({ form }) => form)));
}

/** What is asked for: the stem of its noun («أي حزب»), and whether only a name answers. */
export interface WantedPerson {
  readonly noun: string | null;
  readonly byName: boolean;
}

/** How surely a slice names or describes somebody whom the question did not name. */
export function personEvidence(
  reading: Reading,
  slice: Slice,
  met: MetWords,
  { noun, byName }: WantedPerson,
): number {
  const { cues } = personWords();
  const speakers = speakersWords(reading, slice);
  const sureness = byName ? SURE.named : SURE.anybody;
  let best = NOBODY;
  let cued = -1;
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!within(reading, at, slice)) continue;
    const cue = cues.match(reading.tokens, at);
    if (cue !== null && !met.has(at)) cued = at + cue.length - 1 + BEHIND_CUE;
    const mention = mentionAt(reading, at, slice, met, noun);
    if (mention === null) continue;
    const { last, kind } = mention;
    const sure = sureness[kind];
    const name = reading.tokens[at]?.form.replace(CONJUNCTION, '') ?? '';
    const speaks = speakers.has(name) ? LESS.speaker : 1;
    const near = DISTANCE.find(([words]) => isBeside(reading, at, last, slice, met, words))?.[1] ?? LESS.far;
    best = Math.max(best, sure * (at <= cued ? 1 : near * speaks));
    at = last;
  }
  return best;
}

/** Whether somebody who speaks in the slice has a name: «من قال». */
export function speakerNamed({ quotes }: Reading, slice: Slice): number {
  const inside = quotes.filter(({ quote }) => quote.start < slice.end && slice.start < quote.end);
  return inside.some(({ quote }) => quote.speaker?.name != null) ? 1 : inside.length > 0 ? 0.6 : 0.2;
}
