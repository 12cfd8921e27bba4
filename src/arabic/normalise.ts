/**
 * Orthographic normalisation of Arabic text for matching; never for display.
 *
 * The folding follows Lucene's ArabicNormalizer (alef forms, alef maqsura, taa marbuta, tatweel, diacritics),
 * extended by bidi controls, Persian letter shapes and Arabic-Indic digits, which crawled pages and chats contain.
 */

/** Diacritics, Quranic signs, tatweel, zero-width and bidirectional controls. */
const INVISIBLE =
  /[\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08D3-\u08FF\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
  ژ: 'ز',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const INDIC_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Removes diacritics, tatweel and invisible controls; letters keep their shape. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Arabic-Indic and Persian digits as ASCII digits; the length of the text does not change. */
export function asciiDigits(text: string): string {
  return text.replace(INDIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Words of plain Arabic letters, nearly all: nothing in them is to be composed, removed or lower-cased. */
const PLAIN_WORD = /^[\u0621-\u063A\u0641-\u064A]+$/;

/** The form in which two spellings of one word are equal. Lengths and offsets are not kept. */
export function normalise(text: string): string {
  if (PLAIN_WORD.test(text)) return text.replace(FOLDED, (letter) => LETTERS[letter] ?? letter);
  return asciiDigits(stripInvisible(text.normalize('NFKC')))
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
    .toLowerCase();
}
