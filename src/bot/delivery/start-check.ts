/** Before the bot starts: is the token right, is the server there, who are we? */

import { Api, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { redact } from '../log.js';

/** Seconds for the first call; without a limit an unreachable network looks like a running bot. */
const TIME_LIMIT = 10;
const TOKEN_FORM = /^\d+:[A-Za-z0-9_-]+$/;

/** How the HTTP client begins its message about a failed request, and one about an answer that is no JSON. */
const REQUEST = /^request to \S+ failed, reason: /;
const NO_JSON = /^invalid json/;

/** The bot cannot start; the message says why and what to do, in one line without the token. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Asks the server who the token belongs to.
 *
 * @param apiRoot - null for Telegram's server
 * @throws StartError in plain words.
 */
export async function identify(token: string, apiRoot: string | null): Promise<UserFromGetMe> {
  if (!TOKEN_FORM.test(token)) {
    throw new StartError('BOT_TOKEN is no token: it should look like 123456:ABC-DEF… as BotFather gave it.');
  }
  try {
    return await probeApi(token, apiRoot).getMe();
  } catch (error) {
    throw new StartError(explain(error, token, apiRoot));
  }
}

/** An Api whose calls end after ten seconds. */
export function probeApi(token: string, apiRoot: string | null): Api {
  return new Api(token, { timeoutSeconds: TIME_LIMIT, ...(apiRoot === null ? {} : { apiRoot }) });
}

/** Why a first call failed and what to do about it, in one line without the token. */
export function explain(error: unknown, token: string, apiRoot: string | null): string {
  const server = apiRoot ?? 'Telegram (api.telegram.org)';
  if (error instanceof GrammyError) {
    const { error_code: code, description } = error;
    if (code === 401 || code === 404) {
      return `${server} does not know this BOT_TOKEN (${code}). Copy it again from BotFather; a revoked token is useless.`;
    }
    if (code === 409)
      return 'Another bot is running with this BOT_TOKEN (409). Stop it, then start this one again.';
    return `${server} answered: ${redact(description, [token])} (${code}).`;
  }
  if (error instanceof HttpError) {
    const cause = error.error instanceof Error ? redact(error.error.message, [token]) : 'no connection';
    if (NO_JSON.test(cause)) {
      return `${server} is no Bot API server: it answers with something else than JSON. Check TELEGRAM_API_ROOT.`;
    }
    return `${server} cannot be reached: ${cause.replace(REQUEST, '')}. Check the network or TELEGRAM_API_ROOT.`;
  }
  return redact(String(error), [token]);
}
