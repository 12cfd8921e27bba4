/** The word lists of data/quotes, normalised and inflected once when the module is loaded. */

import { normalise, readTable } from '../arabic/index.js';
import { classes, entries, words } from './class-file.js';
import { type Gender, type Inflected, inflect } from './inflection.js';

/** How a cue takes the reported words; see the head of data/quotes/cues.txt. */
export type Frame = (typeof FRAMES)[number];

const FRAMES = ['أن', 'قول', 'مفعول', 'إلى', 'على', 'عن', 'من', 'ب', 'في', 'فاعل', 'مقيد', 'رواية'] as const;

export interface CueForm extends Inflected {
  /** The verb in the past, normalised: names the cue. */
  readonly lemma: string;
  readonly frames: ReadonlySet<Frame>;
  /** و or ف is attached: the form opens a clause. */
  readonly conjunction: boolean;
  /** ل is attached: «ليؤكد أن». */
  readonly purpose: boolean;
}

/** Frames that are prepositions, by their normalised form. */
export const PREPOSITION_FRAMES: ReadonlyMap<string, Frame> = new Map(
  (['إلى', 'على', 'عن', 'من', 'في'] as const).map((frame) => [normalise(frame), frame]),
);

const PREFIXES = ['', 'و', 'ف'];
const PREFIXES_OF_PRESENT = [...PREFIXES, 'ل'];

function readCues(): ReadonlyMap<string, CueForm> {
  const excluded = words('quotes/not-cues.txt');
  const cues = new Map<string, CueForm>();
  for (const [verb = '', present = '-', participle = '-', masdar = '-', frames = ''] of readTable(
    'quotes/cues.txt',
  )) {
    const set = new Set<Frame>();
    for (const name of frames.split('،').map((cell) => cell.trim())) {
      const frame = FRAMES.find((known) => known === name);
      if (frame === undefined) {
        throw new Error(
          `data/quotes/cues.txt: unknown frame "${name}" of ${verb}; known are ${FRAMES.join('، ')}. If the file came with an update, run "npm ci" so that the program fits it.`,
        );
      }
      set.add(frame);
    }
    for (const inflected of inflect({ past: verb, present, participle, masdar })) {
      for (const prefix of inflected.tense === 'present' && set.has('أن') ? PREFIXES_OF_PRESENT : PREFIXES) {
        const form = prefix + inflected.form;
        if (cues.has(form) || excluded.has(form)) continue;
        cues.set(form, {
          ...inflected,
          form,
          lemma: normalise(verb),
          frames: set,
          conjunction: prefix === 'و' || prefix === 'ف',
          purpose: prefix === 'ل',
        });
      }
    }
  }
  return cues;
}

/** Every form of every cue, with و and ف. */
export const CUES = readCues();

const connective = classes('quotes/connectives.txt');
export const NO_REPORT = connective('no-report');
export const TAILS = connective('tail');
export const BEFORE_CUE = connective('before-cue');
export const BREAKS = connective('break');
export const TIME_WORDS = connective('time');
export const NARRATOR_ONLY = connective('narrator-only');
export const NARRATOR = connective('narrator');
export const FORGED = connective('forged');
export const ASCRIBED = connective('ascribed');
export const DENIALS = connective('denial');
export const LIGHT_VERBS = connective('light');
export const NAMING = connective('naming');
export const WORKS = connective('work');
export const FIRST_PERSON = connective('first-person');
export const CHANNEL_WORDS = connective('channel');
export const ADVERBS = connective('adverb');
export const CLAUSE_OPENERS = connective('clause');
/** Lemmas of the verbs that carry on a report. */
export const CARRY_ON = connective('carry-on');

/** Phrases as lists of words, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirstWord(phrases: ReadonlySet<string>): Phrases {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const list = phrase.split(' ');
    const first = list[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), list]);
  }
  return map;
}

export const TAIL_PHRASES = byFirstWord(connective('tail-phrase'));
/** «من جانبه»: the turn passes to another speaker. */
export const TURN_PHRASES = byFirstWord(connective('turn-phrase'));

const honour = classes('quotes/honorifics.txt');
export const ROYAL = honour('royal');
export const HONOURS = honour('honour');
/** «محدثنا»: the outlet's own source. */
export const OWN_SOURCES = honour('ours');

/** Titles and heads of offices that an honour (سمو، معالي) takes up. */
export const BEARERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readTable('quotes/bearers.txt').map(([honour = '', cell]) => [normalise(honour), new Set(entries(cell))]),
);

/** Gender of titles; «-» in the data is null. */
export const TITLES: ReadonlyMap<string, Gender | null> = new Map(
  readTable('quotes/titles.txt').map(([title = '', gender]) => [
    normalise(title),
    gender === 'm' || gender === 'f' ? gender : null,
  ]),
);

const office = classes('quotes/offices.txt');
const institution = classes('quotes/institutions.txt');
const place = classes('quotes/places.txt');
const given = classes('quotes/given-names.txt');
const media = classes('quotes/media.txt');

