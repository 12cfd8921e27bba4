/**
 * Makes data/arabic/frequencies.txt from the shared development texts: `npx tsx bench/frequencies.ts`.
 *
 * Only counts of single words leave the texts, none of their sentences.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenise } from '../src/arabic/index.js';

const SHARED = new URL('../../shared/', import.meta.url);
const TARGET = new URL('../data/arabic/frequencies.txt', import.meta.url);
const SOURCES = ['corpus/ant.jsonl.gz', 'bench/arcd/corpus.jsonl'];
const LEAST = 4;
const HEAD = `# Normalised words and how often they occur: ${LEAST} times or more, most frequent first.
# Counted by bench/frequencies.ts in 3,000 articles of the ANT corpus v1.1 (Apache-2.0; Chouigui, Ben Khiroun and Elayeb,
# AICCSA 2017) and the paragraphs of the development half of ARCD (MIT; Mozannar et al., WANLP 2019).
`;

function count(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const source of SOURCES) {
    const bytes = readFileSync(new URL(source, SHARED));
    const lines = (source.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    for (const line of lines) {
      if (line === '') continue;
      for (const { form } of tokenise(String(JSON.parse(line).text))) {
        if (/^[\u0621-\u064A]+$/.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
      }
    }
  }
  return counts;
}

if (!existsSync(SHARED)) {
  console.error('The shared texts are missing: nothing was changed.');
  process.exitCode = 1;
} else {
  const rows = [...count()]
    .filter(([, occurrences]) => occurrences >= LEAST)
    .sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
    .map(([word, occurrences]) => `${word}|${occurrences}`);
  writeFileSync(TARGET, `${HEAD}${rows.join('\n')}\n`);
  console.error(`${rows.length} words`);
}
