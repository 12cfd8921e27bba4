/** The sample corpus and its answer keys: everything is read, and the keys agree with what is read. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Article, type CorpusReading, parseOutletsFile, readCorpus } from '../src/corpus/index.js';

const questionSchema = z.object({
  id: z.string(),
  question: z.string().min(1),
  context: z.string().optional(),
  answer: z.string().nullable(),
  outlets: z.array(z.string()),
  relevant: z.array(
    z.object({
      file: z.string().optional(),
      id: z.string().optional(),
      text: z.string().min(40),
      outlet: z.string().nullable(),
    }),
  ),
});

const annotationSchema = z.object({
  source: z.object({ file: z.string() }),
  outlet: z.object({ name: z.string().nullable() }),
  title: z.string(),
  paragraphs: z.array(z.string()),
  quotes: z.array(
    z.object({
      paragraph: z.number(),
      start: z.number(),
      end: z.number(),
      text: z.string().min(1),
      cue: z.string().nullable(),
      speaker_mention: z.string().nullable(),
    }),
  ),
});

function readKey<T>(name: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

/** Letters and digits only: what the answer key compares. */
const letters = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');

const questions = readKey('sample-questions.jsonl', questionSchema);
const annotations = readKey('sample-quotes.jsonl', annotationSchema);

describe('sample corpus', () => {
  let corpus: CorpusReading;
  let byName: Map<string, Article>;

  beforeAll(async () => {
    corpus = await readCorpus(['corpus']);
    byName = new Map(
      corpus.articles.flatMap((article): [string, Article][] => [
        [article.id, article],
        [basename(article.source.file), article],
      ]),
    );
  });

  const article = (name: string | undefined): Article => {
    const found = byName.get(name ?? '');
    if (found === undefined) throw new Error(`The key names ${name}, the corpus has no such article`);
    return found;
  };

  it('is read whole and says that it is invented', () => {
    expect(corpus.articles).toHaveLength(45);
    expect(corpus.rejected).toEqual([]);
    expect(corpus.sample).toBe(true);
  });

  it('names the outlet of every article but those that do not tell', () => {
    for (const { source, outlet } of corpus.articles) {
      expect([source.file, outlet.name !== null]).toEqual([source.file, !source.file.includes('unknown')]);
    }
  });

  it('has only the six outlets of outlets.json, all on reserved domains', () => {
    const { outlets } = parseOutletsFile(readFileSync('corpus/outlets.json', 'utf8'));
    const names = new Set(corpus.articles.flatMap(({ outlet }) => outlet.name ?? []));
    expect([...names].sort()).toEqual(outlets.map(({ name }) => name).sort());
    expect(
      outlets.flatMap(({ domains }) => domains).filter((domain) => !domain.endsWith('.example')),
    ).toEqual([]);
  });

  it('dates every article of a known outlet', () => {
    const undated = corpus.articles.filter(
      ({ outlet, published }) => outlet.name !== null && published === null,
    );
    expect(undated.map(({ id }) => id)).toEqual([]);
  });

  it.each(annotations)('is cleaned as the key says: $source.file', (expected) => {
    const read = article(expected.source.file);
    expect(read.paragraphs).toEqual(expected.paragraphs);
    expect({ title: read.title, outlet: read.outlet.name }).toEqual({
      title: expected.title,
      outlet: expected.outlet.name,
    });
  });

  it.each(annotations)('has quotes at their places: $source.file', ({ paragraphs, quotes }) => {
    for (const quote of quotes) {
      const paragraph = paragraphs[quote.paragraph] ?? '';
      expect(paragraph.slice(quote.start, quote.end)).toBe(quote.text);
      expect(paragraph).toContain(quote.cue ?? '');
      expect(paragraph).toContain(quote.speaker_mention ?? '');
    }
  });

  it.each(questions)('answers where the key says: $id', ({ relevant, answer, outlets }) => {
    const passages = relevant.map(({ file, id, text, outlet }) => {
      const read = article(file ?? id);
      expect(read.outlet.name).toBe(outlet);
      const passage = read.paragraphs.find((paragraph) => paragraph.includes(text));
      expect([text, passage !== undefined]).toEqual([text, true]);
      return passage ?? '';
    });
    expect(new Set(outlets)).toEqual(new Set(relevant.flatMap(({ outlet }) => outlet ?? [])));
    const holds = passages.some((passage) => letters(passage).includes(letters(answer ?? '')));
    expect(holds).toBe(relevant.length > 0);
    expect(answer === null).toBe(relevant.length === 0);
  });

  it('asks follow-ups after the question that they follow', () => {
    const ids = questions.map(({ id }) => id);
    for (const [index, { context }] of questions.entries()) {
      if (context !== undefined) expect(ids.slice(0, index)).toContain(context);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });
});
