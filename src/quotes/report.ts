/** A cue with its content, before the speaker is known: after the cue, or before it («"…"، قال فلان»). */

import { isAddressee } from './addressee.js';
import { bareContent, type Content, clauseContent, markedContent, nominalContent } from './extent.js';
import {
  DEMONSTRATIVES_WITH,
  DENIED,
  DENYING,
  FRAGMENT_PREPOSITIONS,
  MANNER,
  OBJECT_PREPOSITIONS,
  SUBORDINATORS,
  THUS,
  UTTERANCES,
} from './function-words.js';
import { findGoverned, findOpening, type Governed, type Opening } from './introducer.js';
import { subjectEnd } from './joint-speakers.js';
import { CUES, type CueForm, FOCUS_VERBS, SPEECH_EVENTS, TIME_WORDS } from './lexicon.js';
import { mentionAt } from './mentions-by-place.js';
import { breaksPhrase, isJoinedComplement } from './phrase-words.js';
import { plainSpeechEnd, toldPlainly } from './plain-speech.js';
import type { Reading } from './reading.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isDefinite, isVocabulary, officeOf } from './word-classes.js';

/** The cue and its content, before the speaker is known. */
export interface Report {
  readonly content: Content;
  /** The subject stands between the cue and this word. */
  readonly zoneEnd: number;
  readonly opening: Opening | null;
}

/** Words of a name in marks. */
const MAX_LABEL = 4;

/** «"…"، قال فلان»: the words stand before their cue. */
function spokenBefore({ view, start, end, drafts }: Reading, i: number, cue: CueForm): Report | null {
  if (
    cue.conjunction ||
    cue.object ||
    cue.plural ||
    !cue.frames.has('قول') ||
    (cue.tense !== 'past' && cue.tense !== 'present')
  )
    return null;
  const last = thusBefore(view, i);
  const marked = view.opening.get(start)?.close != null;
  const thus = last < i && last > start && (marked || ((view.gaps[last] ?? 0) & Gap.comma) !== 0);
  const label = view.closing.get(last);
  const whole = label === undefined || (label.from > start && label.to - label.from <= MAX_LABEL);
  if (thus && whole && drafts.length === 0)
    return { content: bareContent(view, start, last), zoneEnd: subjectZone(view, i, end), opening: null };
  if (last === 0 || !((view.gaps[last] ?? 0) & Gap.mark)) return null;
  const pair = view.closing.get(last);
  if (pair === undefined || pair.from < start || pair.to - pair.from < 3) return null;
  if (pair.from > start && !((view.gaps[pair.from] ?? 0) & (Gap.stop | Gap.colon))) return null;
  return {
    content: markedContent(view, pair, end, false),
    zoneEnd: subjectZone(view, i, end),
    opening: null,
  };
}

/** First word of «هكذا»، «بهذه الكلمات» right before the cue, or the cue. */
function thusBefore(view: ParagraphView, i: number): number {
  if (THUS.has(form(view, i - 1))) return i - 1;
  return UTTERANCES.has(form(view, i - 1)) && DEMONSTRATIVES_WITH.has(form(view, i - 2)) ? i - 2 : i;
}

/** The subject behind a cue whose words came first: up to the next comma, stop or cue. */
function subjectZone(view: ParagraphView, i: number, end: number): number {
  let zone = i + 1;
  while (zone < end && view.cues[zone] === undefined && zone < i + 25) zone++;
  return zone;
}

/** «وبينما قال فلان إن …، وافق المجلس على …»: the words of a clause that comes first end where the main verb begins. */
function clauseLimit({ view, start, end }: Reading, i: number): number {
  if (!SUBORDINATORS.has(form(view, start)) || i > start + 2) return end;
  const verbAt = (word: string) => FOCUS_VERBS.get(word) ?? CUES.get(word);
  for (let k = i + 4; k < end; k++) {
    if (!((view.gaps[k] ?? 0) & Gap.comma) || (view.markedUntil[k] ?? 0) > k) continue;
    const word = form(view, k);
    const joined = /^[وف]/.test(word) && verbAt(word.slice(1)) !== undefined;
    if (!joined && verbAt(word)?.tense === 'past') return k;
  }
  return end;
}

/** Reads the content of the cue at word i of the sentence, or null when it governs none. */
export function readReport(reading: Reading, i: number, cue: CueForm): Report | null {
  const { view, mentions, article } = reading;
  const end = clauseLimit(reading, i);
  const before = spokenBefore(reading, i, cue);
  if (before !== null) return before;
  const behind = mentionAt(mentions, i + 1);
  const opening = findOpening(view, i, cue, end, behind?.to);
  if (opening !== null) {
    const content = contentOf(view, opening, end, cue);
    return content.end > content.start ? { content, zoneEnd: opening.at, opening } : null;
  }
  if (cue.tense === 'masdar') return null;
  const told = toldPlainly(view, i, cue, end, mentions);
  if (told !== null) return told;
  // A participle takes up a subject before it: what stands behind it is its object.
  const next =
    cue.tense === 'participle' ? undefined : (mentionAt(mentions, i + 1) ?? mentionAt(mentions, i + 2));
  // «قررت السلطات …»، but «كانت السلطات قد قررت إغلاق سفارتها»: a thing is the object.
  const object = next?.kind === 'thing' && cue.frames.has('مفعول') && reading.reported[i] !== 1;
  const subject = object ? undefined : next;
  const from = Math.min(
    end,
    subject === undefined ? i + 1 : subjectEnd(view, subject, end, article.shortNames),
  );
  const named = subject?.kind === 'organisation' || (subject?.kind !== 'group' && subject?.role != null);
  const takesObject = cue.frames.has('مفعول') && (named || !cue.frames.has('فاعل'));
  const noun = takesObject ? findObject(view, from, end, DENYING.has(cue.lemma)) : null;
  const governed = noun ?? findGoverned(view, from, cue, end);
  if (governed === null) return null;
  const content = nominalContent(view, governed.from, end, governed.joined ?? false);
  return content.end > content.start ? { content, zoneEnd: governed.at, opening: null } : null;
}

