/** A small library of invented articles, built and opened as real ones are. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnswerService, createAnswers } from '../../src/answer/index.js';
import { ingest } from '../../src/ingest/index.js';
import { openLibrary } from '../../src/retrieval/index.js';

export interface TestArticle {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published?: string;
  readonly url?: string;
  readonly text: string;
}

export const ARTICLES: readonly TestArticle[] = [
  {
    id: 'dam-1',
    outlet: 'صدى الوادي',
    title: 'انهيار جزئي في سد الغزلان',
    published: '2024-04-03',
    url: 'https://sada.example/dam',
    text: [
      'انهار جزء من سد الغزلان فجر الأربعاء، وغمرت المياه ثلاث قرى في الوادي.',
      'وقال وزير المياه سالم المرواني إن عدد القتلى بلغ 14 قتيلا، وإن فرق الإنقاذ أجلت 620 شخصا من القرى.',
      'وأضاف المرواني أن «الانهيار سببه تشقق قديم في جسم السد لم يعالج منذ سنوات».',
      'من جهتها اتهمت رئيسة جمعية المزارعين نجوى الحصري الوزارة بإهمال الصيانة.',
    ].join('\n'),
  },
  {
    id: 'dam-2',
    outlet: 'راديو النخيل أف أم',
    title: 'سد الغزلان: الحصيلة ترتفع',
    published: '2024-04-05',
    text: [
      'ارتفعت حصيلة ضحايا سد الغزلان الى 17 قتيلا حسب ما أكده وزير المياه سالم المرواني اليوم الجمعة.',
      'وأكد المرواني أن «الانهيار سببه تشقق قديم في جسم السد» وأن التحقيق سينتهي خلال شهر.',
    ].join('\n'),
  },
  {
    id: 'vote',
    outlet: 'صدى الوادي',
    title: 'نتائج الانتخابات البلدية في المرسى',
    published: '2025-11-10',
    text: [
      'أعلنت لجنة الاقتراع أن حزب الميزان حصل على 12 مقعدا في مجلس بلدية المرسى، وحصلت قائمة الشراع على 9 مقاعد.',
      'وبلغت نسبة المشاركة 41 بالمائة، بحسب رئيس اللجنة عادل القصبي.',
      'وقال عادل القصبي إن الاقتراع جرى في هدوء تام.',
    ].join('\n'),
  },
  {
    id: 'match',
    outlet: 'راديو النخيل أف أم',
    title: 'نجوم المرسى في النهائي',
    published: '2025-05-02',
    text: [
      'تأهل فريق نجوم المرسى الى نهائي كأس الوادي بعد فوزه على اتحاد السهل بهدفين في ملعب الزيتون بمدينة القصبة.',
      'وصرح مدرب الفريق هيثم الدالي بأن لاعبيه «قدموا أفضل مباراة لهم هذا الموسم».',
    ].join('\n'),
  },
  {
    id: 'port',
    outlet: 'صدى الوادي',
    title: 'توسعة ميناء المرسى',
    published: '2026-01-20',
    text: [
      'بدأت أشغال توسعة ميناء المرسى بكلفة 75 مليون دينار لاستقبال السفن الكبيرة.',
      'وأوضحت مديرة الميناء ليلى بوزيد أن الأشغال ستنتهي في أيلول 2027 بسبب تأخر وصول المعدات.',
    ].join('\n'),
  },
];

export interface TestLibrary {
  readonly answers: AnswerService;
  remove(): Promise<void>;
}

/** Builds a library of articles in a temporary folder and opens it. */
export async function openTestLibrary(articles: readonly TestArticle[] = ARTICLES): Promise<TestLibrary> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-answers-'));
  const file = join(folder, 'articles.jsonl');
  await writeFile(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  const directory = join(folder, 'library');
  await ingest({ paths: [file], directory });
  return {
    answers: createAnswers(await openLibrary(directory)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
