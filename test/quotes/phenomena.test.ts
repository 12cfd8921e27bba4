import { describe, expect, it } from 'vitest';
import { attribute, type Quote } from '../../src/quotes/index.js';

/** What a case expects of one quote; only the given fields are compared. */
interface Expected {
  readonly text: string;
  readonly speaker: string | null;
  readonly role?: string;
  readonly kind?: Quote['kind'];
  readonly form?: Quote['form'];
  readonly via?: string | null;
  readonly standing?: Quote['standing'];
  readonly ground?: Quote['ground'];
}

interface Case {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly quotes: readonly Expected[];
}

const CASES: readonly Case[] = [
  {
    name: 'marks of all kinds, reversed and with spaces inside',
    paragraphs: [
      'قال مدير المرصد هاني الزيتوني: «الموسم جاف».',
      'وأضاف الزيتوني: ” الموسم صعب“.',
      'وتابع الزيتوني أن “ الآبار تنضب “.',
    ],
    quotes: [
      { text: 'الموسم جاف', speaker: 'هاني الزيتوني', kind: 'direct', form: 'marks' },
      { text: 'الموسم صعب', speaker: 'هاني الزيتوني' },
      { text: 'الآبار تنضب', speaker: 'هاني الزيتوني' },
    ],
  },
  {
    name: 'marks that are never closed end with the sentence',
    paragraphs: [
      'وقال الناطق باسم البلدية سامر الكرداوي: "نحن نعتقد أن الجسر آمن. ويقع الجسر في شمال المدينة.',
    ],
    quotes: [{ text: 'نحن نعتقد أن الجسر آمن', speaker: 'سامر الكرداوي' }],
  },
  {
    name: 'nested straight marks stay inside the speech',
    paragraphs: ['قال سامر الكرداوي: "غير أن الشركة التي تديرها "نجمة" لا تنوي البيع".'],
    quotes: [{ text: 'غير أن الشركة التي تديرها "نجمة" لا تنوي البيع', speaker: 'سامر الكرداوي' }],
  },
  {
    name: 'the speaker’s own name in marks is no speech',
    paragraphs: ['وقال العقيد "نادر الملاحي"، "إن الطريق مغلق منذ الفجر".'],
    quotes: [{ text: 'إن الطريق مغلق منذ الفجر', speaker: 'نادر الملاحي', kind: 'direct' }],
  },
  {
    name: 'names in marks do not make a clause mixed',
    paragraphs: ['وأضاف سامر الكرداوي أن عمال شركة “نجمة” غادروا الموقع.'],
    quotes: [
      { text: 'عمال شركة “نجمة” غادروا الموقع', speaker: 'سامر الكرداوي', kind: 'indirect', form: 'clause' },
    ],
  },
  {
    name: 'part of the clause in marks makes it mixed',
    paragraphs: ['وأكد سامر الكرداوي أن المشروع “متوقف حتى إشعار آخر”.'],
    quotes: [
      { text: 'المشروع “متوقف حتى إشعار آخر”', speaker: 'سامر الكرداوي', kind: 'mixed', form: 'clause' },
    ],
  },
  {
    name: 'a verb without subject continues, by gender',
    paragraphs: [
      'قالت وزيرة المياه هدى السروجي إن السد ممتلئ.',
      'وأكد رئيس النقابة جميل العوادي أن العمال مضربون.',
      'وأضافت أن البوابات ستفتح غداً.',
    ],
    quotes: [
      { text: 'السد ممتلئ', speaker: 'هدى السروجي', role: 'وزيرة المياه' },
      { text: 'العمال مضربون', speaker: 'جميل العوادي' },
      { text: 'البوابات ستفتح غداً', speaker: 'هدى السروجي' },
    ],
  },
  {
    name: 'an office without name leads to its holder, also when named later',
    paragraphs: [
      'وصف رئيس الوزراء التلماري الحريق بـ"الكارثة الوطنية الكبرى".',
      'وقال رئيس الوزراء التلماري عاصم الدرويل إن الحكومة ستعوض المتضررين.',
    ],
    quotes: [
      { text: 'الكارثة الوطنية الكبرى', speaker: 'عاصم الدرويل', ground: 'role', kind: 'mixed' },
      { text: 'الحكومة ستعوض المتضررين', speaker: 'عاصم الدرويل', ground: 'explicit' },
    ],
  },
  {
    name: 'the words come before the cue',
    paragraphs: ['“لن نترك بيوتنا مهما طال الحصار”، قال المتطوع رامز القنطار.'],
    quotes: [{ text: 'لن نترك بيوتنا مهما طال الحصار', speaker: 'رامز القنطار', kind: 'direct' }],
  },
  {
    name: 'the source behind a bare sentence',
    paragraphs: ['أصيب ثمانية أشخاص في انهيار المبنى القديم، حسب ما أكده مسؤول من البلدية.'],
    quotes: [
      {
        text: 'أصيب ثمانية أشخاص في انهيار المبنى القديم',
        speaker: null,
        role: 'مسؤول من البلدية',
        form: 'bare',
      },
    ],
  },
  {
    name: 'subject before the verb, and an insertion between them',
    paragraphs: [
      'وكان المسؤول الإعلامي في النادي، شادي الطويل، قال السبت إن المدرب باقٍ.',
      'غير أن رئيس الرابطة ماهر الخنجري، الذي تتبع له الملاعب، أكد أن القرار نهائي.',
    ],
    quotes: [
      { text: 'المدرب باقٍ', speaker: 'شادي الطويل', role: 'المسؤول الإعلامي في النادي' },
      { text: 'القرار نهائي', speaker: 'ماهر الخنجري' },
    ],
  },
  {
    name: 'many words between the cue and أن',
    paragraphs: [
      'وأضاف جميل العوادي، في حوار صحفي نشر اليوم الجمعة على موقع "الضفة"، ردا على ما أثارته تصريحات كان أدلى بها الشهر الماضي حول مستقبل المصنع، أنه "لن يوقع الاتفاق".',
    ],
    quotes: [{ text: 'لن يوقع الاتفاق', speaker: 'جميل العوادي', via: 'الضفة' }],
  },
  {
    name: 'participles open quotes of their own',
    paragraphs: [
      'وأوضحت وزيرة المياه هدى السروجي أن الخزان سليم، مضيفة أن الضغط عاد، ومشيرة إلى أن العمل مستمر.',
    ],
    quotes: [
      { text: 'الخزان سليم', speaker: 'هدى السروجي' },
      { text: 'الضغط عاد', speaker: 'هدى السروجي' },
    ],
  },
  {
    name: 'a document speaks for its issuer',
    paragraphs: ['قالت شركة كهرباء تلمار إن العطل أُصلح.', 'وجاء في البيان أن "الخدمة عادت إلى كل الأحياء".'],
    quotes: [
      { text: 'العطل أُصلح', speaker: 'شركة كهرباء تلمار' },
      { text: 'الخدمة عادت إلى كل الأحياء', speaker: 'شركة كهرباء تلمار', ground: 'document' },
    ],
  },
  {
    name: 'channels of the words',
    paragraphs: [
      'قال هاني الزيتوني لوكالة رويترز إن الحصاد تأخر.',
      'ونقلت صحيفة «الضفة» عن مصدر أمني قوله إن الطريق مغلق.',
    ],
    quotes: [
      { text: 'الحصاد تأخر', speaker: 'هاني الزيتوني', via: 'رويترز' },
      { text: 'الطريق مغلق', speaker: null, role: 'مصدر أمني', via: 'الضفة' },
    ],
  },
  {
    name: 'nested speech belongs to the inner speaker',
    paragraphs: ['ولفت جميل العوادي إلى أن الوزيرة هدى السروجي قالت إن المال متوفر.'],
    quotes: [
      { text: 'الوزيرة هدى السروجي قالت إن المال متوفر', speaker: 'جميل العوادي' },
      { text: 'المال متوفر', speaker: 'هدى السروجي' },
    ],
  },
  {
    name: 'the narrator’s own remark is nobody’s',
    paragraphs: [
      'يذكر أن المدينة شهدت فيضاناً مماثلاً.',
      'ويشار إلى أن الجسر بني قبل قرن.',
      'والجدير بالذكر أن السوق مغلق.',
    ],
    quotes: [],
  },
  {
    name: 'the narrator’s formula before a speaker is a report',
    paragraphs: ['يذكر أن الرئيس نادر الملاحي قال "لن نرفع الأسعار هذا العام".'],
    quotes: [{ text: 'لن نرفع الأسعار هذا العام', speaker: 'نادر الملاحي', kind: 'direct' }],
  },
  {
    name: 'homographs of cues are left alone',
    paragraphs: [
      'وعبر الجنود الجسر بين القريتين، ونشر الجيش صورا، دون أن يصاب أحد.',
      'تراجع الطلب حسب الموسم.',
    ],
    quotes: [],
  },
  {
    name: 'spelling without hamza, with vowel signs, and أشار without إلى',
    paragraphs: ['وادّعى سامر الكرداوي ان الجسر قديم. واشار الكرداوي أن الترميم بدأ.'],
    quotes: [
      { text: 'الجسر قديم', speaker: 'سامر الكرداوي' },
      { text: 'الترميم بدأ', speaker: 'سامر الكرداوي' },
    ],
  },
  {
    name: 'the narrator’s tail is cut off',
    paragraphs: [
      'وقال سامر الكرداوي إن الهدم سيبدأ غداً، في إشارة إلى الحي القديم. وأكد الكرداوي أن المال موجود، وفق تعبيره.',
    ],
    quotes: [
      { text: 'الهدم سيبدأ غداً', speaker: 'سامر الكرداوي' },
      { text: 'المال موجود', speaker: 'سامر الكرداوي' },
    ],
  },
  {
    name: 'speech joined to the next report without a stop',
    paragraphs: ['كشف البنك المركزي التلماري أن السيولة ارتفعت خلال العام وأوضح البنك أن الطلب سيزداد'],
    quotes: [
      { text: 'السيولة ارتفعت خلال العام', speaker: 'البنك المركزي التلماري' },
      { text: 'الطلب سيزداد', speaker: 'البنك المركزي التلماري' },
    ],
  },
  {
    name: 'officialese: chains of titles, and honorifics that take them up',
    paragraphs: [
      'أوضح معالي وزير التعليم الدكتور نايف بن راشد الخزامي أن المدارس جاهزة.',
      'وبيّن معاليه أن الكتب وصلت.',
      'من جهته أكد سعادة مدير عام التعليم بمنطقة الواحة الأستاذ فهد العليمي أن الدراسة تبدأ الأحد.',
    ],
    quotes: [
      { text: 'المدارس جاهزة', speaker: 'نايف بن راشد الخزامي', role: 'وزير التعليم' },
      { text: 'الكتب وصلت', speaker: 'نايف بن راشد الخزامي' },
      { text: 'الدراسة تبدأ الأحد', speaker: 'فهد العليمي' },
    ],
  },
  {
    name: 'first-person speech behind a colon without marks',
    paragraphs: ['وقال لاعب المنتخب سالم المريني: نحن جاهزون للمباراة.'],
    quotes: [{ text: 'نحن جاهزون للمباراة', speaker: 'سالم المريني', kind: 'direct', form: 'bare' }],
  },
  {
    name: 'according to somebody, without أن',
    paragraphs: [
      'قال الخبير ريان الدليمي إن السوق هادئ.',
      'وبحسب الدليمي عدد السفن في الميناء تراجع هذا العام.',
    ],
    quotes: [
      { text: 'السوق هادئ', speaker: 'ريان الدليمي' },
      { text: 'عدد السفن في الميناء تراجع هذا العام', speaker: 'ريان الدليمي', form: 'bare' },
    ],
  },
  {
    name: 'figures speak only for an institution',
    paragraphs: [
      'وأظهرت بيانات رسمية أن الإنتاج ارتفع.',
      'وبحسب بيانات الجهاز المركزي للإحصاء، ارتفع معدل البطالة إلى عشرة في المئة.',
    ],
    quotes: [
      { text: 'ارتفع معدل البطالة إلى عشرة في المئة', speaker: 'الجهاز المركزي للإحصاء', ground: 'document' },
    ],
  },
];

