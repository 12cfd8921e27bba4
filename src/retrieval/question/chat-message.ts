/** Tells messages that ask nothing about the news (greetings, thanks, emoji, links, gibberish) from questions. */

import type { Token } from '../../arabic/index.js';
import type { ChatKind } from './analysed-question.js';
import { questionVocabulary } from './vocabulary.js';

const LINK =
  /(?:https?:\/\/|www\.|t\.me\/)\S+|\b[\w-]+\.(?:com|net|org|tn|ly|eg|sa|me|info|io)\b(?:\/\S*)?/giu;
const LAUGH = /^(?:ه{2,}|خ{3,}|ها(?:ها)+|(?:ha){2,}|lo+l)$/;
/** One letter hammered, or the same pair over and over. */
const HAMMERED = /^(.)\1{3,}$|^(.{2,3})\2{2,}$/u;
/** Five Latin consonants in a row make no word: «sdfghjk». */
const UNPRONOUNCEABLE = /[bcdfghjklmnpqrstvwxz]{5,}/;

/**
 * The kind of chat that a message is, or null when it may be a question.
 *
 * @param known - is the normalised word known to the corpus? Messages of unknown words only are gibberish.
 */
export function chatKind(
  text: string,
  tokens: readonly Token[],
  known: (form: string) => boolean,
): ChatKind | null {
  if (text.trim() === '') return 'empty';
  const links = text.match(LINK);
  if (links !== null && !/\p{L}/u.test(text.replace(LINK, ''))) return 'link';
  if (tokens.every((token) => /^\d+$/.test(token.form))) return 'symbols';
  if (tokens.every((token) => LAUGH.test(token.form))) return 'laughter';
  if (tokens.every((token) => isGibberish(token.form, known))) return 'gibberish';
  return phrasesOnly(tokens);
}

function isGibberish(form: string, known: (form: string) => boolean): boolean {
  return !known(form) && (HAMMERED.test(form) || UNPRONOUNCEABLE.test(form));
}

/** Repeated letters are shortened (شكراااا) before chat phrases are looked up. */
const shortened = (token: Token): Token => ({ ...token, form: token.form.replace(/(.)\1{2,}/gu, '$1') });

/** A message is chat when chat phrases, fillers and courtesy cover all of it; the most telling phrase names its kind. */
function phrasesOnly(all: readonly Token[]): ChatKind | null {
  const { chat, chatFillers, courtesy } = questionVocabulary();
  const tokens = all.map(shortened);
  const kinds: ChatKind[] = [];
  for (let at = 0; at < tokens.length; ) {
    const form = tokens[at]?.form ?? '';
    const phrase = chat.exact(tokens, at) ?? chat.exact(behindConjunction(tokens, at), 0);
    const polite = courtesy.exact(tokens, at);
    if (phrase !== null) kinds.push(phrase.value);
    else if (LAUGH.test(form)) kinds.push('laughter');
    else if (polite === null && !chatFillers.has(form)) return null;
    at += Math.max(phrase?.length ?? 1, polite?.length ?? 1);
  }
  return kinds.sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b))[0] ?? null;
}

function behindConjunction(tokens: readonly Token[], at: number): Token[] {
  const token = tokens[at];
  if (token === undefined || !/^و../.test(token.form)) return [];
  return [{ ...token, form: token.form.slice(1) }, ...tokens.slice(at + 1, at + 6)];
}

/** Which kind names a message of several: «شكرا، مع السلامة» is thanks, «مرحبا كيف حالك» asks how one is. */
const RANK: readonly ChatKind[] = [
  ...(['insult', 'help', 'identity', 'joke', 'affection', 'thanks', 'wellbeing', 'occasion'] as const),
  ...(['farewell', 'greeting', 'apology', 'praise', 'laughter', 'refusal', 'agreement'] as const),
];
