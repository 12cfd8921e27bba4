import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildLibrary, currentVersion, LibraryError, openLibrary } from '../../src/retrieval/index.js';
import { FILES, FORMAT } from '../../src/retrieval/storage/manifest.js';
import { article, ELECTION, FLOOD, HOSPITAL, inputOf, withFolder } from './corpus.js';

const ARTICLES = [article('a', [FLOOD, ELECTION], 'يوم ممطر في نوران'), article('b', [HOSPITAL])];

/** The problem of the LibraryError that a promise is rejected with, and its message. */
async function problemOf(work: Promise<unknown>): Promise<[string, string]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LibraryError)) throw new Error(`expected a LibraryError, got ${String(error)}`);
  return [error.problem, error.message];
}

const versionsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('v-')).sort();

describe('a library on disk', () => {
  it('gives back what was put in', () =>
    withFolder(async (folder) => {
      const manifest = await buildLibrary({ ...inputOf(ARTICLES), sample: true }, folder);
      expect(manifest).toMatchObject({ articles: 2, paragraphs: 3, quotes: 0, speakers: 0, sample: true });
      const library = await openLibrary(folder);
      expect(library.articles.map(({ id, title }) => [id, title])).toEqual([
        ['a', 'يوم ممطر في نوران'],
        ['b', null],
      ]);
      expect(library.passages.map(({ article, paragraph, text }) => [article, paragraph, text])).toEqual([
        [0, 0, FLOOD],
        [0, 1, ELECTION],
        [1, 0, HOSPITAL],
      ]);
      expect(library.manifest.version).toBe(await currentVersion(folder));
    }));

  it('can be empty', () =>
    withFolder(async (folder) => {
      await buildLibrary(inputOf([]), folder);
      const library = await openLibrary(folder);
      expect(library.retrieve({ text: 'ماذا حدث؟', depth: 5 })).toEqual([]);
    }));

  it('says when it is missing and how to build it', () =>
    withFolder(async (folder) => {
      expect(await currentVersion(join(folder, 'none'))).toBeNull();
      const [problem, message] = await problemOf(openLibrary(join(folder, 'none')));
      expect(problem).toBe('missing');
      expect(message).toContain('isnad index');
    }));

  it.each(Object.values(FILES))('notices a changed byte in %s', (name) =>
    withFolder(async (folder) => {
      const { version } = await buildLibrary(inputOf(ARTICLES), folder);
      const path = join(folder, version, name);
      const bytes = await readFile(path);
      const last = bytes.length - 1;
      bytes[last] = (bytes[last] ?? 0) ^ 1;
      await writeFile(path, bytes);
      const [problem, message] = await problemOf(openLibrary(folder));
      expect(problem).toBe('damaged');
      expect(message).toContain(name);
    }),
  );

  it('notices a file that is cut short, gone, or no manifest', () =>
    withFolder(async (folder) => {
      const { version } = await buildLibrary(inputOf(ARTICLES), folder);
      const path = join(folder, version, 'tokens.u32.gz');
      await writeFile(path, (await readFile(path)).subarray(0, 20));
      expect((await problemOf(openLibrary(folder)))[0]).toBe('damaged');
      await writeFile(join(folder, version, 'manifest.json'), `{"format": ${FORMAT}}`);
      expect((await problemOf(openLibrary(folder)))[0]).toBe('damaged');
    }));

  it.each([
    [FORMAT - 1, 'older-format'],
    [999, 'newer-format'],
  ])('tells format %d as %s', (format, problem) =>
    withFolder(async (folder) => {
      const { version } = await buildLibrary(inputOf(ARTICLES), folder);
      const path = join(folder, version, 'manifest.json');
      await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), format }));
      expect((await problemOf(openLibrary(folder)))[0]).toBe(problem);
    }),
  );

  it('keeps the version in use and the one before, and clears what killed runs left', () =>
    withFolder(async (folder) => {
      const built: string[] = [];
      for (let run = 0; run < 3; run++) built.push((await buildLibrary(inputOf(ARTICLES), folder)).version);
      expect(await versionsIn(folder)).toEqual(built.slice(1).sort());
      await mkdir(join(folder, 'v-20200101T000000000Z-abcdef'));
      await writeFile(join(folder, 'current.1.new'), 'half');
      const { version } = await buildLibrary(inputOf(ARTICLES), folder);
      expect(await versionsIn(folder)).toEqual([built[2], version].sort());
      expect(await readdir(folder)).not.toContain('current.1.new');
    }));

  it('keeps the old version when a run is aborted or fails', () =>
    withFolder(async (folder) => {
      const { version } = await buildLibrary(inputOf(ARTICLES), folder);
      const abort = new AbortController();
      const work = buildLibrary(inputOf(ARTICLES), folder, {
        signal: abort.signal,
        onProgress: ({ stage }) => {
          if (stage === 'writing') abort.abort(new Error('stopped'));
        },
      });
      await expect(work).rejects.toThrow();
      expect(await currentVersion(folder)).toBe(version);
      expect(await versionsIn(folder)).toEqual([version]);
      expect((await openLibrary(folder)).articles).toHaveLength(2);
    }));

  it('reports its progress up to the end', () =>
    withFolder(async (folder) => {
      const stages: string[] = [];
      await buildLibrary(inputOf(ARTICLES), folder, { onProgress: ({ stage }) => stages.push(stage) });
      expect([...new Set(stages)]).toEqual(['words', 'duplicates', 'similarity', 'writing', 'checking']);
    }));
});

describe('two runs in one folder', () => {
  it('are told apart: the second is refused while the first is at work', () =>
    withFolder(async (folder) => {
      const results = await Promise.allSettled([1, 2].map(() => buildLibrary(inputOf(ARTICLES), folder)));
      const refused = results.filter((result) => result.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toMatchObject({ problem: 'busy' });
      await buildLibrary(inputOf(ARTICLES), folder);
    }));

  it('take over the lock of a process that has ended', () =>
    withFolder(async (folder) => {
      const ended = spawn(process.execPath, ['-e', '']);
      await once(ended, 'exit');
      await writeFile(join(folder, 'build.lock'), `${ended.pid} 1000\n`);
      expect((await buildLibrary(inputOf(ARTICLES), folder)).articles).toBe(2);
    }));

  it('take over a lock of the same process number from before a restart', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'build.lock'), `${process.pid} 1000\n`);
      expect((await buildLibrary(inputOf(ARTICLES), folder)).articles).toBe(2);
    }));
});
