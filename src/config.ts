/**
 * Settings from the environment, then from `.env`: checked all at once, so that one start shows every mistake.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';

/** Form of a token from BotFather: the bot's numeric id, a colon, at least 30 letters. */
const TELEGRAM_TOKEN = /^\d{5,}:[A-Za-z0-9_-]{30,}$/;
/** Bot API servers for tests hand out shorter ones. */
const ANY_TOKEN = /^\d+:[A-Za-z0-9_-]+$/;
/** Port of the webhook when PORT says nothing. */
const WEBHOOK_PORT = 8080;
const LARGEST_PORT = 65_535;

const webAddress = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be a web address such as ${example}` })
    .transform((address) => address.replace(/\/+$/, ''));

const environmentSchema = z.object({
  BOT_TOKEN: z
    .string()
    .regex(ANY_TOKEN, {
      error: 'must be a token from BotFather: digits, a colon and letters; leave it out for the playground',
    })
    .optional(),
  TELEGRAM_API_ROOT: webAddress('http://127.0.0.1:8081').optional(),
  ADMIN_IDS: z.string().default('').transform(parseAdminIds),
  CORPUS_DIR: z.string().default('corpus'),
  LIBRARY_DIR: z.string().default('library'),
  STATE_DIR: z.string().default('state'),
  PORT: z
    .string()
    .transform(Number)
    .refine((port) => Number.isInteger(port) && port >= 1 && port <= LARGEST_PORT, {
      error: `must be a whole number from 1 to ${LARGEST_PORT}`,
    })
    .optional(),
  WEBHOOK_URL: webAddress('https://bot.example.org/telegram').optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/, {
      error: 'must have at most 256 letters, digits, _ or - (try: openssl rand -hex 32)',
    })
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
});

/** User ids from a list separated by commas; each must be a positive whole number. */
function parseAdminIds(list: string, context: z.RefinementCtx<string>): readonly number[] {
  const ids: number[] = [];
  for (const part of list.split(',').map((entry) => entry.trim())) {
    if (part === '') continue;
    const id = Number(part);
    if (/^\d+$/.test(part) && Number.isSafeInteger(id) && id > 0) ids.push(id);
    else
      context.addIssue(
        `must hold user ids separated by commas, "${part}" is none (ask @userinfobot for yours)`,
      );
  }
  return [...new Set(ids)];
}

export interface Config {
  /** Null: the local playground. */
  readonly botToken: string | null;
  /** Null: Telegram's own server. */
  readonly apiRoot: string | null;
  readonly adminIds: readonly number[];
  readonly corpusDir: string;
  readonly libraryDir: string;
  /** Folder of the bot's inbox and memory. */
  readonly stateDir: string;
  readonly port: number | null;
  /** Null: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
}

/** Settings that cannot be used; the message lists every problem, one a line, without the values of secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(
      ['These settings cannot be used (environment or .env):', ...problems.map((text) => `  - ${text}`)].join(
        '\n',
      ),
    );
  }
}

/**
 * Reads the settings; variables of the environment win over those of `.env`, empty ones count as unset.
 *
 * @param directory - folder that may hold a file `.env`
 * @throws ConfigError listing all wrong values at once.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env, directory = '.'): Config {
  const file = readEnvFile(join(directory, '.env'));
  const given = Object.fromEntries(
    Object.entries({ ...file.values, ...withoutEmpty(environment) }).filter(([, value]) => value !== ''),
  );
  const result = environmentSchema.safeParse(given);
  const wrong = result.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];
  const problems = [...file.problems, ...wrong, ...contradictions(given)];
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const values = result.data;
  return {
    botToken: values.BOT_TOKEN ?? null,
    apiRoot: values.TELEGRAM_API_ROOT ?? null,
    adminIds: values.ADMIN_IDS,
    corpusDir: values.CORPUS_DIR,
    libraryDir: values.LIBRARY_DIR,
    stateDir: values.STATE_DIR,
    port: values.PORT ?? (values.WEBHOOK_URL === undefined ? null : WEBHOOK_PORT),
    webhook:
      values.WEBHOOK_URL === undefined || values.WEBHOOK_SECRET === undefined
        ? null
        : { url: values.WEBHOOK_URL, secret: values.WEBHOOK_SECRET },
    logLevel: values.LOG_LEVEL,
  };
}

function withoutEmpty(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );
}

/** What no variable shows alone: Telegram is stricter than a Bot API server of one's own, a webhook needs its secret. */
function contradictions(given: Readonly<Record<string, string>>): string[] {
  const { BOT_TOKEN: token, TELEGRAM_API_ROOT: root, WEBHOOK_URL: webhook, WEBHOOK_SECRET: secret } = given;
  const telegram = root === undefined;
  const found: string[] = [];
  if (telegram && token !== undefined && ANY_TOKEN.test(token) && !TELEGRAM_TOKEN.test(token)) {
    found.push('BOT_TOKEN must be the whole token that BotFather gave; this one is too short');
  }
  if (telegram && webhook?.startsWith('http://') === true) {
    found.push('WEBHOOK_URL must begin with https://, Telegram calls no other addresses');
  }
  if (webhook !== undefined && secret === undefined) {
    found.push('WEBHOOK_SECRET is needed together with WEBHOOK_URL (try: openssl rand -hex 32)');
  }
  if (webhook !== undefined && token === undefined) {
    found.push('BOT_TOKEN is needed together with WEBHOOK_URL; the playground has no webhook');
  }
  return found;
}

/** dotenv skips lines that it does not understand; here they are problems with their line number. */
function readEnvFile(path: string): { values: Record<string, string>; problems: readonly string[] } {
  if (!existsSync(path)) return { values: {}, problems: [] };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return {
      values: {},
      problems: [`.env cannot be read: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
  const problems = text.split(/\r?\n/).flatMap((line, index) => {
    const understood = /^\s*(#.*|(export\s+)?[\w.-]+\s*[=:].*)?$/.test(line.replace(/^\uFEFF/, ''));
    return understood ? [] : [`.env, line ${index + 1}: expected NAME=value`];
  });
  return { values: parse(text.replace(/^\uFEFF/, '')), problems };
}
