/** From passages to cited answers. */

export type {
  Answer,
  AnswerService,
  ArticleView,
  CitedQuote,
  ConversationContext,
  Copy,
  LibraryFacts,
  PassageView,
  Question,
  QuoteRecord,
  QuoteVersion,
  Reply,
  SourceSummary,
  SpeakerProfile,
  SpeakerSummary,
  SpeakersPage,
  SpeakersQuery,
  Status,
} from './answer.js';
export { createAnswers } from './local-answers.js';
export {
  openThreadedAnswers,
  type ThreadedAnswers,
  type ThreadedAnswersOptions,
} from './threaded-answers.js';
