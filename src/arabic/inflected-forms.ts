/** A word and the endings that inflection adds to it: what stays the same word, while its stem may be shared by others. */

/** Endings of nouns and verbs that do not end in a weak letter: number, gender, case, attached pronouns. */
const ENDINGS: ReadonlySet<string> = new Set([
  ...['', 'ا', 'ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'ك', 'كم', 'ون', 'وا', 'ين', 'ان', 'ات', 'ت', 'تا', 'ته'],
  ...['تها', 'تهم', 'وه', 'وها', 'وهم', 'اته', 'اتها', 'اتهم'],
]);
/** Endings in place of ة. */
const FEMININE: ReadonlySet<string> = new Set([
  ...['ه', 'ته', 'تها', 'تهم', 'تهما', 'تنا', 'تان', 'تين', 'تا', 'ات', 'اته', 'اتها', 'اتهم', 'اتنا'],
]);
/** Endings in place of the weak last letter of a verb: أعطى، أعطت، أعطوا، أعطاه. */
const WEAK: ReadonlySet<string> = new Set([
  ...['ت', 'تا', 'وا', 'ون', 'ين', 'ان', 'اه', 'اها', 'اهم', 'ته', 'تها', 'تهم'],
]);
/** Shorter weak verbs lose themselves in other words: بنى، بنت. */
const SHORTEST_WEAK = 4;
const SHORTEST = 2;
const LONGEST_ENDING = 4;

/**
 * Is a form, without article and proclitics, the word or an inflected form of it? Both normalised: شركتها and شركات are
 * forms of شركه; شرك and شركي, which share its stem, are not.
 */
export function isFormOf(form: string, word: string): boolean {
  if (form === word) return true;
  const base = word.slice(0, -1);
  if (word.endsWith('ه') && base.length >= SHORTEST)
    return form.startsWith(base) && FEMININE.has(form.slice(base.length));
  if (form.startsWith(word)) return ENDINGS.has(form.slice(word.length));
  return (
    /[يا]$/.test(word) &&
    word.length >= SHORTEST_WEAK &&
    form.startsWith(base) &&
    WEAK.has(form.slice(base.length))
  );
}

/** All words that a form may be a form of, itself first. */
export function basesOf(form: string): string[] {
  const bases = new Set([form]);
  for (let length = 0; length <= LONGEST_ENDING && form.length - length >= SHORTEST; length++) {
    const base = form.slice(0, form.length - length);
    const ending = form.slice(form.length - length);
    if (ENDINGS.has(ending)) bases.add(base);
    if (FEMININE.has(ending)) bases.add(`${base}ه`);
    if (WEAK.has(ending) && base.length + 1 >= SHORTEST_WEAK) bases.add(`${base}ي`).add(`${base}ا`);
  }
  return [...bases];
}

/** Shorter words with ي or ت before them are too often other words: تمر. */
const SHORTEST_VERB = 3;

/** The present of a verb given in the past, for he and she: سرق، يسرق، تسرق; أعلن، يعلن، تعلن. */
export function presentOf(past: string): string[] {
  const root = past.replace(/^ا(?=...)/, '');
  return past.length < SHORTEST_VERB || past.endsWith('ه') || past.startsWith('ال')
    ? []
    : [`ي${root}`, `ت${root}`];
}

/** The past of what may be a present, with or without the future's س: يسرق، سيعلن → سرق; علن، اعلن. */
export function pastsOf(present: string): string[] {
  const [, root] = /^س?[يت](.{2,})$/.exec(present) ?? [];
  return root === undefined || root.length < SHORTEST_VERB - 1 ? [] : [root, `ا${root}`];
}
