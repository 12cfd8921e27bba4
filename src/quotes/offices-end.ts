/** Where the offices of one person end: often several stand in a row, with or without و. */

import { GIVEN_NAMES, INNER, INSTITUTIONS, TITLES } from './lexicon.js';
import type { Reader } from './mention.js';
import { isOfficeName } from './name-first-word.js';
import { phraseEnd } from './phrase.js';
import { breaksPhrase } from './phrase-words.js';
import { form } from './view.js';
import { isDefinite, officeOf } from './word-classes.js';

/** No person has more offices in a row. */
const MAX_OFFICES = 3;

/** End of the office whose head is word `at` and of those right behind it: «رئيس اللجنة رئيس مجلس إدارة الشركة». */
export function officesEnd(reader: Reader, at: number, limit = reader.limit): number {
  const { view, shortNames } = reader;
  let end = phraseEnd(view, at, limit, shortNames);
  for (let offices = 1; offices < MAX_OFFICES && end < limit && isAnotherOffice(reader, at, end); offices++)
    end = phraseEnd(view, end, limit, shortNames);
  return end;
}

/** An office in construct right behind a complete one. */
function isAnotherOffice({ view }: Reader, at: number, end: number): boolean {
  const head = form(view, end);
  const complement = form(view, end + 1);
  const office = officeOf(head);
  return (
    office !== null &&
    !office.plural &&
    end - at > 1 &&
    (view.gaps[end] ?? 0) === 0 &&
    (view.gaps[end + 1] ?? 0) === 0 &&
    !isDefinite(head) &&
    !TITLES.has(head) &&
    !GIVEN_NAMES.has(head) &&
    !breaksPhrase(view, end) &&
    !isOfficeName(view, end) &&
    (isDefinite(complement) || INNER.has(complement) || INSTITUTIONS.has(complement))
  );
}
