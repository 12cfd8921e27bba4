/** Reads the noun phrase at a word as a speaker candidate of any kind. */

import { CALLED, LATEST, POINTING, SAMENESS } from './function-words.js';
import type { Gender } from './inflection.js';
import {
  COMMON_PEOPLE,
  COMMON_THINGS,
  DOCUMENTS,
  GIVEN_NAMES,
  INNER,
  INSTITUTIONS,
  PARTICLES,
  RECORDS,
  SPEECH_EVENTS,
  TIME_WORDS,
} from './lexicon.js';
import { type Mention, phraseText, type Reader } from './mention.js';
import { nameAfter, readOffice } from './office-mention.js';
import { readDocument, readMarked, readOrganisation } from './organisation-mention.js';
import { isConstructNoun, markedName, readKunya, readPerson } from './person-mention.js';
import { nameEnd } from './person-name.js';
import { phraseEnd } from './phrase.js';
import { breaksPhrase, type ShortNames } from './phrase-words.js';
import { skipAdjective, skipTitles } from './titles.js';
import { form, Gap, type ParagraphView } from './view.js';
import {
  bareNoun,
  HONORIFICS,
  isDefinite,
  isIntroducer,
  isOrigin,
  isVocabulary,
  officeOf,
} from './word-classes.js';
import { hasCommonShape } from './word-shape.js';

/**
 * Reads the noun phrase that begins at word `at`, or null when no speaker is named there.
 *
 * @param limit - word after the last one that may belong to the phrase
 */
export function readMention(
  view: ParagraphView,
  at: number,
  limit: number,
  shortNames: ShortNames,
): Mention | null {
  const reader: Reader = { view, limit, shortNames };
  if (at >= limit) return null;
  const first = form(view, at);
  if (isDetermined(view, at)) {
    const noun = readMention(view, at + 1, limit, shortNames);
    if (noun === null) return null;
    // «ذات الإحصائيات»: figures that were given already.
    const figures = noun.kind === 'thing' && RECORDS.has(noun.head ?? '') && SAMENESS.has(first);
    return { ...noun, kind: figures ? 'document' : noun.kind, from: at };
  }
  const opening = markedName(reader, at);
  if (opening !== null) return readMarked(reader, opening, isBodyAlone(reader, opening));
  if (view.opening.has(at)) return readBodyInMarks(reader, at);
  const titled = isOfficeTitle(view, at) ? { at, gender: null } : skipTitles(reader, at);
  const start = titled.at > at ? skipAdjective(reader, titled.at) : at;
  const bare = bareNoun(form(view, start));
  if (titled.at === at && breaksPhrase(view, at)) return null;
  if (start === at && HONORIFICS.has(first)) return readAnaphor(reader, at);
  const kunya = readKunya(reader, at, start, titled.gender);
  if (kunya !== null) return kunya;
  if ((DOCUMENTS.has(bare) || RECORDS.has(bare)) && start === at)
    return readDocument(reader, at, (other) => readMention(view, other, limit, shortNames));
  if (!(GIVEN_NAMES.has(form(view, start)) && titled.at > at)) {
    const office = readOffice(reader, at, start, titled.gender);
    if (office !== null) return office;
    if (titled.at === at) {
      const organisation = readOrganisation(reader, at);
      if (organisation !== null) return organisation;
    }
  }
  if (titled.at === at && /^ال.{2,}ون$/.test(first) && !shortNames.has(first)) return readGroup(reader, at);
  if (start < limit && !breaksPhrase(view, start)) {
    const marked = titled.at > at ? markedName(reader, start) : null;
    const foreign = readForeigner(reader, at, start, titled.gender);
    if (foreign !== null) return foreign;
    const end = marked?.to ?? nameEnd(view, start, limit, shortNames, titled.at > at);
    if (end > start && isBody(reader, start, end))
      return { ...readPerson(reader, at, start, end, null), kind: 'organisation' };
    if (end > start + 1 && marked === null && isEpithet(reader, start))
      return {
        ...readPerson(reader, at, start + 1, end, titled.gender),
        role: phraseText(view, start, start + 1),
      };
    const common =
      titled.at === at &&
      end - start === 1 &&
      hasCommonShape(form(view, start), view.words[start]?.text ?? '');
    if (end > start && !common && !isConstructNoun(reader, start, end, titled.at > at))
      return readPerson(reader, at, start, end, titled.gender);
  }
  if (titled.at > at) {
    return {
      kind: 'role',
      name: null,
      role: phraseText(view, at, start),
      head: bareNoun(first),
      gender: titled.gender,
      plural: false,
      definite: isDefinite(first),
      from: at,
      to: start,
    };
  }
  return readGroup(reader, at);
}

/** «أعلنت «الأفق للتطوير» أن»: common words in marks between a verb and أن name an organisation. */
function readBodyInMarks(reader: Reader, at: number): Mention | null {
  const { view } = reader;
  const pair = view.opening.get(at);
  const cue = view.cues[at - 1];
  if (pair?.close == null || pair.to - pair.from > 4 || (view.gaps[at] ?? 0) & ~Gap.mark) return null;
  const finite = cue?.tense === 'past' || cue?.tense === 'present';
  if (!finite || !isIntroducer(form(view, pair.to)) || isIntroducer(form(view, pair.from))) return null;
  const { from, to } = pair;
  return { ...readMarked(reader, { name: phraseText(view, from, to), from, to }, true), gender: cue.gender };
}

