/** The speakers of one article: every mention of a person or an organisation is led back to one entry. */

import { tokenise } from '../arabic/index.js';
import { COUNTERPARTS } from './function-words.js';
import type { Gender } from './inflection.js';
import { ACRONYMS, GIVEN_NAMES, KIND_HEADS, PARTICLES, UNDERSTOOD_HEADS } from './lexicon.js';
import type { Mention } from './mention.js';
import { isFormOf, nameSound, nameWords } from './name-key.js';
import { comparedAs } from './role-spelling.js';
import {
  addsOrigin,
  contains,
  differsByOrigin,
  firstOffice,
  roleWordsOf,
  sameOffice,
  sameTime,
} from './role-words.js';
import { bareNoun } from './word-classes.js';

/** One speaker of the article; it grows while mentions are added. */
export interface CastMember {
  name: string | null;
  words: readonly string[];
  readonly kind: 'person' | 'organisation' | 'unnamed';
  role: string | null;
  /** Content words of the role, for leading offices back to people. */
  roleWords: readonly string[];
  head: string | null;
  gender: Gender | null;
  plural: boolean;
  /** Those who speak as one; their names stand for the name. */
  readonly parts?: readonly CastMember[];
}

export class Cast {
  private readonly members: CastMember[] = [];
  private office: string | null = null;

  /** All members in the order of their first mention. */
  get all(): readonly CastMember[] {
    return this.members;
  }

  /** The office of the person added last who has one. */
  get lastOffice(): string | null {
    return this.office;
  }

  /** Adds a named mention, or completes the member it names. */
  add(mention: Mention): CastMember | null {
    if (mention.name === null || (mention.kind !== 'person' && mention.kind !== 'organisation')) return null;
    const words =
      mention.kind === 'organisation'
        ? tokenise(mention.name).map((token) => token.form)
        : nameWords(mention.name);
    if (words.length === 0) return null;
    this.office = mention.role ?? this.office;
    const known = this.find(words, mention.kind);
    if (known === undefined) {
      const member: CastMember = {
        name: mention.name,
        words,
        kind: mention.kind,
        role: mention.role,
        roleWords: mention.role === null ? [] : roleWordsOf(mention.role),
        head: mention.head,
        gender: mention.gender,
        plural: mention.plural,
      };
      this.members.push(member);
      return member;
    }
    if (
      known.kind === 'organisation'
        ? fullerOrganisation(words, known.words) || runsOn(words, known.words)
        : fullerName(words, known.words)
    ) {
      known.name = mention.name;
      known.words = words;
    }
    if (known.role === null && mention.role !== null) {
      known.role = mention.role;
      known.roleWords = roleWordsOf(mention.role);
      known.head = mention.head;
    }
    known.gender ??= mention.gender;
    return known;
  }

  /** The member with this name or a longer or shorter form of it; of several the last one. */
  private find(words: readonly string[], kind: 'person' | 'organisation'): CastMember | undefined {
    const same = (member: CastMember) => member.words.join(' ') === words.join(' ');
    const exact = this.members.find((member) => same(member));
    if (exact !== undefined) return exact;
    const full = ACRONYMS.get(words.join(' '));
    const spelledOut =
      full && this.members.find((member) => full.some((name) => member.words.join(' ').startsWith(name)));
    if (spelledOut) return spelledOut;
    if (kind === 'organisation')
      return this.members.findLast(
        (member) => member.kind === 'organisation' && sameOrganisation(member.words, words),
      );
    const matches = this.members.filter(
      (member) => isFormOf(words, member.words) || isFormOf(member.words, words),
    );
    return (
      matches.findLast((member) => member.kind === 'person') ??
      (words.length === 1 && !GIVEN_NAMES.has(words[0] ?? '') ? matches.at(-1) : undefined)
    );
  }

  /** The article names this person more fully elsewhere. */
  knows(mention: Mention): boolean {
    const words = nameWords(mention.name ?? '');
    const member = this.find(words, 'person');
    return member !== undefined && member.words.length > words.length;
  }

  /** The member that an account's display name names. */
  byName(name: string): CastMember | undefined {
    const words = nameWords(name);
    const plain = tokenise(name).map((token) => token.form);
    return this.find(words, 'person') ?? this.find(plain, 'organisation');
  }

  /** The last member whose name ends with this one word, though it also means an office: «الشاهد»، «الحكيم». */
  byFamilyName(word: string): CastMember | undefined {
    const [form = ''] = tokenise(word).map((token) => token.form);
    if (this.members.some((member) => member.head !== null && member.head === bareNoun(form)))
      return undefined;
    return this.members.findLast(
      ({ kind, words }) =>
        kind === 'person' && words.length > 1 && words.at(-1) === form && GIVEN_NAMES.has(words[0] ?? ''),
    );
  }

