/** Evidence of somebody, named or described, whom the question did not name. */

import { tokenise } from '../arabic/index.js';
import type { Quote } from '../quotes/index.js';
import { isBeside, type MetWords } from './met-words.js';
import {
  CONJUNCTION,
  isBody,
  type PersonKind,
  personAt,
  personCue,
  type WantedPerson,
} from './person-mention.js';
import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';

/** How surely a mention is the one who is asked for, before it is known what stands beside it. */
const SURE: Readonly<Record<'anybody' | 'named' | 'body', Readonly<Record<PersonKind, number>>>> = {
  /** «من نفذ الهجوم؟» is answered by persons, bodies and descriptions, */
  anybody: { asked: 1, called: 1, named: 1, likely: 0.85, group: 0.65, office: 0.5, described: 0.55 },
  /** «من المدرب الذي استقال؟» by a name. */
  named: { asked: 1, called: 1, named: 1, likely: 0.85, group: 0.3, office: 0.3, described: 0.3 },
  /** «أي حزب؟» by a body. */
  body: { asked: 1, called: 1, named: 0.7, likely: 0.7, group: 1, office: 0.3, described: 0.3 },
};
/** What a name's distance from the words of the question leaves of it: right beside, in the same clause, far. */
const DISTANCE = [
  [2, 1],
  [6, 0.9],
] as const;
/** Somebody who only reports, and one far from the words of the question, is seldom the one. */
const LESS = { speaker: 0.5, far: 0.7 };
/** Words between a cue and the name behind it, at most. */
const BEHIND_CUE = 2;
/** Without anybody; a passage may still tell by a pronoun. */
const NOBODY = 0.2;

/** Words of the phrase at a token that stands before what somebody or something is called; 0 without one. */
export function nameCue(tokens: Reading['tokens'], at: number): number {
  const cue = personCue(tokens, at);
  return cue?.value === 'name' ? cue.length : 0;
}

/** Words of the names of those who only report in the slice, not of who does by speaking what is asked: «من أيد القرار؟». */
function reportersWords({ quotes, tokens }: Reading, slice: Slice, met: MetWords): ReadonlySet<string> {
  const acts = ({ cueStart, cueEnd }: Quote): boolean =>
    cueStart !== null &&
    tokens.some(({ start, end }, at) => start < (cueEnd ?? cueStart) && end > cueStart && met.has(at));
  const names = quotes
    .filter(({ quote }) => quote.start < slice.end && slice.start < quote.end && !acts(quote))
    .map(({ quote }) => quote.speaker?.name ?? '');
  return new Set(names.flatMap((name) => tokenise(name).map(({ form }) => form)));
}

/** How surely a slice names or describes somebody whom the question did not name. */
export function personEvidence(reading: Reading, slice: Slice, met: MetWords, wanted: WantedPerson): number {
  const reporters = reportersWords(reading, slice, met);
  const sureness =
    SURE[wanted.noun !== null && isBody(wanted.noun) ? 'body' : wanted.byName ? 'named' : 'anybody'];
  let best = NOBODY;
  let cued = -1;
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!within(reading, at, slice)) continue;
    const cue = personCue(reading.tokens, at);
    if (cue !== null && !met.has(at)) cued = at + cue.length - 1 + BEHIND_CUE;
    const mention = personAt(reading, at, slice, met, wanted);
    if (mention === null) continue;
    const { last, kind } = mention;
    const sure = sureness[kind];
    const name = reading.tokens[at]?.form.replace(CONJUNCTION, '') ?? '';
    const speaks = reporters.has(name) ? LESS.speaker : 1;
    const near = DISTANCE.find(([words]) => isBeside(reading, at, last, slice, met, words))?.[1] ?? LESS.far;
    best = Math.max(best, sure * (at <= cued || kind === 'called' ? 1 : near * speaks));
    at = last;
  }
  return best;
}

/** Whether somebody who speaks in the slice has a name: «من قال». */
export function speakerNamed({ quotes }: Reading, slice: Slice): number {
  const inside = quotes.filter(({ quote }) => quote.start < slice.end && slice.start < quote.end);
  return inside.some(({ quote }) => quote.speaker?.name != null) ? 1 : inside.length > 0 ? 0.6 : 0.2;
}
