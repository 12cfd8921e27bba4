/** Stage 5, resolution: the speaker of one report. */

import { agrees } from './agreement.js';
import { hasOwnTopic, makerOfDocument, topicOf } from './clause-topic.js';
import { confidenceOf } from './confidence.js';
import type { Resolution } from './discourse.js';
import { ADDRESSED, AUXILIARIES, LEARNING, RELATIVES, TAKES_PERSON } from './function-words.js';
import { nameOfHolder } from './holder-name.js';
import { honouredPerson } from './honoured-person.js';
import { joinedMember, readJoined } from './joint-speakers.js';
import { BEFORE_CUE, type CueForm, FOCUS_VERBS, KIN, NARRATOR } from './lexicon.js';
import { isAlone, type Mention } from './mention.js';
import { firstMentionFrom, mentionAt } from './mentions-by-place.js';
import { citedSource, isPassedOn, sourceOf, transmitted } from './passed-on.js';
import { readMention } from './read-mention.js';
import type { Reading } from './reading.js';
import type { Report } from './report.js';
import { subjectAfter } from './subject-after.js';
import { nearestVerbSubject, sentenceSubject, subjectBefore } from './subject-before.js';
import { mayBeSupposed, onlyOne } from './supposed.js';
import { form, Gap, type ParagraphView } from './view.js';

/** Who speaks: the subject of the cue, the subject that an earlier verb implies, or the last speaker. */
export function resolveSpeaker(
  reading: Reading,
  i: number,
  cue: CueForm,
  report: Report,
  nested: boolean,
): Resolution | null {
  const { view, discourse } = reading;
  const subject = subjectOf(reading, i, cue, report);
  const mention = subject === null ? null : (citedSource(reading, i + 1, report.zoneEnd) ?? subject);
  if (mention !== null) {
    const resolution = withOthers(reading, i, report.zoneEnd, mention);
    if (
      resolution !== null &&
      resolution.member.kind === 'person' &&
      cue.gender !== null &&
      !cue.plural &&
      cue.tense !== 'masdar'
    )
      resolution.member.gender ??= cue.gender;
    return resolution;
  }
  if (LEARNING.has(cue.lemma)) return null;
  if (nested && !RELATIVES.has(form(view, i - 1))) return null;
  if (cue.tense === 'present' && cue.gender === 'm' && NARRATOR.has(form(view, i).replace(/^و/, '')))
    return null;
  const implied = impliedSubject(reading, i, cue);
  if (implied !== null) {
    const resolution = resolveMention(reading, implied);
    if (resolution !== null) return resolution;
  }
  if (hasOwnTopic(view, i, cue)) return null;
  const going = discourse.carryOn(cue) ?? onlyOne(reading, i, cue);
  return going?.ground !== 'nearest' || mayBeSupposed(view, i, cue, report) ? going : null;
}

/** The subject, with those who stand joined to it behind the cue. */
function withOthers(reading: Reading, i: number, zoneEnd: number, mention: Mention): Resolution | null {
  const { view, article, discourse } = reading;
  const others = mention.from > i ? readJoined(view, mention, zoneEnd, article.shortNames) : [];
  const first = mention.kind === 'group' && others.length > 0 ? null : resolveMention(reading, mention);
  if (others.length === 0 || (mention.kind !== 'group' && first?.member.name == null)) return first;
  const parts = [first, ...others.map((other) => discourse.resolve(other, false))]
    .flatMap((resolution) => resolution?.member ?? [])
    .filter((member, at, all) => member.name !== null && all.indexOf(member) === at);
  if (parts.length < 2) return first;
  const member = joinedMember(parts);
  return { member, ground: 'explicit', confidence: confidenceOf('explicit', member.kind) };
}

function resolveMention(reading: Reading, mention: Mention): Resolution | null {
  const honoured = honouredPerson(reading, mention);
  if (honoured !== null) return reading.discourse.resolve(honoured, false);
  const { discourse, view } = reading;
  return (
    discourse.resolve(mention, isAlone(view, mention)) ??
    discourse.resolve(mention, mention.to - mention.from === 1)
  );
}

