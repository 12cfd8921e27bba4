/** HTTP side of the Bot API: `/bot<token>/<method>` in, Telegram's JSON answers out. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiError, ApiResponse } from 'grammy/types';
import type { RecordedCall } from './calls.js';
import { BotApiError } from './error.js';
import type { Faults } from './faults.js';
import { callMethod } from './methods/index.js';
import { readParameters } from './request-body.js';
import type { LocalTelegram } from './telegram.js';
import type { WebhookDelivery } from './webhook.js';

export interface BotApiParts {
  readonly telegram: LocalTelegram;
  readonly webhook: WebhookDelivery;
  readonly faults: Faults;
  readonly calls: RecordedCall[];
}

const PATH = /^\/bot([^/]+)\/([^/]+)$/;
const TOKEN_SHAPE = /^\d+:[\w-]+$/;

function errorAnswer(error: unknown): ApiError {
  const known =
    error instanceof BotApiError ? error : new BotApiError(500, `Internal Server Error: ${String(error)}`);
  return {
    ok: false,
    error_code: known.code,
    description: known.description,
    ...(known.parameters && { parameters: known.parameters }),
  };
}

function send(response: ServerResponse, answer: ApiResponse<unknown>): void {
  const status = answer.ok ? 200 : answer.error_code;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

/** Runs one request; null when the connection is to be cut instead of answering. */
async function answerCall(
  parts: BotApiParts,
  call: RecordedCall,
  signal: AbortSignal,
): Promise<ApiResponse<unknown> | null> {
  const { telegram, webhook, faults } = parts;
  const announce = () => telegram.signal.emit({ kind: 'call', call });
  try {
    const verdict = await faults.meet(call.method, call.parameters, announce);
    if (verdict === 'cut-before') return null;
    const result = await callMethod(call.method, { telegram, webhook, parameters: call.parameters, signal });
    call.response = { ok: true, result };
    return verdict === 'cut-after' ? null : call.response;
  } catch (error) {
    call.response = errorAnswer(error);
    return call.response;
  } finally {
    announce();
  }
}

/** Answers the request when its path is one of the Bot API; false: the path belongs to somebody else. */
export async function handleBotApi(
  parts: BotApiParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const [, token, method] = PATH.exec(url.pathname) ?? [];
  if (token === undefined || method === undefined) return false;
  const given = decodeURIComponent(token);
  if (!TOKEN_SHAPE.test(given)) send(response, errorAnswer(new BotApiError(404, 'Not Found')));
  else if (given !== parts.telegram.token) send(response, errorAnswer(new BotApiError(401, 'Unauthorized')));
  else await answerKnownBot(parts, request, response, url, method);
  return true;
}

async function answerKnownBot(
  parts: BotApiParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  method: string,
): Promise<void> {
  const hangUp = new AbortController();
  response.on('close', () => hangUp.abort());
  try {
    const call: RecordedCall = { method, parameters: await readParameters(request, url), response: null };
    parts.calls.push(call);
    const answer = await answerCall(parts, call, hangUp.signal);
    if (answer === null) request.socket.destroy();
    else send(response, answer);
  } catch (error) {
    send(response, errorAnswer(error));
  }
}
