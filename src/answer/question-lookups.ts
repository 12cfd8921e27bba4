/** The names of a library that question analysis recognises. */

import { normalise, PhraseTable } from '../arabic/index.js';
import type { Library } from '../retrieval/index.js';
import { isOutletKind, type QuestionLookups } from '../retrieval/question/index.js';
import { isBodyNoun, ledBodies } from './led-bodies.js';
import { SpeakerIndex } from './speaker-index.js';

/** Names of the outlets, also without their kind («صحيفة الأيام»: «الأيام» only together with the kind). */
function outletTable(library: Library): PhraseTable<string> {
  const table = new PhraseTable<string>();
  const names = new Set(library.articles.map(({ outlet }) => outlet.name).filter((name) => name !== null));
  for (const name of names) {
    table.add(name, name);
    const [kind = '', ...rest] = name.split(/\s+/u);
    if (isOutletKind(normalise(kind)) && rest.length > 1) table.add(rest.join(' '), name);
    if (/إف إم|أف أم|اف ام/u.test(name)) table.add(name.replace(/إف إم|أف أم|اف ام/u, 'FM'), name);
  }
  return table;
}

/** Of more namesakes than these, the most quoted lead the body that is meant. */
const MOST_LEADERS = 3;

/** The lookups of one library. */
export function createLookups(library: Library): QuestionLookups {
  const index = new SpeakerIndex(library.speakers);
  const bodies = ([noun = '', ...name]: readonly string[]): readonly string[] => {
    if (name.length === 0 || !isBodyNoun(noun)) return [];
    const leaders = index.find(name).flatMap((id) => library.speakers[id] ?? []);
    return [...new Set(leaders.slice(0, MOST_LEADERS).flatMap(ledBodies))];
  };
  return { speakers: (words) => index.find(words), bodies, outlets: outletTable(library) };
}