/** Nouns of an office that need a complement without the article. */
export const INNER_NOUNS = office('inner');
/** All words that stand inside an office and begin no name. */
export const INNER: ReadonlySet<string> = new Set([...INNER_NOUNS, ...office('adjective')]);
export const RECORDS = office('record');
export const PLURAL_HEADS = office('plural');
export const DOCUMENTS = office('document');
export const SPOKESMEN = office('spokesman');
export const RUNNING_HEADS = office('running');
export const GENERIC_OFFICES = office('generic');
/** What somebody does: «الناشط الحقوقي». */
export const CALLINGS = office('calling');
export const KIN = office('kin');
export const RANKS = office('rank');
/** Adjectives of an office that is one of many in the country. */
export const LOCAL = office('local');
export const UNSPECIFIC = office('unspecific');
/** Said of somebody who held the office before. */
export const FORMER = office('former');
/** Offices only before a definite noun (كبير المفاوضين), adjectives otherwise (عدد كبير من). */
export const ADJECTIVES_ALONE = office('adjective-alone');
const withArticle = (set: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...set, ...[...set].map((word) => `ال${word}`)]);
/** Offices that take عن: النائب عن …، والمسؤول عن …. */
export const DELEGATES: ReadonlySet<string> = new Set(
  [...withArticle(office('delegate'))].flatMap((word) => [word, `و${word}`]),
);
/** Offices that take على: المشرف على …، القائم على …. */
export const SUPERVISORS = withArticle(office('supervisor'));
export const MEDIA_HEADS = media('head');
export const AGENCIES = media('agency');
/** People of a medium. */
export const CORRESPONDENTS = media('correspondent');
export const SOCIAL_MEDIA = media('social');
export const PARTICLES = given('particle');
/** Family names that stand before the given name (كيم جونغ أون). */
export const FAMILY_FIRST = given('family-first');
/** Particles that cannot end a name. */
export const DANGLING = given('dangling');
export const KUNYA = given('kunya');
/** Second parts that make any noun a name. */
export const COMPOUND = given('compound');
/** Second parts that make a definite participle a name. */
export const COMPOUND_JOINED = given('compound-joined');
export const AGENCY_WORDS = media('agency-word');
const common = classes('quotes/common-nouns.txt');
export const COMMON_PEOPLE = common('person');
export const COMMON_THINGS = common('thing');
/** Nouns and verbs that begin no name, derived from their inflection. */
export const COMMON_WORDS = words('quotes/common-words.txt');
export const SPEECH_EVENTS = words('quotes/speech-events.txt');

/** Offices with their gender: masculine entries also in the feminine with ة. */
export const OFFICES: ReadonlyMap<string, Gender> = (() => {
  const map = new Map<string, Gender>();
  for (const head of office('construct')) {
    const feminine = head.endsWith('ه') && !office('masculine').has(head);
    map.set(head, feminine ? 'f' : 'm');
    if (!feminine) map.set(`${head}ه`, 'f');
  }
  for (const head of office('feminine')) map.set(head, 'f');
  for (const head of office('masculine-only')) map.set(head, 'm');
  return map;
})();

const gendered = (get: (name: string) => ReadonlySet<string>, m: string, f: string) =>
  new Map<string, Gender>([
    ...[...get(m)].map((entry): [string, Gender] => [entry, 'm']),
    ...[...get(f)].map((entry): [string, Gender] => [entry, 'f']),
  ]);

/** Heads that an organisation's proper name can do without. */
export const KIND_HEADS = institution('kind');
/** «الخارجية» is «وزارة الخارجية …». */
export const UNDERSTOOD_HEADS = institution('understood');
/** Heads that name a body without telling which of its kind. */
export const GENERAL_BODIES = institution('general');
/** Heads that are names by themselves (الكونغرس). */
export const PROPER_HEADS = institution('proper');
export const INSTITUTIONS: ReadonlyMap<string, Gender> = gendered(institution, 'm', 'f');
export const ORGANISATION_NAMES: ReadonlyMap<string, Gender> = gendered(institution, 'name-m', 'name-f');
export const PLACES: ReadonlyMap<string, Gender> = gendered(place, 'm', 'f');
/** First words of the agencies' names that are no common words. */
export const AGENCY_STARTS: ReadonlySet<string> = new Set(
  [...AGENCIES]
    .map((name) => name.split(' ')[0] ?? '')
    .filter((word) => word.length > 2 && !COMMON_WORDS.has(word) && !PLACES.has(word)),
);
export const GIVEN_NAMES: ReadonlyMap<string, Gender> = gendered(given, 'm', 'f');

/** Full names of organisations by their short form. */
export const ACRONYMS: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [short = '', full = ''] of readTable('quotes/acronyms.txt')) {
    const key = normalise(short);
    map.set(key, [...(map.get(key) ?? []), normalise(full)]);
  }
  return map;
})();

/** Forms of the verbs in focus-verbs.txt, with و and ف, singular. */
export const FOCUS_VERBS: ReadonlyMap<string, Inflected> = new Map(
  readTable('quotes/focus-verbs.txt').flatMap(([past = '-', present = '-']) =>
    inflect({ past, present, participle: '-', masdar: '-' })
      .filter((form) => !form.object)
      .flatMap((form) => ['', 'و', 'ف'].map((prefix): [string, Inflected] => [prefix + form.form, form])),
  ),
);
