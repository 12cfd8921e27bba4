/** What the library is compared with: MiniSearch with its defaults, and Lucene's ArabicAnalyzer when it is installed. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { heapInUse, type Measured, seconds, timeQueries } from './measuring.js';
import type { RetrievalSet } from './sets.js';

const DEPTH = 100;

/** MiniSearch as it comes: default tokenizer, scores, OR. */
export function measureMiniSearch(set: RetrievalSet): Measured {
  const before = heapInUse();
  const building = performance.now();
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  index.addAll(set.articles.map(({ id, paragraphs }) => ({ id, text: paragraphs.join('\n') })));
  const build = seconds(building);
  const snapshot = JSON.stringify(index);
  const loading = performance.now();
  const loaded = MiniSearch.loadJSON<{ id: string; text: string }>(snapshot, { fields: ['text'] });
  const load = seconds(loading);
  const heap = (heapInUse() - before) / 2;
  const { run, p50, p99 } = timeQueries(set.queries, (text) =>
    loaded
      .search(text)
      .slice(0, DEPTH)
      .map(({ id }) => String(id)),
  );
  return { name: 'MiniSearch defaults', run, build, load, heap, disk: Buffer.byteLength(snapshot), p50, p99 };
}

const JAR_FOLDER = '/usr/share/java';
const JARS = existsSync(JAR_FOLDER)
  ? readdirSync(JAR_FOLDER)
      .filter((name) => /^lucene-(core|analyzers-common)-8\.[\d.]+\.jar$/.test(name))
      .map((name) => join(JAR_FOLDER, name))
  : [];
const SOURCE = fileURLToPath(new URL('Lucene.java', import.meta.url));
const HOW_TO_INSTALL =
  'Lucene was left out: it wants Debian’s liblucene8-java and a JDK (apt-get install liblucene8-java default-jdk-headless).';

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** True when Lucene can be run; otherwise says how to install it. */
export function isLuceneThere(): boolean {
  const isThere = JARS.length >= 2 && hasJava();
  if (!isThere) console.log(HOW_TO_INSTALL);
  return isThere;
}

/** Lucene 8, ArabicAnalyzer, BM25 with k1 .9 and b .4. */
export function measureLucene(set: RetrievalSet): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-lucene-'));
  try {
    const line = (id: string, text: string): string => `${id}\t${text.replace(/\s+/g, ' ')}`;
    writeFileSync(
      join(folder, 'documents.tsv'),
      set.articles.map(({ id, paragraphs }) => line(id, paragraphs.join(' '))).join('\n'),
    );
    writeFileSync(join(folder, 'queries.tsv'), set.queries.map(({ id, text }) => line(id, text)).join('\n'));
    execFileSync('java', ['-cp', JARS.join(':'), SOURCE, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    const run = new Map<string, string[]>();
    for (const entry of readFileSync(join(folder, 'run.tsv'), 'utf8').split('\n')) {
      const [query, ...articles] = entry.split('\t');
      if (query !== undefined && query !== '') run.set(query, articles);
    }
    const [build = 0, p50 = 0, p99 = 0] = readFileSync(join(folder, 'times.tsv'), 'utf8')
      .split('\t')
      .map(Number);
    return { name: 'Lucene 8 ArabicAnalyzer', run, build, load: 0, heap: 0, disk: 0, p50, p99 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
