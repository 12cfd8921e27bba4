/** What a failed call to the Bot API means for the work that needed it. */

import { BotError, GrammyError, HttpError } from 'grammy';

export type Failure =
  /** The chat is closed to the bot: blocked, kicked, deleted. */
  | { readonly kind: 'chat-closed' }
  /** The token is no longer valid. */
  | { readonly kind: 'token-refused' }
  /** The server asks to wait, or has a trouble of its own. */
  | { readonly kind: 'wait'; readonly milliseconds: number | null }
  /** No connection; whether the call arrived is known only if `unsent`. */
  | { readonly kind: 'offline' }
  /** Another process polls with this token. */
  | { readonly kind: 'conflict' }
  /** A mistake of ours; one that the server reports would only repeat itself. */
  | { readonly kind: 'mistake'; readonly byServer: boolean };

const CLOSED =
  /chat not found|user is deactivated|bot was (blocked|kicked)|bot is not a member|PEER_ID_INVALID|CHAT_WRITE_FORBIDDEN|not enough rights to send|group chat was deactivated/i;

/** Errors of the connection's first steps: nothing was sent yet. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
]);

export function failureOf(error: unknown): Failure {
  const inner = error instanceof BotError ? error.error : error;
  if (inner instanceof HttpError) return { kind: 'offline' };
  if (!(inner instanceof GrammyError)) return { kind: 'mistake', byServer: false };
  const { error_code: code, description, parameters } = inner;
  if (code === 401 || (code === 404 && inner.method === 'getUpdates')) return { kind: 'token-refused' };
  if (code === 403 || (code === 400 && CLOSED.test(description))) return { kind: 'chat-closed' };
  if (code === 409) return { kind: 'conflict' };
  if (code === 429) return { kind: 'wait', milliseconds: (parameters.retry_after ?? 1) * 1000 };
  return code >= 500 ? { kind: 'wait', milliseconds: null } : { kind: 'mistake', byServer: true };
}

/** Whether a failed request surely did not reach the server. */
export function surelyUnsent(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  const cause = error.error;
  return cause instanceof Error && 'code' in cause && NEVER_CONNECTED.has(String(cause.code));
}
