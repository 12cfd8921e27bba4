/** Which word forms are numbers, which a date may hold, and which name places. */

import { isNumberWord, monthNames, normalise, readWordList } from '../../arabic/index.js';
import type { Lexicon } from '../indexing/lexicon.js';
import type { Pace } from '../pace.js';
import type { FeatureSource } from './features.js';

/** By form id: 1 for numbers, for what a date may hold, for places. */
export type FormMarks = Pick<FeatureSource, 'isNumber' | 'isDate' | 'isPlace'>;

export async function markForms({ forms, bareOf, bareHash }: Lexicon, pace: Pace): Promise<FormMarks> {
  const months = new Set(monthNames().flatMap((names) => names.map(normalise)));
  const places = new Set(readWordList('quotes/places.txt').map((name) => bareHash(normalise(name))));
  const isNumber = new Uint8Array(forms.length);
  const isDate = new Uint8Array(forms.length);
  const isPlace = new Uint8Array(forms.length);
  for (const [id, form] of forms.entries()) {
    if (isNumberWord(form)) isNumber[id] = 1;
    if (/^(1[0-9]|20)\d\d$/.test(form) || months.has(form)) isDate[id] = 1;
    if (places.has(bareOf[id] ?? 0)) isPlace[id] = 1;
    if (id % 256 === 0) await pace();
  }
  return { isNumber, isDate, isPlace };
}
