import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, type KnownFacts, OutletTable, type TextForm } from '../../src/corpus/index.js';
import { BODY, HEADLINE, PAGES } from './pages.js';

const NOTHING: KnownFacts = { title: null, outlet: null };
const table = new OutletTable();
const clean = (lines: readonly string[], form: TextForm = 'page', known = NOTHING) =>
  cleanText(lines.join('\n'), form, known, table);
const reasons = (lines: readonly string[], form: TextForm = 'page', known = NOTHING) =>
  clean(lines, form, known).dropped.map(({ text, why }) => [text, why]);

describe('crawled pages', () => {
  it.each(PAGES)('$style', ({ lines, outlet, published, author, noHeadline }) => {
    const text = clean(lines);
    expect(text.paragraphs.map((paragraph) => paragraph.replace(/^الزهراء 12-3-2019 وفا- /, ''))).toEqual(
      BODY,
    );
    expect(text.title).toBe(noHeadline ? null : HEADLINE);
    expect(text.outlet?.name ?? null).toBe(outlet ?? null);
    expect(text.published).toBe(published ?? null);
    expect(text.author).toBe(author ?? null);
  });

  it.each(PAGES)('gives the evidence of the outlet in its own words: $style', ({ lines, outlet }) => {
    const evidence = clean(lines).outlet?.evidence;
    if (outlet === undefined) expect(evidence).toBeUndefined();
    else expect(lines.join('\n')).toContain(evidence);
  });

  it('treats Windows line ends alike', () => {
    const lines = PAGES[0]?.lines ?? [];
    expect(cleanText(lines.join('\r\n'), 'page', NOTHING, table)).toEqual(clean(lines));
  });
});

describe('reasons', () => {
  it('names why each line was left out', () => {
    expect(
      reasons([HEADLINE, ...BODY, HEADLINE, BODY[1] ?? '', 'إقرأ أيضا: خبر آخر من المدينة', '-وات-', 'logo']),
    ).toEqual([
      [HEADLINE, 'headline-repeat'],
      [BODY[1], 'duplicate'],
      ['إقرأ أيضا: خبر آخر من المدينة', 'related-link'],
      ['-وات-', 'signoff'],
      ['logo', 'boilerplate'],
    ]);
  });

  it('compares headlines without regard to punctuation', () => {
    const known = { title: 'الوزير: "لن نقبل" بالعرض المقدم', outlet: null };
    expect(reasons(['الوزير لن نقبل بالعرض المقدم!', ...BODY], 'record', known)).toEqual([
      ['الوزير لن نقبل بالعرض المقدم!', 'headline-repeat'],
    ]);
  });
});

describe('real text is kept', () => {
  const kept = (line: string, form: TextForm = 'record') =>
    expect(clean([...BODY, line], form, { title: HEADLINE, outlet: null }).paragraphs).toContain(line);

  it.each([
    'اشترك في المباراة ثلاثة لاعبين من الفريق الرديف.',
    'سجل في الدقيقة الأخيرة هدف التعادل.',
    'التصنيف الائتماني للبلاد تراجع درجة واحدة.',
    'شارك في المؤتمر وزراء من سبع دول.',
    'نشر في الصحيفة نفسها مقال عن الرصيف.',
    'عن هذا السؤال لم يجب الوزير.',
    'قد يهمك أيها القارئ أن تعرف كيف يعمل المرفأ.',
    'تعليق الدراسة غدا في كل مدارس الولاية.',
    '- فريق الميناء الأزرق 3 - فريق الجبل 1',
  ])('%s', (line) => kept(line));

  it('keeps author lines of posts, also when two are the same', () => {
    const author = '— ميناء الزهراء (@zahra_port) March 12, 2019';
    const lines = [
      BODY[0] ?? '',
      'السفن تعود إلى الرصيف #الزهراء',
      author,
      BODY[1] ?? '',
      'RT @x_y: أهلا بالسفن',
      author,
    ];
    expect(clean([HEADLINE, ...lines]).paragraphs.filter((paragraph) => paragraph === author)).toHaveLength(
      2,
    );
  });

  it('keeps the turns of an interview', () => {
    const turns = ['س: متى يفتح الرصيف؟', 'س: وكم الكلفة؟', 'ج: 14 مليون دينار', 'ج: نعم إن شاء الله'];
    expect(clean([...turns, ...BODY], 'record').paragraphs).toEqual([...turns, ...BODY]);
    expect(clean([HEADLINE, ...turns, ...BODY]).paragraphs).toEqual([...turns, ...BODY]);
  });

  it('keeps a list that a colon introduces', () => {
    const list = ['وجاءت النتائج كالتالي:', 'الميناء والجبل 2-1', 'الساحل والوادي 0-0', 'النهر والسهل 4-2'];
    expect(
      clean([HEADLINE, ...BODY, ...list, BODY[2]?.replace('في المقابل', 'أيضا') ?? '']).paragraphs,
    ).toEqual(expect.arrayContaining(list));
  });

  it('does not change text that is clean', () => {
    const text = 'التعليقات\nنص قصير\nنص قصير';
    expect(cleanText(text, 'clean', NOTHING, table).paragraphs).toEqual(text.split('\n'));
  });

  it('does not cut a tail from short texts', () => {
    expect(
      clean(['خبر قصير من المدينة.', 'السابق', 'تتمة الخبر القصير من المدينة.'], 'record').paragraphs,
    ).toHaveLength(2);
  });
});

