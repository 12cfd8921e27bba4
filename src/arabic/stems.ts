/**
 * Light stemming of normalised Arabic words: proclitics and inflection off, the derivation stays.
 *
 * After Larkey, Ballesteros and Connell's light10 (SIGIR 2002), widened: chains of proclitics before the article, pronoun
 * suffixes, and single-letter proclitics (و ف ب ل ك س), which are taken off only when word frequencies say that the rest
 * is the word (وزير keeps its و, وسوريا loses it).
 */

/** How often a normalised word occurs; 0 when unknown. */
export type Frequency = (form: string) => number;
/** From a normalised word to its stem, never empty. */
export type Stemmer = (form: string) => string;

const ARABIC = /^[\u0621-\u064A]+$/;
const ARTICLES = ['وبال', 'وكال', 'فبال', 'فكال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const SUFFIXES = [
  ...['تهما', 'كما', 'هما', 'تها', 'تهم', 'اتي', 'ات', 'ان', 'ين', 'ون', 'وا', 'ها', 'هم', 'هن', 'كم', 'نا'],
  ...['تي', 'يه', 'تا', 'ه', 'ي', 'ا', 'ت'],
];
const PROCLITICS: ReadonlySet<string> = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س']);
/** The س of the future stands before the prefixes of the present only; three letters from alef on are a verb of their own: ساند. */
const FUTURE = /^(?:[يتن]|ا...)/;
const SHORTEST_STEM = 3;
/** How much more frequent the rest must be than the whole word; و is joined far more often than it begins a word. */
const SUPPORT = { و: 0.5, other: 4 };

/** Takes the article, with the proclitics before it, off a normalised word: والوزير → وزير. */
export function withoutArticle(word: string): string {
  const article = ARTICLES.find((prefix) => word.startsWith(prefix));
  return article !== undefined && word.length >= article.length + SHORTEST_STEM
    ? word.slice(article.length)
    : word;
}

function withoutProclitics(word: string, frequency: Frequency): string {
  let rest = word;
  for (let letters = 0; letters < 2 && rest.length > SHORTEST_STEM; letters++) {
    const letter = rest.charAt(0);
    if (!PROCLITICS.has(letter)) break;
    const shorter = rest.slice(1);
    if (letter === 'س' && !FUTURE.test(shorter)) break;
    const support = letter === 'و' ? SUPPORT.و : SUPPORT.other;
    if (frequency(shorter) <= frequency(rest) * support) break;
    rest = shorter;
  }
  return rest;
}

function withoutSuffixes(word: string): string {
  let rest = word;
  for (let round = 0; round < 2; round++) {
    const suffix = SUFFIXES.find(
      (ending) => rest.endsWith(ending) && rest.length >= ending.length + SHORTEST_STEM,
    );
    if (suffix === undefined) break;
    rest = rest.slice(0, -suffix.length);
  }
  return rest;
}

/** Takes proclitics and the article off a normalised word and keeps its ending: والرئيسة → رئيسه. */
export function createProcliticStripper(frequency: Frequency): Stemmer {
  return (form) => {
    if (!ARABIC.test(form)) return form;
    const bare = withoutArticle(form);
    return bare !== form ? bare : withoutArticle(withoutProclitics(form, frequency));
  };
}

/** A stemmer that takes single-letter proclitics off where `frequency` supports it. */
export function createStemmer(frequency: Frequency): Stemmer {
  const bare = createProcliticStripper(frequency);
  return (form) => (ARABIC.test(form) ? withoutSuffixes(bare(form)) : form);
}
