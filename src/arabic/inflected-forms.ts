/** A word with the endings that inflection adds, as they are written: what stays the same word, while its stem may be shared by others. */

/** Endings of nouns and verbs that do not end in a weak letter: number, gender, case, attached pronouns. */
const ENDINGS = [
  ...[
    '',
    'ا',
    'ه',
    'ها',
    'هم',
    'هن',
    'هما',
    'نا',
    'ك',
    'كم',
    'ون',
    'وا',
    'ين',
    'ان',
    'ات',
    'ت',
    'تا',
    'ته',
    'تها',
    'تهم',
  ],
  ...['وه', 'وها', 'وهم', 'اته', 'اتها', 'اتهم'],
];
/** Endings in place of ة. */
const FEMININE = [
  'ه',
  'ته',
  'تها',
  'تهم',
  'تهما',
  'تنا',
  'تان',
  'تين',
  'تا',
  'ات',
  'اته',
  'اتها',
  'اتهم',
  'اتنا',
];
/** Endings in place of the weak last letter of a verb: أعطى، أعطت، أعطوا، أعطاه. */
const WEAK = ['ت', 'تا', 'وا', 'ون', 'ين', 'ان', 'اه', 'اها', 'اهم', 'ته', 'تها', 'تهم'];
/** Shorter weak verbs lose themselves in other words: بنى، بنت. */
const SHORTEST_WEAK = 4;

/**
 * The forms of a normalised word without article and proclitics: شركه → شركه، شركتها، شركات …; not شرك or شركي, which share its stem.
 */
export function inflectedForms(word: string): string[] {
  if (/[هة]$/.test(word) && word.length > 2) {
    const base = word.slice(0, -1);
    return FEMININE.map((ending) => base + ending);
  }
  const forms = ENDINGS.map((ending) => word + ending);
  if (/[يا]$/.test(word) && word.length >= SHORTEST_WEAK) {
    forms.push(...WEAK.map((ending) => word.slice(0, -1) + ending));
  }
  return forms;
}
