/** The log, as JSON lines on stderr, in which no bot token ever appears. */

import { type Logger, pino } from 'pino';

/** A token as Telegram gives it, also inside an address or percent-encoded. */
const TOKEN = /\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}/gi;
const REPLACEMENT = '<token>';

/** A text without tokens of any bot and without the given secrets. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret !== '');
  return known
    .reduce((rest, secret) => rest.replaceAll(secret, REPLACEMENT), text)
    .replace(TOKEN, REPLACEMENT);
}

/**
 * @param level - pino's level
 * @param secrets - further words that must not appear, for example the webhook's secret
 * @param write - where finished lines go; stderr unless given
 */
export function createLogger(
  level: string,
  secrets: readonly string[] = [],
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Logger {
  const destination = { write: (line: string) => write(redact(line, secrets)) };
  return pino({ level, serializers: { err: briefError } }, destination);
}

/** Errors without what hangs on them: payloads hold people's messages, network errors hold addresses with the token. */
function briefError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const inner = 'error' in error ? error.error : cause;
  return { name, message, stack, ...(inner instanceof Error ? { cause: briefError(inner) } : {}) };
}
