/** Words that carry no topic: function words, and the words that put a question. */

import { normalise } from './normalise.js';
import { readWordList } from './word-list.js';

const FUNCTION_WORDS = readSet('arabic/stop-words.txt');
const QUESTION_WORDS = readSet('arabic/question-words.txt');

function readSet(path: string): ReadonlySet<string> {
  return new Set(readWordList(path).map(normalise));
}

/** The word itself, or the word behind a conjunction و or ف. */
function holds(words: ReadonlySet<string>, form: string): boolean {
  return words.has(form) || (/^[وف]/.test(form) && words.has(form.slice(1)));
}

/** True for particles, pronouns, auxiliaries and the like; takes a normalised word. */
export function isStopWord(form: string): boolean {
  return holds(FUNCTION_WORDS, form);
}

/** True for words that only put a question, of the standard language and the dialects; takes a normalised word. */
export function isQuestionWord(form: string): boolean {
  return holds(QUESTION_WORDS, form);
}
