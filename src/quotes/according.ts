/** «بحسب فلان …»، «…، وفق ما أكده فلان»: reports without a verb of their own. */

import { isAddressee } from './addressee.js';
import { readSource, type Source } from './attribution-source.js';
import { bareContent, clauseContent, markedContent, trimSpan } from './extent.js';
import {
  ACCORDING,
  ACCORDING_OPENS,
  BACK_REFERENCES,
  BEFORE_ATTRIBUTION,
  CONNECTIVES,
  FREE_TAILS,
  LIKEWISE,
  LIMITS,
  RELATIVES,
  RESUMPTIVES_IN,
  SAYINGS,
  TAKES_PERSON,
} from './function-words.js';
import { isLabel } from './labels.js';
import { BEFORE_CUE, BREAKS, MEDIA_HEADS, SPEECH_EVENTS, TAILS, TIME_WORDS } from './lexicon.js';
import { isAlone } from './mention.js';
import type { Draft, Reading } from './reading.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isIntroducer } from './word-classes.js';

/** Reads the attribution at word i, or returns null when there is none. */
export function readAccording(reading: Reading, i: number): Draft | null {
  const { view, start, end } = reading;
  const limit = isLimit(view, i);
  const behind = limit || isBackReference(view, i, start) || isAsStated(view, i, start);
  const likewise = !behind && isLikewise(view, i, start);
  if (!ACCORDING.has(form(view, i)) && !behind && !likewise) return null;
  const source = readSource(reading, limit ? i + 1 : i, end, likewise);
  if (source === null || (likewise && source.to < end)) return null;
  if (behind || likewise) return reportBehind(reading, i, source);
  if (passesOnOnly(view, source, end)) return null;
  const head = i === start || ((view.gaps[i] ?? 0) & Gap.stop) !== 0 || ACCORDING_OPENS.has(form(view, i));
  return head ? reportAhead(reading, i, source, end) : reportBehind(reading, i, source);
}

/** «…، هذا ما أكده فلان»: takes up the sentence before the comma. */
const isBackReference = (view: ParagraphView, i: number, start: number): boolean =>
  i > start &&
  BACK_REFERENCES.has(form(view, i)) &&
  form(view, i + 1) === 'ما' &&
  ((view.gaps[i] ?? 0) & (Gap.comma | Gap.mark)) !== 0 &&
  (view.cues[i + 2]?.frames.has('قول') ?? false);

/** «…، على ما أفاد به فلان». */
const isAsStated = (view: ParagraphView, i: number, start: number): boolean =>
  i > start &&
  form(view, i) === 'علي' &&
  form(view, i + 1) === 'ما' &&
  ((view.gaps[i] ?? 0) & (Gap.comma | Gap.mark)) !== 0 &&
  isStatement(view, i + 2);

/** «…، كما أكد فلان.»: nothing but the subject stands behind the verb. */
const isLikewise = (view: ParagraphView, i: number, start: number): boolean =>
  i > start && LIKEWISE.has(form(view, i)) && isStatement(view, i + 1);

/** A verb of saying at word `at` whose object is words only. */
function isStatement(view: ParagraphView, at: number): boolean {
  const cue = view.cues[at];
  return (
    cue !== undefined &&
    cue.tense === 'past' &&
    !cue.plural &&
    cue.frames.has('قول') &&
    cue.frames.has('أن') &&
    !TAKES_PERSON.has(cue.lemma)
  );
}

/** «على حد قول فلان». */
const isLimit = (view: ParagraphView, i: number): boolean =>
  form(view, i) === 'علي' && LIMITS.has(form(view, i + 1)) && SAYINGS.has(form(view, i + 2));

/** Words behind a cue among which its أن stands. */
const CLAUSE_REACH = 20;

/** The verb of saying at word `at` has a clause with أن or words behind a colon, no mere object. */
function reportsClause(view: ParagraphView, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + CLAUSE_REACH); i++)
    if (isIntroducer(form(view, i)) || (view.gaps[i] ?? 0) & Gap.colon) return true;
  return false;
}

/** «وحسب رويترز، قالت الشركة إن»: a medium before a verb of saying only passes its words on. */
function passesOnOnly(view: ParagraphView, { mention, to }: Source, end: number): boolean {
  const medium = mention.kind === 'organisation' && mention.head !== null && MEDIA_HEADS.has(mention.head);
  // «وبحسب البيان، أشار فلان إلى أن»: so does a document that is known already.
  const known = mention.kind === 'document' && mention.definite && mention.issuer == null;
  const passes = medium || (known && reportsClause(view, to, end));
  const cue = to < end ? view.cues[to] : undefined;
  return passes && cue !== undefined && !cue.conjunction && (cue.tense === 'past' || cue.tense === 'present');
}

