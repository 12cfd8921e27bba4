/** What a speaker speaks about, in words that can follow «بشأن»: definite nouns of headlines and quotes. */

import { isStopWord, normalise, resolveRelative, tokenise } from '../arabic/index.js';
import type { Library, LibrarySpeaker } from '../retrieval/index.js';
import { wordStem } from './word-stems.js';

/** Words of a headline's topic at least and at most. */
const WORDS = { least: 2, most: 3 };
/** A topic begins with a noun with its article, so that it can follow «بشأن». */
const DEFINITE = /^ال\p{L}{3,}$/u;
/** «الرياضية», «النهائي», «الثانية»: mostly adjectives, which say nothing alone. */
const ADJECTIVE = /(?:ي|ية)$/u;
/** A headline's topic has a word that is at least this rare (idf). */
const RARE = 3;
/** From so many quotes on, a word must stand in two of them. */
const MANY_QUOTES = 4;
const ANY_DAY = '2000-01-01';

/** One topic of each headline above the speaker's quotes that has one, in the order of the quotes. */
export function headlineTopics(library: Library, speaker: LibrarySpeaker): string[] {
  const articles = new Set(speaker.quotes.map(({ article }) => article));
  const topics = [...articles].flatMap(
    (article) => topicOf(library, library.articles[article]?.title ?? '', speaker) ?? [],
  );
  return [...new Set(topics)];
}

/** A short run of a headline's words that can stand as a topic: «الانتخابات البلدية»; null without one. */
function topicOf(library: Library, title: string, { name }: LibrarySpeaker): string | null {
  const words = title.split(/\s+/);
  const own = new Set(name.split(' '));
  for (const [at, word] of words.entries()) {
    if (!DEFINITE.test(word) || own.has(word)) continue;
    let end = at + 1;
    while (end < words.length && end - at < WORDS.most && continuesTopic(words[end] ?? '', own)) end++;
    const run = words.slice(at, end);
    if (run.length < WORDS.least || isTime(run.join(' '))) continue;
    if (run.some((form) => (library.rarity(normalise(form)) ?? 0) > RARE)) return run.join(' ');
  }
  return null;
}

/** «الدراسة الأحد»: a day or an hour in the run. */
const isTime = (run: string): boolean => /الساعة/u.test(run) || resolveRelative(run, ANY_DAY).length > 0;

const continuesTopic = (word: string, own: ReadonlySet<string>): boolean =>
  DEFINITE.test(word) && !own.has(word);

/** Definite nouns of the quotes, those first that several quotes use and the corpus rarely; not the speaker's own name. */
export function quotedNouns(library: Library, { name, quotes }: LibrarySpeaker): string[] {
  const own = new Set(tokenise(name).map(({ form }) => wordStem(form)));
  const nouns = new Map<string, { readonly shown: string; readonly rarity: number; quotes: number }>();
  for (const { article, quote } of quotes) {
    const text = library.articles[article]?.quotes[quote]?.text ?? '';
    const tokens = tokenise(text).filter(
      ({ form, text: shown }) =>
        DEFINITE.test(shown) && !ADJECTIVE.test(shown) && !isStopWord(form) && !isTime(shown),
    );
    const seen = new Map(tokens.map((token) => [wordStem(token.form), token]));
    for (const [stem, { form, text: shown }] of seen) {
      if (own.has(stem)) continue;
      const noun = nouns.get(stem) ?? { shown, rarity: library.rarity(form) ?? 0, quotes: 0 };
      noun.quotes++;
      nouns.set(stem, noun);
    }
  }
  const least = quotes.length < MANY_QUOTES ? 1 : 2;
  const worth = (noun: { rarity: number; quotes: number }) => Math.sqrt(noun.quotes) * noun.rarity;
  return [...nouns.values()]
    .filter((noun) => noun.quotes >= least)
    .sort((a, b) => worth(b) - worth(a))
    .map(({ shown }) => shown);
}
