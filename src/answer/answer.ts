/** What the bot knows: answers, their citations, and the views that its buttons and commands open. */

import type { AttributionGround, QuoteKind, SpeakerKind, Standing } from '../quotes/index.js';

/** Another outlet's copy of the same passage. */
export interface Copy {
  readonly article: string;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** The quote that answers, when the answer is somebody's words. */
export interface CitedQuote {
  readonly text: string;
  /** The words to show: `text`, led in by its cue where it depends on it («نفت أن …»); a slice of the paragraph. */
  readonly shown: string;
  readonly kind: QuoteKind;
  readonly speaker: {
    readonly name: string | null;
    readonly role: string | null;
    readonly kind: SpeakerKind;
  } | null;
  readonly via: string | null;
  readonly ground: AttributionGround | null;
  readonly confidence: number;
  readonly standing: Standing;
}

export interface Answer {
  /** Id of the article. */
  readonly article: string;
  /** Short, stable name of article and paragraph, at most 16 ASCII characters; survives a reindex. */
  readonly reference: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly alsoIn: readonly Copy[];
  readonly title: string | null;
  readonly published: string | null;
  /** The whole paragraph. */
  readonly paragraph: string;
  /** The words shown first: an exact slice of the paragraph. */
  readonly excerpt: string;
  /** Null when the answer is the outlet's own text. */
  readonly quote: CitedQuote | null;
  /** In how many other passages of the corpus other outlets (or the same later) report these words; 0 for one version. */
  readonly versions: number;
  readonly score: number;
}

export type Status = 'answered' | 'not-found' | 'chat' | 'help';

/** What a follow-up needs of the question before it; plain data, stored by the bot as it is. */
export interface ConversationContext {
  readonly question: string;
  /** The question with what it took from its own context, in words. */
  readonly resolved: string;
  /** Canonical name of the speaker asked about or cited. */
  readonly speaker: string | null;
  readonly topic: readonly string[];
  /** Id of the article that was cited first. */
  readonly article: string | null;
}

export interface Reply {
  readonly status: Status;
  /** Best first, at most 10; empty unless `answered`. */
  readonly answers: readonly Answer[];
  /** Arabic words for the chat when there is no answer: the greeting, the help, or that nothing was found. */
  readonly text: string | null;
  /** Questions or topics that the corpus does hold, offered when nothing was found. */
  readonly suggestions: readonly string[];
  readonly context: ConversationContext | null;
}

export interface Question {
  readonly text: string;
  readonly context: ConversationContext | null;
  /** Asking time in ms since the epoch, for «yesterday» and the like. */
  readonly now: number;
}

/** A paragraph with its neighbours. */
export interface PassageView {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly before: readonly string[];
  readonly paragraph: string;
  readonly after: readonly string[];
}

export interface ArticleView {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly paragraphs: readonly string[];
}

export interface SourceSummary {
  /** Null: articles whose outlet is unknown. */
  readonly outlet: string | null;
  readonly articles: number;
  readonly quotes: number;
  readonly from: string | null;
  readonly to: string | null;
}

export interface LibraryFacts {
  readonly version: string;
  readonly built: string;
  /** True when the corpus is the invented sample that comes with the project. */
  readonly sample: boolean;
  readonly articles: number;
  readonly paragraphs: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly outlets: number;
}

/** A page of the list of speakers. */
export interface SpeakersQuery {
  /** Part of a name or role, in any spelling; null lists all. */
  readonly search: string | null;
  /** Counts from 0. */
  readonly page: number;
  readonly pageSize: number;
}

export interface SpeakerSummary {
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The role given most often. */
  readonly role: string | null;
  readonly quotes: number;
  /** Outlets that quoted the speaker, the most frequent first; an unknown outlet is null. */
  readonly outlets: readonly (string | null)[];
}

export interface SpeakersPage {
  readonly total: number;
  readonly speakers: readonly SpeakerSummary[];
}

/** A quote in a speaker's profile or among the versions of one statement. */
export interface QuoteRecord {
  /** Reference of the passage that holds the quote, for the views of context and article. */
  readonly reference: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly quote: CitedQuote;
}

export interface SpeakerProfile extends SpeakerSummary {
  readonly variants: readonly string[];
  readonly roles: readonly {
    readonly role: string;
    readonly outlets: readonly string[];
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** How often each outlet quoted the speaker, the most frequent first. */
  readonly quotedBy: readonly { readonly outlet: string | null; readonly quotes: number }[];
  /** Words that the speaker's quotes are about, the most characteristic first. */
  readonly topics: readonly string[];
  /** Newest first, at most 50. */
  readonly recent: readonly QuoteRecord[];
}

/** One outlet's version of a statement. */
export interface QuoteVersion extends QuoteRecord {
  /** Share of the words in common with the version that was asked about, 0 … 1; that one comes first with 1. */
  readonly likeness: number;
}

/** Questions in, cited answers out. Implementations answer from one library or from a worker that holds it. */
export interface AnswerService {
  ask(question: Question): Promise<Reply>;
  /** Null when the reference is no longer in the library. */
  passage(reference: string): Promise<PassageView | null>;
  article(reference: string): Promise<ArticleView | null>;
  sources(): Promise<readonly SourceSummary[]>;
  /** Questions to try, taken from what the library holds. */
  examples(): Promise<readonly string[]>;
  facts(): Promise<LibraryFacts>;
  /** Who is quoted, most quoted first. */
  speakers(query: SpeakersQuery): Promise<SpeakersPage>;
  /** The profile of the speaker whose name fits best; null when nobody's does. */
  speaker(name: string): Promise<SpeakerProfile | null>;
  /** How the outlets reported what the passage quotes, the passage's own version first; empty when it quotes nobody. */
  versions(reference: string): Promise<readonly QuoteVersion[]>;
  close(): Promise<void>;
}
