/** Whether an office that the register gives is the one that a question names. */

import { normalise, readWordList, tokenise } from '../arabic/index.js';
import { wordStem } from './word-stems.js';

interface RoleWords {
  /** Left out of roles by those who ask. */
  readonly fillers: ReadonlySet<string>;
  /** Who held an office once is not meant by its name alone. */
  readonly former: ReadonlySet<string>;
}

let loaded: RoleWords | null = null;

function roleWords(): RoleWords {
  const stems = (path: string): Set<string> =>
    new Set(readWordList(path).map((word) => wordStem(normalise(word))));
  loaded ??= { fillers: stems('questions/role-fillers.txt'), former: stems('questions/former-roles.txt') };
  return loaded;
}

/**
 * Is the asked-for office the role, or its beginning? The first two words must follow each other, so that «رئيس الوزراء الوادي»
 * is not «الرئيس الوادي» and «نائب الوزير» not «الوزير»; further words stand in the same order. Words like «الرسمي باسم» may
 * be left out.
 *
 * @param asked - stems of the words of the question
 */
export function isRole(role: string, asked: readonly string[]): boolean {
  const { fillers, former } = roleWords();
  const isFiller = (stem: string): boolean => fillers.has(stem);
  const stems = tokenise(role).map(({ form }) => wordStem(form));
  if (stems.some((stem) => former.has(stem) && !asked.includes(stem))) return false;
  const own = stems.filter((stem) => !isFiller(stem));
  const [head, second, ...others] = asked.filter((stem) => !isFiller(stem));
  if (head === undefined || own[0] !== head || (second !== undefined && own[1] !== second)) return false;
  let at = 2;
  return others.every((stem) => {
    const found = own.indexOf(stem, at);
    at = found + 1;
    return found >= 0;
  });
}
