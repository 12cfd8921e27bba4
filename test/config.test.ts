import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.js';

const TOKEN = `123456:${'a'.repeat(35)}`;

function folder(env?: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'isnad-config-'));
  if (env !== undefined) writeFileSync(join(directory, '.env'), env);
  return directory;
}

function problemsOf(environment: NodeJS.ProcessEnv, env?: string): readonly string[] {
  try {
    loadConfig(environment, folder(env));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('needs nothing: the playground with its defaults', () => {
    expect(loadConfig({}, folder())).toEqual({
      botToken: null,
      apiRoot: null,
      adminIds: [],
      corpusDir: 'corpus',
      libraryDir: 'library',
      stateDir: 'state',
      port: null,
      webhook: null,
      logLevel: 'info',
    });
  });

  it('reads .env, and the environment wins', () => {
    const directory = folder(`\uFEFF# comment\nBOT_TOKEN="${TOKEN}"\nexport PORT=8081\nADMIN_IDS=1, 22,1\n`);
    const config = loadConfig({ PORT: '9000', LOG_LEVEL: '' }, directory);
    expect(config).toMatchObject({ botToken: TOKEN, port: 9000, adminIds: [1, 22], logLevel: 'info' });
  });

  it('lists all wrong values at once, each by its name and in plain words', () => {
    const problems = problemsOf({
      BOT_TOKEN: 'secret-nonsense',
      ADMIN_IDS: '12,me,-4',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TELEGRAM_API_ROOT: 'localhost',
      WEBHOOK_URL: 'bot.example.org',
      WEBHOOK_SECRET: 'with spaces',
    });
    const names = problems.map((problem) => problem.split(' ')[0]);
    expect(new Set(names)).toEqual(
      new Set([
        'BOT_TOKEN',
        'ADMIN_IDS',
        'PORT',
        'LOG_LEVEL',
        'TELEGRAM_API_ROOT',
        'WEBHOOK_URL',
        'WEBHOOK_SECRET',
      ]),
    );
    expect(problems.filter((problem) => problem.startsWith('ADMIN_IDS'))).toHaveLength(2);
    expect(problems.every((problem) => / must /.test(problem))).toBe(true);
    expect(problems.join('\n')).not.toContain('secret-nonsense');
  });

  it('asks for what a webhook needs', () => {
    expect(
      problemsOf({ WEBHOOK_URL: 'https://bot.example.org/in' }).map((text) => text.split(' ')[0]),
    ).toEqual(['WEBHOOK_SECRET', 'BOT_TOKEN']);
    const config = loadConfig(
      {
        BOT_TOKEN: TOKEN,
        PORT: '1',
        WEBHOOK_URL: 'https://bot.example.org/in/',
        WEBHOOK_SECRET: 's'.repeat(16),
      },
      folder(),
    );
    expect(config.webhook).toEqual({ url: 'https://bot.example.org/in', secret: 's'.repeat(16) });
  });

  it('is stricter with Telegram than with another Bot API server', () => {
    const own = { BOT_TOKEN: '42:short', WEBHOOK_URL: 'http://127.0.0.1:9/in', WEBHOOK_SECRET: 's' };
    expect(problemsOf(own).map((text) => text.split(' ')[0])).toEqual(['BOT_TOKEN', 'WEBHOOK_URL']);
    const config = loadConfig({ ...own, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/' }, folder());
    expect(config).toMatchObject({ botToken: '42:short', apiRoot: 'http://127.0.0.1:8081', port: 8080 });
  });

  it('names lines of .env that are no settings, together with wrong values', () => {
    expect(problemsOf({}, 'PORT=x\nBOT_TOKEN 12\n\n')).toEqual([
      '.env, line 2: expected NAME=value',
      'PORT must be a whole number from 1 to 65535',
    ]);
  });

  it('explains every variable in .env.example, which is valid as it stands', () => {
    const example = readFileSync('.env.example', 'utf8');
    expect(loadConfig({}, folder(example))).toEqual(loadConfig({}, folder()));
    for (const name of [
      'BOT_TOKEN',
      'TELEGRAM_API_ROOT',
      'ADMIN_IDS',
      'CORPUS_DIR',
      'LIBRARY_DIR',
      'STATE_DIR',
    ]) {
      expect(example).toMatch(new RegExp(`# .+\\n${name}=`));
    }
    for (const name of ['PORT', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'LOG_LEVEL']) {
      expect(example).toMatch(new RegExp(`# .+\\n${name}=`));
    }
  });
});
