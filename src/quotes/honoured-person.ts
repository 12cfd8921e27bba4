/** Stage 5, resolution: whom a word of honour or a title alone takes up: «معاليه»، «سموه»، «العميد». */

import { BEARERS, TITLES } from './lexicon.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';
import { form, type ParagraphView } from './view.js';
import { bareNoun, HONORIFICS } from './word-classes.js';

/** The last person before the mention that fits, or null. */
function lastPerson(
  { article, paragraph }: Reading,
  mention: Mention,
  fits: (person: Mention, view: ParagraphView) => boolean,
): Mention | null {
  for (let p = paragraph; p >= 0; p--) {
    const view = article.views[p];
    if (view === undefined) continue;
    for (const person of (article.mentions[p] ?? []).toReversed()) {
      if (person.kind !== 'person' || (p === paragraph && person.to > mention.from)) continue;
      if ((person.gender ?? mention.gender) === (mention.gender ?? person.gender) && fits(person, view))
        return person;
    }
  }
  return null;
}

/** The person meant by a word of honour with a pronoun, or by a title that stands alone; null for any other mention. */
export function honouredPerson(reading: Reading, mention: Mention): Mention | null {
  const { view } = reading;
  if (mention.head !== null && HONORIFICS.has(mention.head)) {
    const honour = mention.head.replace(/(?:ت)?(?:ه|ها)$/, '');
    return (
      lastPerson(reading, mention, (person, where) =>
        bears(where, person, (word) => word.includes(honour)),
      ) ??
      lastPerson(reading, mention, (person, where) => isEntitled(reading, person, where, honour)) ??
      lastPerson(reading, mention, () => true)
    );
  }
  const title = form(view, mention.from);
  if (mention.kind !== 'role' || mention.to - mention.from > 1 || !TITLES.has(title) || !mention.definite)
    return null;
  return lastPerson(reading, mention, (person, where) => bears(where, person, (word) => word === title));
}

/** A word of the phrase, or one of the two before it, is the title. */
function bears(view: ParagraphView, person: Mention, isTitle: (word: string) => boolean): boolean {
  for (let i = Math.max(0, person.from - 2); i < person.to; i++) if (isTitle(form(view, i))) return true;
  return false;
}

/** The person has a title or an office, here or elsewhere in the article, that goes with the honour. */
function isEntitled({ article }: Reading, person: Mention, view: ParagraphView, honour: string): boolean {
  const bearers = BEARERS.get(honour);
  if (bearers === undefined) return false;
  const head = article.cast.byName(person.name ?? '')?.head ?? person.head;
  return (head !== null && bearers.has(head)) || bears(view, person, (word) => bearers.has(bareNoun(word)));
}
