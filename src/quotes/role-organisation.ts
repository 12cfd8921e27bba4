/** Organisations that an article calls by their kind alone (المجلس، الوزارة): one named before, or the one that an office belongs to. */

import { tokenise } from '../arabic/index.js';
import type { CastMember } from './cast.js';
import { GENERAL_BODIES, INSTITUTIONS } from './lexicon.js';
import { type Mention, withoutJoinedLam } from './mention.js';
import { readOrganisation } from './organisation-mention.js';
import { roleWordsOf } from './role-words.js';
import { form, viewParagraph } from './view.js';
import { bareNoun, isDefinite, isOrigin, officeOf } from './word-classes.js';

/** The words of a definite name that may only say the kind (الوزارة، الوزارة السهولية), without article; null for any other name. */
export function wordsOfKind(name: string): string[] | null {
  const forms = tokenise(name).map((token) => token.form);
  return /^(?:ال|لل)/.test(forms[0] ?? '') && forms.length <= 3 ? forms.map(bareNoun) : null;
}

/** The organisation's name begins with the kind and has all its words. */
export function isOfKind({ kind, words }: CastMember, wanted: readonly string[]): boolean {
  const own = words.map(bareNoun);
  return (
    kind === 'organisation' &&
    own.length > wanted.length &&
    own[0] === wanted[0] &&
    wanted.every((word) => own.includes(word))
  );
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Heads as {@link roleWordsOf} gives them. */
const [MINISTRY_WORD = '', MINISTER = ''] = roleWordsOf('وزارة وزير');

/**
 * «المجلس» behind «رئيس مجلس الأعيان فلان»: the organisation of the last office that belongs to one of that kind.
 *
 * @param kind - head of the organisation without article, normalised (مجلس، وزاره)
 */
export function organisationOfOffices(kind: string, members: readonly CastMember[]): Mention | null {
  if (!INSTITUTIONS.has(kind) || GENERAL_BODIES.has(kind)) return null;
  const [word = ''] = roleWordsOf(kind);
  const bearer = members.findLast(
    ({ roleWords }) => roleWords.includes(word) || (word === MINISTRY_WORD && roleWords[0] === MINISTER),
  );
  return bearer?.role == null ? null : organisationOfRole(bearer.role, kind);
}

/**
 * «مجلس الأعيان» of «رئيس مجلس الأعيان», «وزارة الصحة» of «وزيرة الصحة».
 *
 * @returns a name of more than one word, or null when the role names no organisation of that kind
 */
function organisationOfRole(role: string, kind: string): Mention | null {
  const view = viewParagraph(role);
  const size = view.words.length;
  for (let i = 1; i < size; i++) {
    const joined = /^ل[^ل]/.test(form(view, i)) ? withoutJoinedLam(view, i) : view;
    if (bareNoun(form(joined, i)) !== kind) continue;
    const limit = Math.min(size, joined.words.length);
    const organisation = readOrganisation({ view: joined, limit, shortNames: NO_NAMES }, i);
    return organisation?.kind === 'organisation' && organisation.to > i + 1 ? organisation : null;
  }
  return kind === MINISTRY ? ministryOf(role) : null;
}

const MINISTRY = 'وزاره';

/** A minister's field, unless another country's adjective agrees with the minister (وزير الخارجية السهولي). */
function ministryOf(role: string): Mention | null {
  const view = viewParagraph(role);
  const size = view.words.length;
  if (officeOf(form(view, 0))?.head !== 'وزير' || isDefinite(form(view, 0)) || size < 2) return null;
  if (!view.words.slice(1).every((word) => isDefinite(word.form) && !isOrigin(word.form))) return null;
  return {
    kind: 'organisation',
    name: `وزارة ${role.slice(view.words[1]?.start ?? 0, view.words[size - 1]?.end)}`,
    role: null,
    head: MINISTRY,
    gender: 'f',
    plural: false,
    definite: true,
    from: 0,
    to: size,
  };
}
