/** The word lists of data/questions as tables over normalised tokens, read once at first use. */

import {
  isStopWord,
  normalise,
  type PhraseMatch,
  PhraseTable,
  readTable,
  readWordList,
  type Token,
} from '../../arabic/index.js';
import type { AnswerType, ChatKind } from './analysed-question.js';

/** What a question word asks by itself; `either` (Maghrebi واش) is «what» before a verb of saying, else «yes or no». */
export type QuestionWordKind =
  | 'what'
  | 'what-said' // شگال: the question word is glued to a verb of saying
  | 'who'
  | 'how-many'
  | 'when'
  | 'where'
  | 'why'
  | 'how'
  | 'which'
  | 'yes-no'
  | 'either';

export interface QuestionWordEntry {
  readonly kind: QuestionWordKind;
  /** Counts only as the first word of the question: من، ما، كم in its dialect spellings. */
  readonly onlyFirst: boolean;
  /** Counts only when the question has no other: «صحيح», «ولا لا». */
  readonly onlyAlone: boolean;
}

/** What a word of the frame of a question does in it; described in data/questions/frame-words.txt. */
export type FrameRole =
  | 'copula'
  | 'who'
  | 'happened'
  | 'clause'
  | 'saying'
  | 'separable'
  | 'bare'
  | 'addressed';

export interface QuestionVocabulary {
  readonly questionWords: PhraseTable<QuestionWordEntry>;
  /** Words to pass over between question word and noun. */
  readonly attributes: ReadonlySet<string>;
  readonly askedNouns: ReadonlyMap<string, AnswerType>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Verbs that ask for words only right behind a question word: for each, behind which. */
  readonly tellingVerbs: ReadonlyMap<'what' | 'how', ReadonlySet<string>>;
  /** Words that say what somebody is and name nobody alone. */
  readonly roleHeads: ReadonlySet<string>;
  readonly nameAdjectives: ReadonlySet<string>;
  readonly about: PhraseTable<true>;
  readonly attribution: PhraseTable<true>;
  /** Documents and figures, which are cited and speak for nobody. */
  readonly documents: ReadonlySet<string>;
  readonly exclusion: PhraseTable<true>;
  readonly courtesy: PhraseTable<true>;
  /** Words of courtesy and greeting that are names and nouns, too. */
  readonly courtesyNouns: ReadonlySet<string>;
  readonly chat: PhraseTable<ChatKind>;
  readonly chatFillers: ReadonlySet<string>;
  readonly openers: PhraseTable<'topic' | 'all'>;
  readonly pronouns: PhraseTable<PronounKind>;
  readonly stopWords: ReadonlySet<string>;
  readonly frameWords: ReadonlyMap<FrameRole, ReadonlySet<string>>;
  /** Media by name; the value is all spellings, the usual one first. */
  readonly media: PhraseTable<readonly string[]>;
  /** Given names of people. */
  readonly givenNames: ReadonlySet<string>;
  /** Countries and towns of one word. */
  readonly places: ReadonlySet<string>;
}

/** What a pronoun can stand for. */
export type PronounKind = 'person' | 'thing' | 'time';

function phrases(path: string): PhraseTable<true> {
  const table = new PhraseTable<true>();
  for (const phrase of readWordList(path)) table.add(phrase, true);
  return table;
}

/** A table whose second column is the value of all phrases in the first; the first mention of a phrase wins. */
function valued<T extends string>(path: string): PhraseTable<T> {
  const table = new PhraseTable<T>();
  const seen = new Set<string>();
  for (const [list = '', value = ''] of readTable(path)) {
    for (const phrase of list.split(/[،,]/)) {
      const form = normalise(phrase).trim();
      if (form === '' || seen.has(form)) continue;
      seen.add(form);
      table.add(phrase, value as T);
    }
  }
  return table;
}

function questionWords(): PhraseTable<QuestionWordEntry> {
  const table = new PhraseTable<QuestionWordEntry>();
  for (const [phrase = '', kind = '', , place = ''] of readTable('questions/question-words.txt')) {
    table.add(phrase, {
      kind: kind as QuestionWordKind,
      onlyFirst: /start/.test(place),
      onlyAlone: /alone/.test(place),
    });
  }
  return table;
}

function askedNouns(): Map<string, AnswerType> {
  const nouns = new Map<string, AnswerType>();
  for (const [list = '', type = ''] of readTable('questions/asked-nouns.txt')) {
    for (const noun of list.split(/[،,]/)) nouns.set(normalise(noun).trim(), type as AnswerType);
  }
  return nouns;
}

function frameWords(): Map<FrameRole, ReadonlySet<string>> {
  const roles = new Map<FrameRole, ReadonlySet<string>>();
  for (const [list = '', role = ''] of readTable('questions/frame-words.txt')) {
    roles.set(role as FrameRole, new Set(list.split(/[،,]/).map((word) => normalise(word).trim())));
  }
  return roles;
}

function media(): PhraseTable<readonly string[]> {
  const table = new PhraseTable<readonly string[]>();
  for (const [list = ''] of readTable('questions/media.txt')) {
    const spellings = list.split(/[،,]/).map((spelling) => spelling.trim());
    for (const spelling of spellings) table.add(spelling, spellings);
  }
  return table;
}

