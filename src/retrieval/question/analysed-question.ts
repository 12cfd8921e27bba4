/** What the analysis of a question finds: the types that ranking, answer choice and conversation share. */

import type { OtherWord } from './spoken-words.js';

/** What kind of question it is, by its question word and verb. */
export type QuestionType =
  | 'who-said' // من قال …؟ whose words are these
  | 'what-said' // ماذا قال فلان عن …؟
  | 'did-say' // هل قال فلان …؟
  | 'how-many'
  | 'when'
  | 'where'
  | 'who'
  | 'who-is' // من هو فلان؟
  | 'why'
  | 'how'
  | 'what'
  | 'yes-no'
  | 'outlet' // أي وكالة نقلت …؟ ماذا ذكرت صحيفة كذا …؟
  | 'topic'; // no question word: words to look for

/** What an answer has to hold. */
export type AnswerType =
  | 'number'
  | 'date'
  | 'place'
  | 'reason'
  | 'manner'
  | 'person'
  | 'role'
  | 'name'
  | 'words'
  | 'outlet'
  | 'any';

/** A piece of the question; UTF-16 offsets in its text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Somebody whose words are asked for: «قال ميلون», «حسب المرصد», «برأي الوزير». */
export interface SpeakerMention extends Span {
  /** As it stands, without proclitics glued to it. */
  readonly text: string;
  /** Normalised words of name and role. */
  readonly words: readonly string[];
  /** Ids of the register's speakers that the words can mean; empty when only a role or nobody known. */
  readonly speakers: readonly number[];
  /** What the words call otherwise: of «حزب فلان» the names of the party, normalised. */
  readonly otherNames: readonly string[];
  /** «غير فلان». */
  readonly excluded: boolean;
}

/** An outlet named in the question. */
export interface OutletMention extends Span {
  /** The outlet's name as the library has it; of one that it lacks, the usual or the typed one. */
  readonly outlet: string;
  /** Normalised spellings under which articles credit it. */
  readonly credits: readonly string[];
  /** «غير وطن إف إم»: answers of all others are wanted. */
  readonly excluded: boolean;
}

/** A date named in the question. */
export interface QuestionDate extends Span {
  readonly text: string;
  /** First and last ISO day; `--11-01` and the like when no year is known. */
  readonly from: string;
  readonly to: string;
  readonly yearless: boolean;
  /** Counted from the day of asking: «أمس». */
  readonly relative: boolean;
}

/** A word that the answer's passage should have. */
export interface ContentWord extends Span {
  readonly text: string;
  /** Normalised; of a spoken word the standard one that says the same. */
  readonly form: string;
  /** Further words that say the same. */
  readonly others: readonly OtherWord[];
  /** 1 for words of the topic, less for words of the frame (عدد، نسبة، the verb of saying). */
  readonly weight: number;
  /** Stands where the question's verb stands; verbs are reworded more freely than names and nouns. */
  readonly verb: boolean;
}

export type ChatKind =
  | 'greeting'
  | 'wellbeing'
  | 'thanks'
  | 'praise'
  | 'farewell'
  | 'insult'
  | 'identity'
  | 'help'
  | 'agreement'
  | 'refusal'
  | 'laughter'
  | 'affection'
  | 'apology'
  | 'joke'
  | 'occasion'
  | 'symbols' // emoji, punctuation, bare digits
  | 'link'
  | 'gibberish'
  | 'empty'
  | 'name'; // a bare name or a single word

/** How far a question leans on the one before it. */
export type FollowUp =
  | 'none'
  | 'possible' // could be understood alone, but is short of names
  | 'certain'; // pronouns without an antecedent, «ومتى؟», «وماذا عن …»

export interface AnalysedQuestion {
  readonly text: string;
  /** Null for a question; otherwise the kind of chat that it is. */
  readonly chat: ChatKind | null;
  readonly type: QuestionType;
  readonly expects: AnswerType;
  /** Normalised noun that is counted or asked for: مقعدا in «كم مقعدا», مدينة in «أي مدينة». */
  readonly askedNoun: string | null;
  readonly speaker: SpeakerMention | null;
  /** Somebody of the register whom the question is about without asking for words: «لماذا يؤيد فلان كذا؟» may be answered by them. */
  readonly actor: SpeakerMention | null;
  readonly outlets: readonly OutletMention[];
  readonly dates: readonly QuestionDate[];
  /** What is left over: the topic, in the order of the question. */
  readonly content: readonly ContentWord[];
  readonly followUp: FollowUp;
  /** How plainly it goes on: half for a «و» that joins it («وكم …؟»), half for a pronoun («قيمتها»). */
  readonly leaning: number;
  /** True when the new words replace the old topic: «وماذا عن روسيا؟». */
  readonly newTopic: boolean;
  /** True when a pronoun stands for the person before: «وماذا قال …», «منصبه». */
  readonly personBefore: boolean;
}