const ASCRIBED: readonly Case[] = [
  {
    name: 'a denied statement is not the denier’s',
    paragraphs: [
      'نفت وزارة المياه صحة تصريحات نُسبت إلى الوزيرة هدى السروجي، وزُعم فيها أنها قالت إن "الأهالي يتحملون مسؤولية ما أصابهم".',
      'وأكدت الوزارة أن الأمر في يد القضاء.',
    ],
    quotes: [
      { text: 'الأهالي يتحملون مسؤولية ما أصابهم', speaker: 'هدى السروجي', standing: 'denied' },
      { text: 'الأمر في يد القضاء', speaker: 'وزارة المياه', standing: 'reported' },
    ],
  },
  {
    name: 'a forged statement, called so in the same sentence',
    paragraphs: ['وتداولت صفحات بياناً مفبركاً نُسب إلى الوزير نادر الملاحي يقول إن "السد سينهار خلال أيام".'],
    quotes: [{ text: 'السد سينهار خلال أيام', speaker: 'نادر الملاحي', standing: 'forged' }],
  },
  {
    name: 'a statement passed on by agencies is reported',
    paragraphs: ['ونسبت وكالات الأنباء إلى الوزير نادر الملاحي قوله إن "الحوار هو السبيل الوحيد".'],
    quotes: [{ text: 'الحوار هو السبيل الوحيد', speaker: 'نادر الملاحي', standing: 'reported' }],
  },
];

