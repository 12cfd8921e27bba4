/** The names by which an article calls people of full name: words used alone as subjects, and the family names of its cast. */

import type { Cast } from './cast.js';
import {
  AGENCIES,
  BREAKS,
  DOCUMENTS,
  GIVEN_NAMES,
  INNER,
  INSTITUTIONS,
  ORGANISATION_NAMES,
  PLACES,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { breaksPhrase } from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import {
  bareNoun,
  isCommonNoun,
  isDefinite,
  isIntroducer,
  isOrigin,
  isVocabulary,
  officeOf,
} from './word-classes.js';
import { hasCommonShape } from './word-shape.js';

/** A lone unknown word between a cue and what can only follow a subject: «وقال ميلون إن». */
export function collectShortNames(views: readonly ParagraphView[]): Set<string> {
  const names = new Set<string>();
  for (const view of views) {
    for (const [i, cue] of view.cues.entries()) {
      if (cue === undefined || cue.tense === 'participle' || cue.tense === 'masdar') continue;
      const behindOffice = nameBehindOffice(view, i + 1);
      if (behindOffice !== null) names.add(behindOffice);
      const marked = view.opening.get(i + 1);
      const word = form(view, i + 1);
      if (
        marked !== undefined &&
        marked.to - marked.from === 1 &&
        !commonWord(word) &&
        isIntroducer(form(view, i + 2))
      )
        names.add(word);
      if (marked !== undefined || (view.gaps[i + 1] ?? 0) !== 0 || word.length < 3) continue;
      if (
        commonWord(word) ||
        hasCommonShape(word, view.words[i + 1]?.text ?? '') ||
        breaksPhrase(view, i + 1) ||
        TITLES.has(word) ||
        (/(?:ون|ين|نا)$/.test(word) && !/^ال/.test(word))
      )
        continue;
      if (/\u064b/.test(view.words[i + 1]?.text ?? '')) continue;
      const gap = view.gaps[i + 2] ?? 0;
      const next = form(view, i + 2);
      const followed =
        gap & (Gap.comma | Gap.colon | Gap.mark) ||
        isIntroducer(next) ||
        ((next === 'الي' || next === 'علي') && cue.lemma !== 'قدم');
      if (followed) names.add(word);
    }
  }
  return names;
}

/** «أضافت الوزيرة الصبيح أن»: a definite word that is no adjective of the language behind an office without complement. */
function nameBehindOffice(view: ParagraphView, at: number): string | null {
  const word = form(view, at + 1);
  const office = officeOf(form(view, at));
  if (office === null || office.plural || !form(view, at).startsWith('ال')) return null;
  if (!word.startsWith('ال') && !isForeignInWaw(word)) return null;
  if ((view.gaps[at] ?? 0) !== 0 || (view.gaps[at + 1] ?? 0) !== 0 || word.length < 5) return null;
  if (commonWord(word) || isOrigin(word) || isNamedAdjective(view, at + 1)) return null;
  const closed = (view.gaps[at + 2] ?? 0) & (Gap.comma | Gap.colon | Gap.mark);
  const next = form(view, at + 2);
  // «المبعوث الأممي إلى …»: an adjective of origin rather than a name.
  const goesOn = !/ي$/.test(word) && (BREAKS.has(next) || TIME_WORDS.has(next));
  return closed || goesOn || isIntroducer(next) ? word : null;
}

/** «القاضي واتمان»: the first letter is no conjunction when the rest is no word. */
const isForeignInWaw = (word: string): boolean =>
  /^و.{4,}/.test(word) &&
  !/(?:ه|ها|هم|ي|ا)$/.test(word) &&
  !commonWord(word.slice(1)) &&
  !GIVEN_NAMES.has(word.slice(1));

/** «النائب المستقل»: a participle that agrees with the office rather than a name. */
const isNamedAdjective = (view: ParagraphView, i: number): boolean =>
  /^الم.{3,}/.test(form(view, i)) || /(?:يه)$/.test(form(view, i));

function commonWord(word: string): boolean {
  const bare = bareNoun(word);
  return (
    isCommonNoun(word) ||
    isCommonNoun(bare) ||
    isVocabulary(word) ||
    INNER.has(bare) ||
    DOCUMENTS.has(bare) ||
    INSTITUTIONS.has(bare) ||
    officeOf(word) !== null ||
    PLACES.has(word) ||
    ORGANISATION_NAMES.has(word) ||
    AGENCIES.has(word) ||
    TIME_WORDS.has(word) ||
    (/^(?:ب|ل|لل)(?:ال)?/.test(word) && word.length > 6) ||
    /^ال.{3,}(?:ون|ات)$/.test(word) ||
    /^ال.{4,}ين$/.test(word)
  );
}

/** Words by which the article may go on to call people of full name: the family name, and a given name that begins one. */
export function familyNames(cast: Cast): string[] {
  return cast.all.flatMap(({ kind, words }) => {
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    if (kind !== 'person' || words.length < 2) return [];
    const given = GIVEN_NAMES.has(first);
    const plain = !commonWord(last) || (given && !namesInstitution(last));
    const family = last.length > 3 && !GIVEN_NAMES.has(last) && plain ? [last] : [];
    return given && words.length > 2 && words.includes('بن') ? [...family, first] : family;
  });
}

/**
 * «الرئيس بشار الأسمر السماح لوفود»: a word inside a name that elsewhere stands alone behind a verb («نفى الأسمر ذلك») is the
 * family name, and the name ends with it.
 */
export function innerFamilyNames(cast: Cast, views: readonly ParagraphView[]): string[] {
  const inner = new Set<string>();
  for (const { kind, words } of cast.all) {
    if (kind !== 'person' || words.length < 3) continue;
    for (const word of words.slice(1, -1))
      if (isDefinite(word) && !GIVEN_NAMES.has(word) && !commonWord(word)) inner.add(word);
  }
  const alone = (view: ParagraphView, i: number) =>
    inner.has(form(view, i)) && view.cues[i - 1] !== undefined && (view.gaps[i] ?? 0) === 0;
  if (inner.size === 0) return [];
  return views.flatMap((view) => view.words.filter((_, i) => alone(view, i)).map((word) => word.form));
}

const namesInstitution = (word: string): boolean =>
  INSTITUTIONS.has(bareNoun(word)) ||
  INNER.has(bareNoun(word)) ||
  PLACES.has(word) ||
  DOCUMENTS.has(bareNoun(word));
