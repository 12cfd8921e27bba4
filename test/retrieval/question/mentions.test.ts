import { describe, expect, it } from 'vitest';
import { withoutProclitic } from '../../../src/retrieval/question/index.js';
import { analyse } from './lookups.js';

describe('the speaker whose words are asked for', () => {
  it.each([
    ['ماذا قال المرواني عن السد؟', 'المرواني'],
    ['ماذا قال سالم المرواني عن السد؟', 'سالم المرواني'],
    ['شو حكت نجوى الحصري على السد؟', 'نجوى الحصري'],
    ['شگال المرواني عن السد؟', 'المرواني'],
    ['إيه اللي قاله المرواني عن السد؟', 'المرواني'],
    ['المرواني واش قال على السد؟', 'المرواني'],
    ['بماذا علق المرواني على السد؟', 'المرواني'],
    ['ماذا تمنى المرواني للفلاحين؟', 'المرواني'],
    ['كم بلغ منسوب السد حسب وزارة المياه؟', 'وزارة المياه'],
    ['هل انهار السد برأي المرواني؟', 'المرواني'],
    ['ما رأي نجوى الحصري في السد؟', 'نجوى الحصري'],
    ['متى زعم المرواني أن السد انهار؟', 'المرواني'],
    ['أي وكالة نقلت كلام مدير السد عن الانهيار؟', 'مدير السد'],
    ['ماذا طلب رئيس البلدية من الوزارة؟', 'رئيس البلدية'],
    ['ماذا نُقل عن سالم المرواني بشأن السد؟', 'سالم المرواني'],
    ['من هو سالم المرواني؟', 'سالم المرواني'],
    ['علام لام المرواني الوزارة؟', 'المرواني'],
    ['شو كتب الشيخ سعيد بن راشد في مدونته؟', 'الشيخ سعيد بن راشد'],
    ['ماذا قال وزير مياه الوادي عن موقف المرواني من السد؟', 'وزير مياه الوادي'],
    ['ماذا قالت منظمه حمايه الصيادين عن السد؟', 'منظمه حمايه الصيادين'],
    ['مم خاف المرواني في السد؟', 'المرواني'],
    ['بماذا اتهم مسؤول زرقانيا المحتجين؟', 'مسؤول زرقانيا'],
    ['ماذا طلبت لجنة مراقبة السدود المحلية من الوزارة؟', 'لجنة مراقبة السدود المحلية'],
    ['بماذا وصف المهندس هيلمرستين السد؟', 'المهندس هيلمرستين'],
    ['شو قال زعيم بلاد الوادي عن السد؟', 'زعيم بلاد الوادي'],
    ['بم وصف عبد الواحد السد؟', 'عبد الواحد'],
    ['المرواني قال للناس يعملوا إيه؟', 'المرواني'],
  ])('%s', (question, speaker) => {
    expect(analyse(question).speaker?.text).toBe(speaker);
  });

  it.each([
    'من قال إن السد انهار؟',
    'وماذا قال عن السد؟',
    'وشو رأيه بالسد؟',
    'كم بلغ منسوب السد؟',
    'لماذا رفضت الوزارة بناء السد؟',
  ])('nobody in %s', (question) => {
    expect(analyse(question).speaker).toBeNull();
  });

  it('knows the speakers of the register, also by a part of the name', () => {
    expect(analyse('ماذا قال المرواني عن السد؟').speaker?.speakers).toEqual([0]);
    expect(analyse('ماذا قال المجهول عن السد؟').speaker?.speakers).toEqual([]);
  });

  it('leaves the topic', () => {
    const { content } = analyse('ماذا قال سالم المرواني عن سد الوادي القديم؟');
    expect(content.filter(({ weight }) => weight === 1).map(({ text }) => text)).toEqual([
      'سد',
      'الوادي',
      'القديم',
    ]);
  });
});

