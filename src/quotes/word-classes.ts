/** Small word classes of the grammar that are built from rules rather than lists. */

import { NOT_REPORTING, REPORTING_PRONOUNS } from './function-words.js';
import type { Gender } from './inflection.js';
import {
  COMMON_PEOPLE,
  COMMON_THINGS,
  COMMON_WORDS,
  HONOURS,
  INSTITUTIONS,
  OFFICES,
  ORGANISATION_NAMES,
  OWN_SOURCES,
  PLACES,
  PLURAL_HEADS,
} from './lexicon.js';

const REPORTING = new Set(
  ['', 'ب', 'ف', 'و', 'فب', 'وب'].flatMap((prefix) =>
    ['', ...REPORTING_PRONOUNS].map((pronoun) => `${prefix}ان${pronoun}`),
  ),
);
for (const form of NOT_REPORTING) REPORTING.delete(form);

/** أن, إن, بأن, أنه …: opens a reported clause. */
export const isIntroducer = (form: string): boolean => REPORTING.has(form);

/** «والد»، «والدته»: begin like a conjunction with the article. */
const PARENT = /^والد(?:ه|ها|هم|ته|تها|تهم|اه|اها|يه|يها|ا|ي)?$/;
const ARTICLE = /^(?:[وفب]?ال|[وف]?لل).{2,}|^كال.{3,}/;

/** The word carries the article. */
export const isDefinite = (form: string): boolean => ARTICLE.test(form) && !PARENT.test(form);

/** The word without conjunction, preposition and article: «وللوزارة» → «وزاره». */
export function bareNoun(form: string): string {
  if (PARENT.test(form)) return form;
  const match = /^(?:[وفب]?ال|[وف]?لل|كال(?=.{3}))(.{2,})$/.exec(form);
  return match?.[1] ?? form;
}

/** Country and adjective of origin without their endings: «فرنسا», «الفرنسية», «اليونان», «يوناني». */
const originStem = (word: string): string => word.replace(/(?:يه|يا|ي|ا|ه)$/, '');

/** The article of «العراق» is none of «ألمانيا»: both stems are kept. */
const ORIGINS: ReadonlySet<string> = new Set(
  [...PLACES.keys()]
    .filter((place) => !place.includes(' '))
    .flatMap((place) => [originStem(place), originStem(bareNoun(place))]),
);

/** The stem belongs to a country or city that is known. */
export const isOriginStem = (stem: string): boolean => ORIGINS.has(stem);

/** «الأرجنتيني»: an adjective of a country or city that is known. */
export const isOrigin = (form: string): boolean =>
  isDefinite(form) && /(?:ي|يه)$/.test(form) && ORIGINS.has(originStem(bareNoun(form)));

const PLURAL_ENDING = /(?:ون|ين|ات|تين|تان|(?<=.{4})ان)$/;

/** An office in any of its forms: its head noun, and what the form shows. */
export interface Office {
  readonly head: string;
  readonly gender: 'm' | 'f';
  readonly plural: boolean;
}

/** Forms looked up already: the grammar asks for most words of an article several times. */
const OFFICE_OF = new Map<string, Office | null>();
const MANY_FORMS = 50_000;

/** The office a word names, with its article and plural endings taken off, or null. */
export function officeOf(form: string): Office | null {
  const known = OFFICE_OF.get(form);
  if (known !== undefined) return known;
  if (OFFICE_OF.size >= MANY_FORMS) OFFICE_OF.clear();
  const office = readOfficeNoun(form);
  OFFICE_OF.set(form, office);
  return office;
}

function readOfficeNoun(form: string): Office | null {
  const bare = bareNoun(form);
  if (INSTITUTIONS.has(bare) || ORGANISATION_NAMES.has(bare)) return null;
  const gender = OFFICES.get(bare);
  if (gender !== undefined)
    return { head: bare.endsWith('ه') && gender === 'f' ? bare.slice(0, -1) : bare, gender, plural: false };
  if (PLURAL_HEADS.has(bare)) return { head: bare, gender: 'm', plural: true };
  if (/.{4}و$/.test(bare) && OFFICES.has(bare.slice(0, -1)))
    return { head: bare.slice(0, -1), gender: 'm', plural: true };
  if (PLURAL_ENDING.test(bare)) {
    const singular = bare.replace(PLURAL_ENDING, '');
    if (OFFICES.has(singular))
      return { head: singular, gender: bare.endsWith('ات') ? 'f' : 'm', plural: true };
  }
  const owned = /^(.{3,})(?:ها|هم|هما|ه)$/.exec(bare)?.[1];
  const group = owned?.replace(/(?<=ا)[ؤئ]$/, 'ء');
  if (group !== undefined && PLURAL_HEADS.has(group)) return { head: group, gender: 'm', plural: true };
  const owner =
    owned === undefined ? undefined : (OFFICES.get(owned) ?? OFFICES.get(owned.replace(/ت$/, 'ه')));
  return owned !== undefined && owner !== undefined ? { head: owned, gender: owner, plural: false } : null;
}

/** A noun that follows cues without naming anybody. */
export const isCommonNoun = (form: string): boolean => COMMON_PEOPLE.has(form) || COMMON_THINGS.has(form);

/** «معاليه»، «دولته»: takes up somebody just honoured so. */
export const HONORIFICS: ReadonlySet<string> = new Set([
  ...[...HONOURS].flatMap((word) => [`${word}ه`, `${word}ها`]),
  ...[...OWN_SOURCES].map((word) => `${word}نا`),
]);

/** A noun or verb of the language in any of its forms: with article, conjunction, preposition, or in the accusative. */
export function isVocabulary(form: string): boolean {
  if (COMMON_WORDS.has(form) || COMMON_WORDS.has(bareNoun(form))) return true;
  if (
    /^[وبلف].{3}/.test(form) &&
    (COMMON_WORDS.has(form.slice(1)) || COMMON_WORDS.has(bareNoun(form.slice(1))))
  )
    return true;
  if (form.length > 4 && form.endsWith('ا') && COMMON_WORDS.has(form.slice(0, -1))) return true;
  const owned = /^(.{3,})(?:ها|هم|نا|(?<=.{4}|ت)ه)$/.exec(form)?.[1];
  return owned !== undefined && (COMMON_WORDS.has(owned) || COMMON_WORDS.has(owned.replace(/ت$/, 'ه')));
}

/** «بالحوار»، «بتوفير»; the first letter of «بعضها»، «بلاده» is none. */
export const hasPrepositionBa = (form: string): boolean =>
  /^ب.{4}/.test(form) && (!isVocabulary(form) || isVocabulary(form.slice(1)));

/** «خاطبنا»، «نشتري»: a verb of the first person plural. */
export const isFirstPersonVerb = (word: string): boolean =>
  (/^[^م].{2}.*نا$/.test(word) && !COMMON_WORDS.has(word.slice(0, -2))) ||
  (/^ن.{3}/.test(word) && COMMON_WORDS.has(`ي${word.slice(1)}`));

/** Gender of an institution by its head without article, also in the dual (الشركتان، وزارتا); undefined for any other noun. */
export function institutionGender(bare: string): Gender | undefined {
  const gender = INSTITUTIONS.get(bare);
  if (gender !== undefined) return gender;
  const feminine = /^(.{3,})ت(?:ا|ي|ان|ين)$/.exec(bare)?.[1];
  if (feminine !== undefined) return INSTITUTIONS.get(`${feminine}ه`);
  const masculine = /^(.{3,})(?:ان|ين)$/.exec(bare)?.[1];
  return masculine === undefined || PLACES.has(bare) ? undefined : INSTITUTIONS.get(masculine);
}
