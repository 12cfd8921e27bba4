/** Arabic language tools: everything that knows letters, words, numbers and dates, and nothing of news. */

export { asciiDigits, normalise, stripInvisible } from './normalise.js';
export { type Token, tokenise } from './tokens.js';
export { readTable, readWordList } from './word-list.js';
