import { describe, expect, it } from 'vitest';
import { expectationOf, typeEvidence } from '../../src/answer/answer-type.js';
import { Reading } from '../../src/answer/reading.js';
import { wordStem } from '../../src/answer/word-stems.js';
import { normalise, PhraseTable, tokenise } from '../../src/arabic/index.js';
import { analyseQuestion } from '../../src/retrieval/question/index.js';

const ARTICLE = {
  id: 'a',
  source: { file: 'a.json', line: null },
  url: null,
  outlet: { name: 'صدى الوادي', evidence: null },
  title: null,
  author: null,
  published: '2025-03-04',
  paragraphs: [],
  dropped: [],
  quotes: [],
  speakerOf: [],
};

/** How surely a sentence holds the kind of thing that a question asks for; words of one stem are met. */
function kindOf(text: string, sentence: string): number {
  const question = analyseQuestion(text, {
    now: '2025-03-05',
    lookups: { speakers: () => [], bodies: () => [], outlets: new PhraseTable<string>() },
    known: () => true,
  });
  const passage = { id: 0, article: 0, paragraph: 0, text: sentence, copies: [] };
  const met = new Map<number, string>();
  for (const [at, { form }] of tokenise(sentence).entries()) {
    const word = question.content.find(
      ({ form: asked, others }) =>
        wordStem(asked) === wordStem(form) || others.some((other) => normalise(other.form) === form),
    );
    if (word !== undefined) met.set(at, word.form);
  }
  const slice = { start: 0, end: sentence.length };
  return typeEvidence(new Reading(passage, ARTICLE), slice, met, expectationOf(question));
}

describe('the kind of thing that a question asks for', () => {
  it.each([
    [
      'أين سقطت الطائرة الصغيرة؟',
      'سقطت الطائرة الصغيرة قرب مطار السنديان في مدينة القصبة.',
      'سقطت طائرة صغيرة مساء الاثنين ولم يصب أحد.',
    ],
    ['وين وقعت الطيارة جنب طنجة؟', 'وقعت الطائرة في بحيرة الزعفران.', 'وقعت الطائرة قرب مدينة طنجة.'],
    [
      'أين تقع المحطة الجديدة؟',
      'تقع المحطة الجديدة بضواحي بلدية عين الرمان.',
      'افتتح رئيس الحكومة المحطة الجديدة رسميا.',
    ],
    [
      'من المدرب الذي استقال من نجوم السهل؟',
      'وكان المدرب سليم الحصري قد استقال من نجوم السهل.',
      'استقال المدرب من فريق نجوم السهل بعد الهزيمة.',
    ],
    [
      'من نفذ الهجوم على المتحف؟',
      'نفذ الهجوم على المتحف شاب يدعى نادر المرواني.',
      'وقع الهجوم على المتحف مساء الاثنين.',
    ],
    ['أي حزب فاز برئاسة البلدية؟', 'فاز حزب الميزان برئاسة البلدية.', 'انتهى التصويت على رئاسة البلدية.'],
    ['كم بلغ سعر الخبز؟', 'بلغ سعر الخبز 300 مليم.', 'بلغ عدد المخابز التي تبيع الخبز 300 مخبز.'],
    ['كم عمر السائق؟', 'وكان السائق البالغ من العمر 41 عاما وحده.', 'نقل السائق 41 راكبا.'],
    ['كم مخبأ دمر الجيش؟', 'دمر الجيش مخبأين في الجبل.', 'دمر الجيش مواقع في الجبل.'],
    ['كم كيلومترا قطعت السيارة؟', 'قطعت السيارة مسافة 25 كلم.', 'قطعت السيارة الطريق في 25 دقيقة.'],
    ['في أي سنة زار الوفد القصبة؟', 'زار الوفد القصبة عام 2019.', 'زار الوفد القصبة أمس.'],
    ['كم شخصا أصيب في الحريق؟', 'أصيب 12 شخصا في الحريق.', 'قدرت خسائر الحريق ب 12 مليون دينار.'],
    [
      'أين وجدوا التلميذ الهارب؟',
      'وجدوا التلميذ الهارب في بيت مهجور.',
      'خرج التلميذ الهارب من منزلهم الأسبوع الماضي.',
    ],
    [
      'لماذا حل المدرب الفريق؟',
      'وبرر المدرب قرار حل الفريق بضعف الموارد.',
      'أعلن المدرب حل الفريق في بيان قصير.',
    ],
    ['ليش أضرب عمال الميناء؟', 'أضرب عمال الميناء رفضا لبيع الأرصفة.', 'أضرب عمال الميناء يومين كاملين.'],
    ['لماذا احتج الأهالي؟', 'احتج الأهالي تنديدا بقطع الماء.', 'تواصل احتجاج الأهالي أمام البلدية.'],
    ['كيف دخل السارق المتجر؟', 'دخل السارق المتجر عبر نافذة خلفية.', 'قال الجيران إن السارق دخل المتجر.'],
    [
      'ما اسم السفينة التي غرقت؟',
      'غرقت السفينة التي تسمى «الزنبقة» مساء الأحد.',
      'غرقت السفينة مساء الأحد في عرض البحر.',
    ],
  ])('%s', (question, answer, other) => {
    expect(kindOf(question, answer)).toBeGreaterThanOrEqual(0.7);
    expect(kindOf(question, other)).toBeLessThanOrEqual(0.5);
  });
});
