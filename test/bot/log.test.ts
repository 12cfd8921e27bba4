import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger, redact } from '../../src/bot/index.js';

const TOKEN = `1234567890:${'Ab_-9'.repeat(7)}`;

describe('redact', () => {
  it('hides tokens anywhere, also percent-encoded, and further secrets', () => {
    const text = `https://api.telegram.org/bot${TOKEN}/getMe ${TOKEN.replace(':', '%3A')} hush`;
    expect(redact(text, ['hush', ''])).toBe('https://api.telegram.org/bot<token>/getMe <token> <token>');
  });

  it('leaves no token in any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(redact(`${before}${TOKEN}${after}`)).not.toContain(TOKEN.split(':')[1]);
      }),
    );
  });
});

describe('createLogger', () => {
  it('writes errors without tokens and without the messages of people', () => {
    const lines: string[] = [];
    const log = createLogger('info', ['hush'], (line) => lines.push(line));
    const cause = new Error(`request to http://host/bot${TOKEN}/sendMessage failed`);
    const error = Object.assign(new Error('failed'), { error: cause, payload: { text: 'private words' } });
    log.error({ err: error, url: `x/${TOKEN}` }, `hush ${TOKEN}`);
    expect(lines.join('')).not.toMatch(/Ab_-9|hush|private words/);
    expect(lines.join('')).toContain('request to http://host/bot<token>/sendMessage failed');
  });
});
