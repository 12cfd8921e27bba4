/** Names of an invented library for the tests of question analysis. */

import { PhraseTable } from '../../../src/arabic/index.js';
import { analyseQuestion, type QuestionLookups } from '../../../src/retrieval/question/index.js';

const SPEAKERS = ['سالم المرواني', 'نجوى الحصري', 'المرصد البحري', 'وزارة المياه'];
const OUTLETS = ['صدى الوادي', 'راديو النخيل أف أم', 'المستقبل'];

const outlets = new PhraseTable<string>();
for (const outlet of OUTLETS) outlets.add(outlet, outlet);

export const lookups: QuestionLookups = {
  speakers: (words) =>
    SPEAKERS.flatMap((name, id) => {
      const forms = name.replace(/ة/g, 'ه').split(' ');
      return words.every((word) => forms.includes(word)) ? [id] : [];
    }),
  bodies: ([noun = '', ...name]) => (noun === 'حزب' && name.includes('المرواني') ? ['حزب الضفاف'] : []),
  outlets,
};

/** Analyses a question asked on 10 March 2026; all words count as known but those given. */
export const analyse = (text: string, unknown: readonly string[] = []) =>
  analyseQuestion(text, { now: '2026-03-10T12:00:00Z', lookups, known: (form) => !unknown.includes(form) });
