/** The first reading of an article: names used alone as subjects, then all mentions of possible speakers. */

import { Cast } from './cast.js';
import { readCounterparts } from './counterparts.js';
import { collectShortNames, familyNames, innerFamilyNames } from './family-names.js';
import { ONE_OF } from './function-words.js';
import { isTitle } from './labels.js';
import {
  AGENCIES,
  DOCUMENTS,
  FOCUS_VERBS,
  GIVEN_NAMES,
  INSTITUTIONS,
  ORGANISATION_NAMES,
  PLACES,
  TITLES,
} from './lexicon.js';
import type { Mention } from './mention.js';
import { breaksPhrase } from './phrase-words.js';
import { readMention } from './read-mention.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isOrigin, officeOf } from './word-classes.js';

/** A mention with its place. */
export interface Lead {
  readonly paragraph: number;
  readonly mention: Mention;
}

export interface ScannedArticle {
  readonly views: readonly ParagraphView[];
  readonly shortNames: ReadonlySet<string>;
  readonly cast: Cast;
  /** Mentions of each paragraph in text order; they do not overlap. */
  readonly mentions: readonly (readonly Mention[])[];
  /** The first mentions of the article. */
  readonly leads: readonly Lead[];
}

/** «صفحات رياضية»: an office in form, an adjective of the noun before it. */
function isAdjective(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (i === 0 || !/(?:ي|يه)$/.test(word) || (view.gaps[i] ?? 0) !== 0 || GIVEN_NAMES.has(word)) return false;
  return (
    view.cues[i - 1] === undefined &&
    !breaksPhrase(view, i - 1) &&
    isDefinite(word) === isDefinite(form(view, i - 1))
  );
}

/** Forms looked up already: every word of an article is asked for, twice. */
const NAMING_FORMS = new Map<string, boolean>();
const MANY_FORMS = 50_000;

/** An office, a title, an institution, a place, a document or an agency. */
function namesBySelf(word: string): boolean {
  const known = NAMING_FORMS.get(word);
  if (known !== undefined) return known;
  if (NAMING_FORMS.size >= MANY_FORMS) NAMING_FORMS.clear();
  const bare = bareNoun(word);
  const names =
    officeOf(word) !== null ||
    TITLES.has(word) ||
    INSTITUTIONS.has(bare) ||
    ORGANISATION_NAMES.has(word) ||
    PLACES.has(word) ||
    DOCUMENTS.has(bare) ||
    AGENCIES.has(word) ||
    ONE_OF.has(word) ||
    (GIVEN_NAMES.has(word) && word.length > 2);
  NAMING_FORMS.set(word, names);
  return names;
}

/** The word may begin a mention: it names by itself, is a name the article uses alone, or stands in marks. */
function mayBegin(view: ParagraphView, i: number, shortNames: ReadonlySet<string>): boolean {
  const word = form(view, i);
  const named =
    namesBySelf(word) ||
    shortNames.has(word) ||
    view.opening.has(i) ||
    (FOCUS_VERBS.has(form(view, i - 1)) && isOrigin(word) && !isDefinite(form(view, i + 1)));
  if (!named || (/^[بك]ال/.test(word) && !shortNames.has(word))) return false;
  return !isAdjective(view, i);
}

/** A name read next to an office in running text must be sure: two words, a given name, or one the article uses alone. */
function isSure(mention: Mention, view: ParagraphView, shortNames: ReadonlySet<string>): boolean {
  if (mention.kind !== 'person' || mention.name === null) return true;
  const words = mention.name.split(/[\s-]+/).length;
  for (let i = mention.from; i < mention.to; i++) {
    const word = form(view, i);
    if (shortNames.has(word) || (GIVEN_NAMES.has(word) && words > 1)) return true;
  }
  return words > 1 && !/(?:ا|ه|ات)$/.test(mention.name.split(/[\s-]+/)[0] ?? '');
}

