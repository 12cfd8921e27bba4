/** Stage 5a, resolution: the subject before its cue, or of an earlier verb of the sentence. */

import { agrees } from './agreement.js';
import {
  ADVERBIAL_HEADS,
  AUXILIARIES,
  BEFORE_VERB,
  GOVERNING,
  HOMOGRAPHS,
  RELATIVES,
  RESUMPTIVES_IN,
  TELLING,
} from './function-words.js';
import {
  ADVERBS,
  BEFORE_CUE,
  CLAUSE_OPENERS,
  type CueForm,
  FOCUS_VERBS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import type { Mention } from './mention.js';
import { firstMentionFrom, mentionsWithin } from './mentions-by-place.js';
import { breaksPhrase, isOnPreposition, type ShortNames } from './phrase-words.js';
import { readMention } from './read-mention.js';
import { form, Gap, type ParagraphView } from './view.js';
import { isDefinite, isIntroducer, isVocabulary } from './word-classes.js';
import { isVerbalNoun } from './word-shape.js';

/** Words before the cue in which its subject may stand, and words of a sentence's opening: bounds that keep time linear. */
const BACKWARDS = 120;
const OPENING = 12;

/** The subject before the cue in its own clause: «رئيس الوزراء فلان قال»، «وكان فلان قد أكد»، «فلان الذي أضاف». */
export function subjectBefore(
  view: ParagraphView,
  at: number,
  cue: CueForm,
  mentions: readonly Mention[],
  shortNames: ShortNames,
): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  let i = at - 1;
  let relative = false;
  while (i >= start && at - i <= 4) {
    const word = form(view, i);
    if (RELATIVES.has(word) || RESUMPTIVES_IN.has(word)) relative = true;
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
  if (relative && isObjectOfRelative(view, at, cue)) return null;
  const fits = (mention: Mention) =>
    mention.kind !== 'thing' &&
    mention.to <= at &&
    !isSpoken(view, mention, at) &&
    !inAdverbial(view, start, mention, at);
  const last = mentionsWithin(mentions, Math.max(start, at - BACKWARDS), at).findLast(fits);
  if (last !== undefined && isMade(view, last, at)) {
    const maker = mentionsWithin(mentions, start, last.from).findLast(
      (mention) => fits(mention) && mention.kind !== 'document',
    );
    if (maker !== undefined) return maker;
  }
  if (last !== undefined && (relative || (last.to > i && !isGoverned(view, last, cue)))) return last;
  const first = mentionsWithin(mentions, start, Math.min(at, start + OPENING)).find(fits);
  return topicOf(view, at, start, first, shortNames);
}

/** «التقرير الذي وصفه بأنه كاذب»: the pronoun of the verb takes up the noun before the relative, which is no subject then. */
const isObjectOfRelative = (view: ParagraphView, at: number, { object, lemma }: CueForm): boolean =>
  object &&
  !TELLING.has(lemma) &&
  ((/الذي$/.test(form(view, at - 1)) && /[^ا]ه$/.test(form(view, at))) ||
    (/التي$/.test(form(view, at - 1)) && /ها$/.test(form(view, at))));

/** «أصدر الاتحاد بلاغا أكد فيه أن»: who made the document speaks in it. */
const isMade = (view: ParagraphView, mention: Mention, at: number): boolean =>
  mention.kind === 'document' &&
  !mention.definite &&
  mention.to === at &&
  RESUMPTIVES_IN.has(form(view, at + 1));

/** «في حديث عن استعدادات الفريق قال»: a noun of action or a plural whose complement follows. */
const governsAsNoun = (word: string): boolean =>
  !isDefinite(word) && (isVerbalNoun(word) || (/.{4}ات$/.test(word) && isVocabulary(word)));

/** «ردا على سؤال حول الحارس قال»: the definite noun behind a preposition belongs to an adverbial. */
function isGoverned(view: ParagraphView, mention: Mention, cue: CueForm): boolean {
  if ((!mention.definite && mention.kind !== 'organisation') || cue.plural) return false;
  const before = form(view, mention.from - 1);
  return (
    mention.from > (view.sentenceStart[mention.from] ?? 0) &&
    (view.gaps[mention.from] ?? 0) === 0 &&
    ((GOVERNING.has(before.replace(/^و(?=.{2})/, '')) &&
      (before !== 'علي' || isOnPreposition(view, mention.from - 1))) ||
      governsAsNoun(before))
  );
}

/** «غير أن رئيس الهيئة فلان، الذي تتبع له الغرفة، أكد»، «أما فلان فقال»: the subject opens the clause, an insertion follows it. */
function topicOf(
  view: ParagraphView,
  at: number,
  start: number,
  opening: Mention | undefined,
  shortNames: ShortNames,
): Mention | null {
  const marked = form(view, start) === 'اما' || AUXILIARIES.has(form(view, start));
  const first = opening ?? (marked ? readMention(view, start + 1, at, shortNames) : null);
  if (first === null || first.kind === 'document' || first.kind === 'thing') return null;
  for (let i = start; i < first.from; i++)
    if (!CLAUSE_OPENERS.has(form(view, i)) && !TITLES.has(form(view, i))) return null;
  if (form(view, start) === 'اما' && form(view, at).startsWith('ف')) return first;
  if (form(view, start) === 'اما' && form(view, at - 1) === 'فقد') return first;
  const inserted =
    (view.gaps[first.to] ?? 0) & (Gap.comma | Gap.dash) ||
    RELATIVES.has(form(view, first.to)) ||
    RESUMPTIVES_IN.has(form(view, first.to)) ||
    form(view, first.to).startsWith('كان');
  // «وزير الثقافة فلان وعقب اجتماع للمجلس قال»
  if (/^و.{2}/.test(form(view, first.to)) && GOVERNING.has(form(view, first.to).slice(1))) return first;
  const closed = (view.gaps[at] ?? 0) & (Gap.comma | Gap.dash) || BEFORE_VERB.has(form(view, at - 1));
  return inserted && closed ? first : null;
}

/** The mention stands inside speech, where nobody is a subject of the narrator's cue. */
function isSpoken(view: ParagraphView, mention: Mention, at: number): boolean {
  const until = view.markedUntil[mention.from] ?? 0;
  return until > mention.to && until <= at;
}

/** «بعد فوز فريق على …»: one indefinite noun. */
const isMereNoun = ({ kind, definite, from, to }: Mention): boolean =>
  kind === 'role' && !definite && to - from === 1;

/** The first mention of the sentence that can be its subject: stands at its head or right behind its first verb. */
export function sentenceSubject(
  view: ParagraphView,
  at: number,
  mentions: readonly Mention[],
): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  const first = mentionsWithin(mentions, start, Math.min(at, start + OPENING)).find(
    (mention) => mention.to <= at && !isSpoken(view, mention, at) && !isMereNoun(mention),
  );
  if (first === undefined || inAdverbial(view, start, first, at) || belongsToObject(view, start, first))
    return null;
  for (let i = start; i < first.from; i++) {
    if (i > start && (view.gaps[i] ?? 0) & Gap.colon) return null;
    if (first.from - i > 6) return null;
  }
  return first;
}

