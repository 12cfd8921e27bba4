/** Errors that the local Bot API server answers with, as one line to compare. */

import { GrammyError } from 'grammy';

/** Code and description of the error that a request ends with. */
export async function refusal(request: Promise<unknown>): Promise<string> {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  throw error ?? new Error('the request succeeded');
}