function contentOf(view: ParagraphView, opening: Opening, end: number, cue: CueForm): Content {
  switch (opening.by) {
    case 'marks':
      if (opening.marks !== null) {
        const before = form(view, opening.from - 1);
        const fragment =
          FRAGMENT_PREPOSITIONS.has(before) || (!cue.frames.has('قول') && opening.carrier === null);
        return markedContent(view, opening.marks, end, fragment);
      }
      return bareContent(view, opening.from, end);
    case 'clause':
      return clauseContent(view, opening.from, end, cue.gender);
    case 'colon':
      return bareContent(view, opening.from, plainSpeechEnd(view, end));
    default:
      return bareContent(view, opening.from, end);
  }
}

/** «المكتب السياسي لحزب كذا المنعقد اليوم الثلاثاء، عدم …»، «فلان، وزير التموين، صحة …»: what is said of the subject up to the comma. */
function behindEpithet(view: ParagraphView, from: number, end: number): number {
  const gap = view.gaps[from] ?? 0;
  const participle = gap === 0 && /^الم.{3}/.test(form(view, from));
  const office = (gap & Gap.comma) !== 0 && officeOf(form(view, from)) !== null;
  if (!participle && !office) return from;
  for (let i = from + 1; i < Math.min(end, from + 8); i++) if ((view.gaps[i] ?? 0) & Gap.comma) return i;
  return from;
}

/** «… في اتصال مع نظيره دعمه الكامل»، «… في البيان الختامي اليوم تكليف لجنة بـ»: the noun at word i belongs to the verb again. */
function closesAdverbial(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  const before = form(view, i - 1);
  const noun = isVocabulary(word) || isVocabulary(word.replace(/ه$/, ''));
  if (isDefinite(word) || !noun || breaksPhrase(view, i) || /^[وبلفك]/.test(word)) return false;
  // «… خلال ندوة عقدها»: a verb of a relative clause.
  if (FOCUS_VERBS.has(word) || FOCUS_VERBS.has(word.replace(/(?:ها|هم|ه)$/, ''))) return false;
  if (TIME_WORDS.has(before) || YEAR.test(before)) return !TIME_WORDS.has(word) && word.length > 3;
  const owned = /.{2}(?:[^ة]ه|.ها|.هم)$/.test(view.words[i]?.text ?? '');
  const named = !isVocabulary(before) && !SPEECH_EVENTS.has(before) && view.cues[i - 1] === undefined;
  const complete = isDefinite(before) || /.{2}(?:ه|ها|هم)$/.test(before) || named;
  return owned && complete && !breaksPhrase(view, i - 1);
}

/** «جددت الوزيرة تأكيدها على …»: a noun of saying with its pronoun is the object of a light verb. */
const isRenewed = (view: ParagraphView, i: number): boolean =>
  view.cues[i]?.tense === 'masdar' && /(?:ها|هم|ه)$/.test(form(view, i));

const YEAR = /^(?:19|20)\d\d$/;

/** Words between a subject and the object of its verb. */
const OBJECT_REACH = 26;

/** The object noun behind the subject and its adverbials: «أكد فلان، في بيان، حرص الوزارة على …». */
function findObject(view: ParagraphView, from: number, end: number, denies: boolean): Governed | null {
  let i = behindEpithet(view, from, end);
  let adverbial = false;
  while (i < end && i < from + OBJECT_REACH) {
    const comma = ((view.gaps[i] ?? 0) & Gap.comma) !== 0;
    if (comma) adverbial = false;
    const word = form(view, i);
    const whatever = i === from && form(view, i) === 'ما';
    if (((denies && DENIED.has(word)) || whatever) && i + 2 < end) return { at: i, from: i };
    const pair = view.opening.get(i);
    if (adverbial && !comma && closesAdverbial(view, i)) adverbial = false;
    if (!adverbial && pair?.close != null && pair.to - pair.from >= 3) return { at: i, from: i };
    if (TIME_WORDS.has(word) || /^\p{N}/u.test(word)) i++;
    // «… بهذه المناسبة التعبير عن …»
    else if (!adverbial && (DEMONSTRATIVES_WITH.has(word) || THUS.has(word))) i += 2;
    else if (isJoinedComplement(word) || isAddressee(word) || MANNER.has(word)) {
      adverbial = true;
      i++;
    } else if (!adverbial && isRenewed(view, i)) return { at: i, from: i };
    else if (breaksPhrase(view, i)) {
      if (!comma && i > from && !adverbial && !TIME_WORDS.has(form(view, i - 1))) return null;
      if (
        view.cues[i] !== undefined ||
        (OBJECT_PREPOSITIONS.has(word) && !SPEECH_EVENTS.has(form(view, i + 1)))
      )
        return null;
      adverbial = true;
      i++;
    } else if (adverbial) i++;
    else return i + 1 < end ? { at: i, from: i } : null;
  }
  return null;
}
