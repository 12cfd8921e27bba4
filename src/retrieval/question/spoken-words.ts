/**
 * What a spoken word says in written Arabic: by the word lists of the varieties, else by the sounds and prefixes in which
 * they regularly differ from it.
 *
 * News is written in standard Arabic; «وين لقوا الشايب» finds nothing unless it is looked for as «عثر» and «مسن».
 */

import { normalise, readTable, wordFrequencies } from '../../arabic/index.js';

/** Another word that may stand in the passage for a word of the question. */
export interface OtherWord {
  /** Normalised. */
  readonly form: string;
  /** How much it counts against the word itself, 0 … 1. */
  readonly quality: number;
}

/** A word as written Arabic has it. */
export interface Reading {
  /** The normalised word to look for. */
  readonly form: string;
  readonly others: readonly OtherWord[];
  /** A verb that only the varieties have: reworded more freely than a noun. */
  readonly verb: boolean;
}

interface Entry {
  readonly standard: readonly string[];
  /** The spoken form is a standard word, too. */
  readonly keep: boolean;
  /** The listed form that it is or comes from. */
  readonly head: string;
}

/** A standard word for a spoken one that has no other meaning; for one that may be meant as it is. */
const QUALITY = { same: 0.8, possible: 0.5, spelling: 0.75 };

type Entries = Map<string, Entry>;

/** A form on several lines has the meanings of all of them, those of the first line first. */
function merged(one: Entry | undefined, other: Entry): Entry {
  if (one === undefined) return other;
  return {
    standard: [...new Set([...one.standard, ...other.standard])],
    keep: one.keep || other.keep,
    head: one.head,
  };
}

/** The listed forms, and those derived from them that are neither listed nor written words of their own. */
function readEntries(path: string, derive: (form: string) => readonly string[]): Entries {
  const listed: Entries = new Map();
  for (const [spoken = '', standard = '', keep = ''] of readTable(path)) {
    const entry = { standard: forms(standard), keep: keep === 'keep' };
    for (const head of forms(spoken)) listed.set(head, merged(listed.get(head), { ...entry, head }));
  }
  const derived: Entries = new Map();
  for (const [form, entry] of listed) {
    for (const other of derive(form)) {
      if (!listed.has(other) && !isWritten(other)) derived.set(other, merged(derived.get(other), entry));
    }
  }
  return new Map([...derived, ...listed]);
}

/** Forms for she and they, and those of the present, as the varieties regularly make them from a listed form. */
function inflected(form: string): string[] {
  const present = form.startsWith('ي') ? form : `ي${form.replace(/^ا/, '')}`;
  const past = form.startsWith('ي') ? [] : withEndings(form, ['ت', 'وا', 'و', 'ات', 'اوا', 'او', 'ه', 'ين']);
  const plural = withEndings(present, ['وا', 'و', 'ون', 'او', 'يوا']);
  const feminine = `ت${present.slice(1)}`;
  return [...past, present, feminine, ...plural, ...withEndings(feminine, ['ين'])];
}

/** Endings take the place of a final ي, ى or ا: شرى، شراو، يشريوا. */
const withEndings = (form: string, endings: readonly string[]): string[] =>
  endings.map((ending) => (/^(?:ه|ين)/.test(ending) ? form : form.replace(/(?<=..)[يا]$/, '')) + ending);

/** Plurals and bound forms of feminine nouns, forms of nouns in ي. */
const declined = (form: string): string[] =>
  form.endsWith('ه')
    ? [form.replace(/ه$/, 'ت'), form.replace(/ه$/, 'ات')]
    : /.{2}ي$/.test(form)
      ? [`${form}ه`, `${form}ين`]
      : [];

const forms = (list: string): string[] => [
  ...new Set(list.split(/[،,]/).flatMap((word) => normalise(word).trim() || [])),
];

let lists: { readonly verbs: Entries; readonly words: Entries } | null = null;

function spokenLists() {
  lists ??= {
    verbs: readEntries('questions/spoken-verbs.txt', inflected),
    words: readEntries('questions/spoken-words.txt', declined),
  };
  return lists;
}

/** A word of written Arabic by the shipped frequencies. */
const isWritten = (form: string): boolean => wordFrequencies().has(form);

const CONJUNCTION = /^[وف](?=.{3})/;
const ARTICLE = /^[وف]?(?:[بلكع]?ال|لل|عل)(?=.{2})/;
const PREPOSITION = /^[وف]?[بلكعه](?=.{3})/;
/** Prefixes of the spoken present and future before the person's letter. */
const PRESENT = /^[وف]?(?:عمب?|را?ح|[بحهكدع](?=[يتنا])|م(?=ن)|ت(?=ي))(?=[يتنا].{2})/;
const OBJECT = /(?:ل[هوي]|لها|لهم|لن?ا|وه|ها|هم|هن|ه|ني|نا)$/;
const POSSESSIVE = /(?:ها|هم|هن|ه|و)$/;
const NEGATION = /^ما(?=.{2,}ش$)|^م(?=[ينتا].{3,}ش$)|(?<=.{3})ش$/g;