/** «كما انتقد أيضا دعوة الرئيس …»: a noun in construct right behind the verb of the sentence governs the mention. */
function belongsToObject(view: ParagraphView, start: number, { from }: Mention): boolean {
  const verb = [start, start + 1].find((i) => {
    const tense = (view.cues[i] ?? FOCUS_VERBS.get(form(view, i)))?.tense;
    return tense === 'past' || tense === 'present';
  });
  if (verb === undefined) return false;
  let noun = verb + 1;
  while (noun < from && (ADVERBS.has(form(view, noun)) || TIME_WORDS.has(form(view, noun)))) noun++;
  const word = form(view, noun);
  return (
    noun < from &&
    isVocabulary(word) &&
    !isDefinite(word) &&
    !breaksPhrase(view, noun) &&
    !/^[بلوكف]/.test(word)
  );
}

/** «ردا على تصريح فلان، قال إن»: the mention stands in the adverbial that opens the sentence. */
function inAdverbial(view: ParagraphView, start: number, { to }: Mention, at: number): boolean {
  if (!ADVERBIAL_HEADS.has(form(view, start))) return false;
  for (let i = to; i <= at; i++) if ((view.gaps[i] ?? 0) & Gap.comma) return true;
  return false;
}

/** «اجتماع بين وزراء …»: no verb in the middle of a clause. */
const isHomograph = (view: ParagraphView, i: number): boolean =>
  HOMOGRAPHS.has(form(view, i)) &&
  ((view.gaps[i] ?? 0) & (Gap.comma | Gap.stop)) === 0 &&
  i > (view.sentenceStart[i] ?? 0);

/** «إلا أن وكيل اللاعب فلان نفى ذلك»: the mention ends where the verb begins, behind أن. */
function isTopic(
  view: ParagraphView,
  mention: Mention | undefined,
  verb: number,
  { gender }: Pick<CueForm, 'gender'>,
): mention is Mention {
  if (mention === undefined || mention.to !== verb || (view.gaps[verb] ?? 0) !== 0) return false;
  if (!isIntroducer(form(view, mention.from - 1)) || mention.kind === 'thing') return false;
  return gender === null || mention.gender === null || gender === mention.gender || mention.plural;
}

/**
 * The subject of the nearest verb before the cue in its sentence: «هكذا علق فلان على القرار، مضيفا».
 *
 * @param reported - does the word stand in words already reported? Verbs in there are not the narrator's.
 */
export function nearestVerbSubject(
  view: ParagraphView,
  at: number,
  cue: CueForm,
  mentions: readonly Mention[],
  reported: (word: number) => boolean,
): Mention | null {
  const start = view.sentenceStart[at] ?? 0;
  let next = firstMentionFrom(mentions, at) - 1;
  for (let i = at - 1; i >= start && at - i < 80; i--) {
    while (next >= 0 && (mentions[next]?.from ?? 0) > i + 2) next--;
    if ((mentions[next - 1]?.from ?? 0) > i) next--;
    const verb = view.cues[i] ?? FOCUS_VERBS.get(form(view, i));
    if (verb === undefined || verb.tense === 'participle' || verb.tense === 'masdar') continue;
    if ((view.markedUntil[i] ?? 0) > i || reported(i) || isHomograph(view, i)) continue;
    const topic =
      mentions[next] !== undefined && (mentions[next]?.from ?? 0) < i ? mentions[next] : mentions[next - 1];
    if (isTopic(view, topic, i, verb))
      return agrees(cue, topic.gender ?? verb.gender, topic.plural) ? topic : null;
    const mention = mentions[next];
    if (mention === undefined || mention.from <= i || mention.from < start) continue;
    if (mention.from > i + 1 && breaksPhrase(view, i + 1)) continue;
    if (mention.kind === 'thing' || mention.kind === 'document' || isSpoken(view, mention, at)) continue;
    return agrees(cue, mention.gender ?? verb.gender, mention.plural) ? mention : null;
  }
  return null;
}
