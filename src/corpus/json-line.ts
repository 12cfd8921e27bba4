/** One line of a JSON Lines file as a raw article: our own fields, or those of BEIR (`_id`). */

import { z } from 'zod';
import type { RawArticle } from './raw-article.js';

const text = z.string().nullish().catch(null);
const identifier = z
  .union([z.string().trim().min(1), z.number()])
  .transform(String)
  .nullish();

const JSON_ARTICLE = z.looseObject({
  id: identifier,
  _id: identifier,
  url: text,
  outlet: text,
  title: text,
  author: text,
  published: z
    .union([z.string(), z.number().transform(String)])
    .nullish()
    .catch(null),
  text: z.union([z.string(), z.array(z.string()).transform((paragraphs) => paragraphs.join('\n'))]),
});

/** The first problem of a line, in plain words. */
function reasonOf(error: z.ZodError, data: unknown): string {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return 'the line is not a JSON object; put one article on each line: {"id": …, "text": …}';
  }
  const field = String(error.issues[0]?.path[0] ?? 'text');
  if (field === 'text' && !('text' in data)) return 'the field "text" is missing; it holds the article';
  return `the field "${field}" has the wrong type; it must be a string`;
}

/**
 * Reads one line.
 *
 * @param fallbackId - id of an article that has none of its own
 * @returns the article, or why there is none
 */
export function readJsonLine(
  line: string,
  source: { readonly file: string; readonly line: number },
  fallbackId: string,
): RawArticle | { readonly reason: string } {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 120) : '';
    return { reason: `the line is not valid JSON (${detail}); correct or remove it` };
  }
  const parsed = JSON_ARTICLE.safeParse(data);
  if (!parsed.success) return { reason: reasonOf(parsed.error, data) };
  const article = parsed.data;
  if (article.text.trim() === '')
    return { reason: 'the field "text" is empty; the article has nothing to index' };
  const beir = article._id ?? null;
  return {
    id: article.id ?? beir ?? fallbackId,
    source,
    form: beir !== null && !article.id ? 'clean' : 'record',
    url: article.url ?? null,
    outlet: article.outlet ?? null,
    title: article.title ?? null,
    author: article.author ?? null,
    published: article.published ?? null,
    text: article.text,
  };
}
