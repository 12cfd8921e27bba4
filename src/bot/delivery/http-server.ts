/** The bot's own web server: updates from Telegram when a webhook is set, and /health. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { z } from 'zod';

/** Updates are a few kilobytes. */
const BODY_LIMIT = 1024 * 1024;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

export interface HttpServerOptions {
  readonly port: number;
  /** Interface to listen on; all of them unless given. */
  readonly host?: string;
  /** Null: no webhook, /health only. */
  readonly webhook: {
    /** Path of the address that Telegram calls. */
    readonly path: string;
    readonly secret: string;
    /** Stores an update; Telegram is told so after it resolves, and tries again later when it rejects. */
    readonly accept: (update: Update) => Promise<void>;
  } | null;
  /** Shown at /health as JSON. */
  readonly health: () => Readonly<Record<string, string | number | boolean>>;
  readonly log: Logger;
}

/** @throws Error with code `EADDRINUSE` when the port is taken. */
export function startHttpServer(options: HttpServerOptions): Promise<Server> {
  const server = createServer((request, response) => {
    respond(request, options).then(
      ({ status, body }) => send(response, status, body),
      (error: unknown) => {
        options.log.error({ err: error }, 'a web request failed');
        send(response, 500, { ok: false });
      },
    );
  });
  server.requestTimeout = 30_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => resolve(server));
  });
}

interface Outcome {
  readonly status: number;
  readonly body: object;
}

async function respond(request: IncomingMessage, options: HttpServerOptions): Promise<Outcome> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (request.method === 'GET' && path === '/health')
    return { status: 200, body: { ok: true, ...options.health() } };
  const { webhook } = options;
  if (webhook === null || request.method !== 'POST' || path !== webhook.path)
    return { status: 404, body: { ok: false } };
  if (!sameSecret(request.headers[SECRET_HEADER], webhook.secret))
    return { status: 401, body: { ok: false } };
  const body = await readBody(request);
  const update = body === null ? null : parseUpdate(body);
  if (update === null) return { status: body === null ? 413 : 400, body: { ok: false } };
  await webhook.accept(update);
  return { status: 200, body: { ok: true } };
}

/** Compares digests, so that the time tells nothing about the secret, not even its length. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}

/** Null when the body is larger than any update. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const updateSchema = z.looseObject({ update_id: z.int() });

function parseUpdate(body: string): Update | null {
  try {
    const value: unknown = JSON.parse(body);
    return updateSchema.safeParse(value).success ? (value as Update) : null;
  } catch {
    return null;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
