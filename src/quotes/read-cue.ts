/** The report of one cue: whether the word reports at all here, what it reports, and who speaks. */

import type { Resolution } from './discourse.js';
import {
  ACCORDING,
  BEFORE_NOUN,
  COPULAR,
  HOMOGRAPHS,
  MOVING,
  NARRATOR_MASDAR,
  NEGATIONS,
  OPENS_CLAUSE,
  UNSAID,
} from './function-words.js';
import { type CueForm, DOCUMENTS, LIGHT_VERBS, NARRATOR_ONLY, NO_REPORT } from './lexicon.js';
import { firstMentionFrom, mentionAt } from './mentions-by-place.js';
import { followSource } from './passed-on.js';
import { isOnPreposition } from './phrase-words.js';
import type { Draft, Reading } from './reading.js';
import { type Report, readReport } from './report.js';
import { resolveSpeaker } from './speaker.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isIntroducer } from './word-classes.js';

/** A person or an office stands right behind the cue: «وفي جولة في السوق ذكر التاجر فلان بأن». */
function precedesSubject({ mentions, view }: Reading, i: number): boolean {
  if (HOMOGRAPHS.has(form(view, i))) return false;
  const mention = mentionAt(mentions, i + 1);
  return mention !== undefined && (mention.role !== null || mention.kind === 'organisation');
}

/** A mention ends right before the cue: «لكن رئيس الاتحاد فلان كرر أن». */
function followsSubject({ mentions, view }: Reading, i: number): boolean {
  if (HOMOGRAPHS.has(form(view, i))) return false;
  const mention = mentions[firstMentionFrom(mentions, i) - 1];
  return mention?.to === i && ['person', 'role', 'organisation'].includes(mention.kind);
}

/** A cue that often is another word opens its clause: behind a stop, a comma, a conjunction or a connective. */
function opensItsClause(view: ParagraphView, i: number, start: number, cue: CueForm): boolean {
  if (
    i === start ||
    cue.conjunction ||
    (view.gaps[i] ?? 0) & (Gap.comma | Gap.stop | Gap.colon | Gap.mark | Gap.closing)
  )
    return true;
  return OPENS_CLAUSE.has(form(view, i - 1));
}

/** «وحول رأيها في العمل بينت أن»: no other word looks like the feminine before أن. */
const statesClearly = ({ view, reported }: Reading, i: number, { tense, gender, object }: CueForm): boolean =>
  tense === 'past' && gender === 'f' && !object && reported[i] !== 1 && isIntroducer(form(view, i + 1));

/** Two cues that share their words stand close together. */
const LATELY = 8;

/** Whose words they are said to be, behind «نُسب إلى». */
function ascribedSpeaker({ ascription, discourse }: Reading, i: number): Resolution | null {
  if (ascription === null || ascription.person === null || i <= ascription.at) return null;
  return discourse.resolve(ascription.person, false);
}

