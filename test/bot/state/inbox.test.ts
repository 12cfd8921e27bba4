import { appendFileSync, mkdtempSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { Inbox } from '../../../src/bot/state/inbox.js';

const folder = () => mkdtempSync(join(tmpdir(), 'isnad-inbox-'));

function open(directory: string): Inbox {
  return new Inbox(directory, (error) => {
    throw error;
  });
}

function question(id: number, text = 'متى بدأ المؤتمر؟'): Update {
  const chat = { id: 7, type: 'private' as const, first_name: 'ليلى' };
  return {
    update_id: id,
    message: { message_id: id, date: 0, chat, from: { ...chat, is_bot: false }, text },
  };
}

const pendingIds = (inbox: Inbox) => inbox.pending().map(({ update }) => update.update_id);

describe('Inbox', () => {
  it('gives back after a restart what was accepted and not finished, in order, with its marks', async () => {
    const directory = folder();
    const inbox = open(directory);
    await inbox.accept([question(11), question(12), question(13)]);
    inbox.markBegun(11);
    inbox.markDone(11);
    inbox.markBegun(12);
    inbox.markSending(12);
    const again = open(directory);
    expect(again.pending()).toEqual([
      { update: question(12), begun: 1, sends: 1 },
      { update: question(13), begun: 0, sends: 0 },
    ]);
  });

  it('does not count a send that surely failed', async () => {
    const directory = folder();
    const inbox = open(directory);
    await inbox.accept([question(1)]);
    inbox.markSending(1);
    inbox.markUnsent(1);
    expect(open(directory).entry(1)?.sends).toBe(0);
  });

  it('drops duplicates, of waiting and of finished updates, also after a restart', async () => {
    const directory = folder();
    const inbox = open(directory);
    expect(await inbox.accept([question(1), question(1), question(2)])).toHaveLength(2);
    inbox.markDone(1);
    expect(await inbox.accept([question(1), question(2)])).toHaveLength(0);
    const again = open(directory);
    expect(await again.accept([question(1), question(2), question(3)])).toHaveLength(1);
    expect(pendingIds(again)).toEqual([2, 3]);
  });

  it('survives a file torn at any byte: what it still shows was accepted, and it takes new updates', async () => {
    const whole = folder();
    const inbox = open(whole);
    await inbox.accept([question(1), question(2), question(3)]);
    inbox.markDone(2);
    const size = statSync(join(whole, 'inbox.jsonl')).size;
    const content = readFileSync(join(whole, 'inbox.jsonl'));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: size }), async (kept) => {
        const directory = folder();
        appendFileSync(join(directory, 'inbox.jsonl'), content);
        truncateSync(join(directory, 'inbox.jsonl'), kept);
        const torn = open(directory);
        expect([1, 2, 3]).toEqual(expect.arrayContaining(pendingIds(torn)));
        await torn.accept([question(9)]);
        torn.close();
        expect(pendingIds(open(directory))).toContain(9);
      }),
      { numRuns: 40 },
    );
  });

  it('skips lines that it does not understand', async () => {
    const directory = folder();
    const inbox = open(directory);
    await inbox.accept([question(1)]);
    appendFileSync(
      join(directory, 'inbox.jsonl'),
      '\u0000\u0000\n{"mark":"lost","id":1}\n{"update":{}}\n[]\n',
    );
    expect(pendingIds(open(directory))).toEqual([1]);
  });

  it('stays small: finished updates leave the file', async () => {
    const directory = folder();
    const inbox = open(directory);
    const long = 'س'.repeat(20_000);
    for (let id = 0; id < 130; id += 1) {
      await inbox.accept([question(id, long)]);
      inbox.markDone(id);
    }
    expect(statSync(join(directory, 'inbox.jsonl')).size).toBeLessThan(5 * 1024 * 1024);
    expect(pendingIds(open(directory))).toEqual([]);
  });
});
