/** Marks that hold no speech: names, titles of works and labels, told by the word before them. */

import { INSTITUTIONS, MEDIA_HEADS, NAMING, SPEECH_EVENTS, TITLES, WORKS } from './lexicon.js';
import { form, Gap, type MarkedWords, type ParagraphView } from './view.js';
import { officeOf } from './word-classes.js';

/** «بمسلسل «كذا»»: the name of a work or of anything that is called, not of a speaker. */
export function isTitle(view: ParagraphView, { from }: MarkedWords): boolean {
  const before = form(view, from - 1);
  return WORKS.has(before) || WORKS.has(before.replace(/^(?:[وفبل]?ال|[وفبل])/, ''));
}

/** A name, a title or a label in marks, judged by what stands before it. */
export function isLabel(view: ParagraphView, pair: MarkedWords): boolean {
  const before = form(view, pair.from - 1);
  const bare = before.replace(/^(?:[وفبلك]?ال|لل|[بلو])/, '');
  if (before === 'ب' && NAMING.has(form(view, pair.from - 2))) return true;
  if (pair.to - pair.from > 5 && !/عنوان$/.test(bare)) return false;
  if (
    NAMING.has(before) ||
    NAMING.has(before.replace(/^[وفبل]/, '')) ||
    MEDIA_HEADS.has(before) ||
    MEDIA_HEADS.has(bare)
  )
    return true;
  if (pair.to - pair.from > 4 || (view.gaps[pair.from] ?? 0) & Gap.closing) return false;
  return (
    TITLES.has(before) || INSTITUTIONS.has(bare) || (officeOf(before) !== null && !SPEECH_EVENTS.has(before))
  );
}