/**
 * Reads an article: once for the names, then again with every family name known, so that «وكان ميلون قد أكد» is found wherever
 * the article gives the full name. Time is linear in its length: a mention is at most a few words long.
 */
export function scanArticle(views: readonly ParagraphView[]): ScannedArticle {
  const subjects = collectShortNames(views);
  const first = new Cast();
  for (const view of views) readMentions(view, subjects, first);
  const shortNames = new Set([...subjects, ...familyNames(first), ...innerFamilyNames(first, views)]);
  const cast = new Cast();
  const mentions = views.map((view) => readMentions(view, shortNames, cast));
  return { views, shortNames, cast, mentions, leads: leadsOf(mentions) };
}

/** Mentions at the beginning of an article among which a lone person is its subject. */
const MANY = 12;

function leadsOf(mentions: readonly (readonly Mention[])[]): Lead[] {
  const leads: Lead[] = [];
  for (const [paragraph, all] of mentions.entries()) {
    for (const mention of all) leads.push({ paragraph, mention });
    if (leads.length > MANY) break;
  }
  return leads.slice(0, MANY);
}

/** The word stands in marks that hold more than a name. */
function inLongMarks(view: ParagraphView, i: number): boolean {
  const pair = view.opening.get(i);
  if (pair !== undefined) return pair.close === null || pair.to - pair.from > 4;
  return (view.markedUntil[i] ?? 0) > i;
}

/** Marks right behind a cue hold its subject when its words follow («وقال \"فلان\" إن»), else its words (مضيفا "…"). */
function namesSubject(view: ParagraphView, i: number): boolean {
  const tense = view.cues[i - 1]?.tense;
  const pair = view.opening.get(i);
  if (tense === 'participle' || tense === 'masdar' || pair?.close == null) return false;
  return pair.to < (view.sentenceEnd[i] ?? 0);
}

/** The mentions of a paragraph in text order; named ones join the cast. */
function readMentions(view: ParagraphView, shortNames: ReadonlySet<string>, cast: Cast): Mention[] {
  const found: Mention[] = [];
  let i = 0;
  while (i < view.words.length) {
    const counterparts = readCounterparts(view, i, cast.lastOffice ?? '', shortNames);
    for (const counterpart of counterparts) cast.add(counterpart);
    if (counterparts.length > 0) {
      found.push(...counterparts);
      i = counterparts.at(-1)?.to ?? i + 1;
      continue;
    }
    const cue = view.cues[i - 1];
    const afterCue = cue !== undefined && cue.tense !== 'participle' && cue.tense !== 'masdar';
    const spoken = ((view.gaps[i] ?? 0) & Gap.colon) !== 0 || inLongMarks(view, i);
    const pair = view.opening.get(i);
    // «مسلسل «كذا»»: the title of a work.
    const title = pair !== undefined && cue === undefined && isTitle(view, pair);
    const content = title || (pair !== undefined && cue !== undefined && !namesSubject(view, i));
    const begins = !content && ((afterCue && !spoken) || mayBegin(view, i, shortNames));
    const mention = begins ? readMention(view, i, view.sentenceEnd[i] ?? 0, shortNames) : null;
    if (mention === null || (!afterCue && !isSure(mention, view, shortNames))) {
      i++;
      continue;
    }
    found.push(mention);
    if (afterCue || mention.kind !== 'organisation' || mention.to - mention.from > 1)
      register(cast, mention, afterCue, view);
    i = Math.max(mention.to, i + 1);
  }
  return found;
}

function register(cast: Cast, mention: Mention, afterCue: boolean, view: ParagraphView): void {
  if (mention.kind === 'person' && mention.role === null && !afterCue && !namesSomebody(mention, view))
    return;
  cast.add(mention);
}

/** A name without office counts when it has a title or two words. */
function namesSomebody(mention: Mention, view: ParagraphView): boolean {
  return TITLES.has(form(view, mention.from)) || mention.to - mention.from > 1;
}
