/** Questions to try, made from what the library holds; each is asked, and kept only when it is answered as it should be. */

import type { Library, LibrarySpeaker } from '../retrieval/index.js';
import type { Reply } from './answer.js';
import { speakerQuestions } from './suggestions.js';

/** Examples at most, and speakers that are tried for them. */
const MOST = 3;
const TRIED = 40;
/** A name of more words is rather a description. */
const LONGEST_NAME = 3;

/** Asks a question outside any conversation. */
export type Asking = (text: string) => Reply;

/** Questions about the most quoted persons, each about another one; headlines where nobody is quoted. */
export function exampleQuestions(library: Library, ask: Asking): string[] {
  const persons = library.speakers
    .filter(
      ({ kind, name }) => kind === 'person' && name.split(' ').length <= LONGEST_NAME && name.includes(' '),
    )
    .sort((a, b) => b.quotes.length - a.quotes.length)
    .slice(0, TRIED);
  const found: string[] = [];
  for (const speaker of persons) {
    const question = speakerQuestions(library, speaker).find((text) => isAnswered(ask(text), speaker));
    if (question !== undefined) found.push(question);
    if (found.length === MOST) return found;
  }
  const titles = library.articles.flatMap(({ title }) => title ?? []);
  const answered = titles.slice(0, TRIED).filter((title) => ask(title).status === 'answered');
  return [...found, ...answered.slice(0, MOST - found.length)];
}

function isAnswered({ answers }: Reply, { name, variants }: LibrarySpeaker): boolean {
  const cited = answers[0]?.quote?.speaker?.name ?? null;
  return cited !== null && (cited === name || variants.includes(cited));
}
