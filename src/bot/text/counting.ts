/** Counted nouns in Arabic: the form depends on the number (one, two, 3–10, 11–99, hundreds). */

const PLURAL_RULES = new Intl.PluralRules('ar');
const GROUPED = new Intl.NumberFormat('en-US');

/** The forms of one noun: «مقال واحد»، «مقالان»، «مقالات»، «مقالاً»، «مقال». */
export interface CountedNoun {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly hundreds: string;
  readonly none: string;
}

/** Number and noun, for example «3 مقالات» or «مقالان». */
export function counted(count: number, noun: CountedNoun): string {
  switch (PLURAL_RULES.select(count)) {
    case 'zero':
      return noun.none;
    case 'one':
      return noun.one;
    case 'two':
      return noun.two;
    case 'few':
      return `${GROUPED.format(count)} ${noun.few}`;
    case 'many':
      return `${GROUPED.format(count)} ${noun.many}`;
    default:
      return `${GROUPED.format(count)} ${noun.hundreds}`;
  }
}
