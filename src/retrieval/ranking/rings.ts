/** Rings of words that may stand for each other between a question and its answer. */

import { inflectedForms, isStopWord } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { terms } from '../indexing/terms.js';
import type { Alternative, Concept } from './query.js';

/** Words in a row, function words left out. */
class Member {
  readonly key: string;
  #bare: readonly ReadonlySet<number>[] | null = null;

  constructor(
    readonly forms: readonly string[],
    readonly stems: readonly string[],
    /** Stem ids; null when the library lacks one of them. */
    readonly ids: readonly number[] | null,
    private readonly bareHash: Lexicon['bareHash'],
  ) {
    this.key = stems.join(' ');
  }

  /** Of each word the hashes of its inflected forms: words that merely share its stem are others. */
  get bare(): readonly ReadonlySet<number>[] {
    this.#bare ??= this.forms.map((form) => new Set(inflectedForms(form).map(this.bareHash)));
    return this.#bare;
  }

  /** Do words of the query, from one of them on, say this? */
  isSaidBy(concepts: readonly Concept[], from: number, exact: boolean): boolean {
    return this.stems.every((stem, index) => {
      const concept = concepts[from + index];
      return (
        concept?.stem === stem && (!exact || this.bare[index]?.has(this.bareHash(concept.text)) === true)
      );
    });
  }
}

/** Rings of this quality on mean the very same and stand for a word wherever it is. */
const TIGHT = 0.75;

interface Ring {
  /** What a match with another member counts against the literal word, 0 … 1. */
  readonly quality: number;
  /** Members that a text may hold: only of stems that the library has. */
  readonly told: readonly Member[];
}

/** Members that a question may hold, each with its ring. */
interface Asked {
  readonly ring: Ring;
  readonly member: Member;
}

/** A question may use a member that the library lacks for one that it has. */
export class Rings {
  readonly #byFirstStem = new Map<string, Asked[]>();
  /** A word is in many rings; taking it apart once saves half of the opening time. */
  readonly #known = new Map<string, Member>();

  /**
   * @param exact - members are met by themselves and their inflected forms only, not by all words of their stems
   */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly exact: boolean,
  ) {}

  /**
   * Adds a ring.
   *
   * @param asked - what a question may say
   * @param told - what its answer may say instead; the same list for words that stand for each other
   */
  add(asked: readonly string[], told: readonly string[], quality: number): void {
    const holdable = this.#members(told).filter(({ ids }) => ids !== null);
    if (holdable.length === 0) return;
    const ring = { quality, told: holdable };
    for (const member of this.#members(asked)) {
      const first = member.stems[0] ?? '';
      const others = this.#byFirstStem.get(first);
      if (others === undefined) this.#byFirstStem.set(first, [{ ring, member }]);
      else others.push({ ring, member });
    }
  }

  /** Entries of a list as members, with the present of verbs; each once. */
  #members(list: readonly string[]): Member[] {
    const found = new Map<string, Member>();
    for (const member of list.flatMap((words) => this.#inflected(words))) {
      const key = this.exact ? member.forms.join(' ') : member.key;
      if (member.stems.length > 0 && !found.has(key)) found.set(key, member);
    }
    return [...found.values()];
  }

  /** A member as written and, when it is a verb of one word, in the present: سرق، يسرق، تسرق; أعلن، يعلن، تعلن. */
  #inflected(words: string): Member[] {
    const own = this.#member(words);
    const bare = words.replace(/^[أإآا](?=...)/, '');
    if (/\s/.test(words) || /^ال|ة$/.test(words)) return [own];
    const present = ['ي', 'ت'].map((prefix) => this.#member(prefix + bare));
    // A word with ي before it that the library knows is a verb; with ت alone it may be a noun.
    return present[0]?.ids != null ? [own, ...present] : [own];
  }

  #member(words: string): Member {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    const { lexicon } = this;
    const parts = terms(words)
      .filter(({ form }) => !isStopWord(form))
      .map(({ form }) => {
        const id = lexicon.formId(form);
        const stem =
          id === undefined ? lexicon.stem(form) : (lexicon.stems[lexicon.stemOf[id] ?? NO_STEM] ?? '');
        return { form, stem };
      })
      .filter(({ stem }) => stem !== '');
    const stems = parts.map(({ stem }) => stem);
    const ids = stems.map((stem) => lexicon.stemId(stem) ?? NO_STEM);
    const forms = parts.map(({ form }) => form);
    const member = new Member(forms, stems, ids.includes(NO_STEM) ? null : ids, lexicon.bareHash);
    this.#known.set(words, member);
    return member;
  }

  /** Alternatives for the members that stand in the query; a longer member hides the looser ones inside it. */
  alternatives(concepts: readonly Concept[]): Alternative[] {
    const found: Alternative[] = [];
    let hiddenUntil = 0;
    for (let at = 0; at < concepts.length; at++) {
      const here = (this.#byFirstStem.get(concepts[at]?.stem ?? '') ?? []).filter(({ member }) =>
        member.isSaidBy(concepts, at, this.exact),
      );
      const longest = here.reduce((most, { member }) => Math.max(most, member.stems.length), 0);
      for (const { ring, member } of here) {
        const hidden = at < hiddenUntil || member.stems.length < longest;
        if (hidden && !(this.exact && ring.quality >= TIGHT)) continue;
        const covered = member.stems.map((_, index) => at + index);
        for (const told of ring.told) {
          if (told.ids === null || told.key === member.key) continue;
          const bare = this.exact ? told.bare : null;
          found.push({ stems: told.ids, bare, concepts: covered, quality: ring.quality });
        }
      }
      hiddenUntil = Math.max(hiddenUntil, at + longest);
    }
    return strongest(found);
  }
}

/** Of alternatives with the same stems for the same words, the one of the best quality. */
function strongest(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = `${alternative.stems.join(' ')}|${alternative.concepts.join(' ')}`;
    if (alternative.quality > (best.get(key)?.quality ?? 0)) best.set(key, alternative);
  }
  return [...best.values()];
}
