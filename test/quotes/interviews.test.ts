import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotes/index.js';

const said = (...paragraphs: string[]) =>
  attribute({ paragraphs })
    .filter(({ form }) => form === 'bare')
    .map(({ speaker, text }) => [speaker?.name, text]);

const INTRODUCTION = 'التقت «الضفة» المدير العام لمصنع النور جميل العوادي وكان هذا الحوار:';

describe('interviews', () => {
  it('with labels for questions and answers', () => {
    expect(
      said(
        INTRODUCTION,
        'س: كيف بدأت الفكرة؟',
        'ج: بدأنا قبل عشر سنوات.',
        'س/ وما خططكم؟',
        'ج/ نخطط لفرعين.',
      ),
    ).toEqual([
      ['جميل العوادي', 'بدأنا قبل عشر سنوات'],
      ['جميل العوادي', 'نخطط لفرعين'],
    ]);
  });

  it('with bullets', () => {
    expect(
      said(
        INTRODUCTION,
        '* كيف بدأت الفكرة؟',
        '- بدأنا قبل عشر سنوات.',
        'وكان المعمل صغيراً.',
        '* وما خططكم؟',
        '- نخطط لفرعين.',
        'يذكر أن المصنع يشغل مئة عامل.',
      ),
    ).toEqual([
      ['جميل العوادي', 'بدأنا قبل عشر سنوات'],
      ['جميل العوادي', 'وكان المعمل صغيراً'],
      ['جميل العوادي', 'نخطط لفرعين'],
    ]);
  });

  it('with names before the turns', () => {
    expect(
      said(
        'تحدث مدرب الساحل شادي الطويل إلى «الضفة» عن موسمه.',
        'الضفة: كيف تصف الموسم؟',
        'الطويل: كان جيداً.',
        'الضفة: وما هدفكم؟',
        'الطويل: الفوز بالكأس.',
      ),
    ).toEqual([
      ['شادي الطويل', 'كان جيداً'],
      ['شادي الطويل', 'الفوز بالكأس'],
    ]);
  });

  it('with questions that only end with their mark', () => {
    expect(
      said(
        INTRODUCTION,
        'كيف بدأت الفكرة؟',
        'بدأنا قبل عشر سنوات.',
        'وماذا عن السوق؟',
        'السوق صعبة.',
        'وما خططكم؟',
        'نخطط لفرعين.',
      ),
    ).toHaveLength(3);
  });

  it('are no lists, questions of the narrator or questions that nobody answers', () => {
    expect(said('أسعار اليوم:', '- الذهب: 200', '- الفضة: 20')).toEqual([]);
    expect(said('قال سامر الكرداوي إن الأسعار ترتفع.', 'فهل ننتظر الحل؟', 'الحل بيد الحكومة.')).toEqual([]);
    expect(
      said('يتنافس مرشحان في الرملة.', 'سامر الكرداوي: مرشح حزب النجمة.', 'هاني الزيتوني: مرشح حزب النخلة.'),
    ).toEqual([]);
    expect(
      said('أسئلة شائعة عن الزكام في هذا الحوار:', '* ما أعراضه؟', '- الحمى.', '* وما علاجه؟', '- الراحة.'),
    ).toEqual([]);
  });

  it('keep their offsets for any turns', () => {
    const turn = fc.constantFrom(
      'س: كيف؟',
      'ج: نعم.',
      '* لماذا؟',
      '- لأننا نعمل.',
      'الضفة: ومتى؟',
      'العوادي: غداً.',
      '',
      '؟',
      ':',
    );
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
        const paragraphs = [INTRODUCTION, ...turns];
        for (const { paragraph, start, end, text } of attribute({ paragraphs }))
          expect(paragraphs[paragraph]?.slice(start, end)).toBe(text);
      }),
    );
  });
});
