/**
 * Derives data/quotes/common-words.txt: nouns and verbs that begin no name, found by their inflection in plain news text.
 *
 * A noun stands both with and without the article or takes pronouns; a verb stands in both genders. Names do neither.
 * Usage: npx tsx bench/common-words.ts TEXTS… > data/quotes/common-words.txt (JSON lines with a `text` field, also .gz)
 */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tokenise } from '../src/arabic/index.js';

/** Fewer occurrences prove nothing. */
const ENOUGH = 2;
const LINE = 24;

const counts = new Map<string, number>();
const count = (...words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);

for (const path of process.argv.slice(2)) {
  const raw = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n');
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const { text = '' } = JSON.parse(line) as { text?: string };
    for (const { form } of tokenise(text)) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
}

function isNoun(word: string): boolean {
  const definite = count(`ال${word}`, `وال${word}`, `بال${word}`, `لل${word}`);
  const stem = word.endsWith('ه') ? `${word.slice(0, -1)}ت` : word;
  const owned = count(`${stem}ه`, `${stem}ها`, `${stem}هم`, `${stem}نا`);
  return definite >= ENOUGH || (owned >= ENOUGH && (definite > 0 || count(`ب${word}`, `ل${word}`) > 0));
}

const isPastVerb = (word: string): boolean =>
  count(`${word}ت`) >= ENOUGH && count(`${word}وا`, `و${word}`) > 0;
const isPresentVerb = (word: string): boolean =>
  /^[يت]/.test(word) && count(`ي${word.slice(1)}`) >= ENOUGH && count(`ت${word.slice(1)}`) >= ENOUGH;

const words = [...counts.keys()].filter(
  (word) =>
    /^[\u0621-\u064a]{3,}$/.test(word) &&
    !/^(?:[وبفك]?ال|لل)/.test(word) &&
    count(word) >= ENOUGH &&
    (isNoun(word) || isPastVerb(word) || isPresentVerb(word)),
);
words.sort();
console.log(`# Normalised nouns and verbs that begin no name, found by their inflection (bench/common-words.ts).
# Source: 3,000 articles of the ANT corpus v1.1 (Apache-2.0; Chouigui, Ben Khiroun and Elayeb, AICCSA 2017) and the paragraphs of
# ARCD (MIT; Mozannar et al., WANLP 2019) and XQuAD (CC BY-SA 4.0; Artetxe et al., ACL 2020).`);
for (let i = 0; i < words.length; i += LINE) console.log(words.slice(i, i + LINE).join('، '));
