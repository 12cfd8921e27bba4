/** Stage 5a, resolution: the source of words that others pass on, learned or found in a document. */

import { APPEARANCE, LEARNING, RESUMPTIVES_IN, SOURCE_PREPOSITIONS, TRANSMISSION } from './function-words.js';
import type { CueForm } from './lexicon.js';
import type { Mention } from './mention.js';
import { readMention } from './read-mention.js';
import type { Reading } from './reading.js';
import type { ScannedArticle } from './scan.js';
import { subjectAfter } from './subject-after.js';
import { subjectBefore } from './subject-before.js';
import { form, type ParagraphView } from './view.js';

/** The subject of the cue is not whose words they are: نقل، علم، جاء. */
export const isPassedOn = ({ lemma }: CueForm): boolean =>
  TRANSMISSION.has(lemma) || LEARNING.has(lemma) || APPEARANCE.has(lemma);

/** Whose words the cue at word i passes on, or null when nobody is named. */
export function sourceOf(reading: Reading, i: number, cue: CueForm, zoneEnd: number): Mention | null {
  const { view, article } = reading;
  if (TRANSMISSION.has(cue.lemma)) {
    const source = sourceAfter(view, i, zoneEnd, article);
    return source ?? (cue.frames.has('قول') ? mediumAfter(reading, i, cue, zoneEnd) : null);
  }
  // «علمت «المنارة» من مصادر مطلعة أن»: the source speaks; without one the outlet reports in its own name.
  if (LEARNING.has(cue.lemma)) return sourceAfter(view, i, zoneEnd, article, LEARNED_FROM);
  return documentOf(reading, i, cue, zoneEnd);
}

/** «ونقلت الوكالة عن متحدث باسم الوزارة …»: the source goes on speaking, though none of the words are read here. */
export function followSource(reading: Reading, i: number, cue: CueForm): void {
  const { view, article, discourse } = reading;
  if (!TRANSMISSION.has(cue.lemma)) return;
  const source = sourceAfter(view, i, view.sentenceEnd[i] ?? i, article, PASSED_ON_FROM);
  if (source === null || (source.kind !== 'person' && source.kind !== 'role')) return;
  const resolution = discourse.resolve(source, false);
  if (resolution !== null) discourse.follow(resolution.member);
}

/** «ذكرت الصحيفة نقلا عن الوزير أن»: whose words the subject of the cue passes on, named between it and its content. */
export function citedSource({ view, article }: Reading, from: number, zoneEnd: number): Mention | null {
  for (let i = from; i + 2 < zoneEnd; i++) {
    if (form(view, i) !== 'نقلا' || form(view, i + 1) !== 'عن') continue;
    const source = readMention(view, i + 2, zoneEnd, article.shortNames);
    // «نقلا عن مصادرها»: the subject's own sources tell no more than it does.
    const own =
      source !== null && source.to - source.from === 1 && /.{3}(?:ه|ها|هم)$/.test(form(view, i + 2));
    return source === null || source.kind === 'thing' || own ? null : source;
  }
  return null;
}

const PASSED_ON_FROM: ReadonlySet<string> = new Set(['عن']);

/** «نقلت صحيفة … أن»: without a source the medium itself speaks. */
function mediumAfter({ view, article }: Reading, i: number, cue: CueForm, zoneEnd: number): Mention | null {
  const medium = cue.lemma === 'نقل' ? subjectAfter(view, i, zoneEnd, cue, article) : null;
  return medium?.kind === 'organisation' || medium?.plural === true ? medium : null;
}

/** «نسب … إلى فلان تصريحات، وقوله إن»: the source of the verb of transmission earlier in the sentence. */
export function transmitted({ view, article }: Reading, at: number): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  for (let i = at - 1; i >= start && at - i < 40; i--) {
    if (TRANSMISSION.has(view.cues[i]?.lemma ?? '')) return sourceAfter(view, i, at, article);
  }
  return null;
}

const LEARNED_FROM: ReadonlySet<string> = new Set(['من']);

/** «نقلت الصحيفة عن مسؤول أن»: the source stands behind the first of these prepositions. */
function sourceAfter(
  view: ParagraphView,
  at: number,
  zoneEnd: number,
  article: ScannedArticle,
  prepositions = SOURCE_PREPOSITIONS,
): Mention | null {
  for (let i = at + 1; i < zoneEnd; i++)
    if (prepositions.has(form(view, i))) return readMention(view, i + 1, zoneEnd, article.shortNames);
  return null;
}

/** «جاء في بيان الوزارة أن»، «التقرير الذي جاء فيه أن». */
function documentOf(reading: Reading, at: number, cue: CueForm, zoneEnd: number): Mention | null {
  const { view, article, mentions } = reading;
  const next = form(view, at + 1);
  if (next === 'في') {
    const mention = readMention(view, at + 2, zoneEnd, article.shortNames);
    return mention?.kind === 'thing' ? { ...mention, kind: 'document', definite: true } : mention;
  }
  return RESUMPTIVES_IN.has(next) ? subjectBefore(view, at, cue, mentions, article.shortNames) : null;
}