/** ««المالية»»، ««اللقاء»»: a ministry called by its field alone, a body by its first word. */
function isBodyAlone({ view, shortNames }: Reader, { from, to }: { from: number; to: number }): boolean {
  const word = form(view, from);
  if (to - from > 1 || !isDefinite(word) || shortNames.has(word) || GIVEN_NAMES.has(word)) return false;
  return INNER.has(bareNoun(word)) || COMMON_THINGS.has(bareNoun(word)) || SPEECH_EVENTS.has(bareNoun(word));
}

/** «نفس المصدر»، «آخر الأرقام»: the noun stands behind its determiner. */
function isDetermined(view: ParagraphView, at: number): boolean {
  const next = form(view, at + 1);
  if (SAMENESS.has(form(view, at))) return isDefinite(next);
  // «وتشير هذه المذكرة إلى»
  if (POINTING.has(form(view, at)) && (view.gaps[at + 1] ?? 0) === 0)
    return isDefinite(next) && (DOCUMENTS.has(bareNoun(next)) || RECORDS.has(bareNoun(next)));
  return LATEST.has(form(view, at)) && (RECORDS.has(bareNoun(next)) || DOCUMENTS.has(bareNoun(next)));
}

/** «الخفر التركي»، «الدرك الوطني»: two definite words that are nobody's name. */
function isBody({ view, shortNames }: Reader, start: number, end: number): boolean {
  const first = form(view, start);
  if (end - start !== 2 || !isDefinite(first) || GIVEN_NAMES.has(first) || shortNames.has(first))
    return false;
  return (
    isDefinite(form(view, start + 1)) &&
    /(?:ي|يه)$/.test(form(view, start + 1)) &&
    !shortNames.has(form(view, start + 1))
  );
}

/** «أشاد الإسباني فلان الفلاني»: an adjective of origin, though the language has it, before a name that is none of its words. */
function readForeigner(reader: Reader, at: number, start: number, gender: Gender | null): Mention | null {
  const { view, limit, shortNames } = reader;
  const next = start + 1;
  if (!isOrigin(form(view, start)) || !isVocabulary(form(view, start)) || isDefinite(form(view, next)))
    return null;
  const end = (view.gaps[next] ?? 0) === 0 ? nameEnd(view, next, limit, shortNames) : next;
  return end > next + 1 || shortNames.has(form(view, next))
    ? { ...readPerson(reader, at, next, end, gender), from: at }
    : null;
}

/** «المشجع خالد الهاجري», «الأرجنتيني رامون دياس»: a definite noun before a given name says what the person is. */
function isEpithet({ view, shortNames }: Reader, start: number): boolean {
  const word = form(view, start);
  if (!isDefinite(word) || GIVEN_NAMES.has(word) || shortNames.has(word)) return false;
  if (isOrigin(word) && !isDefinite(form(view, start + 1))) return true;
  if (GIVEN_NAMES.has(bareNoun(word))) return false;
  return GIVEN_NAMES.has(form(view, start + 1)) && !isDefinite(form(view, start + 1));
}

/** «عميد القبول»: a title in form, an office by what follows. */
function isOfficeTitle(view: ParagraphView, at: number): boolean {
  const next = form(view, at + 1);
  // «الجنرال في سلاح الجو»
  if (next === 'في' && isDefinite(form(view, at)) && officeOf(form(view, at)) !== null)
    return INNER.has(bareNoun(form(view, at + 2))) || INSTITUTIONS.has(bareNoun(form(view, at + 2)));
  if (officeOf(form(view, at)) !== null && isDefinite(form(view, at)) && isDefinite(next))
    return INNER.has(bareNoun(next)) && !GIVEN_NAMES.has(next);
  return (
    officeOf(form(view, at)) !== null &&
    !isDefinite(form(view, at)) &&
    isDefinite(next) &&
    isVocabulary(next) &&
    !GIVEN_NAMES.has(next)
  );
}

/** «معاليه»: the person just honoured so. */
function readAnaphor({ view }: Reader, at: number): Mention {
  const word = form(view, at);
  return {
    kind: 'role',
    name: null,
    role: phraseText(view, at, at + 1),
    head: word,
    gender: word.endsWith('ها') ? 'f' : 'm',
    plural: false,
    definite: true,
    from: at,
    to: at + 1,
  };
}

/** A plural or another common noun: speakers without a name (سكان محليون), or a thing that cannot speak. */
function readGroup(reader: Reader, at: number): Mention | null {
  const { view, limit, shortNames } = reader;
  const word = form(view, at);
  if (PARTICLES.has(word) || TIME_WORDS.has(word) || /^\p{N}/u.test(word)) return null;
  const plural = PLURAL.test(word);
  const people = plural || COMMON_PEOPLE.has(word);
  const construct = isDefinite(form(view, at + 1)) && (view.gaps[at + 1] ?? 0) === 0;
  if (!people && !COMMON_THINGS.has(word) && !isVocabulary(word) && !isDefinite(word) && !construct)
    return null;
  if (/^[وفبلك](?:ال)?/.test(word) && !people && !COMMON_THINGS.has(word)) return null;
  const to = phraseEnd(view, at, limit, shortNames);
  const called = people && CALLED.has(form(view, to)) ? nameAfter(reader, to) : null;
  if (called !== null) {
    const { name, gender } = called;
    return {
      kind: 'person',
      name,
      role: phraseText(view, at, to),
      head: bareNoun(word),
      gender,
      plural: false,
      definite: true,
      from: at,
      to: called.to,
    };
  }
  return {
    kind: people ? 'group' : 'thing',
    name: null,
    role: phraseText(view, at, to),
    head: bareNoun(word),
    gender: people && plural ? null : /ه$/.test(word) ? 'f' : null,
    plural,
    definite: isDefinite(word),
    from: at,
    to,
  };
}

/** Sound plurals of people: المعلقون، ناشطين. */
const PLURAL = /.{3}(?:ون|ين)$/;
