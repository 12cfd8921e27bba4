/** An AnswerService over a few invented articles in memory: answers are paragraphs that share words with the question. */

import type {
  Answer,
  AnswerService,
  ArticleView,
  CitedQuote,
  PassageView,
  Question,
  QuoteRecord,
  QuoteVersion,
  Reply,
  SpeakerProfile,
  SpeakerSummary,
  SpeakersPage,
  SpeakersQuery,
} from '../../../src/answer/index.js';
import { tokenise } from '../../../src/arabic/index.js';

export interface SmallArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly paragraphs: readonly string[];
  /** The quote that a paragraph holds, by its index. */
  readonly quotes?: Readonly<Record<number, CitedQuote>>;
}

export function quoteOf(text: string, name: string, more: Partial<CitedQuote> = {}): CitedQuote {
  return {
    text,
    shown: text,
    kind: 'direct',
    speaker: { name, role: null, kind: 'person' },
    via: null,
    ground: 'explicit',
    confidence: 1,
    standing: 'reported',
    ...more,
  };
}

export class SmallAnswers implements AnswerService {
  /** Questions asked so far. */
  readonly asked: Question[] = [];
  /** Resolves questions that hold this word only when `open` is called. */
  private gate: { word: string; opened: Promise<void>; open: () => void } | null = null;

  constructor(private articles: readonly SmallArticle[]) {}

  /** Questions with the word wait until the returned function is called. */
  holdQuestionsWith(word: string): () => void {
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.gate = { word, opened, open };
    return open;
  }

  /** What a reindex does: other articles from now on. */
  replaceArticles(articles: readonly SmallArticle[]): void {
    this.articles = articles;
  }

  async ask(question: Question): Promise<Reply> {
    this.asked.push(question);
    if (this.gate !== null && question.text.includes(this.gate.word)) await this.gate.opened;
    if (question.text.includes('عطل')) throw new Error('this question breaks the answers');
    if (/^(مرحبا|شكرا)/.test(question.text)) return chatReply('أهلاً وسهلاً!');
    const words = new Set([...wordsOf(question.text), ...(question.context?.topic ?? [])]);
    const answers = this.articles
      .flatMap((article) => article.paragraphs.map((text, index) => answerFrom(article, text, index)))
      .map((answer) => ({
        ...answer,
        score: wordsOf(answer.paragraph).filter((word) => words.has(word)).length,
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
    const context = {
      question: question.text,
      resolved: question.text,
      speaker: null,
      topic: [...words],
      article: answers[0]?.article ?? null,
    };
    if (answers.length > 0) return { status: 'answered', answers, text: null, suggestions: [], context };
    const suggestions = this.articles.slice(0, 2).map(({ title }) => title);
    return { status: 'not-found', answers, text: 'لم يُعثر على جواب.', suggestions, context };
  }

  async passage(reference: string): Promise<PassageView | null> {
    const found = this.find(reference);
    if (found === null) return null;
    const { article, index } = found;
    return {
      ...article,
      before: article.paragraphs.slice(Math.max(0, index - 1), index),
      paragraph: article.paragraphs[index] ?? '',
      after: article.paragraphs.slice(index + 1, index + 2),
    };
  }

  async article(reference: string): Promise<ArticleView | null> {
    const found = this.find(reference);
    return found === null ? null : { ...found.article, author: null };
  }

  async sources() {
    return [...new Set(this.articles.map(({ outlet }) => outlet))].map((outlet) => ({
      outlet,
      articles: this.articles.filter((article) => article.outlet === outlet).length,
      quotes: 0,
      from: '2031-01-02',
      to: '2031-03-04',
    }));
  }

  async speakers({ search, page, pageSize }: SpeakersQuery): Promise<SpeakersPage> {
    const all = this.summaries().filter(({ name }) => search === null || name.includes(search));
    return { total: all.length, speakers: all.slice(page * pageSize, (page + 1) * pageSize) };
  }

  async speaker(name: string): Promise<SpeakerProfile | null> {
    const summary = this.summaries().find((speaker) => speaker.name.includes(name));
    if (summary === undefined) return null;
    return {
      ...summary,
      variants: [summary.name],
      roles: [{ role: 'رئيس البلدية', outlets: [], from: '2031-01-02', to: null }],
      quotedBy: summary.outlets.map((outlet) => ({ outlet, quotes: 1 })),
      topics: ['الجسر'],
      recent: this.records().filter(({ quote }) => quote.speaker?.name === summary.name),
    };
  }

  async versions(reference: string): Promise<readonly QuoteVersion[]> {
    const own = this.records().find((record) => record.reference === reference);
    const same = this.records().filter(({ quote }) => quote.speaker?.name === own?.quote.speaker?.name);
    return own === undefined ? [] : same.map((record) => ({ ...record, likeness: record === own ? 1 : 0.5 }));
  }

  async examples(): Promise<readonly string[]> {
    return this.articles.slice(0, 3).map(({ title }) => `ماذا عن ${title}؟`);
  }

  async facts() {
    return {
      version: 'v1',
      built: '2031-05-06T07:08:09Z',
      sample: true,
      articles: this.articles.length,
      paragraphs: this.articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      quotes: this.records().length,
      speakers: this.summaries().length,
      outlets: (await this.sources()).length,
    };
  }

  async close(): Promise<void> {}

  private find(reference: string): { article: SmallArticle; index: number } | null {
    const [id, index] = reference.split('-');
    const article = this.articles.find((candidate) => candidate.id === id);
    return article === undefined ? null : { article, index: Number(index) };
  }

  private records(): QuoteRecord[] {
    return this.articles.flatMap((article) =>
      Object.entries(article.quotes ?? {}).map(([index, quote]) => ({
        ...article,
        reference: `${article.id}-${index}`,
        quote,
      })),
    );
  }

  private summaries(): SpeakerSummary[] {
    const names = new Set(this.records().flatMap(({ quote }) => quote.speaker?.name ?? []));
    return [...names].map((name) => {
      const own = this.records().filter(({ quote }) => quote.speaker?.name === name);
      return {
        name,
        kind: 'person',
        role: 'رئيس البلدية',
        quotes: own.length,
        outlets: [...new Set(own.map(({ outlet }) => outlet))],
      };
    });
  }
}

function answerFrom(article: SmallArticle, paragraph: string, index: number): Answer {
  const quote = article.quotes?.[index] ?? null;
  return {
    article: article.id,
    reference: `${article.id}-${index}`,
    url: article.url,
    outlet: article.outlet,
    alsoIn: [],
    title: article.title,
    published: article.published,
    paragraph,
    excerpt: paragraph,
    quote,
    versions: quote === null ? 0 : 1,
    score: 0,
  };
}

function chatReply(text: string): Reply {
  return { status: 'chat', answers: [], text, suggestions: [], context: null };
}

function wordsOf(text: string): string[] {
  return tokenise(text)
    .map(({ form }) => form)
    .filter((form) => form.length > 3);
}