  /** The member whose name a handle spells in Latin letters. */
  byHandle(handle: string): CastMember | undefined {
    const sound = nameSound(tokenise(handle.replaceAll('_', ' ')).map((token) => token.form));
    return this.members.find((member) => {
      const family = nameSound([member.words.at(-1) ?? '']);
      return member.kind === 'person' && family.length >= 3 && sound.includes(family);
    });
  }

  /**
   * The person who holds the office that a phrase names without a name.
   *
   * @param history - who spoke so far; of several that fit, the last of them is meant
   */
  holder(mention: Mention, history: readonly CastMember[]): CastMember | undefined {
    const { head } = mention;
    if (mention.role === null || head === null) return undefined;
    const all = roleWordsOf(mention.role);
    if (COUNTERPARTS.has(all[0] ?? ''))
      return this.members.findLast(
        (member) => member.kind === 'person' && all.length > 1 && contains(member.roleWords, all.slice(1)),
      );
    const words = all;
    const first = firstOffice(words);
    const holders = this.members.filter(
      (member) =>
        member.kind === 'person' &&
        member.roleWords.length > 0 &&
        sameOffice(member.head, head) &&
        sameTime(member.roleWords, words),
    );
    const meant = (fits: (roleWords: readonly string[]) => boolean) => {
      const fitting = holders.filter(({ roleWords }) => fits(roleWords));
      return fitting.length > 1
        ? (history.findLast((member) => fitting.includes(member)) ?? fitting[0])
        : fitting[0];
    };
    return (
      meant((own) => contains(own, words) && contains(words, own)) ??
      meant((own) => contains(own, words)) ??
      (holders.length === 1 && addsOrigin(words) ? meant((own) => own.length === 1) : undefined) ??
      (words.length > 2
        ? meant((own) => own.length > 1 && contains(words, own) && !differsByOrigin(words, own))
        : undefined) ??
      // «النائب ورجل الأعمال» for «النائب فلان».
      (first.length < words.length && holders.length === 1 ? meant((own) => contains(own, first)) : undefined)
    );
  }
}

/** Somebody of whom nothing but the name is known. */
export const namesSomeone = (name: string, words: readonly string[]): CastMember => ({
  name,
  words,
  kind: 'person',
  role: null,
  roleWords: [],
  head: null,
  gender: null,
  plural: false,
});

const fullerOrganisation = (words: readonly string[], known: readonly string[]): boolean =>
  words.length > known.length && (known.length === 1 || words.length <= 4);

/** «حزب الوحدة والشكاية»: the longer name has taken in what is joined to it; the shorter one counts. */
const runsOn = (words: readonly string[], known: readonly string[]): boolean =>
  words.length >= 3 && extendsRight(known, words) && /^و(?:ال.{3}|لل)/.test(known[words.length] ?? '');

/** Does `words` start with all words of `known`? */
const extendsRight = (words: readonly string[], known: readonly string[]): boolean =>
  known.length >= 2 && words.length > known.length && known.every((word, i) => word === words[i]);

/** A name that ends with a family name and goes on is a name with the next word of the sentence: the shorter one counts. */
function fullerName(words: readonly string[], known: readonly string[]): boolean {
  if (extendsRight(known, words)) return isComplete(words) && !PARTICLES.has(known[words.length] ?? '');
  if (words.length <= known.length) return false;
  return !(extendsRight(words, known) && isComplete(known) && !PARTICLES.has(words[known.length] ?? ''));
}

/** The last word is a family name: no given name and no particle. */
const isComplete = (words: readonly string[]): boolean =>
  !GIVEN_NAMES.has(words.at(-1) ?? '') && !PARTICLES.has(words.at(-1) ?? '');

/** «اتحاد الصناعة والتجارة» for «الاتحاد السهولي للصناعة والتجارة والحرف»: the same head, and all other words in the same order. */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  const plain = (word: string) => bareNoun(word.replace(/^و(?=ال)/, ''));
  if (short.length < 3 || plain(short[0] ?? '') !== plain(long[0] ?? '')) return false;
  let next = 0;
  for (const word of long) if (plain(word) === plain(short[next] ?? '')) next++;
  return next === short.length;
}

/** One name is the beginning of the other, or the other without its head noun (آفاق تونس، حزب آفاق تونس). */
function sameOrganisation(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 && long[1] === short[0] && UNDERSTOOD_HEADS.has(bareNoun(long[0] ?? ''))) return true;
  if (short.length < 2 && !(long.length === 2 && long[1] === short[0])) return false;
  if (isShortForm(short, long)) return true;
  const begins = short.every((word, i) => comparedAs(bareNoun(word)) === comparedAs(bareNoun(long[i] ?? '')));
  return (
    begins || (KIND_HEADS.has(bareNoun(long[0] ?? '')) && short.every((word, i) => word === long[i + 1]))
  );
}
