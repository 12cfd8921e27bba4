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

/** Code of a plain Arabic letter (U+0621 … U+064A without tatweel) → code of its folded form; 0 for all other characters. */
const PLAIN_LETTERS = plainLetters();

function plainLetters(): Uint16Array {
  const codes = new Uint16Array(0x64b);
  for (let code = 0x621; code < codes.length; code++) {
    if (code > 0x63a && code < 0x641) continue;
    const letter = String.fromCharCode(code);
    codes[code] = (LETTERS[letter] ?? letter).charCodeAt(0);
  }
  return codes;
}

/** Folds a word of plain Arabic letters, as nearly all are: nothing in it is to be composed, removed or lower-cased. */
function foldPlainWord(word: string): string | null {
  let folded = '';
  let copied = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const letter = PLAIN_LETTERS[code] ?? 0;
    if (letter === 0) return null;
    if (letter === code) continue;
    folded += word.slice(copied, at) + String.fromCharCode(letter);
    copied = at + 1;
  }
  return copied === 0 ? word : folded + word.slice(copied);
}

/** The form in which two spellings of one word are equal. Lengths and offsets are not kept. */
export function normalise(text: string): string {
  return (
    foldPlainWord(text) ??
    asciiDigits(stripInvisible(text.normalize('NFKC')))
      .replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
      .toLowerCase()
  );
}
