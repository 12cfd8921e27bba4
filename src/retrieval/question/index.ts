/** Question analysis: what is asked, of whom, about what, and whether it is a question at all. */

export { analyseQuestion, type QuestionSettings } from './analyse.js';
export type {
  AnalysedQuestion,
  AnswerType,
  ChatKind,
  ContentWord,
  FollowUp,
  OutletMention,
  QuestionDate,
  QuestionType,
  SpeakerMention,
} from './analysed-question.js';
export type { QuestionLookups } from './lookups.js';
export { opposites } from './opposites.js';
export { isOutletKind } from './outlet-kinds.js';
export { withoutProclitic } from './proclitics.js';
export { splitQuestions } from './split.js';
export { isSpeechVerb, isTopicless } from './vocabulary.js';
