/** A word and the endings that inflection adds to it: what stays the same word, while its stem may be shared by others. */

/** Endings of nouns and verbs that do not end in a weak letter: number, gender, case, attached pronouns. */
const ENDINGS: ReadonlySet<string> = new Set([
  ...['', 'ا', 'ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'ك', 'كم', 'ون', 'وا', 'ين', 'ان', 'ات', 'ت', 'تا', 'ته'],
  ...['تها', 'تهم', 'وه', 'وها', 'وهم', 'اته', 'اتها', 'اتهم', 'اتنا', 'تنا', 'ناه', 'ناها'],
  ...['يها', 'يهم', 'ونه', 'ونها', 'ونهم', 'ينه', 'ينها', 'ينهم'], // of verbs, and as spoken Arabic has plurals: مواطنينها
]);
/** Of them, those that words of two letters are known by: مر, مرت; مرة, عمان and فنان are other words than مر, عم and فن. */
const ENDINGS_OF_SHORT: ReadonlySet<string> = new Set([
  ...['', 'ت', 'وا', 'ها', 'هم', 'نا', 'ته', 'تها', 'تهم', 'وها', 'وهم'],
]);
/** Endings in place of ة. */
const FEMININE: ReadonlySet<string> = new Set([
  ...['ه', 'ته', 'تها', 'تهم', 'تهما', 'تنا', 'تان', 'تين', 'تا', 'ات', 'اته', 'اتها', 'اتهم', 'اتنا'],
]);
/** Endings in place of the weak last letter of a verb or participle: أعطى، أعطت، أعطوا، أعطاه; باقي، باقين. */
const WEAK: ReadonlySet<string> = new Set([
  ...['ت', 'تا', 'وا', 'ون', 'ين', 'ان', 'اه', 'اها', 'اهم', 'ته', 'تها', 'تهم'],
]);
/** Endings in place of اء: انتهاء، انتهائه، انتهاؤها. */
const HAMZATED: ReadonlySet<string> = new Set([
  ...['ائه', 'ائها', 'ائهم', 'ائهما', 'ائنا', 'اؤه', 'اؤها', 'اؤهم', 'اؤنا'],
]);
/** Shorter weak verbs lose themselves in other words: بنى، بنت. */
const SHORTEST_WEAK = 4;
const SHORTEST = 2;
const LONGEST_ENDING = 5;

const endingsOf = (word: string): ReadonlySet<string> =>
  word.length > SHORTEST ? ENDINGS : ENDINGS_OF_SHORT;

/**
 * Is a form, without article and proclitics, the word or an inflected form of it? Both normalised: شركتها and شركات are
 * forms of شركه; شرك and شركي, which share its stem, are not.
 */
export function isFormOf(form: string, word: string): boolean {
  if (form === word) return true;
  const base = word.slice(0, -1);
  if (word.endsWith('ه') && base.length >= SHORTEST)
    return form.startsWith(base) && FEMININE.has(form.slice(base.length));
  if (form.startsWith(word) && endingsOf(word).has(form.slice(word.length))) return true;
  if (!form.startsWith(base)) return false;
  if (word.endsWith('اء')) return base.length > SHORTEST && HAMZATED.has(form.slice(base.length - 1));
  return /[يا]$/.test(word) && word.length >= SHORTEST_WEAK && WEAK.has(form.slice(base.length));
}

/** All words that a form may be a form of, itself first. */
export function basesOf(form: string): string[] {
  const bases = new Set([form]);
  for (let length = 0; length <= LONGEST_ENDING && form.length - length >= SHORTEST; length++) {
    const base = form.slice(0, form.length - length);
    const ending = form.slice(form.length - length);
    if (endingsOf(base).has(ending)) bases.add(base);
    if (FEMININE.has(ending)) bases.add(`${base}ه`);
    if (HAMZATED.has(ending)) bases.add(`${base}اء`);
    if (WEAK.has(ending) && base.length + 1 >= SHORTEST_WEAK) bases.add(`${base}ي`).add(`${base}ا`);
  }
  return [...bases];
}

/** Words of three letters whose first looks like a proclitic before a longer form: وجد، وجدت. */
const LIKE_JOINED = /^[وفبلكس]..$/;

/**
 * Forms of a word that between them have all stems of its forms, for a stem keeps three letters: itself, and for words of
 * two letters (رد، ردت; سنة، سنته), with a first letter like a proclitic (وجد، وجدت) or a changing hamza (انتهاء، انتهائه)
 * those that are cut otherwise.
 */
export function stemmedForms(word: string): string[] {
  if (word.length === SHORTEST) return [...ENDINGS_OF_SHORT].map((ending) => word + ending);
  const base = word.slice(0, -1);
  if (word.endsWith('ه') && base.length === SHORTEST) return [...FEMININE].map((ending) => base + ending);
  if (word.endsWith('اء') && base.length > SHORTEST) return [word, `${base}ئه`, `${base}ؤه`];
  return LIKE_JOINED.test(word) ? [...ENDINGS_OF_SHORT].map((ending) => word + ending) : [word];
}
