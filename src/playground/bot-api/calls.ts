/** The log of requests that the bot made. */

import type { ApiResponse } from 'grammy/types';

export interface RecordedCall {
  /** Method name as the bot wrote it. */
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Null while it runs, and for good when the connection was cut before an answer existed. */
  response: ApiResponse<unknown> | null;
}
