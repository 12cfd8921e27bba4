import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIngestRunner, type IngestProgress, ingest } from '../../src/ingest/index.js';
import { currentVersion } from '../../src/retrieval/index.js';

let folder = '';
let library = '';
let corpus = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-ingest-'));
  library = join(folder, 'library');
  corpus = join(folder, 'articles.jsonl');
  const lines = [
    {
      id: 'a',
      outlet: 'مرسى نيوز',
      text: 'قالت رئيسة البلدية هالة المرجان إن السوق القديم سيُرمَّم هذا العام.',
    },
    { id: 'b', outlet: 'مرسى نيوز', text: 'وأضافت هالة المرجان أن الكلفة تبلغ مليون دينار.' },
  ];
  await writeFile(corpus, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":"c"}\n`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('ingest', () => {
  it('reports its stages in order and what it rejected', async () => {
    const stages: IngestProgress['stage'][] = [];
    const summary = await ingest({
      paths: [corpus],
      directory: library,
      onProgress: ({ stage }) => {
        if (stages.at(-1) !== stage) stages.push(stage);
      },
    });
    expect(stages).toEqual(['reading', 'quotes', 'index', 'check']);
    expect(summary).toMatchObject({ articles: 2, quotes: 2, speakers: 1 });
    expect(summary.rejected).toEqual([expect.objectContaining({ file: corpus, line: 3 })]);
  });

  it('keeps the library when nothing can be read', async () => {
    await ingest({ paths: [corpus], directory: library });
    const before = await currentVersion(library);
    await writeFile(corpus, '');
    await expect(ingest({ paths: [corpus], directory: library })).rejects.toThrow(/library stays as it is/);
    expect(await currentVersion(library)).toBe(before);
  });
});

describe('createIngestRunner', () => {
  it('runs in a thread, one run at a time, and tells when the new version is there', async () => {
    let seen: string | null = null;
    const runner = createIngestRunner({ paths: [corpus], directory: library }, async () => {
      seen = await currentVersion(library);
    });
    const first = runner.start(() => {});
    expect(runner.running).toBe(true);
    await expect(runner.start(() => {})).rejects.toThrow(/under way/);
    expect(await first).toMatchObject({ articles: 2 });
    expect(runner.running).toBe(false);
    expect(seen).toMatch(/^v-/);
  });

  it('passes the reason of a failure on and can start again', async () => {
    const runner = createIngestRunner(
      { paths: [join(folder, 'missing')], directory: library },
      async () => {},
    );
    await expect(runner.start(() => {})).rejects.toThrow(/missing/);
    expect(runner.running).toBe(false);
  });
});
