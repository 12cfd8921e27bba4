/** Messages between the serving thread and the thread that holds a library. */

import type { AnswerService } from './answer.js';

/** The calls that cross over; `close` ends the thread instead. */
export type RemoteMethod = Exclude<keyof AnswerService, 'close'>;

export interface ThreadSettings {
  readonly directory: string;
}

export interface CallMessage {
  readonly call: number;
  readonly method: RemoteMethod;
  readonly argument: unknown;
}

export type ThreadMessage =
  | { readonly ready: string }
  | { readonly failed: string }
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly error: string };
