import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/arabic/index.js';
import { analyse } from './lookups.js';

/** The words that stand for the word typed in a question: what is looked for, then the others. */
function read(question: string, word: string, unknown: readonly string[] = [normalise(word)]) {
  const found = analyse(question, unknown).content.find(({ text }) => text === word);
  return found === undefined ? null : [found.form, ...found.others.map(({ form }) => form)];
}

describe('spoken words are read as the standard ones', () => {
  it.each([
    ['وين لقوا الشايب؟', 'لقوا', 'عثر'],
    ['وين لقوا الشايب؟', 'الشايب', 'مسن'],
    ['كم طيارة وصلت للسد؟', 'طيارة', 'طائره'],
    ['قداش شدوهم في السبيطار؟', 'السبيطار', 'مستشفي'],
    ['وقتاش باش ينحيوه؟', 'ينحيوه', 'ازاله'],
    ['فين هيحطوا العدادات؟', 'هيحطوا', 'وضع'],
    ['شكون باع كرهبته للبلدية؟', 'كرهبته', 'سياره'],
    ['شكون خنبوله الدراجة؟', 'خنبوله', 'سرقه'],
    ['شنو باكوا من المحل؟', 'باكوا', 'سرقه'],
    ['مين صيفط الشحنة؟', 'صيفط', 'ارسل'],
    ['كيفاش تدابزت الجماهير؟', 'تدابزت', 'شجار'],
    ['علاش ماصاوبوهاش؟', 'ماصاوبوهاش', 'اصلاح'],
    ['ليش الناس ينطرون الباص؟', 'ينطرون', 'انتظر'],
    ['امتى هيشتروا الأجهزة؟', 'هيشتروا', 'اشتري'],
    ['علاش الناس يمشيولها كل صيف؟', 'يمشيولها', 'ذهب'],
    ['شكون باش يشريوه؟', 'يشريوه', 'اشتري'],
    ['علاش الجمعية ما تشاركش؟', 'تشاركش', 'تشارك'],
    ['في أي بلاصة صار الحريق؟', 'بلاصة', 'مكان'],
  ])('%s: %s', (question, word, standard) => {
    expect(read(question, word)?.[0]).toBe(standard);
  });

  it.each([
    ['كم مهندسا في الشركة الجزايرية؟', 'الجزايرية', 'الجزائريه'],
    ['كم سنة في المدرسة التانوية؟', 'التانوية', 'الثانويه'],
    ['من انضرب في السوق؟', 'انضرب', 'ضرب'],
    ['متى تقرر اتأجيل الحفل؟', 'اتأجيل', 'تاجيل'],
  ])('by sound and shape: %s', (question, word, standard) => {
    expect(read(question, word, [normalise(word)])).toContain(standard);
  });

  it('keeps a word that is standard, too, and adds what it is spoken for', () => {
    const [form, ...others] = read('متى رجع الوفد؟', 'رجع', []) ?? [];
    expect(form).toBe('رجع');
    expect(others).toContain('عوده');
  });

  it('gives a form of several lines all their meanings', () => {
    expect(read('وقتاش نزل السوم؟', 'نزل', [])).toEqual(expect.arrayContaining(['نزل', 'هبوط', 'انخفاض']));
  });

  it('looks for a spoken word that papers write as it is typed, and for the standard one', () => {
    expect(read('متى بدأ الماتش؟', 'الماتش')?.[0]).toBe('مباراه');
    expect(read('متى بدأ الماتش؟', 'الماتش', [])?.slice(0, 2)).toEqual(['الماتش', 'مباراه']);
  });

  it('leaves names alone that look like spoken verbs', () => {
    expect(read('متى سافر رامي فكري؟', 'فكري', [])?.[0]).toBe('فكري');
  });

  it('counts the noun as it is looked for', () => {
    expect(analyse('كم طيارة وصلت؟', ['طياره']).askedNoun).toBe('طائره');
  });

  it('asks for a share where it is counted out of a hundred', () => {
    expect(analyse('كم في المئة من السكان يدخنون؟').askedNoun).toBe('المئه');
    expect(analyse('كام في المية من الناس بيدخنوا؟').askedNoun).toBe('الميه');
  });

  it('takes no words of emphasis for words of the topic', () => {
    const words = analyse('شكون اللي هرب بالحق من ورا السور بالآخر؟').content;
    expect(words.map(({ text }) => text)).toEqual(['هرب', 'السور']);
  });

  it('leaves written words, figures and foreign script alone', () => {
    for (const word of ['المدينة', 'الوزير', '2024', 'Nile']) {
      const found = analyse(`متى زار ${word}؟`).content.find(({ text }) => text === word);
      expect(found?.others ?? []).toEqual([]);
    }
  });

  it('never leaves a word without a form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[اأإبتثجحخدذرزسشصضطظعغفقكلمنهويىةئء]{1,12}$/u), (word) => {
        for (const { form, others } of analyse(`متى ${word} السد`, [normalise(word)]).content) {
          expect(form).not.toBe('');
          for (const { quality } of others) expect(quality).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('words typed as one', () => {
  it.each([
    ['ماذاقال المرواني عن السد؟', 'what-said'],
    ['متىزار الوفد السد؟', 'when'],
    ['لماذارفض المجلس السد؟', 'why'],
  ])('%s: %s', (question, type) => {
    expect(analyse(question).type).toBe(type);
  });

  it('keeps words that only begin like a question word', () => {
    expect(analyse('كم بيتا في الهلال؟').content.map(({ text }) => text)).toEqual(['بيتا', 'الهلال']);
  });
});