/** The subject of a cue that has none of its own but stands behind another verb of its sentence. */
function impliedSubject(reading: Reading, i: number, cue: CueForm): Mention | null {
  const { view, mentions, drafts } = reading;
  if (i === view.sentenceStart[i]) return null;
  const relative = cue.tense === 'participle' ? subjectOfRelative(reading, i, cue) : null;
  if (relative !== null) return relative;
  const verb = lastVerb(reading, i);
  if (drafts.findLast((draft) => draft.at <= verb)?.at === verb) return null;
  const nearest = nearestVerbSubject(view, i, cue, mentions, (word) => reading.reported[word] === 1);
  if (nearest !== null) return nameOfHolder(view, nearest, i, reading.article.shortNames) ?? nearest;
  if (drafts.length > 0 || (cue.tense === 'past' && cue.conjunction && i - (view.sentenceStart[i] ?? 0) < 3))
    return null;
  const subject = sentenceSubject(view, i, mentions);
  if (
    subject === null ||
    subject.kind === 'thing' ||
    !agrees(cue, subject.gender, subject.plural || subject.kind === 'group')
  )
    return null;
  const explained =
    BEFORE_CUE.has(form(view, i - 1)) && subject.kind !== 'document' && subject.kind !== 'organisation';
  return cue.tense === 'participle' || cue.tense === 'masdar' || subject.kind === 'person' || explained
    ? subject
    : null;
}

/** «وهو ما أغضب فلانا الذي وجه حديثه للقاضي قائلا»: whom a relative clause without comma is about. */
function subjectOfRelative({ view, mentions, reported }: Reading, i: number, cue: CueForm): Mention | null {
  for (let k = i - 1; k > Math.max(view.sentenceStart[i] ?? 0, i - RELATIVE_REACH); k--) {
    if ((view.gaps[k + 1] ?? 0) !== 0 || reported[k] === 1 || view.cues[k] !== undefined) return null;
    if (!RELATIVES.has(form(view, k))) continue;
    const mention = mentions[firstMentionFrom(mentions, k) - 1];
    if (mention?.to !== k || mention.kind !== 'person') return null;
    return agrees(cue, mention.gender, false) ? mention : null;
  }
  return null;
}

/** Words of a relative clause before the participle in it. */
const RELATIVE_REACH = 10;

/** The last finite cue before word i, or the last verb of another kind with its subject right behind it; -1 when there is none. */
function lastVerb({ view, mentions, reported }: Reading, i: number): number {
  const start = view.sentenceStart[i] ?? 0;
  for (let k = i - 1; k >= start && i - k < 80; k--) {
    if ((view.markedUntil[k] ?? 0) > k) continue;
    const cue = view.cues[k];
    if (cue !== undefined && (cue.tense === 'past' || cue.tense === 'present')) return k;
    if (cue !== undefined || reported[k] === 1 || !FOCUS_VERBS.has(form(view, k))) continue;
    const kind = mentionAt(mentions, k + 1)?.kind;
    if (kind === 'person' || kind === 'role' || kind === 'organisation') return k;
  }
  return -1;
}

function subjectOf(reading: Reading, i: number, cue: CueForm, report: Report): Mention | null {
  const { view, article, mentions } = reading;
  if (isPassedOn(cue)) return sourceOf(reading, i, cue, report.zoneEnd);
  const topic = topicOf(reading, i, cue) ?? subjectOfAuxiliary(reading, i, cue);
  if (topic !== null) return topic;
  const antecedent = antecedentOf(reading, i, cue);
  if (antecedent !== null) return antecedent;
  // A verb before its subject is singular: behind a plural stands the object (وطالبوا السلطات).
  if (cue.tense !== 'participle' && cue.tense !== 'masdar' && !cue.plural) {
    const after = subjectAfter(view, i, report.zoneEnd, cue, article);
    const described =
      after !== null &&
      ((cue.lemma === DESCRIBING && !cue.object && isDescribed(after, report)) ||
        (cue.lemma === JUDGING && cue.tense === 'past' && after.kind === 'thing'));
    if (after !== null && !described && !isObject(view, after, cue) && !isReported(view, after, report))
      return after;
  }
  if (cue.tense === 'participle') return null;
  const source = cue.tense === 'masdar' ? transmitted(reading, i) : null;
  if (source !== null) return source;
  if (cue.conjunction && !form(view, i).startsWith('ف')) return null;
  const maker = cue.conjunction ? null : makerOfDocument(reading, i, cue);
  if (maker !== null) return maker;
  const before = subjectBefore(view, i, cue, mentions, article.shortNames);
  // «البلدة التي قال إنها آمنة»: the relative clause has another subject.
  const many = before?.plural === true || (before?.kind !== 'person' && !RELATIVES.has(form(view, i - 1)));
  return before !== null && agrees(cue, before.gender, many) && !isOne(view, before, cue) ? before : null;
}

