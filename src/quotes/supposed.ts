/** Stage 5, resolution: speakers who are only supposed, when the verb names nobody and the last speaker does not agree. */

import { agrees } from './agreement.js';
import type { Resolution } from './discourse.js';
import { GOVERNING, RELATIVES } from './function-words.js';
import { ADVERBS, BREAKS, type CueForm, TIME_WORDS } from './lexicon.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';
import type { Report } from './report.js';
import { form, Gap, type ParagraphView } from './view.js';

/** Nobody else can be the subject: «وأضاف في تصريح أن» and «، مضيفا»; not «وهو ما يشير إلى أن», «وأكدت فلانة أن» with an unknown name. */
export function mayBeSupposed(view: ParagraphView, i: number, cue: CueForm, { zoneEnd }: Report): boolean {
  if (cue.tense === 'participle') return ((view.gaps[i] ?? 0) & (Gap.comma | Gap.mark | Gap.closing)) !== 0;
  if (cue.purpose) return true;
  if (cue.tense !== 'past' || RELATIVES.has(form(view, i - 1))) return false;
  const next = form(view, i + 1);
  return (
    i + 1 >= zoneEnd ||
    BREAKS.has(next) ||
    GOVERNING.has(next) ||
    ADVERBS.has(next) ||
    TIME_WORDS.has(next) ||
    /^[بل]/.test(next)
  );
}

/** An organisation that is named in full: a lone place or noun may be no more than where something happened. */
const isInstitution = ({ kind, from, to }: Mention): boolean => kind === 'organisation' && to - from > 1;

/** Nobody has spoken yet: the only person that the article has named, «يعيش المواطن فلان في … وأكد أن». */
export function onlyOne(
  { article, discourse, paragraph }: Reading,
  i: number,
  cue: CueForm,
): Resolution | null {
  if (discourse.last !== undefined || cue.plural) return null;
  const before = article.leads.filter(
    (lead) => lead.paragraph < paragraph || (lead.paragraph === paragraph && lead.mention.to <= i),
  );
  const named = before.map(({ mention }) => mention).filter(({ gender }) => agrees(cue, gender, false));
  const persons = named.filter((mention) => mention.kind === 'person');
  const people = persons.length > 0 ? persons : named.filter(isInstitution);
  const [first] = people;
  const member = first === undefined ? null : article.cast.add(first);
  const alone = people.every((mention) => article.cast.add(mention) === member);
  return member !== null && alone ? discourse.suppose(member) : null;
}
