/** Stage 4, speaker candidates: what a noun phrase says about a speaker, and the text it stands for. */

import type { Token } from '../arabic/index.js';
import { SAMENESS } from './function-words.js';
import type { Gender } from './inflection.js';
import type { ShortNames } from './phrase-words.js';
import { form, type ParagraphView } from './view.js';

/** What a phrase in the text says about a speaker. */
export interface Mention {
  /** `thing`: a noun that cannot speak; the cue before it is no report. */
  readonly kind: 'person' | 'organisation' | 'role' | 'group' | 'document' | 'thing';
  /** As written, without titles and marks; null when the phrase names nobody. */
  readonly name: string | null;
  readonly role: string | null;
  /** Head noun, normalised, without article: the office, the institution or the kind of document. */
  readonly head: string | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly definite: boolean;
  /** Words of the whole phrase, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Of a document: the organisation that its phrase names as the author («دراسة أعدتها …»). */
  readonly issuer?: Mention | null;
}

/** The text from word `from` to before word `to`; a mark or bracket that it opens is closed. */
export function phraseText(view: ParagraphView, from: number, to: number): string {
  const start = view.words[from]?.start ?? 0;
  const end = view.words[to - 1]?.end ?? start;
  const text = view.text.slice(start, end);
  const after = view.text.charAt(end);
  const count = (mark: string) => text.split(mark).length - 1;
  const opener = OPENERS[after];
  const closes =
    opener !== undefined && (opener === after ? count(after) % 2 === 1 : count(opener) > count(after));
  return (closes ? text + after : text).replace(/\s+/g, ' ');
}

/** One word, also behind «نفس»: «نفس المصدر». */
export const isAlone = (view: ParagraphView, { from, to }: Mention): boolean =>
  to - from === (SAMENESS.has(form(view, from)) ? 2 : 1);

/** Words before and behind one word that a phrase beginning there can need; others are left out of the copy. */
const NEAR = 24;

/** The view with the preposition ل taken off word `at`: «لوزارة» as «وزارة», «للوزارة» as «الوزارة» with the text «لوزارة». */
export function withoutJoinedLam(view: ParagraphView, at: number): ParagraphView {
  if (!form(view, at).startsWith('ل')) return view;
  return withoutFirstLetter(view, at, (word) => word.replace(/^لل/, 'ال').replace(/^ل(?!ل)/, ''));
}

function withoutFirstLetter(
  view: ParagraphView,
  at: number,
  bareForm: (form: string) => string,
): ParagraphView {
  const word = view.words[at];
  if (word === undefined) return view;
  const bare = { ...word, form: bareForm(word.form), text: word.text.slice(1), start: word.start + 1 };
  const words: Token[] = [];
  for (let i = Math.max(0, at - NEAR); i < Math.min(view.words.length, at + NEAR); i++) {
    const near = i === at ? bare : view.words[i];
    if (near !== undefined) words[i] = near;
  }
  return { ...view, words };
}

/** The view with the conjunction و taken off word `at`: «ومصر» as «مصر». */
export const withoutJoinedWaw = (view: ParagraphView, at: number): ParagraphView =>
  withoutFirstLetter(view, at, (form) => form.slice(1));

/** Closing marks with their opening ones. */
const OPENERS: Readonly<Record<string, string>> = { '"': '"', '”': '“', '»': '«', ')': '(' };

/** Where a phrase is read: the words up to `limit`, with the names that the article uses alone. */
export interface Reader {
  readonly view: ParagraphView;
  readonly limit: number;
  readonly shortNames: ShortNames;
}