function tellingVerbs(): Map<'what' | 'how', ReadonlySet<string>> {
  const behind = { what: new Set<string>(), how: new Set<string>() };
  for (const [list = '', words = ''] of readTable('questions/telling-verbs.txt')) {
    const verbs = list.split(/[،,]/).map((verb) => normalise(verb).trim());
    for (const word of ['what', 'how'] as const) {
      if (words.includes(word)) for (const verb of verbs) behind[word].add(verb);
    }
  }
  return new Map(Object.entries(behind) as ['what' | 'how', ReadonlySet<string>][]);
}

const normalisedSet = (path: string): ReadonlySet<string> => new Set(readWordList(path).map(normalise));

/** The names in the second column of a table. */
const namesOf = (path: string): ReadonlySet<string> =>
  new Set(
    readTable(path).flatMap(([, names = '']) => names.split(/[،,]/).map((name) => normalise(name).trim())),
  );

let loaded: QuestionVocabulary | null = null;

/** The vocabulary of data/questions. */
export function questionVocabulary(): QuestionVocabulary {
  loaded ??= {
    questionWords: questionWords(),
    attributes: normalisedSet('questions/attributes.txt'),
    askedNouns: askedNouns(),
    speechVerbs: normalisedSet('questions/speech-verbs.txt'),
    tellingVerbs: tellingVerbs(),
    roleHeads: normalisedSet('questions/role-heads.txt'),
    nameAdjectives: normalisedSet('questions/name-adjectives.txt'),
    about: phrases('questions/about.txt'),
    attribution: phrases('questions/attribution.txt'),
    documents: normalisedSet('questions/documents.txt'),
    exclusion: phrases('questions/exclusion.txt'),
    courtesy: phrases('questions/courtesy.txt'),
    courtesyNouns: normalisedSet('questions/courtesy-nouns.txt'),
    chat: valued<ChatKind>('questions/chat.txt'),
    chatFillers: normalisedSet('questions/chat-fillers.txt'),
    openers: valued<'topic' | 'all'>('questions/follow-up-openers.txt'),
    pronouns: valued<PronounKind>('questions/pronouns.txt'),
    stopWords: normalisedSet('questions/stop-words.txt'),
    frameWords: frameWords(),
    media: media(),
    givenNames: namesOf('quotes/given-names.txt'),
    places: namesOf('quotes/places.txt'),
  };
  return loaded;
}

/** Has a normalised word this role in the frame of a question? */
export function isFrameWord(form: string, role: FrameRole): boolean {
  return questionVocabulary().frameWords.get(role)?.has(form) === true;
}

/** Function words of written news and of chats; takes a normalised word. */
export function isTopicless(form: string): boolean {
  return form.length < 2 || isStopWord(form) || questionVocabulary().stopWords.has(form);
}

/** The match of a phrase at token `at`, also behind a conjunction that the table itself keeps on short words. */
export function matchBehindConjunction<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
): (PhraseMatch<T> & { readonly conjunction: boolean }) | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const plain = table.exact(tokens, at);
  if (plain !== null) return { ...plain, conjunction: false };
  if (!/^[وف]../.test(token.form)) return null;
  const bare = [{ ...token, form: token.form.slice(1) }, ...tokens.slice(at + 1, at + 6)];
  const behind = table.exact(bare, 0);
  return behind === null ? null : { ...behind, conjunction: true };
}

const OBJECT = /(?:هم|ها|ه|وه|وها|و)$/;
/** «كيقول»; the k of a word of four letters is rather that of a name. */
const PRESENT_PREFIX = /^(?:[وف])?(?:(?:عم|راح|رح|[بحهسدت])(?=.{3})|ك(?=.{4}))/;

/** Is the word a verb of saying, in any of its spoken forms (بيقول، قاله، عميحكي)? Takes a normalised word. */
export function isSpeechVerb(form: string): boolean {
  return isFormOf(questionVocabulary().speechVerbs, form);
}

/** Does the word, right behind this question word, ask for somebody's words («مم خاف», «كيف وصف»)? Takes a normalised word. */
export function isTellingVerb(form: string, behind: 'what' | 'how'): boolean {
  return isFormOf(questionVocabulary().tellingVerbs.get(behind) ?? NO_VERBS, form);
}
const NO_VERBS: ReadonlySet<string> = new Set();

/** «يراه», «رآها», «نفاه»: final ى is ا before an attached object. */
const weakBases = (word: string): string[] => {
  const stem = /^(.+ا)(?:ه|ها|هم|هن|هما)$/.exec(word)?.[1];
  return stem === undefined ? [] : [`${stem.slice(0, -1)}ي`, `${stem}ي`];
};

function isFormOf(verbs: ReadonlySet<string>, form: string): boolean {
  const known = (word: string): boolean =>
    verbs.has(word) ||
    (word.length > 3 && verbs.has(word.replace(OBJECT, ''))) ||
    weakBases(word).some(isVerb);
  const isVerb = (word: string): boolean => verbs.has(word);
  if (known(form)) return true;
  if (/^[وف]...?/.test(form) && known(form.slice(1))) return true;
  const present = form.replace(PRESENT_PREFIX, '');
  return present !== form && /^[يتن]/.test(present) && known(present);
}
