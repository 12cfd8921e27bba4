import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, runIsnad, runIsnadInto, SAMPLE } from '../support/run-isnad.js';

interface Annotation {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly quotes: readonly { paragraph: number; start: number; end: number; text: string }[];
}

interface Asked {
  readonly id?: string;
  readonly status: string;
  readonly answers: readonly {
    readonly paragraph: string;
    readonly excerpt: string;
    readonly outlet: string | null;
    readonly quote: {
      readonly text: string;
      readonly speaker: { readonly name: string | null } | null;
    } | null;
  }[];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('wrong usage', () => {
  it.each([
    [[], 'No command given'],
    [['fetch'], 'no command «fetch»'],
    [['annotate'], 'No file or folder given'],
    [['index', SAMPLE], 'Missing --library DIR'],
    [['ask', '--library', 'x'], 'Give either a question or --questions'],
    [['ask', '--library', 'x', '--questions', 'q.jsonl'], '--questions needs --json'],
    [['search', '--library', 'x', '--queries', 'q', '--run', 'r', '--depth', '0'], '--depth wants'],
    [['annotate', SAMPLE, '--colour'], 'Unknown option'],
  ])('%j exits with 2 and says why', async (args, message) => {
    const { code, stdout, stderr } = await runIsnad(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  it('shows help on request', async () => {
    const { code, stdout } = await runIsnad('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('isnad ask');
  });
});

describe('annotate', () => {
  it('prints an article a line, with quotes as slices of its paragraphs', async () => {
    const { code, stdout } = await runIsnad('annotate', SAMPLE);
    expect(code).toBe(0);
    const annotations = jsonLines(stdout) as Annotation[];
    expect(annotations.length).toBeGreaterThanOrEqual(30);
    const quotes = annotations.flatMap(({ paragraphs, quotes }) =>
      quotes.map(({ paragraph, start, end, text }) => ({
        text,
        slice: paragraphs[paragraph]?.slice(start, end),
      })),
    );
    expect(quotes.length).toBeGreaterThan(100);
    for (const { text, slice } of quotes) expect(slice).toBe(text);
  });

  it('writes a page to review', async () => {
    const page = join(folder, 'review.html');
    const { code, stderr } = await runIsnad('annotate', SAMPLE, '--html', page);
    expect(code).toBe(0);
    expect(stderr).toContain('review.html');
    expect(await readFile(page, 'utf8')).toContain('<html lang="ar" dir="rtl">');
  });

  it('says in one line where the page cannot be written', async () => {
    const page = join(folder, 'nowhere', 'review.html');
    const { code, stderr } = await runIsnad('annotate', SAMPLE, '--html', page);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(`isnad: Cannot write ${page}: no such file or folder`);
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that the disk is full', async () => {
    const { code, stderr } = await runIsnadInto('/dev/full', 'annotate', SAMPLE);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe('isnad: Cannot write to standard output: the disk is full');
  });

  it('rejects what it cannot read and goes on', async () => {
    const file = join(folder, 'broken.jsonl');
    await writeFile(file, '{"id":"a","text":"قال سليم رمّال إن الجسر سيفتح غداً أمام الجميع."}\n{oops\n');
    const { code, stdout, stderr } = await runIsnad('annotate', file);
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toHaveLength(1);
    expect(stderr).toContain('broken.jsonl:2');
  });
});

describe('index, ask and search', () => {
  let library = '';
  beforeAll(async () => {
    library = join(folder, 'library');
    const { code, stdout } = await runIsnad('index', SAMPLE, '--library', library);
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toEqual([
      expect.objectContaining({ articles: expect.any(Number), quotes: expect.any(Number), rejected: [] }),
    ]);
  });

  it('says what to do when there is no library', async () => {
    const { code, stderr } = await runIsnad('ask', '--library', join(folder, 'nowhere'), 'سؤال');
    expect(code).toBe(1);
    expect(stderr).toContain('isnad index');
  });

  it('answers a question as text and as JSON', async () => {
    const question = 'ماذا قالت وزارة التربية عن إضراب المعلمين؟';
    const text = await runIsnad('ask', '--library', library, question);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/[\u0600-\u06FF]{3}/);
    const { stdout } = await runIsnad('ask', '--library', library, '--json', question);
    const [reply] = jsonLines(stdout) as Asked[];
    expect(reply?.status).toBe('answered');
    for (const { paragraph, excerpt, quote } of reply?.answers ?? []) {
      expect(paragraph).toContain(excerpt);
      if (quote !== null) expect(paragraph).toContain(quote.text);
    }
  });

  it('answers a file of questions in order, follow-ups included', async () => {
    const questions = join(folder, 'questions.jsonl');
    await writeFile(
      questions,
      [
        { id: 'a', question: 'مرحبا' },
        { id: 'b', question: 'ماذا قالت وزيرة التربية عن الإضراب؟' },
        { id: 'c', question: 'وماذا قالت عن الطلاب؟', context: 'b' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    );
    const { stdout } = await runIsnad('ask', '--library', library, '--json', '--questions', questions);
    const replies = jsonLines(stdout) as Asked[];
    expect(replies.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(replies[0]?.status).toBe('chat');
    expect(replies[2]?.answers[0]?.quote?.speaker?.name).toBe(replies[1]?.answers[0]?.quote?.speaker?.name);
  });

  it('says in one line where a run cannot be written', async () => {
    const queries = join(folder, 'one-query.jsonl');
    await writeFile(queries, JSON.stringify({ _id: 'q1', text: 'فيضان النهر' }));
    const { code, stderr } = await runIsnad(
      ...['search', '--library', library, '--queries', queries, '--run', folder],
    );
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(`isnad: Cannot write ${folder}: it is a folder`);
  });

  it('says what to do when a library file is missing', async () => {
    const damaged = join(folder, 'damaged');
    await cp(library, damaged, { recursive: true });
    const version = (await readFile(join(damaged, 'current'), 'utf8')).trim();
    await rm(join(damaged, version, 'articles.jsonl.gz'));
    const { code, stderr } = await runIsnad('ask', '--library', damaged, 'سؤال');
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/damaged: .*articles\.jsonl\.gz is missing.*--library .*damaged$/);
  });

  it('says that a library is refused by the system, not damaged', async () => {
    const unreadable = join(folder, 'unreadable');
    await cp(library, unreadable, { recursive: true });
    const version = (await readFile(join(unreadable, 'current'), 'utf8')).trim();
    await rm(join(unreadable, version, 'manifest.json'));
    await mkdir(join(unreadable, version, 'manifest.json'));
    const { code, stderr } = await runIsnad('ask', '--library', unreadable, 'سؤال');
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/cannot be read: .*manifest\.json: it is a folder/);
  });

  it('writes a TREC run and its speed', async () => {
    const queries = join(folder, 'queries.jsonl');
    const run = join(folder, 'out.trec');
    await writeFile(queries, JSON.stringify({ _id: 'q1', text: 'فيضان النهر' }));
    const { code, stderr } = await runIsnad(
      'search',
      '--library',
      library,
      '--queries',
      queries,
      '--run',
      run,
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/p50 .* ms {2}p99 .* ms/);
    const rows = (await readFile(run, 'utf8'))
      .trim()
      .split('\n')
      .map((row) => row.split(' '));
    expect(rows[0]?.slice(0, 2)).toEqual(['q1', 'Q0']);
    expect(rows.map((row) => row[3])).toEqual(rows.map((_, index) => String(index + 1)));
    expect(new Set(rows.map((row) => row[2])).size).toBe(rows.length);
  });
});