const view = (quote: Quote, expected: Expected) => ({
  text: quote.text,
  speaker: quote.speaker?.name ?? null,
  ...('role' in expected ? { role: quote.speaker?.role } : {}),
  ...('kind' in expected ? { kind: quote.kind } : {}),
  ...('form' in expected ? { form: quote.form } : {}),
  ...('via' in expected ? { via: quote.via } : {}),
  ...('standing' in expected ? { standing: quote.standing } : {}),
  ...('ground' in expected ? { ground: quote.ground } : {}),
});

/** Masdar phrases are the loosest class; the cases look at the others. */
const firmQuotes = (paragraphs: readonly string[]) =>
  attribute({ paragraphs }).filter((quote) => quote.form !== 'nominal');

describe('attribute', () => {
  it.each(CASES)('$name', ({ paragraphs, quotes }) => {
    const found = firmQuotes(paragraphs);
    const expected = quotes.map((quote) => quote.text);
    expect(found.map((quote) => quote.text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(found).toEqual([]);
    for (const wanted of quotes) {
      const quote = found.find((candidate) => candidate.text === wanted.text);
      expect(quote && view(quote, wanted)).toEqual(wanted);
    }
  });

  it.each(ASCRIBED)('$name', ({ paragraphs, quotes }) => {
    const found = firmQuotes(paragraphs);
    for (const wanted of quotes) {
      const quote = found.find((candidate) => candidate.text === wanted.text);
      expect(quote && view(quote, wanted)).toEqual(wanted);
    }
  });

  it('reads embedded posts: the author line speaks, after RT the account named there', () => {
    const paragraphs = [
      'قالت بريت الماغر إن الحملة مستمرة.',
      'وصلت الفرق إلى القرية قبل ساعة.',
      '— هيئة الإنقاذ (@rescue_org) March 16, 2026',
      'RT @brett_elmager: الطريق مفتوح الآن.',
      '— هيئة الإنقاذ (@rescue_org) March 16, 2026',
    ];
    const posts = attribute({ paragraphs }).filter((quote) => quote.ground === 'post');
    expect(posts.map(({ paragraph, text, cue }) => ({ paragraph, text, cue }))).toEqual([
      { paragraph: 1, text: 'وصلت الفرق إلى القرية قبل ساعة.', cue: null },
      { paragraph: 3, text: 'الطريق مفتوح الآن.', cue: null },
    ]);
    expect(posts[0]?.speaker?.name).toBe('هيئة الإنقاذ');
    expect(posts[1]?.via).toBe('هيئة الإنقاذ');
  });

  it('gives the fullest name of the article, also to short mentions', () => {
    const quotes = attribute({
      paragraphs: [
        'وأشار الخطابي إلى أن الاجتماع تأجل.',
        'وقال الناطق باسم الحركة عماد الخطابي إن الموعد سيعلن.',
      ],
    });
    expect(quotes.map((quote) => quote.speaker?.name)).toEqual(['عماد الخطابي', 'عماد الخطابي']);
  });

  it('is surer of a named speaker than of a continued one', () => {
    const [named, continued] = attribute({
      paragraphs: ['وقال سامر الكرداوي إن الجسر آمن.', 'وأضاف أن الترميم انتهى.'],
    });
    expect(named?.confidence).toBeGreaterThan(continued?.confidence ?? 1);
  });
});