/** «المعهد الذي يحمل اسم فلان والذي اعتبروا أنه …»: one person is no subject of a plural verb. */
const isOne = (view: ParagraphView, { kind, plural, head, from }: Mention, cue: CueForm): boolean =>
  cue.plural &&
  !plural &&
  !form(view, from).startsWith('و') &&
  (kind === 'person' || (kind === 'role' && KIN.has(head ?? '')));

/** «الرئيس فلان الذي اتهم المحاكم بـ…»: behind a verb with an object the relative's noun is the subject. */
function antecedentOf({ view, mentions, article }: Reading, i: number, cue: CueForm): Mention | null {
  if (!RELATIVES.has(form(view, i - 1)) || !TAKES_PERSON.has(cue.lemma) || cue.object) return null;
  const before = mentions[firstMentionFrom(mentions, i) - 1];
  if (before?.kind !== 'person' || before.to !== i - 1) return null;
  return agrees(cue, before.gender, false) ? subjectBefore(view, i, cue, mentions, article.shortNames) : null;
}

/** Words of a subject between كان and قد. */
const AUXILIARY_REACH = 12;

/** «وكانت السلطات في العاصمة قد اتهمت تلمار بـ…»: the subject stands between كان and قد, the object behind the verb. */
function subjectOfAuxiliary({ view, article }: Reading, i: number, cue: CueForm): Mention | null {
  if (form(view, i - 1) !== 'قد' || cue.conjunction) return null;
  for (let k = i - 2; k >= Math.max(view.sentenceStart[i] ?? 0, i - AUXILIARY_REACH); k--) {
    if ((view.gaps[k + 1] ?? 0) & ~(Gap.mark | Gap.bracket | Gap.closing)) return null;
    if (!AUXILIARIES.has(form(view, k))) continue;
    const subject = readMention(view, k + 1, i - 1, article.shortNames);
    if (subject === null || subject.kind === 'thing') return null;
    return agrees(cue, subject.gender, subject.kind !== 'person') ? subject : null;
  }
  return null;
}

/** The verb with an object and بـ: وصف الأمر بأنه … */
const DESCRIBING = 'وصف';
/** The verb with two objects: اعتبر الأمر … */
const JUDGING = 'اعتبر';

/** «ووصف القرار بأنه …»: the only noun before بأن is what is described. */
const isDescribed = ({ kind, to }: Mention, { zoneEnd, opening }: Report): boolean =>
  opening?.by === 'clause' && (to >= zoneEnd || kind === 'document' || kind === 'thing');

/** A plural in the accusative, or of women behind a man's verb, is the object: «ودعا المواطنين إلى …»، «خاطب الحاضرات»، «دعا الشعب إلى …». */
const isObject = (view: ParagraphView, { kind, from }: Mention, cue: CueForm): boolean =>
  kind === 'group' &&
  (/^(?:ال)?.{3,}ين$/.test(form(view, from)) ||
    (ADDRESSED.has(form(view, from)) && TAKES_PERSON.has(cue.lemma)) ||
    (cue.gender === 'm' && /^ال.{3,}ات$/.test(form(view, from))));

/** Whoever is addressed or named in the reported words does not speak them: «ثم أردف "تعبت يا فضيلة الشيخ"». */
function isReported(view: ParagraphView, mention: Mention, { content }: Report): boolean {
  const start = view.words[mention.from]?.start ?? 0;
  return start >= content.start && start < content.end;
}
