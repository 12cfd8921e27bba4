import { describe, expect, it } from 'vitest';
import { analyse } from './lookups.js';

describe('question words', () => {
  it.each([
    // standard
    ['ماذا حدث في الميناء؟', 'what', 'any'],
    ['ما الذي حدث في الميناء؟', 'what', 'any'],
    ['كم سفينة غرقت في الميناء؟', 'how-many', 'number'],
    ['بكم بيعت السفينة؟', 'how-many', 'number'],
    ['متى غرقت السفينة؟', 'when', 'date'],
    ['أين غرقت السفينة؟', 'where', 'place'],
    ['إلى أين اتجهت السفينة؟', 'where', 'place'],
    ['لماذا غرقت السفينة؟', 'why', 'reason'],
    ['كيف غرقت السفينة؟', 'how', 'manner'],
    ['هل غرقت السفينة؟', 'yes-no', 'any'],
    ['من أغرق السفينة؟', 'who', 'person'],
    ['لمن بيعت السفينة؟', 'who', 'person'],
    ['مع من تعاقد الميناء؟', 'who', 'person'],
    // Levant
    ['شو صار بالميناء؟', 'what', 'any'],
    ['مين غرّق السفينة؟', 'who', 'person'],
    ['قديش حمولة السفينة؟', 'how-many', 'number'],
    ['إيمتى غرقت السفينة؟', 'when', 'date'],
    ['وين غرقت السفينة؟', 'where', 'place'],
    ['ليش غرقت السفينة؟', 'why', 'reason'],
    // Egypt
    ['إيه اللي حصل في المينا؟', 'what', 'any'],
    ['المركب شالت كام راكب؟', 'how-many', 'number'],
    ['امتى غرقت المركب؟', 'when', 'date'],
    ['فين غرقت المركب؟', 'where', 'place'],
    ['المركب غرقت ليه؟', 'why', 'reason'],
    ['إزاي غرقت المركب؟', 'how', 'manner'],
    // Gulf
    ['وش صار في الميناء؟', 'what', 'any'],
    ['إيش حمولة السفينة؟', 'what', 'any'],
    ['منهو غرّق السفينة؟', 'who', 'person'],
    // Iraq
    ['شنو صار بالميناء؟', 'what', 'any'],
    ['شكو بالميناء؟', 'what', 'any'],
    ['منو غرّق السفينة؟', 'who', 'person'],
    ['شگد حمولة السفينة؟', 'how-many', 'number'],
    ['شكم سفينة غرقت؟', 'how-many', 'number'],
    ['شوكت غرقت السفينة؟', 'when', 'date'],
    ['شلون غرقت السفينة؟', 'how', 'manner'],
    // Maghreb
    ['شنوة صار في الميناء؟', 'what', 'any'],
    ['شكون غرّق السفينة؟', 'who', 'person'],
    ['قداش من سفينة غرقت؟', 'how-many', 'number'],
    ['شحال من سفينة غرقات؟', 'how-many', 'number'],
    ['بقداش تباعت السفينة؟', 'how-many', 'number'],
    ['وقتاش غرقت السفينة؟', 'when', 'date'],
    ['علاش غرقت السفينة؟', 'why', 'reason'],
    ['كيفاش غرقت السفينة؟', 'how', 'manner'],
    ['واش غرقت السفينة؟', 'yes-no', 'any'],
    ['شحال من مرة غرقات السفينة؟', 'how-many', 'number'],
    ['مع قداش غرقت السفينة؟', 'when', 'date'],
    ['فاش من عام غرقت السفينة؟', 'when', 'date'],
    ['فانا بلاد غرقت السفينة؟', 'where', 'place'],
    ['متاع شكون السفينة؟', 'who', 'person'],
    ['ياك السفينة غرقت؟', 'yes-no', 'any'],
    ['علاوين مشات السفينة؟', 'where', 'place'],
    // Egypt and Sudan, in the order of the spoken language
    ['السفينة غرقت الساعة كام؟', 'when', 'date'],
    ['سنة كام غرقت السفينة؟', 'when', 'date'],
    ['هي السفينة غرقت؟', 'yes-no', 'any'],
    ['هي السفينة غرقت فين؟', 'where', 'place'],
    ['ياتو ميناء غرقت فيه السفينة؟', 'where', 'place'],
    ['عشان شنو غرقت السفينة؟', 'why', 'reason'],
    // Gulf, Iraq and Levant
    ['وش كثر حمولة السفينة؟', 'how-many', 'number'],
    ['وش السبب في غرق السفينة؟', 'why', 'reason'],
    ['حق منو السفينة؟', 'who', 'person'],
    ['شعجب غرقت السفينة؟', 'why', 'reason'],
    ['شحصل بالميناء؟', 'what', 'any'],
    ['أكو سفينة غرقت؟', 'yes-no', 'any'],
    ['السفينة غرقت ولا لا؟', 'yes-no', 'any'],
    ['صحيح إنو السفينة غرقت؟', 'yes-no', 'any'],
    ['لعند وين وصلت السفينة؟', 'where', 'place'],
  ])('%s', (question, type, expects) => {
    expect(analyse(question)).toMatchObject({ chat: null, type, expects });
  });
});

