/** «بحسب فلان …»، «…، وفق ما أكده فلان»: reports without a verb of their own. */

import { bareContent, clauseContent, markedContent, trimSpan } from './extent.js';
import {
  ACCORDING,
  ACCORDING_OPENS,
  APPEARANCE,
  BACK_REFERENCES,
  CONNECTIVES,
  ISSUED,
  ISSUING,
  LEARNING,
  LIMITS,
  OWN_WORDS,
  RELATIVES,
  RESUMPTIVES,
  RESUMPTIVES_IN,
  SAYINGS,
} from './function-words.js';
import { isLabel } from './labels.js';
import { BEFORE_CUE, BREAKS, CUES, MEDIA_HEADS, SPEECH_EVENTS, TAILS, TIME_WORDS } from './lexicon.js';
import { type Mention, withoutJoinedLam } from './mention.js';
import { nameWords } from './name-key.js';
import { readMention } from './read-mention.js';
import type { Draft, Reading } from './reading.js';
import type { ScannedArticle } from './scan.js';
import { isAddressee, nameOfHolder } from './subject-after.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isIntroducer } from './word-classes.js';

/** Reads the attribution at word i, or returns null when there is none. */
export function readAccording(reading: Reading, i: number): Draft | null {
  const { view, start, end } = reading;
  const back = isBackReference(view, i, start);
  if (!ACCORDING.has(form(view, i)) && !back && !isLimit(view, i)) return null;
  const source = readSource(reading, isLimit(view, i) ? i + 1 : i, end);
  if (source === null) return null;
  if (back || isLimit(view, i)) return reportBehind(reading, i, source);
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

interface Source {
  readonly mention: Mention;
  /** Word after the phrase with its verb. */
  readonly to: number;
  readonly cueEnd: number;
}

function readSource({ view, article }: Reading, i: number, end: number): Source | null {
  let at = i + 1;
  if (OWN_WORDS.has(form(view, at))) return null;
  let cueEnd = i;
  if (/^ل?ما$/.test(form(view, at)) || /ما$/.test(form(view, i))) {
    if (/^ل?ما$/.test(form(view, at))) at++;
    const cue = view.cues[at] ?? CUES.get(form(view, at).replace(/(?:ه|ها)$/, ''));
    if (cue === undefined || cue.tense === 'participle' || LEARNING.has(cue.lemma)) return null;
    cueEnd = at;
    at++;
    if (RESUMPTIVES.has(form(view, at))) cueEnd = at++;
    if (APPEARANCE.has(cue.lemma) && form(view, at) === 'في') at++;
    if (isAddressee(form(view, at))) at = behindAddressee(view, at, end);
  }
  if (SAYINGS.has(form(view, at)) && /^(?:ل|ال)?./.test(form(view, at + 1)))
    at = skipSaying(view, at, end, article) ?? at;
  const phrase = readMention(view, at, end, article.shortNames) ?? readJoined(view, at, end, article);
  const mention = cueEnd > i && phrase !== null ? (nameBehind(view, phrase, end, article) ?? phrase) : phrase;
  return mention === null || mention.kind === 'thing' || isDoubtful(mention, article)
    ? null
    : { mention, to: mention.to, cueEnd };
}

/** «وفق ما ذكره الإطار التربوي بهذه المدرسة فلان الفلاني»: a name ends the phrase of a noun that is no office. */
function nameBehind(
  view: ParagraphView,
  noun: Mention,
  end: number,
  article: ScannedArticle,
): Mention | null {
  if (noun.kind !== 'thing' || !noun.definite) return null;
  return nameOfHolder(view, { ...noun, kind: 'role' }, end, article.shortNames);
}

/** «وفق ما أكده لمراسل الإذاعة، فلان الفلاني»: the source stands behind a comma. */
function behindAddressee(view: ParagraphView, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 8); i++) if ((view.gaps[i] ?? 0) & Gap.comma) return i;
  return at;
}

/** A lone word that nothing shows to be a name (وفق نشرية …). */
function isDoubtful(mention: Mention, article: ScannedArticle): boolean {
  if (mention.kind !== 'person' || mention.role !== null || mention.name === null) return false;
  const words = nameWords(mention.name);
  return words.length === 1 && !article.shortNames.has(words[0] ?? '') && !article.cast.knows(mention);
}

/** «وفق تأكيد فلان»: the words belong to whoever stands behind the noun of saying. */
function skipSaying(view: ParagraphView, at: number, end: number, article: ScannedArticle): number | null {
  if (ISSUING.has(form(view, at + 1)) || ISSUED.has(form(view, at + 1))) return null;
  const behind = readMention(view, at + 1, end, article.shortNames);
  return behind !== null && ['person', 'organisation', 'role'].includes(behind.kind) ? at + 1 : null;
}

/** «وفقا لوزارة …»: the mention with ل joined to it. */
function readJoined(view: ParagraphView, at: number, end: number, article: ScannedArticle): Mention | null {
  const word = view.words[at];
  if (word === undefined || !/^ل/.test(word.form)) return null;
  const joined = withoutJoinedLam(view, at);
  const limit = Math.min(end, joined.words.length);
  const mention = readMention(joined, at, limit, article.shortNames);
  if (mention === null || !/^لل/.test(word.form)) return mention;
  return {
    ...mention,
    role: mention.role?.replace(/^ل/, 'ال') ?? null,
    name: mention.name?.replace(/^ل/, 'ال') ?? null,
  };
}

function draft(reading: Reading, i: number, source: Source, content: Draft['content']): Draft | null {
  if (content.end <= content.start || content.to - content.from < 4) return null;
  const { view, discourse } = reading;
  const resolution = discourse.resolve(source.mention, source.mention.to - source.mention.from === 1);
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
  if (from >= end) return null;
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
    (BREAKS.has(next) && SPEECH_EVENTS.has(form(view, to + 1))) ||
    next.startsWith('و')
  );
}

/** «مطالبهم التي يرون أنها عادلة»: a report within a relative clause, not «الملخص الذي جاء فيه أن». */
const isRelative = (view: ParagraphView, { at }: Draft): boolean =>
  RELATIVES.has(form(view, at - 1)) && !RESUMPTIVES_IN.has(form(view, at + 1));

/** The sentence before the attribution, when nobody else is quoted in it. */
function reportBehind(reading: Reading, i: number, source: Source): Draft | null {
  const { view, drafts, start } = reading;
  // «دعا فلان إلى …، وفق ما أكد القصر»: not the medium that passed it on, nor a source without a verb.
  const stated = source.cueEnd > i && source.mention.head !== null && !MEDIA_HEADS.has(source.mention.head);
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
  const to = inserted ? end : i;
  const { start: first, end: last } = trimSpan(view.text, begin, view.words[to]?.start ?? view.text.length);
  const content = { start: first, end: last, from, to, kind: 'indirect' as const, form: 'bare' as const };
  return draft(reading, i, source, content);
}