/** Reads the report of the cue at word i, or returns null when it reports nothing or nobody is found who speaks. */
export function readCue(reading: Reading, i: number): Draft | null {
  const { view, drafts, start } = reading;
  const cue = view.cues[i];
  if (cue === undefined || (cue.tense === 'masdar' && !reportsByMasdar(view, i))) return null;
  if (NARRATOR_ONLY.has(form(view, i)) && isIntroducer(form(view, i + 1))) return null;
  // «ما وصف بـ» is passive; «حسب ما أفاد به فلان» is read as an attribution.
  if (
    form(view, i - 1) === 'ما' &&
    (ACCORDING.has(form(view, i - 2)) || (cue.lemma === 'وصف' && !cue.object))
  )
    return null;
  if (isSubjunctive(view, i, cue) || isGovernedNoun(view, i, cue) || isUnsaid(view, i, cue)) return null;
  const nested = reading.reported[i] === 1;
  const report = readReport(reading, i, cue);
  if (report === null && !nested) followSource(reading, i, cue);
  // «ما رد عليه فلان بالقول: …»: the second verb of saying shows that the first reports.
  const doubtful =
    cue.frames.has('مقيد') &&
    cue.tense !== 'participle' &&
    (report?.opening?.carrier ?? i + 1) === i + 1 &&
    !opensItsClause(view, i, start, cue) &&
    !statesClearly(reading, i, cue) &&
    !followsSubject(reading, i) &&
    !precedesSubject(reading, i);
  if (
    report === null ||
    doubtful ||
    drafts.slice(-LATELY).some((draft) => draft.content.start === report.content.start)
  )
    return null;
  if (isCopular(cue, report) || moves(view, cue, report)) return null;
  const ascription = reading.ascription;
  // «وزُعم أنها قالت إن …»: only the inner verb reports.
  if (ascription !== null && view.cues[report.content.from]?.tense === 'past') return null;
  const resolution = ascribedSpeaker(reading, i) ?? resolveSpeaker(reading, i, cue, report, nested);
  if (resolution === null) return null;
  if (!nested) reading.discourse.follow(resolution.member, resolution.spokenAs ?? null);
  const document = documentBetween(view, i, report.zoneEnd);
  if (document !== null) reading.discourse.wrote(document, resolution.member);
  const last = report.opening?.carrier === i + 1 ? i + 1 : i;
  return {
    paragraph: reading.paragraph,
    content: report.content,
    resolution,
    cue: { paragraph: reading.paragraph, start: view.words[i]?.start ?? 0, end: view.words[last]?.end ?? 0 },
    at: i,
    standing: ascription !== null && i >= ascription.at ? ascription.standing : 'reported',
    via: null,
  };
}

/** «قال فلان، في بيان، إن»: the document in which the words between the cue and its content stand. */
function documentBetween(view: ParagraphView, at: number, zoneEnd: number): string | null {
  for (let i = at + 1; i + 1 < zoneEnd; i++) {
    const noun = bareNoun(form(view, i + 1));
    if (form(view, i) === 'في' && DOCUMENTS.has(noun)) return noun;
  }
  return null;
}

/** «ولم تعلن أي جهة مسؤوليتها»: nothing was said; «لم يستبعد أن» says something. */
const isUnsaid = (view: ParagraphView, i: number, cue: CueForm): boolean =>
  cue.tense === 'present' && UNSAID.has(cue.lemma) && NEGATIONS.has(form(view, i - 1));

/** «يعمل على كشف مواقع الألغام»: a noun, for no verb stands behind a preposition. */
const isGovernedNoun = (view: ParagraphView, i: number, cue: CueForm): boolean =>
  (cue.tense === 'past' || cue.tense === 'present') &&
  !cue.conjunction &&
  !cue.object &&
  (view.gaps[i] ?? 0) === 0 &&
  BEFORE_NOUN.has(form(view, i - 1)) &&
  (form(view, i - 1) !== 'علي' || isOnPreposition(view, i - 1));

/** «يريد أن يرى العراق»: what somebody may do or say is no report. */
const isSubjunctive = (view: ParagraphView, i: number, cue: CueForm): boolean =>
  cue.tense === 'present' &&
  !cue.conjunction &&
  form(view, i - 1) === 'ان' &&
  NO_REPORT.has(form(view, i - 2));

/** «وتعتبر الشركة الأولى في …»: the present verb with a mere noun behind it is no judgement of its subject. */
const isCopular = (cue: CueForm, { content }: Report): boolean =>
  cue.tense === 'present' && content.form === 'nominal' && COPULAR.has(cue.lemma);

/** «أرجع المدافع الكرة إلى الحارس»: no reason, but a place. */
const moves = (view: ParagraphView, cue: CueForm, { content }: Report): boolean =>
  MOVING.has(cue.lemma) && content.form === 'nominal' && isDefinite(form(view, content.from));

/** «التأكيد» needs a light verb (جدد التأكيد), «بالإشارة» must not be the narrator's (جدير بالإشارة). */
function reportsByMasdar(view: ParagraphView, i: number): boolean {
  const before = form(view, i - 1);
  if (/^و?ال/.test(form(view, i))) return LIGHT_VERBS.has(before) && before !== 'مع';
  return !NARRATOR_MASDAR.has(before) && !ACCORDING.has(before);
}
