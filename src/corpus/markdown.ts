/** Markdown files with front matter: facts in YAML between `---` lines, then the article. */

import { parse } from 'yaml';
import { z } from 'zod';
import type { RawArticle } from './raw-article.js';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

const field = z
  .union([z.string(), z.number().transform(String), z.date().transform((date) => date.toISOString())])
  .nullish();
const FACTS = z.looseObject({
  id: field,
  url: field,
  outlet: field,
  title: field,
  author: field,
  published: field,
  date: field,
});

/** What can go wrong in a Markdown file, in plain words. */
export interface MarkdownProblem {
  readonly reason: string;
}

/**
 * Reads a Markdown article. A heading or block quote loses its mark; one line is one paragraph.
 *
 * @returns the article, or why there is none
 */
export function readMarkdown(
  content: string,
  file: string,
  fallbackId: string,
): RawArticle | MarkdownProblem {
  const match = FRONT_MATTER.exec(content);
  if (match === null) {
    return {
      reason:
        'no front matter; start the file with a line ---, fields such as title: and outlet:, and a line ---',
    };
  }
  const facts = readFacts(match[1] ?? '');
  if ('reason' in facts) return facts as MarkdownProblem;
  const body = markdownText(content.slice(match[0].length));
  if (body.trim() === '') return { reason: 'no text below the front matter' };
  const { id, url, outlet, title, author, published, date } = facts;
  return {
    id: id ?? fallbackId,
    source: { file, line: null },
    form: 'record',
    url: url ?? null,
    outlet: outlet ?? null,
    title: title ?? null,
    author: author ?? null,
    published: published ?? date ?? null,
    text: body,
  };
}

function readFacts(yaml: string): z.infer<typeof FACTS> | MarkdownProblem {
  let data: unknown;
  try {
    data = parse(yaml, { schema: 'core' });
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return {
      reason: `the front matter is not valid YAML (${detail}); put values that contain a colon in quotes`,
    };
  }
  const parsed = FACTS.safeParse(data ?? {});
  if (!parsed.success)
    return { reason: `the front matter field "${String(parsed.error.issues[0]?.path[0])}" must be a text` };
  return parsed.data;
}

/** Takes off the marks of headings and block quotes, and images: what remains is the article's own characters. */
function markdownText(body: string): string {
  return body
    .split(/\r?\n/)
    .filter((line) => !/^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line))
    .map((line) => line.replace(/^\s{0,3}(?:#{1,6}|>)\s+/, ''))
    .join('\n');
}
