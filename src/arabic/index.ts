/** Arabic language tools: everything that knows letters, words, numbers and dates, and nothing of news. */

export { compoundNames } from './compound-names.js';
export { coversDate, type DateMention, type DatePrecision, findDates } from './dates.js';
export { parseDate } from './dates-field.js';
export { resolveRelative } from './dates-relative.js';
export { monthNames } from './dates-vocabulary.js';
export { wordFrequencies } from './frequencies.js';
export { isFormOf, stemmedForms } from './inflected-forms.js';
export { hasEndsOf, latinSoundKeys } from './latin-sounds.js';
export { asciiDigits, normalise, stripInvisible } from './normalise.js';
export { isNumberWord, type NumberMention, readNumbers } from './numbers.js';
export { type PhraseMatch, PhraseTable } from './phrase-table.js';
export { skeleton } from './skeleton.js';
export { soundKey } from './sound-key.js';
export {
  createProcliticStripper,
  createStemmer,
  type Frequency,
  type Stemmer,
  withoutArticle,
} from './stems.js';
export { isQuestionWord, isStopWord } from './stop-words.js';
export {
  isSaidBy,
  loadRingIndex,
  type Member,
  type Ring,
  type RingIndex,
  type ThesaurusEntry,
  thesaurus,
  wordsBehind,
} from './thesaurus.js';
export { type Token, tokenise } from './tokens.js';
export { presentsOf, verbalNounsOf, verbsOf } from './verb-forms.js';
export { readTable, readWordList } from './word-list.js';
