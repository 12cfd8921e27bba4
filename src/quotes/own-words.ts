/** «…، على حد قوله»، «…، وفق تعبيرها»: a sentence that nothing but its tail gives to whoever speaks already. */

import { trimSpan } from './extent.js';
import { ACCORDING, CONNECTIVES, LIMITS, OWN_WORDS } from './function-words.js';
import type { Draft, Reading } from './reading.js';
import { form, Gap, type ParagraphView } from './view.js';

/** Fewer words are an insertion. */
const MIN_WORDS = 4;

/** Word of saying with its pronoun behind «وفق»، «على حد» at word i, or -1. */
function ownWordsAt(view: ParagraphView, i: number): number {
  if (ACCORDING.has(form(view, i)) && OWN_WORDS.has(form(view, i + 1))) return i + 1;
  return form(view, i) === 'علي' && LIMITS.has(form(view, i + 1)) && OWN_WORDS.has(form(view, i + 2))
    ? i + 2
    : -1;
}

/** The report of a sentence without any other, or null when it has no such tail or nobody of that gender speaks. */
export function readOwnWords({ view, start, end, paragraph, discourse }: Reading): Draft | null {
  for (let i = start; i < end; i++) {
    // «دعا فلان إلى …، حسب تعبيره»: the narrator's sentence.
    if (view.cues[i] !== undefined && (view.markedUntil[i] ?? 0) <= i) return null;
    const last = ownWordsAt(view, i);
    if (last < 0 || !((view.gaps[i] ?? 0) & Gap.comma) || (view.markedUntil[i] ?? 0) > i) continue;
    const word = form(view, last);
    const resolution = discourse.goesOn(word.endsWith('ها') ? 'f' : 'm', /هم$|هما$/.test(word));
    if (resolution === null) return null;
    let from = start;
    while (from < i && CONNECTIVES.has(form(view, from))) from++;
    // «ستجنب الخطة، على حد قوله، البلاد أزمة»: the sentence goes on around it.
    const to = last + 1 < end && (view.gaps[last + 1] ?? 0) & Gap.comma ? end : i;
    if (to - from < MIN_WORDS) return null;
    const span = trimSpan(
      view.text,
      view.opening.get(from)?.open ?? view.words[from]?.start ?? 0,
      view.words[to]?.start ?? view.text.length,
    );
    return {
      paragraph,
      content: { ...span, from, to, kind: 'indirect', form: 'bare' },
      resolution,
      cue: { paragraph, start: view.words[i]?.start ?? 0, end: view.words[last]?.end ?? 0 },
      at: i,
      standing: 'reported',
      via: null,
    };
  }
  return null;
}
