/**
 * The thesaurus: which words a question may use for those of its answer. Lines of `data/arabic/thesaurus/*.txt`:
 *
 * - `سرق | نهب | سطو`: any may stand for any other (near);
 * - `= مستشفى | مشفى`: the very same thing in other words or spellings (same);
 * - `سلاح > مسدس | بندقية`: the words on the right answer a question with those on the left, not the other way round (narrower);
 *   several on the left are separated by «،».
 */

import { basesOf } from './inflected-forms.js';
import { isStopWord } from './stop-words.js';
import { tokenise } from './tokens.js';
import { pastsOf, verbsOf } from './verb-forms.js';
import { listData, readTable } from './word-list.js';

/** One entry of the thesaurus. */
export interface ThesaurusEntry {
  /** Words of a question. */
  readonly asked: readonly string[];
  /** Words that an answer may have for them; the same list unless the entry is of narrower words. */
  readonly told: readonly string[];
  readonly kind: 'same' | 'near' | 'narrower';
}

/** All entries, file by file in alphabetical order. */
export function thesaurus(): ThesaurusEntry[] {
  return listData('arabic/thesaurus').flatMap((path) => readTable(path).map(toEntry));
}

function toEntry([first = '', ...others]: readonly string[]): ThesaurusEntry {
  const [broad = '', narrow] = first.split('>').map((part) => part.trim());
  if (narrow !== undefined) {
    return {
      asked: broad.split('،').map((word) => word.trim()),
      told: [narrow, ...others],
      kind: 'narrower',
    };
  }
  const isSame = first.startsWith('=');
  const words = [isSame ? first.slice(1).trim() : first, ...others];
  return { asked: words, told: words, kind: isSame ? 'same' : 'near' };
}

/** A member of an entry: its normalised words, function words left out. */
export type Member = readonly string[];

/** An entry with its members cut into words. */
export interface Ring {
  readonly kind: ThesaurusEntry['kind'];
  readonly told: readonly Member[];
}

/** Finds the entries that words of a question are members of. */
export interface RingIndex {
  /** Entries with a member that begins with a form of the word, given without article and proclitics. */
  startingWith(word: string): readonly { readonly ring: Ring; readonly member: Member }[];
}

let index: RingIndex | null = null;

/**
 * The index of the whole thesaurus, made once for the process: some 100 ms.
 *
 * @param pace - awaited after each entry, so that the work can be spread
 */
export async function loadRingIndex(pace: () => Promise<void> | null): Promise<RingIndex> {
  if (index !== null) return index;
  const byFirst = new Map<string, { ring: Ring; member: Member }[]>();
  for (const { asked, told, kind } of thesaurus()) {
    const members = cut(told);
    const ring = { kind, told: members };
    for (const member of asked === told ? members : cut(asked)) {
      const first = member[0] ?? '';
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [{ ring, member }]);
      else others.push({ ring, member });
    }
    await pace();
  }
  index = { startingWith: (word) => wordsBehind(word).flatMap((base) => byFirst.get(base) ?? []) };
  return index;
}

/** Is a word of a question, given without article and proclitics, a form of a member's word, its present or verbal noun? */
export const isSaidBy = (word: string, wanted: string): boolean => wordsBehind(word).includes(wanted);

/** Words that a word of a question, given without article and proclitics, may be a form of: nouns, and verbs in the past. */
export function wordsBehind(word: string): string[] {
  const bases = basesOf(word);
  return [...new Set([...bases, ...bases.flatMap(pastsOf), ...bases.flatMap(verbsOf)])];
}

function cut(list: readonly string[]): Member[] {
  const members = list.map((words) =>
    tokenise(words)
      .map(({ form }) => form)
      .filter((form) => !isStopWord(form))
      .map((form) => form.replace(/^ال(?=...)/, '')),
  );
  return members.filter(({ length }) => length > 0);
}
