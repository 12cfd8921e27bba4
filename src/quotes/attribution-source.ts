/** The source that an attribution names: «بحسب فلان»، «وفق ما أكده للإذاعة فلان»، «حسب ما صرح به في مقابلة». */

import { addresseeEnd, isAddressee } from './addressee.js';
import { agrees } from './agreement.js';
import {
  APPEARANCE,
  ISSUED,
  ISSUING,
  LEARNING,
  OWN_WORDS,
  PHRASE_PREPOSITIONS,
  RESUMPTIVES,
  SAYINGS,
} from './function-words.js';
import { nameOfHolder } from './holder-name.js';
import { CUES, type CueForm, SPEECH_EVENTS, TIME_WORDS } from './lexicon.js';
import { type Mention, withoutJoinedLam } from './mention.js';
import { nameWords } from './name-key.js';
import { readMention } from './read-mention.js';
import type { Reading } from './reading.js';
import type { ScannedArticle } from './scan.js';
import { sentenceSubject } from './subject-before.js';
import { form, Gap, type ParagraphView } from './view.js';

/** Who is named, and where the phrase that names him ends. */
export interface Source {
  readonly mention: Mention;
  /** Word after the phrase with its verb. */
  readonly to: number;
  readonly cueEnd: number;
}

/**
 * Reads the source behind the word of attribution at i, or returns null when none is named.
 *
 * @param verbal - a verb of saying stands right behind it, without ما
 */
export function readSource(reading: Reading, i: number, end: number, verbal = false): Source | null {
  const { view, article } = reading;
  let at = i + 1;
  if (OWN_WORDS.has(form(view, at))) return null;
  let cueEnd = i;
  if (verbal || /^ل?ما$/.test(form(view, at)) || /ما$/.test(form(view, i))) {
    if (/^ل?ما$/.test(form(view, at))) at++;
    const cue = view.cues[at] ?? CUES.get(form(view, at).replace(/(?:ه|ها)$/, ''));
    if (cue === undefined || cue.tense === 'participle' || LEARNING.has(cue.lemma)) return null;
    cueEnd = at;
    at++;
    if (RESUMPTIVES.has(form(view, at))) cueEnd = at++;
    if (APPEARANCE.has(cue.lemma) && form(view, at) === 'في') at++;
    while (TIME_WORDS.has(form(view, at)) && at + 1 < end) at++;
    if (isAddressee(form(view, at))) at = behindAddressee(view, at, end, article);
    const own = tellsWhere(view, at) ? ownSubject(reading, i, cue) : null;
    if (own !== null) return { mention: own, to: end, cueEnd };
    at = behindAdverbial(view, at, end, cue, article);
  }
  if (SAYINGS.has(form(view, at)) && /^(?:ل|ال)?./.test(form(view, at + 1)))
    at = skipSaying(view, at, end, article) ?? at;
  const phrase = readMention(view, at, end, article.shortNames) ?? readJoined(view, at, end, article);
  const mention = phrase === null ? null : (nameBehind(view, phrase, end, article, cueEnd > i) ?? phrase);
  return mention === null || mention.kind === 'thing' || isDoubtful(mention, article)
    ? null
    : { mention, to: mention.to, cueEnd };
}

/**
 * «وفق ما أفاد به مدير شركة الدراسات وتهيئة السواحل، فلان الفلاني»: the name behind the rest of a long office;
 * «وفق ما ذكره الإطار التربوي بهذه المدرسة فلان الفلاني»: also behind a noun that is no office, when a verb of saying stands before it.
 */
function nameBehind(
  view: ParagraphView,
  noun: Mention,
  end: number,
  article: ScannedArticle,
  verbal: boolean,
): Mention | null {
  const called = noun.kind === 'role' || (verbal && noun.kind === 'thing' && noun.definite);
  return called ? nameOfHolder(view, { ...noun, kind: 'role' }, end, article.shortNames) : null;
}

/** «وفق ما أكده لمراسل الإذاعة، فلان»، «حسب ما صرح به لوكالة كذا رئيس الاتحاد»: the source stands behind those who were told. */
function behindAddressee(
  view: ParagraphView,
  at: number,
  end: number,
  { shortNames }: ScannedArticle,
): number {
  const told = addresseeEnd(view, at, end, shortNames);
  if (readMention(view, told, end, shortNames) !== null) return told;
  for (let i = at + 1; i < Math.min(end, at + 8); i++) if ((view.gaps[i] ?? 0) & Gap.comma) return i;
  return at;
}

/** Words of an adverbial between a verb and the comma before its subject. */
const ADVERBIAL_REACH = 8;

/** «حسب ما أعلنته السبت بتلمار، وزيرة السياحة فلانة»: the person behind the comma that closes an adverbial, else `at`. */
function behindAdverbial(
  view: ParagraphView,
  at: number,
  end: number,
  cue: CueForm,
  { shortNames }: ScannedArticle,
): number {
  if (!PHRASE_PREPOSITIONS.has(form(view, at)) && !/^ب.{3}/.test(form(view, at))) return at;
  for (let i = at + 1; i < Math.min(end, at + ADVERBIAL_REACH); i++) {
    if (!((view.gaps[i] ?? 0) & Gap.comma)) continue;
    const person = readMention(view, i, end, shortNames);
    return person?.kind === 'person' && person.role !== null && agrees(cue, person.gender, false) ? i : at;
  }
  return at;
}

/** «بحسب ما صرح به في مقابلة»: no subject behind the verb, only the occasion. */
const tellsWhere = (view: ParagraphView, at: number): boolean =>
  /^(?:في|خلال)$/.test(form(view, at)) && SPEECH_EVENTS.has(form(view, at + 1));

/** Then the subject of the sentence itself speaks: «يبدأ الوزير جولته …، بحسب ما صرح به في مقابلة». */
function ownSubject({ view, mentions }: Reading, i: number, cue: CueForm): Mention | null {
  const subject = sentenceSubject(view, i, mentions);
  return subject?.kind === 'person' && agrees(cue, subject.gender, false) ? subject : null;
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
