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
  Reply,
  SourceSummary,
  Status,
} from './answer.js';