describe('what the noun or verb behind the question word asks for', () => {
  it.each([
    ['ما نسبة المشاركة في الاقتراع؟', 'how-many', 'number'],
    ['ما آخر ميناء زارته السفينة؟', 'where', 'place'],
    ['في أي مدينة أقيم المعرض؟', 'where', 'place'],
    ['من أي مدينة جاء الوفد؟', 'where', 'place'],
    ['في أي سنة أقيم المعرض؟', 'when', 'date'],
    ['أي وكالة نقلت الخبر؟', 'outlet', 'outlet'],
    ['أي حزب فاز في الاقتراع؟', 'who', 'person'],
    ['ما سبب غرق السفينة؟', 'why', 'reason'],
    ['إيه سبب غرق المركب؟', 'why', 'reason'],
    ['ما اسم المطار الجديد؟', 'where', 'place'],
    ['ما اسم الحملة الجديدة؟', 'what', 'name'],
    ['ما موقف وزارة المياه من السد؟', 'what-said', 'words'],
    ['ما شكوى نقابة الصيادين من المرفأ؟', 'what-said', 'words'],
    ['شو تقييم وزارة المياه للسد؟', 'what-said', 'words'],
    ['من هو سالم المرواني؟', 'who-is', 'role'],
    ['منو سالم المرواني؟', 'who-is', 'role'],
    ['سالم المرواني ده مين؟', 'who-is', 'role'],
    ['من هو القائد الجديد؟', 'who', 'person'],
    ['المرواني قال إيه عن السد؟', 'what-said', 'words'],
    ['علام احتج الصيادون في الميناء؟', 'what-said', 'words'],
    ['بشو شبهوا الميناء؟', 'what-said', 'words'],
    ['كيف وصف المرواني السد؟', 'what-said', 'words'],
    ['كيف كشفت الشرطة سارق السفينة؟', 'how', 'manner'],
    ['متى هاجم القراصنة الميناء؟', 'when', 'date'],
    ['ماذا عرض المرواني على الصيادين؟', 'what-said', 'words'],
    ['ما عرض الميناء؟', 'how-many', 'number'],
    ['من كان يشغل المنصب قبله؟', 'who', 'person'],
    ['شرايه المرواني بالسد؟', 'what-said', 'words'],
    ['شسمه المطار الجديد؟', 'where', 'place'],
    ['من قال إن السفينة غرقت؟', 'who-said', 'person'],
    ['مين اللي حكى إنو السفينة غرقت؟', 'who-said', 'person'],
    ['هل قال المرواني إن السفينة غرقت؟', 'did-say', 'words'],
    ['ماذا ذكرت صدى الوادي عن السفينة؟', 'outlet', 'any'],
    ['نسبة المشاركة في الاقتراع', 'how-many', 'number'],
    ['أخبار السفينة الغارقة في الميناء', 'topic', 'any'],
  ])('%s', (question, type, expects) => {
    expect(analyse(question)).toMatchObject({ chat: null, type, expects });
  });
});

describe('words that only look like question words', () => {
  it.each([
    ['وصلت السفينة من بكين إلى الميناء أمس', 'topic'],
    ['قرار الوزارة من أجل الميناء', 'topic'],
    ['حريق في ولاية ساحلية كبيرة', 'topic'],
  ])('%s', (question, type) => {
    expect(analyse(question).type).toBe(type);
  });

  it('finds who speaks before the verb and the question word', () => {
    expect(analyse('المرواني قال إيه عن السد؟').speaker?.text).toBe('المرواني');
    expect(analyse('قال إيه المرواني عن السد؟').speaker?.text).toBe('المرواني');
  });

  it('is not confused by diacritics, missing hamzas and final dots', () => {
    expect(analyse('مَتى غَرِقَتِ السَّفينةُ؟').type).toBe('when');
    expect(analyse('لمذا غرقت السفينه').type).toBe('why');
    expect(analyse('اين غرقت السفينه').type).toBe('where');
  });
});
