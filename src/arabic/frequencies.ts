/** Word frequencies of Arabic news and encyclopedia text, shipped so that small corpora are stemmed as well as large ones. */

import { readTable } from './word-list.js';

let shipped: ReadonlyMap<string, number> | null = null;

/** Normalised word → occurrences in the text that data/arabic/frequencies.txt names; read once. */
export function wordFrequencies(): ReadonlyMap<string, number> {
  shipped ??= new Map(readTable('arabic/frequencies.txt').map(([word = '', count]) => [word, Number(count)]));
  return shipped;
}
