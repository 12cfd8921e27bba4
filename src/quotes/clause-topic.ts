/** Stage 5, resolution: a subject that stands before its verb behind أن or أما, whatever follows the verb. */

import { agrees } from './agreement.js';
import { AUXILIARIES, DELIVERED, ISSUING, RESUMPTIVES, TELLING } from './function-words.js';
import { type CueForm, DOCUMENTS, SPEECH_EVENTS } from './lexicon.js';
import type { Mention } from './mention.js';
import { firstMentionFrom } from './mentions-by-place.js';
import { readMention } from './read-mention.js';
import type { Reading } from './reading.js';
import { subjectBefore } from './subject-before.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isIntroducer } from './word-classes.js';

/** The subject before the verb at word i of a clause with أن or أما, or null when the verb has none there. */
export const topicOf = (reading: Reading, i: number, cue: CueForm): Mention | null =>
  topicOfClause(reading, i, cue) ?? topicOfAmma(reading, i, cue);

/** «إن فلانا أبلغ المجلس أن»: between إن and the verb stands its subject, whatever follows. */
function topicOfClause({ view, mentions }: Reading, i: number, cue: CueForm): Mention | null {
  const mention = mentions[firstMentionFrom(mentions, i) - 1];
  if (mention === undefined || mention.to !== i || cue.conjunction || !TELLING.has(cue.lemma)) return null;
  if (!isIntroducer(form(view, mention.from - 1)) || mention.kind === 'thing') return null;
  return agrees(cue, mention.gender, mention.plural) ? mention : null;
}

/** «أما فلان فوعد الجماهير بـ…»: the subject of the verb with ف is what stands behind أما. */
function topicOfAmma({ view, mentions, article }: Reading, i: number, cue: CueForm): Mention | null {
  if (form(view, view.sentenceStart[i] ?? 0) !== 'اما' || !form(view, i).startsWith('ف')) return null;
  const before = subjectBefore(view, i, cue, mentions, article.shortNames);
  return before !== null && agrees(cue, before.gender, before.kind !== 'person') ? before : null;
}

/** «وفي بيان نشره فلان، عميد الكلية التي …، قال»: who made the document that opens the sentence speaks in it. */
export function makerOfDocument({ view, article }: Reading, i: number, cue: CueForm): Mention | null {
  let at = view.sentenceStart[i] ?? 0;
  if (form(view, at) === 'و') at++;
  const noun = bareNoun(form(view, at + 1));
  if (!/^و?في$/.test(form(view, at)) || !(DOCUMENTS.has(noun) || SPEECH_EVENTS.has(noun))) return null;
  const delivered = DELIVERED.has(form(view, at + 2)) && RESUMPTIVES.has(form(view, at + 3));
  const from = delivered ? at + 4 : at + 3;
  if ((!delivered && !ISSUING.has(form(view, at + 2))) || from >= i) return null;
  const maker = readMention(view, from, i, article.shortNames);
  if (maker === null || !MAKER_KINDS.has(maker.kind)) return null;
  return agrees(cue, maker.gender, maker.kind === 'organisation') ? maker : null;
}

const MAKER_KINDS: ReadonlySet<Mention['kind']> = new Set(['person', 'organisation', 'role']);

/** «يذكر أن مجلة … أشارت إلى أن»: between أن and the verb stands its subject, though nobody is recognised in it. */
export function hasOwnTopic(view: ParagraphView, i: number, cue: CueForm): boolean {
  if (cue.conjunction || (cue.tense !== 'past' && cue.tense !== 'present')) return false;
  for (let k = i - 1; k >= (view.sentenceStart[i] ?? 0) && i - k <= TOPIC_REACH; k--) {
    if ((view.gaps[k + 1] ?? 0) & ~Gap.mark || view.cues[k] !== undefined) return false;
    if (/^[وب]?ان$/.test(form(view, k))) return k < i - 1;
    // «وكان المطلوب قد قال»
    if (AUXILIARIES.has(form(view, k))) return form(view, i - 1) === 'قد' && k < i - 2;
  }
  return false;
}

/** Words of a subject between أن and its verb. */
const TOPIC_REACH = 8;
