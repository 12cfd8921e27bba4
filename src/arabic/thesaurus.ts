/**
 * The thesaurus: which words a question may use for those of its answer. Lines of `data/arabic/thesaurus/*.txt`:
 *
 * - `سرق | نهب | سطو`: any may stand for any other (near);
 * - `= مستشفى | مشفى`: the very same thing in other words or spellings (same);
 * - `سلاح > مسدس | بندقية`: the words on the right answer a question with those on the left, not the other way round (narrower);
 *   several on the left are separated by «،».
 */

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