const without = (form: string, ...patterns: readonly RegExp[]): string =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, ''), form);

/** The forms under which a verb may stand in the list, the word itself first. */
function verbForms(form: string): string[] {
  const bare = without(form, NEGATION);
  const found = [form, without(form, CONJUNCTION), bare, without(bare, PRESENT)];
  if (!isWritten(form)) found.push(...[bare, without(bare, PRESENT)].map((verb) => without(verb, OBJECT)));
  found.push(...found.map((verb) => verb.replace(/و$/, 'وا')));
  return [...new Set(found)].filter((verb) => verb.length > 1);
}

function nounForms(form: string): string[] {
  const found = [form, without(form, CONJUNCTION), without(form, ARTICLE)];
  if (!isWritten(form)) {
    const bare = without(form, PREPOSITION);
    found.push(bare, without(form, POSSESSIVE), without(bare, POSSESSIVE));
  }
  return [...new Set(found)].filter((noun) => noun.length > 1);
}

/** A listed entry and the form of the word that it was found by. */
interface Found {
  readonly entry: Entry;
  readonly by: string;
}

function find(entries: Entries, candidates: readonly string[]): Found | null {
  for (const by of candidates) {
    const entry = entries.get(by);
    if (entry !== undefined) return { entry, by };
  }
  return null;
}

function fromEntry(
  typed: string,
  { entry: { standard, keep, head }, by }: Found,
  reading: { verb: boolean; known: (form: string) => boolean },
): Reading {
  const written = isWritten(typed);
  const known = reading.known(typed);
  // A form that nobody has written may be one of the standard word all the same: يهزم. And papers write some spoken
  // words, too: «كوبري», «دربي».
  const kept = known || (keep && (written || isWritten(head)));
  // What nobody has written is looked for without its spoken prefixes and endings: ما يشاركوش.
  const asWritten = written || known ? typed : by;
  const [first = typed, ...rest] = kept ? [asWritten, ...standard] : standard;
  const others = rest.filter((word) => word !== first);
  const quality = keep && kept && (written || known) ? QUALITY.possible : QUALITY.same;
  const verb = reading.verb && !(kept && written);
  return { form: first, verb, others: others.map((form) => ({ form, quality })) };
}

/**
 * The written reading of a normalised word of a question.
 *
 * @param known - does the library have the word?
 */
export function readSpoken(form: string, known: (form: string) => boolean): Reading {
  const { verbs, words } = spokenLists();
  const verb = find(verbs, verbForms(form));
  const noun = find(words, nounForms(form));
  if (noun !== null && (verb === null || words.has(form)))
    return fromEntry(form, noun, { verb: false, known });
  if (verb !== null) return fromEntry(form, verb, { verb: true, known });
  if (isWritten(form) || /[a-z\d]/.test(form)) return { form, others: [], verb: false };
  return bySound(form, known);
}

/** Letters that the varieties, and hasty typing, have in place of the standard ones. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)ا?ي(?=[يه]|.{1,3}$)/, 'ائ'], // الجزايرية، فايدة
  [/ت/g, 'ث'], // تلاتة
  [/ت/, 'ث'], // التانوية
  [/د/, 'ذ'],
  [/ض/, 'ظ'],
  [/ظ/, 'ض'], // ظابط
  [/ز/, 'ذ'],
  [/ت$/, 'ه'], // وفات
];
/** The passives انفعل and اتفعل, and the spoken present. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^[وف]?ان(?=.{3})/, ''],
  [/^[وف]?ات(?=.{3})/, ''],
  [/^[وف]?ات(?=.{3})/, 'ت'],
  [PRESENT, ''],
  [NEGATION, ''],
  [/(?<=.{3})و$/, 'وا'], // استقبلو
  [/(?<=.{2}[^لا])(?:ولو|وله|ولها|ولهم|وها|وهم|وه|لو|لها|لهم)$/, 'وا'], // جمدولها
];

function bySound(form: string, known: (form: string) => boolean): Reading {
  const changed = (rules: readonly (readonly [RegExp, string])[]): string[] =>
    rules.flatMap(([pattern, by]) => {
      const other = form.replace(pattern, by);
      return other !== form && isWritten(other) ? [other] : [];
    });
  const spelled = changed(SOUNDS);
  const shaped = spelled.length > 0 ? [] : changed(SHAPES);
  const found = [...new Set([...spelled, ...shaped])];
  const others = (list: readonly string[]) =>
    list.map((word) => ({ form: word, quality: spelled.includes(word) ? QUALITY.spelling : QUALITY.same }));
  const [first, ...rest] = found;
  if (first === undefined || known(form)) return { form, others: others(found), verb: false };
  return { form: first, others: others(rest), verb: shaped.length > 0 };
}
