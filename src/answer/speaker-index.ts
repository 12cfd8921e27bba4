/** Finds the speakers of the register that a phrase names: by name, part of a name, spelling variant or role. */

import { compoundNames, soundKey, tokenise } from '../arabic/index.js';
import type { Quote } from '../quotes/index.js';
import type { LibrarySpeaker } from '../retrieval/index.js';
import { isRole } from './held-roles.js';
import { actsForState } from './seats.js';
import { wordStem } from './word-stems.js';

/** A phrase that fits more speakers than this names none of them: «وزير الخارجية» is anybody's. */
const MOST = 40;
/** Shorter sound keys meet by chance. */
const SHORTEST_KEY = 3;
const LATIN = /[a-z]/;

/** Forms under which a word of a name is filed: as it is, without article, without a glued preposition. */
function nameForms(form: string): string[] {
  const forms = [form];
  if (/^ال.{3}/.test(form)) forms.push(form.slice(2));
  if (/^[لبوف].{3}/.test(form)) forms.push(form.slice(1));
  return forms;
}

function soundKeyOf(form: string): string | null {
  const key = soundKey(form);
  return key.length >= (LATIN.test(form) ? 2 : SHORTEST_KEY) ? key : null;
}

/** Short names meet when they differ by one weak letter inside: سلمان، سليمان. */
function weakForms(form: string): string[] {
  if (LATIN.test(form) || form.length < 4 || form.length > 6) return [];
  const forms: string[] = [];
  for (let at = 1; at < form.length - 1; at++) {
    if ('اوي'.includes(form.charAt(at))) forms.push(`${form.slice(0, at)}${form.slice(at + 1)}`);
  }
  return forms;
}

/** The words of a name; compounds written as one word and as two: عبدالله, عبد, الله. */
function nameWords(name: string): string[] {
  const forms = tokenise(name).map(({ form }) => form);
  const joined = forms.map((form, at) => form + (forms[at + 1] ?? ''));
  const compounds = compoundNames();
  return [
    ...forms,
    ...forms.flatMap((form) => compounds.get(form) ?? []),
    ...joined.filter((form) => compounds.has(form)),
  ];
}

type Filing = Map<string, Set<number>>;

function file(filing: Filing, key: string, id: number): void {
  const ids = filing.get(key);
  if (ids === undefined) filing.set(key, new Set([id]));
  else ids.add(id);
}

export class SpeakerIndex {
  readonly #names: Filing = new Map();
  readonly #variants: Filing = new Map();
  readonly #roles: Filing = new Map();
  readonly #remembered = new Map<string, readonly number[]>();

  constructor(private readonly speakers: readonly LibrarySpeaker[]) {
    for (const speaker of speakers) this.#add(speaker);
  }

