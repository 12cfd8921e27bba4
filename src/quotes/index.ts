/** Who said which words: reported speech in an article, and the register of speakers over all of them. */

export type {
  AttributionGround,
  Quote,
  QuotedSpeaker,
  QuoteForm,
  QuoteKind,
  SpeakerKind,
  Standing,
} from './quote.js';
