/** What the body is called that somebody leads: «حزب فلان» is the party that the roles of the register name. */

import { normalise, PhraseTable, readTable, type Token, tokenise } from '../arabic/index.js';
import type { LibrarySpeaker } from '../retrieval/index.js';

interface Vocabulary {
  readonly bodies: ReadonlySet<string>;
  readonly leaders: PhraseTable<true>;
}

let loaded: Vocabulary | null = null;

function vocabulary(): Vocabulary {
  if (loaded !== null) return loaded;
  const bodies = new Set<string>();
  const leaders = new PhraseTable<true>();
  for (const [list = '', kind = ''] of readTable('questions/led-bodies.txt')) {
    for (const words of list.split('،')) {
      if (kind === 'body') bodies.add(normalise(words).trim());
      else leaders.add(words.trim(), true);
    }
  }
  loaded = { bodies, leaders };
  return loaded;
}

const ARTICLE = /^ال(?=.{2})/;
/** What stands between the office and the body: «الأمين العام لحركة كذا», «زعيم الحزب الكذائي». */
const PREPOSITION = /^ل(?=.{3})/;
/** Words of a body's name at most. */
const LONGEST = 4;

/** Is the normalised word a noun of such bodies: حزب, لحزب, الحركة? */
export function isBodyNoun(form: string): boolean {
  const { bodies } = vocabulary();
  return bodies.has(form) || bodies.has(form.replace(ARTICLE, '')) || bodies.has(form.replace(/^[وبل]/, ''));
}

/** The names, normalised, of the bodies that a speaker leads by the roles of the register. */
export function ledBodies({ roles }: LibrarySpeaker): string[] {
  return [...new Set(roles.flatMap(({ role }) => bodyNames(tokenise(role))))];
}

function bodyNames(role: readonly Token[]): string[] {
  const { bodies, leaders } = vocabulary();
  const office = role.findIndex((_, at) => leaders.exact(role, at) !== null);
  if (office < 0) return [];
  const from = role.findIndex(({ form }, at) => at > office && bodies.has(bareNoun(form)));
  if (from < 0) return [];
  const words = role.slice(from, from + LONGEST + 1).map(({ form }) => form);
  // «حزب حركة كذا»: the inner noun is the name's.
  const inner = bodies.has(words[1] ?? '') ? words.slice(1) : [bodyNoun(words[0] ?? ''), ...words.slice(1)];
  const [noun = '', ...name] = inner;
  if (name.length === 0) return [];
  // Behind «الحزب» come adjectives; behind «حزب» a name that stands by itself, too.
  return ARTICLE.test(noun) ? [inner.join(' ')] : [inner.join(' '), name.join(' ')];
}

const bareNoun = (form: string): string => bodyNoun(form).replace(ARTICLE, '');
/** The noun as it stands, without a preposition: لحركة, للحزب. */
const bodyNoun = (form: string): string => form.replace(/^لل(?=.{2})/, 'ال').replace(PREPOSITION, '');