  #add(speaker: LibrarySpeaker): void {
    for (const variant of [speaker.name, ...speaker.variants]) {
      for (const form of nameWords(variant)) {
        for (const name of nameForms(form)) file(this.#names, name, speaker.id);
        for (const key of variantKeys(form)) file(this.#variants, key, speaker.id);
      }
    }
    for (const { role } of speaker.roles) {
      for (const { form } of tokenise(role)) file(this.#roles, wordStem(form), speaker.id);
    }
  }

  /**
   * Ids of the speakers that all the words together name, the most quoted first; a word may belong to the name or,
   * beside a word of the name, to a role. Roles alone name somebody when few fit.
   */
  find(words: readonly string[]): readonly number[] {
    const key = words.join(' ');
    const remembered = this.#remembered.get(key);
    if (remembered !== undefined) return remembered;
    const found = this.#search(words);
    if (this.#remembered.size > 5000) this.#remembered.clear();
    this.#remembered.set(key, found);
    return found;
  }

  #search(words: readonly string[]): readonly number[] {
    const named = words.map((word) => this.#named(word));
    const roles = words.map((word) => this.#roles.get(wordStem(word)) ?? EMPTY);
    const possible = new Set(named.flatMap((ids) => [...ids]));
    const all = [...possible].filter((id) =>
      words.every((_, at) => named[at]?.has(id) || roles[at]?.has(id)),
    );
    const literal = all.filter((id) =>
      words.every((word, at) => roles[at]?.has(id) || this.#spelled(word, id, words.length > 1)),
    );
    const byName = literal.length > 0 ? literal : all;
    const fits = byName.length > 0 ? byName : this.#holders(words, roles);
    if (fits.length > MOST) return [];
    const quotes = (id: number): number => this.speakers[id]?.quotes.length ?? 0;
    return fits.sort((a, b) => quotes(b) - quotes(a));
  }

  /** Those who have the role that the words tell; the sets are those with each word in a role. */
  #holders(words: readonly string[], [first = EMPTY, ...others]: readonly ReadonlySet<number>[]): number[] {
    const asked = words.map(wordStem);
    return [...first].filter(
      (id) =>
        others.every((ids) => ids.has(id)) &&
        this.speakers[id]?.roles.some(({ role }) => isRole(role, asked)),
    );
  }

  /**
   * Has the speaker's name the word but for a vowel or one consonant of the same sound? «سلمان» is «سليمان», «الهروي»
   * «الحروي», the latter beside another word of the name only; «المرجاني» and «مرجان» just sound alike.
   */
  #spelled(word: string, id: number, isPart: boolean): boolean {
    const forms = nameForms(word);
    const isNear = (form: string): boolean =>
      this.#names.get(form)?.has(id) === true ||
      vowelKeys(form).some((key) => this.#variants.get(key)?.has(id));
    if (forms.some(isNear)) return true;
    return isPart && this.#wordsOf(id).some((other) => isOneSoundApart(word, other));
  }

  #wordsOf(id: number): string[] {
    const { name = '', variants = [] } = this.speakers[id] ?? {};
    return [name, ...variants].flatMap((variant) => tokenise(variant).map(({ form }) => form));
  }

  /** Speakers with the word in their name, in this or another spelling. */
  #named(word: string): ReadonlySet<number> {
    const ids = new Set<number>();
    for (const form of nameForms(word)) {
      for (const id of this.#names.get(form) ?? []) ids.add(id);
      for (const key of variantKeys(form)) for (const id of this.#variants.get(key) ?? []) ids.add(id);
    }
    return ids;
  }
}

/** Keys under which other spellings of a name are filed. */
function variantKeys(form: string): string[] {
  const sound = soundKeyOf(form);
  return sound === null ? vowelKeys(form) : [...vowelKeys(form), sound];
}

/** Of them, those under which names meet that differ by a vowel only. */
function vowelKeys(form: string): string[] {
  const keys = weakForms(form).map((weak) => `-${weak}`);
  return form.length >= 4 ? [...keys, `-${form}`] : keys;
}
const EMPTY: ReadonlySet<number> = new Set();

/** Two spellings of the same sound that differ in one consonant. */
function isOneSoundApart(word: string, other: string): boolean {
  if (word.length !== other.length || soundKey(word) !== soundKey(other)) return false;
  const apart = [...word].filter((letter, at) => letter !== other[at]);
  return apart.length === 1 && !VOWEL.test(apart[0] ?? '');
}
const VOWEL = /[اوي]/;

/** What the words of a state's ministers and ministries count for those of the state. */
const OFFICIAL = 0.9;

/**
 * How well a phrase fits the speaker of a quote, 0 … 1: by register first, then by the words of name and role, so that
 * unnamed speakers («مسؤول في البيت الأبيض») are found as well.
 *
 * @param words - normalised words of the phrase
 * @param speakers - ids that the phrase names, see {@link SpeakerIndex.find}
 * @param speaker - id of the quote's speaker in the register, null for unnamed ones
 */
export function speakerFit(
  words: readonly string[],
  speakers: readonly number[],
  quote: Quote,
  speaker: number | null,
): number {
  if (quote.speaker === null) return 0;
  if (speaker !== null && speakers.includes(speaker)) return 1;
  if (actsForState(words, quote.speaker)) return OFFICIAL;
  const own = tokenise([quote.speaker.name, quote.speaker.role].filter((part) => part !== null).join(' '));
  const stems = new Set(own.map(({ form }) => wordStem(form)));
  const sounds = new Set(own.map(({ form }) => soundKeyOf(form)));
  const met = words.filter((word) => stems.has(wordStem(word)) || sounds.has(soundKeyOf(word) ?? ''));
  const share = met.length / Math.max(1, words.length);
  return speakers.length > 0 ? 0.5 * share : 0.9 * share;
}
