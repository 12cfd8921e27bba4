/**
 * Extent of noun phrases: where an office or an organisation's name ends, and a person's name may begin.
 *
 * Arabic has no capital letters. What is known instead is structure: an office is a head in construct with definite nouns
 * (وزير الدفاع الفرنسي), adjectives and prepositional phrases (المتحدث باسم …); the first word that fits none of these,
 * or stands behind a comma, begins the name.
 */

import { type Outcome, type Phrase, readPhraseWord } from './phrase-rules.js';
import { isHyphenated, isOwned, type ShortNames } from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isDefinite } from './word-classes.js';

const MAX_PHRASE = 24;
/** Words of a name in marks that belongs to the phrase. */
const MAX_MARKED = 5;
const ENDING = Gap.comma | Gap.colon | Gap.stop | Gap.dash;

/** One step: what stands at word i, and the word behind it. */
interface Step {
  readonly outcome: Outcome;
  readonly to: number;
}

/** A hyphenated word, a name in marks, or a word that a rule decides on. */
function stepAt(phrase: Phrase, i: number): Step {
  const { view, head, hungry, adjectives } = phrase;
  if (isHyphenated(view, i) && i > head + 1)
    return { outcome: hungry ? 'hungry' : adjectives ? 'complete' : 'closed', to: i + 1 };
  const marked = view.opening.get(i);
  if (marked === undefined) return { outcome: readPhraseWord(phrase, i), to: i + 1 };
  const belongs = hungry && marked.close !== null && marked.to - marked.from <= MAX_MARKED;
  return { outcome: belongs ? 'complete' : 'ends', to: marked.to };
}

/**
 * End of the office or organisation phrase whose head is word `head`; a name may begin there.
 *
 * @param limit - word after the last one that may belong to it
 */
export function phraseEnd(
  view: ParagraphView,
  head: number,
  limit: number,
  shortNames: ShortNames,
  organisation = false,
): number {
  const end = Math.min(limit, head + MAX_PHRASE);
  const indefinite = !isDefinite(form(view, head)) && !isOwned(view, head);
  let hungry = indefinite;
  let adjectives = indefinite && !organisation;
  /** Behind the last word that belongs to it; a bracket belongs to it only when more follows. */
  let last = head + 1;
  for (let i = last; i < end && !((view.gaps[i] ?? 0) & ENDING); ) {
    const bracket = view.bracketEnd[i] ?? 0;
    if (bracket > i) {
      i = bracket;
      continue;
    }
    const { outcome, to } = stepAt(
      { view, head, end, shortNames, organisation, indefinite, hungry, adjectives },
      i,
    );
    if (outcome === 'ends') break;
    hungry = outcome === 'hungry';
    adjectives &&= outcome !== 'closed';
    i = to;
    last = to;
  }
  return last;
}
