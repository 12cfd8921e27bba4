/** The speakers of one article: every mention of a person or an organisation is led back to one entry. */

import { tokenise } from '../arabic/index.js';
import { fullerName, fullerOrganisation, runsOn, sameOrganisation } from './fuller-names.js';
import { COUNTERPARTS } from './function-words.js';
import type { Gender } from './inflection.js';
import { ACRONYMS, GIVEN_NAMES } from './lexicon.js';
import type { Mention } from './mention.js';
import { isFormOf, nameSound, nameWords } from './name-key.js';
import {
  addsOrigin,
  contains,
  differsByOrigin,
  firstOffice,
  furtherOffices,
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
      (first.length < words.length && holders.length === 1
        ? meant((own) => contains(own, first))
        : undefined) ??
      (words.length > 1 ? this.holderOfSeveral(head, words) : undefined)
    );
  }

  /** «حاكم تلمار» for «نائب رئيس الدولة حاكم تلمار فلان»: who holds the office besides another. */
  private holderOfSeveral(head: string, words: readonly string[]): CastMember | undefined {
    const holds = (role: string) =>
      furtherOffices(role).some(
        (office) => sameOffice(office.head, head) && words.every((word, i) => office.words[i] === word),
      );
    return this.members.findLast(
      (member) =>
        member.kind === 'person' &&
        member.role !== null &&
        member.roleWords.includes(words.at(-1) ?? '') &&
        sameTime(member.roleWords, words) &&
        holds(member.role),
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
