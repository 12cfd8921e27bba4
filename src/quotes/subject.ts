/** Stage 5a, resolution: which noun phrase is the subject of a cue. */

import type { CueForm } from './lexicon.js';
import { BEFORE_CUE, TIME_WORDS } from './lexicon.js';
import { type Mention, readMention } from './mention.js';
import { breaksPhrase } from './phrase.js';
import type { ScannedArticle } from './scan.js';
import { Gap, type ParagraphView } from './view.js';

const SKIPPED: ReadonlySet<string> = new Set([
  'ايضا',
  'كذلك',
  'بدوره',
  'بدورها',
  'هنا',
  'قد',
  'مساء',
  'صباح',
  'من',
  'جهته',
  'جهتها',
  'جانبه',
  'جانبها',
  'ناحيته',
  'ناحيتها',
  'جهه',
  'اخري',
  'ذلك',
  'كل',
  'رسميا',
  'سابقا',
  'لاحقا',
]);
const RELATIVES: ReadonlySet<string> = new Set([
  'الذي',
  'التي',
  'الذين',
  'والذي',
  'والتي',
  'اللذان',
  'فيها',
  'فيه',
]);

const form = (view: ParagraphView, i: number): string => view.words[i]?.form ?? '';

/** Gender and number let the phrase be the subject of the cue. A verb before its subject is singular even for many. */
export function agrees(cue: CueForm, gender: 'm' | 'f' | null, plural: boolean): boolean {
  if (cue.gender === null || gender === null) return true;
  return cue.gender === gender || plural;
}

/** The subject behind the cue, before its content begins at word `zoneEnd`. */
export function subjectAfter(
  view: ParagraphView,
  at: number,
  zoneEnd: number,
  cue: CueForm,
  article: ScannedArticle,
): Mention | null {
  let i = at + 1;
  while (
    i < zoneEnd &&
    (TIME_WORDS.has(form(view, i)) || SKIPPED.has(form(view, i)) || /^\p{N}/u.test(form(view, i)))
  )
    i++;
  const bracket = view.bracketEnd[i] ?? 0;
  if (bracket > i) i = bracket;
  const mention = readMention(view, i, zoneEnd, article.shortNames);
  if (mention !== null)
    return agrees(
      cue,
      mention.gender,
      mention.plural || mention.kind === 'group' || mention.kind === 'organisation',
    )
      ? mention
      : null;
  return i < zoneEnd && breaksPhrase(view, i) ? apposedSubject(view, i, zoneEnd, article) : null;
}

/** «وأكد خلال الندوة، وزير الصحة فلان، أن»: the subject stands between commas behind an adverbial. */
function apposedSubject(
  view: ParagraphView,
  from: number,
  zoneEnd: number,
  article: ScannedArticle,
): Mention | null {
  for (let i = from + 1; i < zoneEnd; i++) {
    if (!((view.gaps[i] ?? 0) & Gap.comma)) continue;
    const mention = readMention(view, i, zoneEnd, article.shortNames);
    if (mention?.kind !== 'person' || mention.role === null) continue;
    if (mention.to >= zoneEnd || (view.gaps[mention.to] ?? 0) & (Gap.comma | Gap.colon | Gap.mark))
      return mention;
  }
  return null;
}

/** The subject before the cue in its own clause: «رئيس الوزراء فلان قال»، «وكان فلان قد أكد»، «فلان الذي أضاف». */
export function subjectBefore(view: ParagraphView, at: number, mentions: readonly Mention[]): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  let i = at - 1;
  let relative = false;
  while (i >= start && at - i <= 4) {
    const word = form(view, i);
    if (RELATIVES.has(word)) relative = true;
    else if (
      !(
        word === 'قد' ||
        word === 'ان' ||
        TIME_WORDS.has(word) ||
        (BEFORE_CUE.has(word) && word.startsWith('كان'))
      )
    )
      break;
    i--;
  }
  const last = mentions.findLast((mention) => mention.from >= start && mention.to <= at);
  if (last === undefined) return null;
  if (relative) return last;
  return last.to > i && last.to <= at ? last : null;
}

/** The first mention of the sentence that can be its subject: stands at its head or right behind its first verb. */
export function sentenceSubject(
  view: ParagraphView,
  at: number,
  mentions: readonly Mention[],
): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  const first = mentions.find((mention) => mention.from >= start && mention.to <= at);
  if (first === undefined) return null;
  for (let i = start; i < first.from; i++) {
    if (i > start && (view.gaps[i] ?? 0) & Gap.colon) return null;
    if (first.from - i > 6) return null;
  }
  return first;
}
