/** Stage 5a, resolution: the subject behind its cue («قال الوزير فلان إن»), the usual order. */

import { addresseeEnd, isAddressee, isCorrespondentTold } from './addressee.js';
import { agrees } from './agreement.js';
import {
  ANNOUNCING,
  RESUMPTIVES,
  RESUMPTIVES_IN,
  STATEMENTS,
  TAKES_PERSON,
  TELLING,
} from './function-words.js';
import { nameOfHolder } from './holder-name.js';
import { ADVERBS, BREAKS, COMMON_THINGS, type CueForm, GIVEN_NAMES, TIME_WORDS } from './lexicon.js';
import { type Mention, phraseText } from './mention.js';
import { breaksPhrase, type ShortNames } from './phrase-words.js';
import { readMention } from './read-mention.js';
import type { ScannedArticle } from './scan.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite } from './word-classes.js';

/** «أعلن بعد اجتماع مع فلان»: a preposition of time with a noun that tells no time. */
const governsNoun = (view: ParagraphView, i: number): boolean =>
  BREAKS.has(form(view, i)) && !TIME_WORDS.has(form(view, i + 1)) && !/^\p{N}/u.test(form(view, i + 1));

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
    ((TIME_WORDS.has(form(view, i)) && !governsNoun(view, i)) ||
      ADVERBS.has(form(view, i)) ||
      /^\p{N}/u.test(form(view, i)))
  )
    i++;
  if (RESUMPTIVES.has(form(view, i)) || RESUMPTIVES_IN.has(form(view, i))) i++;
  const bracket = view.bracketEnd[i] ?? 0;
  if (bracket > i) i = bracket;
  i = behindAddressee(view, i, zoneEnd, cue, article.shortNames);
  const found = readMention(view, i, zoneEnd, article.shortNames);
  const mention =
    describedPerson(view, cue, found, zoneEnd, article.shortNames) ?? namedBody(view, cue, found);
  if (mention !== null)
    return agreesBehind(cue, mention)
      ? (nameOfHolder(view, mention, zoneEnd, article.shortNames) ?? mention)
      : null;
  return i < zoneEnd && breaksPhrase(view, i) ? apposedSubject(view, i, zoneEnd, article) : null;
}

/** Behind a verb that takes no person as its object stands its subject, also «أكدت مدير عام الشركة». */
const agreesBehind = (cue: CueForm, { kind, gender, plural }: Mention): boolean =>
  agrees(
    cue,
    gender,
    plural || kind === 'group' || (kind === 'organisation' && !TAKES_PERSON.has(cue.lemma)),
  ) ||
  ((kind === 'person' || kind === 'role') && !TAKES_PERSON.has(cue.lemma));

/** The verb of saying that is also «to remind somebody». */
const MENTIONING = 'ذكر';
/** Words by which a person is described before the name. */
const MAX_DESCRIPTION = 4;

/** «ذكر الجامعي والباحث فلان الفلاني أن»: a full name behind definite nouns that are no office says whom they describe. */
function describedPerson(
  view: ParagraphView,
  cue: CueForm,
  noun: Mention | null,
  zoneEnd: number,
  shortNames: ShortNames,
): Mention | null {
  if (noun?.kind !== 'thing' || !noun.definite) return null;
  if (TAKES_PERSON.has(cue.lemma) && cue.lemma !== MENTIONING) return null;
  let at = noun.from;
  while (at < noun.from + MAX_DESCRIPTION && isDefinite(form(view, at)) && !GIVEN_NAMES.has(form(view, at))) {
    if (at > noun.from && ((view.gaps[at] ?? 0) !== 0 || view.cues[at] !== undefined)) return null;
    at++;
  }
  if (at === noun.from || !GIVEN_NAMES.has(form(view, at)) || (view.gaps[at] ?? 0) !== 0) return null;
  const person = readMention(view, at, zoneEnd, shortNames);
  const closed = person !== null && (person.to >= zoneEnd || ((view.gaps[person.to] ?? 0) & Gap.comma) !== 0);
  if (person?.kind !== 'person' || person.to - at < 2 || !closed) return null;
  const role = phraseText(view, noun.from, at);
  return { ...person, role: person.role ?? role, head: person.head ?? noun.head, from: noun.from };
}

/** «أعلن الهلال أنه»، «أكدت الأفق في بيان أن»: a club, company or ministry called by a common noun alone. */
function namedBody(view: ParagraphView, cue: CueForm, mention: Mention | null): Mention | null {
  if (mention?.kind !== 'thing' || !mention.definite || mention.to - mention.from > 1) return mention;
  const word = form(view, mention.from);
  if (!word.startsWith('ال') || COMMON_THINGS.has(word) || COMMON_THINGS.has(bareNoun(word))) return mention;
  const states = form(view, mention.to) === 'في' && STATEMENTS.has(form(view, mention.to + 1));
  if (!ANNOUNCING.has(cue.lemma) && !states) return mention;
  return { ...mention, kind: 'organisation', name: mention.role, role: null, gender: cue.gender };
}

/** A medium's name in marks. */
const MAX_LABEL = 4;

/** Word behind those who are told: «لـ«المنارة»», «للصحفيين», «لوكالة …», «أبلغ «المنارة»»; `from` when nobody is. */
function behindAddressee(
  view: ParagraphView,
  from: number,
  zoneEnd: number,
  cue: CueForm,
  shortNames: ShortNames,
): number {
  let i = from;
  const told = TELLING.has(cue.lemma) ? labelAt(view, i) : null;
  if (told !== null && told < zoneEnd) i = told;
  else if (form(view, i) === 'ل') i = labelAt(view, i + 1) ?? i;
  else if (isAddressee(form(view, i))) {
    const correspondent = isCorrespondentTold(form(view, i));
    i = addresseeEnd(view, i, zoneEnd, shortNames);
    i = labelAt(view, i) ?? i;
    if (correspondent) i = behindName(view, i, zoneEnd, shortNames);
  }
  if (i > from) while (i < zoneEnd && TIME_WORDS.has(form(view, i))) i++;
  return i;
}

/** «لمراسلة «المنارة» فلانة الفلانية، إن»: a mere name right behind is the correspondent's. */
function behindName(view: ParagraphView, at: number, zoneEnd: number, shortNames: ShortNames): number {
  if (at >= zoneEnd || (view.gaps[at] ?? 0) & Gap.comma) return at;
  const name = readMention(view, at, zoneEnd, shortNames);
  return name?.kind === 'person' && name.role === null && name.to - at > 1 ? name.to : at;
}

/** Word behind a short label in marks that opens at word i, or null. */
function labelAt(view: ParagraphView, i: number): number | null {
  const label = view.opening.get(i);
  return label?.close != null && label.to - label.from <= MAX_LABEL ? label.to : null;
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
