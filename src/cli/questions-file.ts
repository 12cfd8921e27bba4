/** Files of questions and of queries: one JSON object a line. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fileErrorReason } from '../file-error.js';
import { CommandError } from './command.js';

const askedQuestion = z.looseObject({ id: z.string(), question: z.string(), context: z.string().nullish() });
const retrievalQuery = z.looseObject({ _id: z.string(), text: z.string() });

export type AskedQuestion = z.infer<typeof askedQuestion>;
export type RetrievalQuery = z.infer<typeof retrievalQuery>;

/** @throws CommandError with file and line of the first line that does not fit. */
async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`Cannot read ${path}: ${fileErrorReason(error) ?? error.message}`);
  });
  const rows: T[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${path}:${index + 1}`;
    try {
      rows.push(schema.parse(JSON.parse(line)));
    } catch (error) {
      const reason =
        error instanceof z.ZodError ? z.prettifyError(error).replace(/\s*\n\s*/g, ' ') : 'not a JSON object';
      throw new CommandError(`${where}: ${reason}`);
    }
  }
  return rows;
}

export const readQuestions = (path: string): Promise<AskedQuestion[]> => readLines(path, askedQuestion);
export const readQueries = (path: string): Promise<RetrievalQuery[]> => readLines(path, retrievalQuery);
