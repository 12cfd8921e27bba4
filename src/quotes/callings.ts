/** Stage 5c, resolution: speakers taken up by what they are called rather than by an office that is theirs (المسؤول، الناشط الحقوقي). */

import type { CastMember } from './cast.js';
import type { Gender } from './inflection.js';
import { CALLINGS, GENERIC_OFFICES } from './lexicon.js';
import type { Mention } from './mention.js';
import { officeOf } from './word-classes.js';

/** The speakers of an article so far. */
export interface Course {
  /** Who spoke or stood in the focus, in text order. */
  readonly history: readonly CastMember[];
  readonly unnamed: readonly CastMember[];
  readonly cast: readonly CastMember[];
}

/** «المصدر المسؤول»، «المسؤول الأمني»: nobody holds such an office; whoever speaks with one can be called so. */
export function calledSo(course: Course, mention: Mention): CastMember | undefined {
  const { head, from, to } = mention;
  const role = mention.role ?? '';
  if (head === null) return undefined;
  // «ممثل الأمانة» is an office, «الممثل السوري» is none.
  const plain = to - from === 1 || (to - from === 2 && /(?:ي|ية|يه)$/.test(role));
  if (CALLINGS.has(head) && plain) return ofCalling(course, mention);
  const official = GENERIC_OFFICES.has(head);
  if ((head !== 'مصدر' && !official) || course.unnamed.some((member) => member.head === head))
    return undefined;
  const adjectives = to - from === 2 ? /^ال/.test(role) : /^ال\S+(?: ال\S+(?:ي|ية|يه)){2}$/.test(role);
  if (adjectives) return lastOfficial(course, official ? mention.gender : null);
  return official && /^ال/.test(role) ? onlyOfficial(course, mention) : undefined;
}

/** The last speaker, or the one before, who is one person with an office, named or not, and of that gender. */
export function lastOfficial({ history }: Course, gender: Gender | null): CastMember | undefined {
  return history.slice(-2).findLast((member) => {
    if (member.role === null || member.kind === 'organisation' || member.plural) return false;
    if ((member.gender ?? gender) !== (gender ?? member.gender)) return false;
    return member.kind === 'person' || officeOf(member.head ?? '') !== null;
  });
}

/** «المسؤول في الشركة»: the only one who has spoken so far, when he is a person with an office. */
function onlyOfficial(course: Course, { gender }: Mention): CastMember | undefined {
  const { history, unnamed } = course;
  const last = history.at(-1);
  const alone = history.every((member) => member === last || member.kind === 'organisation');
  return alone && last?.kind === 'person' && unnamed.length === 0 ? lastOfficial(course, gender) : undefined;
}

/** «الناشط الحقوقي»: the last speaker, unless somebody else is called so or the gender is another. */
function ofCalling({ history, unnamed, cast }: Course, { head, gender }: Mention): CastMember | undefined {
  const last = history.at(-1);
  const others = [...cast, ...unnamed].some((member) => member !== last && member.head === head);
  if (others || last?.kind !== 'person') return undefined;
  return (last.gender ?? gender) === (gender ?? last.gender) ? last : undefined;
}
