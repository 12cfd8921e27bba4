/** The answering thread over a real library: versions are swapped while questions are being answered. */

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openThreadedAnswers, type ThreadedAnswers } from '../../src/answer/index.js';
import { ingest } from '../../src/ingest/index.js';

const QUESTION = 'كم عدد أشجار الحديقة؟';
const NEVER = 3_600_000;

let folder = '';
let library = '';
let answers: ThreadedAnswers;
let told: string[] = [];
const log = {
  info: (message: string) => told.push(message),
  error: (message: string) => told.push(message),
};

async function build(trees: number): Promise<void> {
  const file = join(folder, 'articles.jsonl');
  const text = `قال مدير الحدائق نبيل الساري إن عدد أشجار الحديقة العامة بلغ ${trees} شجرة.`;
  await writeFile(
    file,
    `${JSON.stringify({ id: 'garden', outlet: 'مرسى نيوز', title: 'أشجار الحديقة', text })}\n`,
  );
  await ingest({ paths: [file], directory: library });
}

const ask = async () => (await answers.ask({ text: QUESTION, context: null, now: 0 })).answers[0]?.paragraph;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-threads-'));
  library = join(folder, 'library');
  told = [];
  await build(120);
  answers = await openThreadedAnswers({ directory: library, log, pollMilliseconds: NEVER });
});

afterEach(async () => {
  await answers.close();
  await rm(folder, { recursive: true, force: true });
});

describe('openThreadedAnswers', () => {
  it('answers from the library', async () => {
    expect(await ask()).toContain('120');
    expect(await answers.facts()).toMatchObject({ articles: 1, outlets: 1, sample: false });
  });

  it('moves to a new version without dropping a question', async () => {
    const old = answers.version;
    await build(450);
    const asked = Array.from({ length: 50 }, ask);
    await answers.refresh();
    asked.push(...Array.from({ length: 50 }, ask));
    const paragraphs = await Promise.all(asked);
    expect(answers.version).not.toBe(old);
    expect(paragraphs.slice(0, 50).every((text) => /120|450/.test(text ?? ''))).toBe(true);
    expect(paragraphs.slice(50).every((text) => text?.includes('450'))).toBe(true);
  });

  it('keeps the old version when the new one is damaged, and says so once', async () => {
    const old = answers.version;
    await build(450);
    for (const version of await readdir(library)) {
      if (version > old && version.startsWith('v-'))
        await writeFile(join(library, version, 'manifest.json'), '{}');
    }
    await answers.refresh();
    await answers.refresh();
    expect(answers.version).toBe(old);
    expect(await ask()).toContain('120');
    expect(told.filter((line) => line.includes('cannot be used'))).toHaveLength(1);
  });

  it('refuses a folder without a library with the way out', async () => {
    const opening = openThreadedAnswers({ directory: join(folder, 'nothing'), log });
    await expect(opening).rejects.toThrow(/isnad index/);
  });
});
