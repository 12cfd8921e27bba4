/** The regular forms of verbs, from the past to the present and the verbal noun and back; all words normalised. */

/** Shorter words with ي or ت before them are too often other words: تمر. */
const SHORTEST_VERB = 3;

/** Pasts whose present has another vowel: أعاد، يعيد; استعاد، يستعيد; نجا، ينجو. */
const PRESENTS: readonly (readonly [RegExp, string])[] = [
  [/^ا(.)ا(.)$/, '$1ي$2'],
  [/^است(.)ا(.)$/, 'ست$1ي$2'],
  [/^(.)(.)ا$/, '$1$2و'],
];
const PASTS: readonly (readonly [RegExp, string])[] = [
  [/^(.)ي(.)$/, 'ا$1ا$2'],
  [/^ست(.)ي(.)$/, 'است$1ا$2'],
  [/^(.)(.)و$/, '$1$2ا'],
];

/**
 * Pasts of the forms VII, VIII and X and their verbal nouns, which no other word is spelled like: sound, weak, hollow,
 * doubled. The other forms need the thesaurus: قتل may be «killed» or «massacred», أعمال are not of أعمل.
 */
const VERBAL_NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(است..|ان..|ا(?!ست).[تطد].|ات.)([^اي])$/, '$1ا$2'], // انسحاب، اختطاف، اتفاق، استخدام
  [/^(است..|ان..|ا(?!ست).[تطد].|ات.)ي$/, '$1اء'], // انقضاء، انتهاء، استثناء
  [/^(ان.|ا.[تطد])ا(.)$/, '$1يا$2'], // انهيار، اختيار
  [/^است(.)ا(.)$/, 'است$1ا$2ه'], // استقالة
  [/^(است.|ان.|ا.[تطد])([^اي])$/, '$1$2ا$2'], // احتلال، انضمام، استمرار
  [/^استو(.)(.)$/, 'استي$1ا$2'], // استيراد
  [/^استو(.)ي$/, 'استي$1اء'], // استيلاء
];
const VERBS: readonly (readonly [RegExp, string])[] = [
  [/^(است..|ان..|ا(?!ست).[تطد].|ات.)ا([^اء])$/, '$1$2'],
  [/^(است..|ان..|ا(?!ست).[تطد].|ات.)اء$/, '$1ي'],
  [/^(ان.|ا.[تطد])يا(.)$/, '$1ا$2'],
  [/^است(.)ا(.)ه$/, 'است$1ا$2'],
  [/^(است.|ان.|ا.[تطد])(.)ا\2$/, '$1$2'],
  [/^استي(.)ا([^ء])$/, 'استو$1$2'],
  [/^استي(.)اء$/, 'استو$1ي'],
];

const replaced = (word: string, rules: readonly (readonly [RegExp, string])[]): string[] =>
  rules.flatMap(([pattern, by]) => (pattern.test(word) ? [word.replace(pattern, by)] : []));

/** The presents that a verb given in the past may have, each for he, she and we: سرق، [يسرق، تسرق، نسرق]; أعلن، [يعلن …]. */
export function presentsOf(past: string): string[][] {
  if (past.length < SHORTEST_VERB || past.endsWith('ه') || past.startsWith('ال')) return [];
  const roots = [past.replace(/^ا(?=...)/, ''), ...replaced(past, PRESENTS)];
  return roots.map((root) => [...'يتن'].map((person) => person + root));
}

/** The past of what may be a present, with or without the future's س: يسرق، سيعلن → سرق; علن، اعلن. */
export function pastsOf(present: string): string[] {
  const [, root] = /^س?[يتن](.{2,})$/.exec(present) ?? [];
  if (root === undefined || root.length < SHORTEST_VERB - 1) return [];
  return [root, `ا${root}`, ...replaced(root, PASTS)];
}

/** The verbal nouns of a past that its spelling gives: انسحب، انسحاب; اختار، اختيار; استقال، استقالة. */
export const verbalNounsOf = (past: string): string[] => replaced(past, VERBAL_NOUNS);

/** The pasts of what is spelled like such a verbal noun: انسحاب → انسحب. */
export const verbsOf = (noun: string): string[] => replaced(noun, VERBS);
