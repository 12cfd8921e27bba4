import { appendFileSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RecordStore } from '../../../src/bot/state/record-store.js';

const path = () => join(mkdtempSync(join(tmpdir(), 'isnad-records-')), 'records.jsonl');

function open(file: string, limits: { maxAge?: number; maxBytes?: number; now?: () => number } = {}) {
  return new RecordStore({
    path: file,
    schema: z.string(),
    maxAge: 1e12,
    maxBytes: 1e9,
    now: () => 0,
    ...limits,
  });
}

describe('RecordStore', () => {
  it('behaves like a map, also when it is opened again', () => {
    const command = fc.record({ key: fc.constantFrom('a', 'b', 'ج', 'd'), value: fc.option(fc.string()) });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const file = path();
        const store = open(file);
        const model = new Map<string, string>();
        for (const { key, value } of commands) {
          if (value === null) {
            store.delete(key);
            model.delete(key);
          } else {
            store.set(key, value);
            model.set(key, value);
          }
        }
        for (const opened of [store, open(file)]) {
          expect(new Map(opened.keys().map((key) => [key, opened.get(key)]))).toEqual(model);
          opened.close();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('forgets records by age', () => {
    let now = 0;
    const file = path();
    const store = open(file, { maxAge: 100, now: () => now });
    store.set('old', 'قديم');
    now = 60;
    store.set('new', 'جديد');
    now = 120;
    expect([store.get('old'), store.get('new')]).toEqual([null, 'جديد']);
    expect(open(file, { maxAge: 100, now: () => now }).keys()).toEqual(['new']);
  });

  it('keeps within its size by dropping the oldest, and the file does not grow without end', () => {
    const file = path();
    const store = open(file, { maxBytes: 10_000 });
    for (let index = 0; index < 2000; index += 1) store.set(`k${index}`, 'x'.repeat(1000));
    expect(store.get('k1999')).toBe('x'.repeat(1000));
    expect(store.get('k1900')).toBeNull();
    expect(statSync(file).size).toBeLessThan(400_000);
    expect(open(file, { maxBytes: 10_000 }).keys()).toEqual(store.keys());
  });

  it('gives a record another key', () => {
    const store = open(path());
    store.set('-5:1', 'سؤال');
    store.rename('-5:1', '-100500:1');
    expect([store.get('-5:1'), store.get('-100500:1')]).toEqual([null, 'سؤال']);
  });

  it('survives a torn tail and damaged lines', () => {
    const file = path();
    const store = open(file);
    store.set('kept', 'نص');
    appendFileSync(file, 'garbage\n["odd", 1, 77]\n["torn", 0, "ha');
    const again = open(file);
    expect([again.get('kept'), again.get('odd'), again.get('torn')]).toEqual(['نص', null, null]);
    again.set('after', 'بعد');
    expect(open(file).get('after')).toBe('بعد');
  });
});
