/**
 * Keys under which the spellings of a foreign name meet, in Arabic and in Latin letters: consonants folded by sound.
 *
 * بيترسن، بترسن، Petersen; ميلون، مايلون، Millon. After the idea of Soundex and of Freeman, Condon and
 * Ackerman (HLT-NAACL 2006) to compare Arabic and English names by equivalence classes of consonants, vowels left out.
 * Coarse by intention: a key is evidence only for words that no exact match explains.
 */

/** Arabic consonants → sound class; letters that are absent (weak letters, hamzas, ع, final ه) have no class. */
const ARABIC: Readonly<Record<string, string>> = {
  ...{ ب: 'b', ف: 'f', ت: 't', ط: 't', ث: 's', س: 's', ص: 's', ز: 'z', ذ: 'z', ظ: 'z', د: 'd', ض: 'd' },
  ...{ ج: 'k', غ: 'k', ق: 'k', ك: 'k', خ: 'x', ح: 'h', ه: 'h', ش: 'c', ر: 'r', ل: 'l', م: 'm', ن: 'n' },
};

/** Latin consonant groups, longest first, → the same classes. */
const LATIN: readonly (readonly [string, string])[] = [
  ...([
    ['tch', 'tc'],
    ['sch', 'c'],
    ['sh', 'c'],
    ['ch', 'c'],
    ['kh', 'x'],
    ['gh', 'k'],
    ['ph', 'f'],
  ] as const),
  ...([
    ['th', 's'],
    ['dh', 'z'],
    ['ck', 'k'],
    ['qu', 'k'],
    ['x', 'ks'],
    ['b', 'b'],
    ['p', 'b'],
  ] as const),
  ...([
    ['f', 'f'],
    ['v', 'f'],
    ['t', 't'],
    ['s', 's'],
    ['z', 'z'],
    ['d', 'd'],
    ['j', 'k'],
    ['g', 'k'],
  ] as const),
  ...([
    ['q', 'k'],
    ['k', 'k'],
    ['c', 'k'],
    ['h', 'h'],
    ['r', 'r'],
    ['l', 'l'],
    ['m', 'm'],
    ['n', 'n'],
  ] as const),
];
const DOUBLED = /(.)\1+/g;

function latinKey(form: string): string {
  let key = '';
  for (let at = 0; at < form.length; ) {
    const group = LATIN.find(([letters]) => form.startsWith(letters, at));
    key += group?.[1] ?? '';
    at += group?.[0].length ?? 1;
  }
  return key;
}

function arabicKey(form: string): string {
  let key = '';
  const bare = form.replace(/^ال(?=.{3})/, '').replace(/ه$/, '');
  for (const letter of bare) key += ARABIC[letter] ?? '';
  return key;
}

/** The key of a normalised word; empty when it has no consonant. */
export function soundKey(form: string): string {
  return (/[a-z]/.test(form) ? latinKey(form) : arabicKey(form)).replace(DOUBLED, '$1');
}
