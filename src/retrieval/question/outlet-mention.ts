/**
 * Outlets named in a question, wanted or excluded, in any spelling of إف إم and with any proclitic: those of the library,
 * agencies and papers that its articles credit, and others behind their kind («جريدة كذا»).
 */

import { normalise, type Token, wordFrequencies } from '../../arabic/index.js';
import type { OutletMention } from './analysed-question.js';
import type { QuestionLookups } from './lookups.js';
import { isExcluded } from './noun-phrase.js';
import { isOutletKind, outletKinds } from './outlet-kinds.js';
import { askedNounType } from './question-word.js';
import { isSpeechVerb, isTopicless, questionVocabulary } from './vocabulary.js';

/** The name of an outlet that no list has is at most this long; without a topic behind it, one word. */
const LONGEST = 3;

export interface FoundOutlet {
  readonly mention: OutletMention;
  readonly first: number;
  readonly last: number;
}

/** All outlets that the tokens name, in order. */
export function findOutlets(tokens: readonly Token[], lookups: QuestionLookups): FoundOutlet[] {
  const found: FoundOutlet[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const outlet = outletAt(tokens, at, lookups);
    if (outlet === null) continue;
    found.push(outlet);
    at = outlet.last;
  }
  return found;
}

function outletAt(tokens: readonly Token[], at: number, lookups: QuestionLookups): FoundOutlet | null {
  const named = lookups.outlets.match(tokens, at);
  const own = named !== null && isMeant(tokens, at, named.length, lookups) ? named : null;
  const media = questionVocabulary().media.match(tokens, at);
  if (own !== null && own.length >= (media?.length ?? 0)) {
    return outlet(tokens, at, own.length, { name: own.value, credits: creditsOf(own.value) });
  }
  if (media !== null && !ofOffice(tokens, at)) {
    const [name = ''] = media.value;
    return outlet(tokens, at, media.length, {
      name,
      credits: media.value.map((spelling) => normalise(spelling)),
    });
  }
  return unlisted(tokens, at);
}

/** A word is in the shipped counts at least this often, a name that is no other word is not. */
const USUAL = 5;
/** Words that only names of broadcasters have. */
const BROADCASTER = /^(?:اف|ام|fm|نيوز|نت|برس)$/;
/** «ذكرت»، «نقلت»، «حكات»: papers and stations speak in the feminine. */
const FEMININE = /ت$/;

/** Is an outlet called by words that mean something else, too, without its kind? */
const isCommonName = (forms: readonly string[]): boolean =>
  !isOutletKind(forms[0] ?? '') &&
  forms.every(
    (form) =>
      !BROADCASTER.test(form) &&
      (questionVocabulary().places.has(form) || (wordFrequencies().get(form) ?? 0) >= USUAL),
  );

/** How articles credit an outlet of the library: a common name only behind its kind («لصحيفة الرياض»). */
function creditsOf(name: string): string[] {
  const normal = normalise(name);
  return isCommonName(normal.split(' ')) ? [...outletKinds()].map((kind) => `${kind} ${normal}`) : [normal];
}

/**
 * An outlet called by a common word or a place («الرياض»، «الاتحاد»، «الشرق الأوسط») is meant behind its kind, between a verb of saying
 * and the topic («ماذا ذكرت الرياض عن …»), where it is excluded, and as the source at the end, unless somebody who speaks is called so.
 */
function isMeant(tokens: readonly Token[], at: number, length: number, lookups: QuestionLookups): boolean {
  const { attribution, about } = questionVocabulary();
  const forms = tokens.slice(at, at + length).map(({ form }) => form);
  if (!isCommonName(forms)) return true;
  const before = tokens[at - 1]?.form ?? '';
  if (isOutletKind(before) || isExcluded(tokens, at)) return true;
  const end = at + length;
  if (FEMININE.test(before) && isSpeechVerb(before)) return about.exact(tokens, end) !== null;
  const isSource = [1, 2, 3].some(
    (back) => at >= back && attribution.exact(tokens, at - back)?.length === back,
  );
  return isSource && end === tokens.length && lookups.speakers(forms).length === 0;
}

/** «مديرة سبوتنيك»، «مصور رويترز»: the outlet is part of somebody's office. */
function ofOffice(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.form ?? '';
  if (isOutletKind(before)) return false;
  return (
    askedNounType(before) === 'person' || questionVocabulary().roleHeads.has(before.replace(/^ال(?=..)/, ''))
  );
}

function outlet(
  tokens: readonly Token[],
  at: number,
  length: number,
  { name, credits }: { name: string; credits: readonly string[] },
): FoundOutlet | null {
  const last = tokens[at + length - 1];
  if (last === undefined) return null;
  const first = isOutletKind(tokens[at - 1]?.form ?? '') ? at - 1 : at;
  const start = tokens[first]?.start ?? last.start;
  const excluded = isExcluded(tokens, first);
  return { mention: { start, end: last.end, outlet: name, credits, excluded }, first, last: at + length - 1 };
}

/** «ماذا نشرت جريدة كذا عن …», «حسب صحيفة كذا»: a kind behind a verb of saying or an attribution, and the name behind it. */
function unlisted(tokens: readonly Token[], at: number): FoundOutlet | null {
  if (!isOutletKind(tokens[at]?.form ?? '') || !reports(tokens, at)) return null;
  const { about } = questionVocabulary();
  let end = at + 1;
  while (end < tokens.length && end - at <= LONGEST && about.exact(tokens, end) === null) {
    if (isTopicless(tokens[end]?.form ?? '')) break;
    end++;
  }
  const bounded = end < tokens.length && about.exact(tokens, end) !== null;
  const length = bounded ? end - at - 1 : Math.min(1, end - at - 1);
  if (length === 0) return null;
  const name = tokens.slice(at + 1, at + 1 + length);
  const words = {
    name: name.map(({ text }) => text).join(' '),
    credits: [name.map(({ form }) => form).join(' ')],
  };
  return outlet(tokens, at + 1, length, words);
}

function reports(tokens: readonly Token[], at: number): boolean {
  const { attribution } = questionVocabulary();
  if (isSpeechVerb(tokens[at - 1]?.form ?? '')) return true;
  return [1, 2, 3].some((back) => at >= back && attribution.exact(tokens, at - back)?.length === back);
}
