import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../../src/retrieval/question/index.js';
import { analyse } from './lookups.js';

describe('messages that are no question', () => {
  it.each([
    ['السلام عليكم ورحمة الله وبركاته', 'greeting'],
    ['صباح الخيررر', 'greeting'],
    ['hello', 'greeting'],
    ['كيف حالك؟', 'wellbeing'],
    ['شلونك اليوم', 'wellbeing'],
    ['شكرااااا جزيلا', 'thanks'],
    ['يعطيك الصحة', 'thanks'],
    ['مشكور يا غالي', 'thanks'],
    ['مع السلامة', 'farewell'],
    ['أنت غبي جدا', 'insult'],
    ['مين انت؟', 'identity'],
    ['شكون إنتي', 'identity'],
    ['كيف أستخدم البوت؟', 'help'],
    ['مساعدة', 'help'],
    ['هههههه', 'laughter'],
    ['عيد مبارك', 'occasion'],
    ['😀😀👍', 'symbols'],
    ['؟؟؟', 'symbols'],
    ['12345', 'symbols'],
    ['https://example.org/news?id=3', 'link'],
    ['   ', 'empty'],
    ['', 'empty'],
    ['سالم المرواني', 'name'],
    ['المرواني', 'name'],
    ['السدود', 'name'],
  ])('%j is %s', (message, kind) => {
    expect(analyse(message).chat).toBe(kind);
  });

  it('is gibberish when the corpus knows none of its words', () => {
    expect(analyse('شسيبش لاتنم', ['شسيبش', 'لاتنم']).chat).toBe('gibberish');
    expect(analyse('sdfghjkl', ['sdfghjkl']).chat).toBe('gibberish');
  });

  it.each([
    'السلام عليكم، كم بلغ منسوب السد؟',
    'مرحبا بدي اعرف متى انهار السد لو سمحت',
    'شكرا، ومتى انهار السد؟',
    'كيف حال السد بعد الفيضان؟',
    'انهيار السد القديم',
  ])('a question stays one: %s', (message) => {
    expect(analyse(message).chat).toBeNull();
  });
});

describe('follow-ups', () => {
  it.each([
    ['ومتى؟', 'certain'],
    ['وماذا عن الميناء؟', 'certain'],
    ['وشكد كلف؟', 'certain'],
    ['وفي نيسان من نفس السنة؟', 'certain'],
    ['وماذا قال عن الميناء؟', 'certain'],
    ['وشنو منصبه؟', 'certain'],
    ['كم نائبا عارض؟', 'possible'],
    ['كم نائبا في المجلس البلدي الجديد عارض بناء الميناء الكبير؟', 'none'],
    ['وين غرقت السفينة الكبيرة القادمة من الجنوب؟', 'none'],
    ['وزارة المياه ماذا قررت بشأن السد الكبير والقنوات؟', 'none'],
  ])('%s: %s', (question, followUp) => {
    expect(analyse(question).followUp).toBe(followUp);
  });

  it.each([
    ['كم تبلغ قيمة القرض؟', 0],
    ['وكم تبلغ قيمة القرض؟', 0.5],
    ['كم تبلغ قيمتها؟', 0.5],
    ['وكم تبلغ قيمتها؟', 1],
    ['ومين كان معه وقتها؟', 1],
  ])('%s leans on the question before by %d', (question, leaning) => {
    expect(analyse(question).leaning).toBe(leaning);
  });

  it('says what the pronoun stands for', () => {
    expect(analyse('وماذا قال عن الميناء؟')).toMatchObject({ personBefore: true, newTopic: true });
    expect(analyse('ومتى؟')).toMatchObject({ personBefore: false, newTopic: false });
  });
});

describe('several questions in one message', () => {
  it('splits at marks and lines', () => {
    expect(splitQuestions('متى انهار السد؟ وكم بيتا غمرت المياه؟')).toEqual([
      'متى انهار السد',
      'وكم بيتا غمرت المياه',
    ]);
    expect(splitQuestions('متى انهار السد\nكم بيتا غمرت المياه')).toHaveLength(2);
  });

  it('keeps one question whole', () => {
    expect(splitQuestions('السد انهار. متى كان ذلك؟')).toEqual(['السد انهار. متى كان ذلك؟']);
  });
});

describe('any message', () => {
  it('is analysed without an error, its spans being slices of it', () => {
    const words = fc.constantFrom(
      'كم',
      'متى',
      'قال',
      'عن',
      'و',
      'وماذا',
      'حسب',
      'المرواني',
      '2015',
      '؟',
      'غير',
      'صدى الوادي',
    );
    const message = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(message, (text) => {
        const question = analyse(text);
        for (const { text: word, start, end } of question.content) {
          expect(question.text.slice(start, end)).toBe(word);
        }
        expect(splitQuestions(text).length).toBeGreaterThan(0);
      }),
    );
  });

  it('reads no further than it must', () => {
    analyse('كم');
    const started = performance.now();
    analyse('كم متى أين قال عن حسب '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