describe('outlets', () => {
  it.each([
    ['ماذا ذكرت صدى الوادي عن السد؟', 'صدى الوادي', false],
    ['ماذا قال المرواني عن السد في موقع صدى الوادي؟', 'صدى الوادي', false],
    ['شنوة حكات راديو النخيل اف ام على السد؟', 'راديو النخيل أف أم', false],
    ['ماذا قال المرواني عن السد، غير صدى الوادي؟', 'صدى الوادي', true],
    ['ماذا قال المرواني عن السد ما عدا في صدى الوادي؟', 'صدى الوادي', true],
  ])('%s', (question, outlet, excluded) => {
    expect(analyse(question).outlets.map((mention) => [mention.outlet, mention.excluded])).toEqual([
      [outlet, excluded],
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['كم مطرا نزل في 3 آذار 2026؟', '2026-03-03', '2026-03-03', false],
    ['كم مطرا نزل في نيسان 2024؟', '2024-04-01', '2024-04-30', false],
    ['كم مطرا نزل في أفريل ٢٠٢٤؟', '2024-04-01', '2024-04-30', false],
    ['ما نسبة الحزب في انتخابات ٢٠١٥؟', '2015-01-01', '2015-12-31', false],
    ['كم مطرا نزل أمس؟', '2026-03-09', '2026-03-09', true],
  ])('%s', (question, from, to, relative) => {
    expect(analyse(question).dates).toMatchObject([{ from, to, relative }]);
  });

  it('leaves a month without a year open', () => {
    expect(analyse('كم مطرا نزل في أيلول؟').dates).toMatchObject([{ yearless: true }]);
  });

  it('takes no count for a year', () => {
    expect(analyse('هل حضر الحفل 2000.5 شخص؟').dates).toEqual([]);
  });
});

describe('where a name ends', () => {
  it.each([
    ['هل نفى المرواني استقالته؟', 'المرواني'],
    ['ما رأي نجوى الحصري بقرار طردها من الجمعية؟', 'نجوى الحصري'],
    ['شو اعتبر المرواني دخول شركة أجنبية على السوق؟', 'المرواني'],
  ])('%s', (question, speaker) => {
    expect(analyse(question).speaker?.text).toBe(speaker);
  });

  it.each(['كم فاز حزب السد حسب النتائج النهائية؟', 'ليش علقت نجوى بالبحر؟', 'هل غرقت السفينة حسب صاحبها؟'])(
    'nobody is named in %s',
    (question) => {
      expect(analyse(question).speaker).toBeNull();
    },
  );
});

describe('a word shown by itself', () => {
  it.each([
    ['بجائزة', 'جائزة'],
    ['للسلام', 'السلام'],
    ['بالسد', 'السد'],
    ['بشير', 'بشير'],
    ['لبنان', 'لبنان'],
  ])('%s: %s', (word, shown) => {
    expect(withoutProclitic(word)).toBe(shown);
  });
});

describe('outlets that the library has no article of', () => {
  it.each([
    ['بماذا أفادت رويترز عن السد؟', 'رويترز'],
    ['كم بلغ منسوب السد بحسب New York Times؟', 'نيويورك تايمز'],
    ['ماذا نشرت جريدة الضفاف عن السد؟', 'الضفاف'],
    ['كم قرية غمرتها المياه حسب صحيفة الضفاف؟', 'الضفاف'],
  ])('%s', (question, outlet) => {
    const { outlets, speaker } = analyse(question);
    expect(outlets.map((mention) => mention.outlet)).toEqual([outlet]);
    expect(speaker).toBeNull();
  });

  it.each(['ماذا قال المرواني عن قناة الري؟', 'بماذا توعدت مديرة سبوتنيك الصحف؟', 'أي صحيفة نشرت الخبر؟'])(
    'none in %s',
    (question) => {
      expect(analyse(question).outlets).toEqual([]);
    },
  );
});

describe('somebody whom the question is about', () => {
  it.each([
    ['لماذا يؤيد سالم المرواني السد؟', [0]],
    ['هل يفكر سالم المرواني في الاستقالة؟', [0]],
    ['متى زار سالم المرواني السد؟', null],
    ['لماذا انهار السد القديم؟', null],
  ])('%s', (question, speakers) => {
    const { actor, speaker } = analyse(question);
    expect(actor?.speakers ?? null).toEqual(speakers);
    expect(speaker).toBeNull();
  });
});
