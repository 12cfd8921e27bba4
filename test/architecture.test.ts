import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** From the lowest layer to the highest; a folder may import those before it. */
const LAYERS = [
  'arabic',
  'corpus',
  'quotes',
  'retrieval',
  'answer',
  'ingest',
  'review',
  'bot',
  'playground',
  'cli',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function imports(): Import[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const path = join(SOURCE, file);
    const text = readFileSync(path, 'utf8');
    return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) => ({
      from: file,
      to: relative(SOURCE, resolve(dirname(path), match[1] ?? '')),
    }));
  });
}

const folder = (path: string): string | null => (path.includes('/') ? (path.split('/')[0] ?? null) : null);

describe('architecture', () => {
  const all = imports();

  it('reads imports at all', () => {
    expect(all.length).toBeGreaterThan(20);
  });

  it('lets lower layers import no upper ones', () => {
    const wrong = all.filter(({ from, to }) => {
      const [low, high] = [LAYERS.indexOf(folder(from) ?? ''), LAYERS.indexOf(folder(to) ?? '')];
      return low >= 0 && high > low;
    });
    expect(wrong).toEqual([]);
  });

  it('lets the bot know answers, not indexes', () => {
    const wrong = all.filter(
      ({ from, to }) =>
        folder(from) === 'bot' && ['retrieval', 'corpus', 'ingest'].includes(folder(to) ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  it('imports other folders through their index only', () => {
    const wrong = all.filter(
      ({ from, to }) => folder(to) !== null && folder(from) !== folder(to) && !/\/index\.js$/.test(to),
    );
    expect(wrong).toEqual([]);
  });
});
