/** Names that are spelt like particles («بان كي …»), told from them by what cannot follow a particle. */

import type { Token } from '../arabic/index.js';
import { AIMS, BEHIND_NAME_OF } from './function-words.js';
import { isIntroducer } from './word-classes.js';

/** «بأن» without its hamza. */
const LOOKS_LIKE = 'بان';
/** No word of the language has it: the form of a name in disguise stands in no list. */
const DISGUISE = '·';

const disguised = (token: Token): Token => ({ ...token, form: DISGUISE + token.form });

/** Nothing of a clause follows «بأن» here: «بان كي»، «بان إن»، «باسم بان». */
const isName = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]?.form ?? '';
  return AIMS.has(next) || isIntroducer(next) || BEHIND_NAME_OF.has(tokens[i - 1]?.form ?? '');
};

/** The words of a paragraph, those that are such names with a form of their own. */
export function withParticleNames(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((token) => token.form === LOOKS_LIKE)) return tokens;
  const names = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    if (token.form !== LOOKS_LIKE || !isName(tokens, i)) continue;
    names.add(i);
    if (AIMS.has(tokens[i + 1]?.form ?? '')) names.add(i + 1);
  }
  return tokens.map((token, i) => (names.has(i) ? disguised(token) : token));
}