function draft(reading: Reading, i: number, source: Source, content: Draft['content']): Draft | null {
  if (content.end <= content.start || content.to - content.from < 4) return null;
  const { view, discourse } = reading;
  const resolution = discourse.resolve(source.mention, isAlone(view, source.mention));
  if (resolution === null) return null;
  discourse.follow(resolution.member);
  const cue = {
    paragraph: reading.paragraph,
    start: view.words[i]?.start ?? 0,
    end: view.words[source.cueEnd]?.end ?? 0,
  };
  return { paragraph: reading.paragraph, content, resolution, cue, at: i, standing: 'reported', via: null };
}

function reportAhead(reading: Reading, i: number, source: Source, end: number): Draft | null {
  const { view } = reading;
  let from = source.to;
  for (let k = from; k < Math.min(end, from + 14); k++) {
    if (isIntroducer(form(view, k)) && form(view, k).startsWith('ف')) {
      from = k + 1;
      return draft(reading, i, source, clauseContent(view, from, end));
    }
  }
  // «وفقا لتقرير كذا لـ«المنارة» نقلا عن …»: the source goes on.
  if (from >= end || form(view, from) === 'ل' || FREE_TAILS.has(form(view, from))) return null;
  const pair = view.opening.get(from);
  if (pair !== undefined && !isLabel(view, pair) && pair.to - pair.from > 3)
    return draft(reading, i, source, markedContent(view, pair, end, false));
  if (isIntroducer(form(view, from))) return draft(reading, i, source, clauseContent(view, from + 1, end));
  return draft(reading, i, source, bareContent(view, from, end));
}

/** The clause does not go on behind the attribution: «وتشمل الحملة، وفق الوزارة، ثلاث مراحل» is left alone. */
function endsClause(view: ParagraphView, to: number, end: number): boolean {
  if (to >= end || !((view.gaps[to] ?? 0) & Gap.comma)) return true;
  const next = form(view, to);
  return (
    view.cues[to] !== undefined ||
    TAILS.has(next) ||
    BEFORE_CUE.has(next) ||
    TIME_WORDS.has(next) ||
    RELATIVES.has(next) ||
    isAddressee(next) ||
    (BREAKS.has(next) && SPEECH_EVENTS.has(form(view, to + 1))) ||
    next.startsWith('و')
  );
}

/** «مطالبهم التي يرون أنها عادلة»: a report within a relative clause, not «الملخص الذي جاء فيه أن». */
const isRelative = (view: ParagraphView, { at }: Draft): boolean =>
  RELATIVES.has(form(view, at - 1)) && !RESUMPTIVES_IN.has(form(view, at + 1));

/** «تقدمت سيدة بشكوى تفيد بأنها …، وفق ما أكده مصدر»: an attribution tells more than a speaker who was only supposed. */
function dropDoubtful(drafts: Draft[]): void {
  while (drafts.at(-1)?.resolution?.ground === 'nearest') drafts.pop();
}

/** The sentence before the attribution, when nobody else is quoted in it. */
function reportBehind(reading: Reading, i: number, source: Source): Draft | null {
  const { view, drafts, start } = reading;
  // «دعا فلان إلى …، وفق ما أكد القصر»: not the medium that passed it on, nor a source without a verb.
  const stated = source.cueEnd > i && source.mention.head !== null && !MEDIA_HEADS.has(source.mention.head);
  dropDoubtful(drafts);
  if (drafts.some((draft) => !isRelative(view, draft) && (draft.content.form !== 'nominal' || !stated)))
    return null;
  const end = view.sentenceEnd[i] ?? 0;
  const inserted = !endsClause(view, source.to, end);
  if (inserted && (drafts.length > 0 || source.cueEnd > i)) return null;
  let from = start;
  while (from < i && CONNECTIVES.has(form(view, from))) from++;
  const whole = view.opening.get(from);
  if (whole?.to === i && whole.close !== null)
    return draft(reading, i, source, markedContent(view, whole, end, false));
  const begin = whole?.open ?? view.words[from]?.start ?? 0;
  // «وتعلقت الأسباب، وفق الوزير، بصعوبة …»: the sentence goes on around the attribution.
  const to = inserted ? end : i - Number(BEFORE_ATTRIBUTION.has(form(view, i - 1)));
  const { start: first, end: last } = trimSpan(view.text, begin, view.words[to]?.start ?? view.text.length);
  const content = { start: first, end: last, from, to, kind: 'indirect' as const, form: 'bare' as const };
  return draft(reading, i, source, content);
}
