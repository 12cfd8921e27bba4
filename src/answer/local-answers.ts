/** The answer service over one opened library, in this thread. */

import type { Library } from '../retrieval/index.js';
import type { AnswerService, ArticleView, PassageView } from './answer.js';
import { answerQuestion, createTools } from './answer-question.js';
import { exampleQuestions } from './examples.js';
import { libraryFacts, sourceSummaries } from './sources.js';
import { createSpeakerViews } from './speaker-views.js';
import { createVersions } from './versions.js';

/** Paragraphs shown before and after a passage. */
const NEIGHBOURS = 2;

/** Answers from one library; nothing is read or written, so closing does nothing. */
export function createAnswers(library: Library): AnswerService {
  const tools = createTools(library);
  const { references } = tools;
  const versions = createVersions(library, references);
  const views = createSpeakerViews(library, references);
  const articleOf = (reference: string) => {
    const id = references.find(reference);
    const passage = id === null ? undefined : library.passages[id];
    const article = passage === undefined ? undefined : library.articles[passage.article];
    return passage === undefined || article === undefined ? null : { passage, article };
  };

  let examples: readonly string[] | null = null;
  return {
    ask: async (question) => answerQuestion(tools, question),
    passage: async (reference) => {
      const found = articleOf(reference);
      if (found === null) return null;
      const { passage, article } = found;
      const { title, outlet, url, published, paragraphs } = article;
      const at = passage.paragraph;
      return {
        ...{ title, outlet: outlet.name, url, published },
        before: paragraphs.slice(Math.max(0, at - NEIGHBOURS), at),
        paragraph: passage.text,
        after: paragraphs.slice(at + 1, at + 1 + NEIGHBOURS),
      } satisfies PassageView;
    },
    article: async (reference) => {
      const article = articleOf(reference)?.article;
      if (article === undefined) return null;
      const { title, outlet, author, url, published, paragraphs } = article;
      return { title, outlet: outlet.name, author, url, published, paragraphs } satisfies ArticleView;
    },
    sources: async () => sourceSummaries(library),
    examples: async () => {
      examples ??= exampleQuestions(library, (text) =>
        answerQuestion(tools, { text, context: null, now: Date.now() }),
      );
      return examples;
    },
    facts: async () => libraryFacts(library),
    speakers: async (query) => views.list(query),
    speaker: async (name) => views.profile(name),
    versions: async (reference) => versions.of(reference),
    close: async () => {},
  };
}
