/** Small invented articles for the tests of this folder. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/corpus/index.js';
import { buildLibrary, type Library, type LibraryInput, openLibrary } from '../../src/retrieval/index.js';

export function article(id: string, paragraphs: readonly string[], title: string | null = null): Article {
  return {
    id,
    source: { file: `${id}.txt`, line: null },
    url: null,
    outlet: { name: null, evidence: null },
    title,
    author: null,
    published: null,
    paragraphs,
    dropped: [],
  };
}

export const inputOf = (articles: readonly Article[]): LibraryInput => ({
  articles,
  quotes: [],
  speakerOf: [],
  speakers: [],
  sample: false,
});

/** Runs `work` with an empty folder that is removed afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-retrieval-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A library of these articles, loaded; its folder is gone again. */
export function libraryOf(articles: readonly Article[]): Promise<Library> {
  return withFolder(async (folder) => {
    await buildLibrary(inputOf(articles), folder);
    return openLibrary(folder);
  });
}

export const FLOOD =
  'غمرت مياه الأمطار سبعة أحياء في مدينة نوران وأجلت فرق الإنقاذ ألفي ساكن إلى المدارس القريبة.';
export const ELECTION = 'حصل حزب السنابل على ثلاثة وعشرين مقعدا في مجلس بلدية نوران بعد فرز جميع الأصوات.';
export const HOSPITAL = 'قالت مديرة مستشفى الواحة إن أقسام الطوارئ استقبلت أربعين مصابا منذ مساء الخميس.';
export const FOOTBALL = 'تعادل فريق النسور مع ضيفه فريق الساحل بهدفين لكل منهما في افتتاح دوري الإقليم.';
export const ENERGY = 'توقفت محطة الكهرباء الشمالية عن العمل ثلاث ساعات بسبب عطل في خط التغذية الرئيسي.';