describe('records', () => {
  const known: KnownFacts = { title: HEADLINE, outlet: 'عين الساحل' };

  it.each([
    ['ريما الصفدي – عين الساحل', 'ريما الصفدي'],
    ['ريما الصفدي - جدة', 'ريما الصفدي'],
    ['ريما الصفدي، سليم حوران – بيروت', null],
    ['جدة - واس', null],
    ['الرياض:', null],
    ['واس', null],
    ['كتب - سليم حوران:', 'سليم حوران'],
    ['ريما الصفدي', null],
  ])('takes the byline «%s» off the text', (byline, author) => {
    const text = clean([byline, ...BODY], 'record', known);
    expect(text.paragraphs).toEqual(BODY);
    expect(text.dropped.map(({ why }) => why)).toEqual(['signoff']);
    expect(text.author).toBe(author);
  });

  it.each([
    ['سليم حوران', 'signoff'],
    ['عين الساحل', 'signoff'],
    ['salim@example.org', 'boilerplate'],
    ['@salim_h', 'boilerplate'],
    ['للتواصل أرسل رسالة نصية إلى 12345 تبدأ بالرمز 7', 'boilerplate'],
  ])('drops «%s» below the text', (line, why) => {
    expect(reasons([...BODY, line], 'record', known)).toEqual([[line, why]]);
  });

  it('keeps datelines that stand in a paragraph', () => {
    const lead = `جدة (واس) - ${BODY[0]}`;
    expect(clean([lead, ...BODY.slice(1)], 'record', known).paragraphs[0]).toBe(lead);
  });
});

describe('outlet', () => {
  const configured = new OutletTable([
    { name: 'موج الساحل', domains: ['mawj.example'], aliases: ['جريدة الموج'] },
    { name: 'وكالة كذا للأنباء', domains: [], aliases: ['واكا'] },
  ]);
  const outlet = (below: readonly string[]) =>
    cleanText([HEADLINE, ...BODY, ...below].join('\n'), 'page', NOTHING, configured).outlet;

  it('maps configured aliases and domains to the canonical name', () => {
    expect(outlet(['جريدة الموج'])).toEqual({ name: 'موج الساحل', evidence: 'جريدة الموج' });
    expect(outlet(['www.mawj.example'])).toEqual({ name: 'موج الساحل', evidence: 'mawj.example' });
    expect(outlet(['-واكا + جريدة الموج-'])).toEqual({ name: 'موج الساحل', evidence: 'جريدة الموج' });
  });

  it('does not take credits, authors or places for outlets', () => {
    for (const line of [
      '-وات-',
      '(رويترز)',
      'واكا + رويترز',
      'سليم الحوراني',
      'المصدر: جريدة بعيدة',
      '(واكا)',
    ]) {
      expect(outlet([line])).toBeNull();
    }
  });
});

describe('any input', () => {
  const piece = fc.oneof(
    fc.constantFrom(...PAGES.flatMap(({ lines }) => [...lines])),
    fc.string({ maxLength: 30 }),
    fc.constantFrom('', ' ', '«', '"', '\u200f', '\u00a0', '\ufeff', '-', '…'),
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('\n'));
  const form = fc.constantFrom<TextForm>('page', 'record', 'clean');

  it('gives exact, trimmed slices in text order and accounts for every line with letters', () => {
    fc.assert(
      fc.property(text, form, (raw, kind) => {
        const result = cleanText(raw, kind, NOTHING, table);
        let at = 0;
        for (const paragraph of result.paragraphs) {
          expect(paragraph).toBe(paragraph.trim());
          at = raw.indexOf(paragraph, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += paragraph.length;
        }
        const letters = (value: string): string => [...(value.match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');
        const all = [
          ...result.paragraphs,
          ...result.dropped.map((line) => line.text),
          result.title ?? '',
        ].join('');
        expect(letters(all)).toBe(letters(raw));
      }),
      { numRuns: 200 },
    );
  });

  it('is linear in the length of the text', () => {
    const time = (repeats: number): number => {
      const raw = `${PAGES.flatMap(({ lines }) => [...lines]).join('\n')}\n`.repeat(repeats);
      const started = performance.now();
      cleanText(raw, 'page', NOTHING, table);
      return performance.now() - started;
    };
    time(20);
    expect(time(300)).toBeLessThan(40 * Math.max(time(30), 10));
  });

  it.each(['"', '(', '- ', 'اقرأ أيضا ', '« ', 'أ', '12/3/2019 ', '@a ', '| ', 'الثاني '])(
    'handles a long line of %j',
    (unit) => {
      const started = performance.now();
      cleanText(unit.repeat(60_000), 'page', NOTHING, table);
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});
