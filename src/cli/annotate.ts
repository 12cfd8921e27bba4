/** `isnad annotate`: cleaned articles with their quotes, as JSON lines or as a page to read. */

import { writeFile } from 'node:fs/promises';
import { type Article, readCorpus } from '../corpus/index.js';
import { type AnnotatedArticle, annotateAll } from '../ingest/index.js';
import { createProgress } from '../progress.js';
import { reviewPage } from '../review/index.js';
import { readArguments } from './arguments.js';
import { type Command, outputError, printJsonLine, UsageError } from './command.js';
import { reportRejected } from './rejections.js';

/** The article's own file for a page; the article's id for a line of a file that holds many. */
function sourceName(article: Article): string {
  return article.source.line === null ? article.source.file : article.id;
}

function annotation({ article, quotes }: AnnotatedArticle) {
  return {
    id: article.id,
    source: { file: sourceName(article), path: article.source.file, line: article.source.line },
    url: article.url,
    outlet: article.outlet,
    title: article.title,
    author: article.author,
    published: article.published,
    paragraphs: article.paragraphs,
    dropped: article.dropped.map(({ text, why }) => ({ text, why })),
    quotes,
  };
}

export const annotate: Command = {
  name: 'annotate',
  usage: 'PATH… [--html OUT.html]',
  summary:
    'Cleans articles and finds who said what; one JSON line per article on stdout, or a page to review.',
  async run(args) {
    const { values, positionals } = readArguments(args, { html: { type: 'string' } });
    if (positionals.length === 0) throw new UsageError('No file or folder given');
    const progress = createProgress();
    const { articles, rejected } = await readCorpus(positionals, {
      onProgress: ({ articles: done }) => progress.report(`Reading: ${done} articles`),
    });
    const annotated = annotateAll(articles, ({ done, total }) =>
      progress.report(`Quotes: ${done} of ${total} articles`),
    );
    progress.done();
    reportRejected(rejected);
    if (values.html === undefined) {
      for (const article of annotated) await printJsonLine(annotation(article));
      return;
    }
    const page = values.html;
    await writeFile(page, reviewPage(annotated)).catch((error: unknown) => {
      throw outputError(page, error);
    });
    process.stderr.write(`${annotated.length} articles written to ${page}\n`);
  },
};
