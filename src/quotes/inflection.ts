/**
 * Inflection of the cue verbs: from one line of data/quotes/cues.txt to every form that news prose uses.
 *
 * All forms are normalised (see src/arabic), so spellings without hamza and with vowel signs are the same form.
 */

import { normalise } from '../arabic/index.js';

export type Gender = 'm' | 'f';
export type Tense = 'past' | 'present' | 'participle' | 'masdar';

export interface Inflected {
  readonly form: string;
  readonly tense: Tense;
  /** Null where the form does not show it (a masdar). */
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** An object pronoun is attached: «ما أكده». */
  readonly object: boolean;
}

const WEAK = /[ايى]$/;

function past(verb: string): Inflected[] {
  const stem = WEAK.test(verb) ? verb.slice(0, -1) : verb;
  const feminine = `${stem}ت`;
  const make = (form: string, gender: Gender, plural: boolean, object = false): Inflected => ({
    form,
    tense: 'past',
    gender,
    plural,
    object,
  });
  const before = WEAK.test(verb) ? `${stem}ا` : verb;
  return [
    make(verb, 'm', false),
    make(feminine, 'f', false),
    make(`${stem}وا`, 'm', true),
    make(`${WEAK.test(verb) ? `${stem}ي` : stem}ا`, 'm', true),
    make(`${feminine}ا`, 'f', true),
    ...['ه', 'ها', 'هم'].flatMap((pronoun) => [
      make(before + pronoun, 'm', false, true),
      make(feminine + pronoun, 'f', false, true),
    ]),
  ];
}

function present(verb: string): Inflected[] {
  const feminine = `ت${verb.slice(1)}`;
  const stem = /[ايوى]$/.test(verb) ? verb.slice(0, -1) : verb;
  const make = (form: string, gender: Gender, plural: boolean): Inflected => ({
    form,
    tense: 'present',
    gender,
    plural,
    object: false,
  });
  return [
    make(verb, 'm', false),
    make(feminine, 'f', false),
    make(`${stem}ون`, 'm', true),
    make(`${verb}ان`, 'm', true),
    make(`${feminine}ان`, 'f', true),
    ...['ه', 'ها', 'هم'].flatMap((pronoun) => [
      { ...make(verb + pronoun, 'm', false), object: true },
      { ...make(feminine + pronoun, 'f', false), object: true },
    ]),
  ];
}

/** Accusative and feminine forms only: the bare masculine is mostly a noun (متحدث, كاتب). */
function participle(word: string): Inflected[] {
  const stem = WEAK.test(word) ? word.slice(0, -1) : word;
  const make = (form: string, gender: Gender, plural: boolean): Inflected => ({
    form,
    tense: 'participle',
    gender,
    plural,
    object: false,
  });
  return [
    make(`${word}ا`, 'm', false),
    make(`${word}ه`, 'f', false),
    make(`${stem}ين`, 'm', true),
    make(`${word}ات`, 'f', true),
    make(`${word}تين`, 'f', true),
  ];
}

/** With a pronoun for the speaker (قوله), after ب (بالقول), or with the article after a light verb (جدد التأكيد). */
function masdar(noun: string): Inflected[] {
  const stem = noun.endsWith('ه') ? `${noun.slice(0, -1)}ت` : noun;
  const make = (form: string, gender: Gender | null, plural: boolean): Inflected => ({
    form,
    tense: 'masdar',
    gender,
    plural,
    object: false,
  });
  return [
    make(`${stem}ه`, 'm', false),
    make(`${stem}ها`, 'f', false),
    make(`${stem}هم`, 'm', true),
    make(`ب${stem}ه`, 'm', false),
    make(`ب${stem}ها`, 'f', false),
    make(`بال${noun}`, null, false),
    make(`ال${noun}`, null, false),
  ];
}

/**
 * All forms of one cue.
 *
 * @param columns - past, present, participle and masdar as in the data file; «-» where the cue lacks one
 */
export function inflect(columns: {
  readonly past: string;
  readonly present: string;
  readonly participle: string;
  readonly masdar: string;
}): Inflected[] {
  const part = (word: string, rule: (word: string) => Inflected[]) =>
    word === '-' || word === '' ? [] : rule(normalise(word));
  return [
    ...part(columns.past, past),
    ...part(columns.present, present),
    ...part(columns.participle, participle),
    ...part(columns.masdar, masdar),
  ];
}
