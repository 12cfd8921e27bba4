import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutletTable, readCorpus } from '../../src/corpus/index.js';
import { BODY, HEADLINE } from './pages.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const TEXT = BODY.join('\n');

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function read(files: Readonly<Record<string, string | Uint8Array>>) {
  await write(files);
  const { articles, rejected, sample } = await readCorpus([folder]);
  const name = (file: string): string => file.slice(folder.length + 1);
  return {
    articles,
    sample,
    ids: articles.map(({ id }) => id),
    rejected: rejected.map(({ file, line, reason }) => ({ file: name(file), line, reason })),
  };
}

/** windows-1256 bytes of Arabic text, by the inverse of the decoder's table. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((character) => bytes.get(character) ?? 0x3f));
}

const utf16 = (text: string, mark: number[], swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Uint8Array.from(mark), swap ? bytes.swap16() : bytes]);
};

describe('formats', () => {
  it('reads all kinds of files of nested folders in a stable order and passes over others', async () => {
    const { ids, rejected } = await read({
      'b/page.txt': TEXT,
      'a/records.jsonl': `${JSON.stringify({ id: 'one', text: TEXT })}\n\n${JSON.stringify({ id: 2, text: TEXT })}`,
      'a/more.jsonl.gz': gzipSync(JSON.stringify({ id: 'packed', text: TEXT })),
      'c.md': `---\ntitle: عنوان\n---\n\n${TEXT}\n`,
      'README.md': '# About',
      'picture.png': 'x',
      '.hidden.txt': TEXT,
    });
    expect(ids).toEqual(['packed', 'one', '2', 'page', 'c']);
    expect(rejected).toEqual([]);
  });

  it('takes facts from the data', async () => {
    const record = {
      id: 'r',
      url: 'https://mawj.example/1',
      outlet: 'الموج',
      title: HEADLINE,
      author: 'ريما الصفدي',
      published: '2019-03-12T10:45:00+0200',
      category: 'local',
      text: `${HEADLINE}\n${TEXT}`,
    };
    const { articles } = await read({ 'r.jsonl': JSON.stringify(record) });
    expect(articles[0]).toEqual({
      id: 'r',
      source: { file: join(folder, 'r.jsonl'), line: 1 },
      url: record.url,
      outlet: { name: 'الموج', evidence: 'outlet field' },
      title: HEADLINE,
      author: 'ريما الصفدي',
      published: '2019-03-12T10:45:00+02:00',
      paragraphs: BODY,
      dropped: [{ text: HEADLINE, why: 'headline-repeat', before: 0 }],
    });
  });

  it('leaves BEIR documents as they are', async () => {
    const { articles } = await read({
      'b.jsonl': JSON.stringify({ _id: 'd1', title: '', text: 'السابق\nالتعليقات' }),
    });
    expect(articles[0]).toMatchObject({
      id: 'd1',
      title: null,
      paragraphs: ['السابق', 'التعليقات'],
      dropped: [],
    });
  });

  it('reads front matter and reports broken YAML by its file', async () => {
    const { articles, rejected } = await read({
      'good.md': `---\ntitle: "الوزير: لا"\noutlet: الموج\npublished: 2019-03-12\n---\n## ${HEADLINE}\n\n${TEXT}`,
      'bad.md': `---\ntitle: الوزير: لا\n---\n${TEXT}`,
      'bare.md': TEXT,
    });
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({
      title: 'الوزير: لا',
      published: '2019-03-12',
      paragraphs: [HEADLINE, ...BODY],
    });
    expect(rejected.map(({ file }) => file)).toEqual(['bad.md', 'bare.md']);
    expect(rejected[0]?.reason).toMatch(/YAML.*quotes/s);
    expect(rejected[1]?.reason).toMatch(/front matter/);
  });

  it('reads gzip files of several members', async () => {
    const member = (id: string) => gzipSync(`${JSON.stringify({ id, text: TEXT })}\n`);
    const { ids } = await read({ 'x.jsonl.gz': Buffer.concat([member('a'), member('b')]) });
    expect(ids).toEqual(['a', 'b']);
  });
});

describe('encodings', () => {
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, [0xff, 0xfe], false)],
    ['UTF-16, big end first', utf16(TEXT, [0xfe, 0xff], true)],
    ['windows-1256', windows1256(TEXT)],
    ['Windows line ends', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, bytes) => {
    const { articles } = await read({ 'page.txt': bytes });
    expect(articles[0]?.paragraphs).toEqual(BODY);
  });

  it('decodes JSON lines in windows-1256 and UTF-16', async () => {
    const line = `${JSON.stringify({ id: 'a', text: TEXT })}\r\n`;
    const { articles } = await read({
      'a.jsonl': windows1256(line),
      'b.jsonl': utf16(line, [0xff, 0xfe], false),
    });
    expect(articles.map(({ id, paragraphs }) => [id, paragraphs])).toEqual([
      ['a', BODY],
      ['a~2', BODY],
    ]);
  });
});

describe('rejections', () => {
  it('names file, line and reason, and reads everything else', async () => {
    const { ids, rejected } = await read({
      'a.jsonl': [
        '{"id": "x", "text": ',
        '[1]',
        '{"id":"y"}',
        '{"id":"z","text":"  "}',
        '{"id":"n","text":7}',
        JSON.stringify({ text: TEXT }),
      ].join('\n'),
      'b.txt': '',
      'c.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2),
      'd.jsonl': '',
      'd2.jsonl': Uint8Array.of(0, 1, 2, 10, 0, 10),
      'e.txt': 'الرئيسية\nاتصل بنا',
      'f.jsonl.gz': gzipSync(`${JSON.stringify({ id: 'whole', text: TEXT })}\n`.repeat(3)).subarray(0, 60),
    });
    expect(ids).toEqual(['a-6']);
    expect(rejected.map(({ file, line }) => [file, line])).toEqual([
      ['a.jsonl', 1],
      ['a.jsonl', 2],
      ['a.jsonl', 3],
      ['a.jsonl', 4],
      ['a.jsonl', 5],
      ['b.txt', undefined],
      ['c.txt', undefined],
      ['d.jsonl', undefined],
      ['d2.jsonl', undefined],
      ['e.txt', undefined],
      ['f.jsonl.gz', undefined],
    ]);
    const said = rejected.map(({ reason }) => reason);
    for (const [index, words] of [
      /not valid JSON/,
      /JSON object/,
      /"text" is missing/,
      /empty/,
      /wrong type/,
    ].entries()) {
      expect(said[index]).toMatch(words);
    }
    expect(said[6]).toMatch(/not a text file/);
    expect(said[10]).toMatch(/cannot be read to its end/);
  });

  it('passes over a line of more than 20 MB', async () => {
    const huge = JSON.stringify({ id: 'huge', text: 'ا'.repeat(11 * 1024 * 1024) });
    const { ids, rejected } = await read({
      'a.jsonl': `${huge}\n${JSON.stringify({ id: 'next', text: TEXT })}\n`,
    });
    expect(ids).toEqual(['next']);
    expect(rejected).toEqual([{ file: 'a.jsonl', line: 1, reason: expect.stringContaining('20 MB') }]);
  });

  it('reports paths that are missing or of another kind', async () => {
    await write({ 'table.csv': 'a,b' });
    const { rejected } = await readCorpus([join(folder, 'nowhere'), join(folder, 'table.csv')]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('no such file'),
      expect.stringContaining('.jsonl'),
    ]);
  });
});

describe('ids, outlets, progress', () => {
  it('keeps articles with the same id apart', async () => {
    const { ids } = await read({ 'a/p.txt': TEXT, 'b/p.txt': TEXT, 'c/p.txt': TEXT });
    expect(ids).toEqual(['p', 'p~2', 'p~3']);
  });

  it('uses outlets.json of the folder: canonical names, domains with subdomains, the sample mark', async () => {
    const outlets = {
      sample: true,
      outlets: [{ name: 'الموج', domains: ['mawj.example'], aliases: ['جريدة الموج'] }],
    };
    const record = (id: string, fields: object) => JSON.stringify({ id, text: TEXT, ...fields });
    const { articles, sample } = await read({
      'outlets.json': JSON.stringify(outlets),
      'r.jsonl': [
        record('alias', { outlet: 'جريدة الموج' }),
        record('domain', { url: 'https://m.mawj.example/a?b' }),
        record('other', { url: 'https://notmawj.example/a' }),
        record('unknown', { outlet: 'النهر' }),
      ].join('\n'),
    });
    expect(sample).toBe(true);
    expect(articles.map(({ outlet }) => [outlet.name, outlet.evidence])).toEqual([
      ['الموج', 'outlet field'],
      ['الموج', 'mawj.example'],
      [null, null],
      ['النهر', 'outlet field'],
    ]);
  });

  it('reports a broken outlets.json and goes on', async () => {
    const { ids, rejected } = await read({ 'outlets.json': '{"outlets": [{}]}', 'p.txt': TEXT });
    expect(ids).toEqual(['p']);
    expect(rejected[0]?.reason).toMatch(/outlets\.json/);
  });

  it('tells its progress and can be stopped', async () => {
    await write({ 'a.txt': TEXT, 'b.txt': TEXT });
    const seen: number[] = [];
    await readCorpus([folder], { onProgress: ({ articles }) => seen.push(articles) });
    expect(seen).toEqual([1, 2]);
    const stop = new AbortController();
    const stopped = readCorpus([folder], {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
  });

  it('drops lines that an outlet repeats in many articles, counted without copies', async () => {
    const promotion = 'تستمعون إلى نشرة الأخبار كل ساعة على أثير الموج';
    const copied = 'وصلت السفينة الأولى إلى الرصيف صباح اليوم';
    const second = (n: number): string =>
      n < 6 ? promotion : n < 20 ? copied : `خبر ${n} من أخبار المدينة اليوم`;
    const line = (n: number) => {
      const number = n < 6 || n >= 20 ? n : 6;
      const text = `${BODY[0]} (${number})\n${second(n)}\n${BODY[1]} (${number})`;
      return JSON.stringify({ id: `n${n}`, outlet: 'الموج', text });
    };
    const { articles } = await read({ 'n.jsonl': Array.from({ length: 230 }, (_, n) => line(n)).join('\n') });
    expect(articles[3]?.dropped).toEqual([{ text: promotion, why: 'boilerplate', before: 1 }]);
    expect(articles[3]?.paragraphs).toHaveLength(2);
    expect(articles[10]?.paragraphs).toContain(copied);
    expect(articles[100]?.paragraphs).toHaveLength(3);
  });

  it('accepts an outlet table from outside', async () => {
    await write({ 'r.jsonl': JSON.stringify({ id: 'x', url: 'http://a.b.example/', text: TEXT }) });
    const outlets = new OutletTable([{ name: 'باء', domains: ['www.b.example'], aliases: [] }]);
    const { articles } = await readCorpus([folder], { outlets });
    expect(articles[0]?.outlet).toEqual({ name: 'باء', evidence: 'b.example' });
  });
});
