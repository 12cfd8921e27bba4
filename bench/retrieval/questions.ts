/** The shared development questions as a retrieval set over the articles they were written on, titles and neighbours included. */

import { fileURLToPath } from 'node:url';
import { normalise } from '../../src/arabic/index.js';
import { readCorpus } from '../../src/corpus/index.js';
import { type RetrievalSet, readJsonLines, SHARED } from './sets.js';

/** A reference to a relevant paragraph, by the first words of its text. */
interface Reference {
  readonly text?: string;
}

/** Text as the answer scorer compares it: letters and digits only. */
export const fold = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]+/gu, '');

export interface QuestionSet extends RetrievalSet {
  /** Question id → folded beginnings of its relevant paragraphs. */
  readonly relevantText: ReadonlyMap<string, readonly string[]>;
}

/** Answerable questions that can be understood alone; relevance is by paragraph, not by article. */
export async function readQuestions(): Promise<QuestionSet> {
  const paths = ['corpus/seeds', 'corpus/ant.jsonl.gz'].map((path) => fileURLToPath(new URL(path, SHARED)));
  const { articles } = await readCorpus(paths);
  const relevantText = new Map<string, readonly string[]>();
  const queries: { id: string; text: string }[] = [];
  for (const row of readJsonLines('gold/questions-dev.jsonl') as unknown as Record<string, unknown>[]) {
    const relevant = row.relevant as readonly Reference[];
    if (relevant.length === 0 || row.context !== undefined) continue;
    relevantText.set(
      String(row.id),
      relevant.map(({ text = '' }) => fold(text)),
    );
    queries.push({ id: String(row.id), text: String(row.question) });
  }
  return { name: 'questions', articles, queries, qrels: new Map(), relevantText };
}
