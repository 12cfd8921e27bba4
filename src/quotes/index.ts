/** Who said which words: reported speech in an article, and the register of speakers over all of them. */

export { type AttributableArticle, attribute } from './attribute.js';
export { matchSpeaker, type SpeakerMatch, type SpeakerMatchGround } from './match-speaker.js';
export type {
  AttributionGround,
  Quote,
  QuotedSpeaker,
  QuoteForm,
  QuoteKind,
  SpeakerKind,
  Standing,
} from './quote.js';
export { buildRegister, type RegisteredSpeaker, type SpeakerRegister, type SpeakerRole } from './register.js';
export { speechActs } from './speech-acts.js';
