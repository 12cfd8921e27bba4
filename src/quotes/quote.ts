/** Reported speech and who said it. Conventions of spans, kinds and forms: docs/quotes.md. */

export type QuoteKind = 'direct' | 'mixed' | 'indirect';
export type QuoteForm = 'marks' | 'clause' | 'nominal' | 'bare';
export type SpeakerKind = 'person' | 'organisation' | 'unnamed';

/** The speaker as one article shows it. `name` is null exactly when `kind` is `unnamed`. */
export interface QuotedSpeaker {
  readonly name: string | null;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  /** Several who speak as one («فلان وفلانة»), each on their own; the name joins theirs. Absent when one speaks. */
  readonly jointly?: readonly QuotedSpeaker[];
}

/** How the speaker was found, from the surest to the least sure. */
export type AttributionGround =
  | 'explicit' // named in the cue's own sentence
  | 'role' // an office in the sentence, its holder named elsewhere in the article
  | 'post' // author line or handle of an embedded post
  | 'continued' // verb without subject: the last speaker goes on
  | 'document' // a report or statement speaks for its issuer
  | 'nearest'; // the nearest agreeing name

/** `denied` and `forged`: the article itself says that the words were not said. Never presented as fact. */
export type Standing = 'reported' | 'denied' | 'forged';

export interface Quote {
  /** Index into the article's paragraphs. */
  readonly paragraph: number;
  /** UTF-16 offsets in that paragraph, end exclusive; `text` is that slice. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: QuoteKind;
  readonly form: QuoteForm;
  readonly speaker: QuotedSpeaker | null;
  /** The verb, participle or expression as it stands; null for posts and answers of interviews. */
  readonly cue: string | null;
  /** UTF-16 offsets of the cue in the same paragraph; null when it stands in the one before, or when there is none. */
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  /** Outlet or agency named as the channel of the words. */
  readonly via: string | null;
  readonly ground: AttributionGround | null;
  /** 0 (no idea) … 1 (named right before the words). */
  readonly confidence: number;
  readonly standing: Standing;
}
