/** Errors that the Bot API answers with: code, description and parameters as Telegram words them. */

import type { ResponseParameters } from 'grammy/types';

/** Thrown by a method; becomes `{ok: false, error_code, description, parameters}` with the same HTTP status. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError';

  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: ResponseParameters,
  ) {
    super(description);
  }
}

/** 400, with Telegram's prefix. */
export function badRequest(text: string, parameters?: ResponseParameters): BotApiError {
  return new BotApiError(400, `Bad Request: ${text}`, parameters);
}

/** 403: the chat exists but the bot may not act in it. */
export function forbidden(text: string): BotApiError {
  return new BotApiError(403, `Forbidden: ${text}`);
}

/** 409: two receivers of updates. */
export function conflict(text: string): BotApiError {
  return new BotApiError(409, `Conflict: ${text}`);
}

/** 429; `seconds` is the `retry_after` that a client has to wait. */
export function tooManyRequests(seconds: number): BotApiError {
  return new BotApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}

/** The texts that clients tell apart by comparing them. */
export const TEXTS = {
  notModified:
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  oldQuery: 'query is too old and response timeout expired or query ID is invalid',
  secondPoller: 'terminated by other getUpdates request; make sure that only one bot instance is running',
  webhookActive:
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  upgraded: 'group chat was upgraded to a supergroup chat',
} as const;
