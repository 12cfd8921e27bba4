/** What the analysis asks of the library: which names it knows. */

import type { PhraseTable } from '../../arabic/index.js';

export interface QuestionLookups {
  /**
   * Ids of the speakers that the normalised words name, in full or in part (ميلون, ريان ميلون, مرصد الجبال);
   * empty when one of the words belongs to no name or role of the same speaker.
   */
  speakers(words: readonly string[]): readonly number[];
  /** Normalised names of the body that the words call by its leader («حزب المرواني»); empty for any other words. */
  bodies(words: readonly string[]): readonly string[];
  /** Names and short names of the outlets, each with the outlet's name as the library has it. */
  readonly outlets: PhraseTable<string>;
}
