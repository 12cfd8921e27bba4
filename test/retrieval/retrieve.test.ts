import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalise, tokenise } from '../../src/arabic/index.js';
import { type Library, searchRun } from '../../src/retrieval/index.js';
import { article, ELECTION, ENERGY, FLOOD, FOOTBALL, HOSPITAL, libraryOf } from './corpus.js';

const ARMY = 'استعاد الجيش بلدة الرمان من مقاتلي تنظيم الدولة بعد أسبوعين من القتال العنيف في الوادي.';
const GUEST = 'ألقى البروفيسور هاينريش لاندستروم محاضرة عن ترميم المخطوطات القديمة في مكتبة الإقليم.';

let library: Library;
beforeAll(async () => {
  library = await libraryOf([
    article('flood', [FLOOD], 'فيضانات نوران'),
    article('election', [ELECTION]),
    article('hospital', [HOSPITAL]),
    article('football', [FOOTBALL]),
    article('energy', [ENERGY, 'وأوضح الفنيون أن التيار عاد تدريجيا إلى القرى كلها.'], 'عطل في محطة الشمال'),
    article('army', [ARMY]),
    article('guest', [GUEST]),
  ]);
});

const best = (text: string): string | undefined => library.retrieve({ text, depth: 5 })[0]?.passage.text;

describe('retrieve', () => {
  it.each([
    ['كم مقعدا ربح حزب السنابل؟', ELECTION],
    ['كم 23 مقعد في البلدية', ELECTION],
    ['إجلاء ٢٠٠٠ من سكان نوران', FLOOD],
    ['كم ساكنا أُجلي إلى المدرسة؟', FLOOD],
    ['المصابون في طوارئ المستشفى', HOSPITAL],
    ['بكم هدف تعادل النسور؟', FOOTBALL],
    ['ليش وقفت محطة الكهربا؟', ENERGY],
    ['أين حارب داعش؟', ARMY],
    ['ISIS في بلدة الرمان', ARMY],
    ['محاضرة لندستروم', GUEST],
    ['Landstrom والمخطوطات', GUEST],
    ['المخطوطاط القديمه', GUEST],
  ])('finds the passage for «%s»', (question, passage) => {
    expect(best(question)).toBe(passage);
  });

  it('reaches a paragraph by its article’s title', () => {
    const found = library.retrieve({ text: 'متى عاد التيار بعد عطل محطة الشمال؟', depth: 3 });
    expect(found[0]?.passage.text).toContain('عاد تدريجيا');
    expect(found[0]?.titleMatches.length).toBeGreaterThan(0);
  });

  it('takes a paragraph that has none of the words for a candidate when its title or neighbour has them', async () => {
    const answer = 'وأسفرت عن تأخير تسع رحلات حتى منتصف الليل.';
    const surrounded = await libraryOf([
      article('titled', [answer], 'عاصفة رملية في مطار الزعفران'),
      article('beside', ['ضربت عاصفة رملية مطار الزعفران.', 'وتأجلت الجنازة إلى الغد.', FLOOD]),
      article('other', [HOSPITAL], 'ليلة طويلة'),
    ]);
    const found = surrounded
      .retrieve({ text: 'عاصفة الزعفران', depth: 5 })
      .map(({ passage }) => passage.text);
    expect(found).toContain(answer);
    expect(found).toContain('وتأجلت الجنازة إلى الغد.');
    expect(found).not.toContain(FLOOD);
    expect(found).not.toContain(HOSPITAL);
  });

  it.each([
    ['سفير كاراطونيا', 'كاراتونيا'],
    ['أطلق مرصد لغورنالد', 'غورنالد'],
  ])('finds another spelling that the library has beside that of «%s»', async (question, spelling) => {
    const spelt = await libraryOf([
      article('one', [`وصل وفد ${spelling} إلى المدينة`]),
      article('two', ['قال سفير كاراطونيا كلمة قصيرة']),
      article('three', ['صفق الحاضرون لغورنالد طويلا', 'حيا غورنالد الجمهور', 'عاد غورنالد إلى بيته']),
    ]);
    const found = spelt.retrieve({ text: question, depth: 9 });
    expect(found.some(({ passage }) => passage.text.includes(` ${spelling} `))).toBe(true);
  });

  it('gives at most as many candidates as asked for, the best first', () => {
    const found = library.retrieve({ text: 'فريق مدينة نوران في الإقليم', depth: 2 });
    expect(found).toHaveLength(2);
    expect(found[0]?.score).toBeGreaterThanOrEqual(found[1]?.score ?? Number.NaN);
  });

  it('says where the words are met', () => {
    const [found] = library.retrieve({ text: 'حزب السنابل', depth: 1 });
    const words = tokenise(ELECTION).map(({ form }) => form);
    expect(found?.matches.map(({ word, position, kind }) => [word, words[position], kind])).toEqual([
      [0, 'حزب', 'surface'],
      [1, 'السنابل', 'surface'],
    ]);
  });

  it('takes weighted words in place of the text, and finds them in any passage', () => {
    const words = ['السنابل', 'نوران'].map((word) => ({ form: normalise(word), weight: 1 }));
    const [found] = library.retrieve({ text: 'كلام آخر', words, depth: 1 });
    expect(found?.passage.text).toBe(ELECTION);
    expect(library.match(words, found?.passage.id ?? -1).map(({ word }) => word)).toEqual([0, 1]);
    expect(library.match(words, 2)).toEqual([]);
  });

  it('lets inherited words count less than those of the question', () => {
    const [found] = library.retrieve({ text: 'فريق النسور', inherited: 'محطة الكهرباء', depth: 1 });
    expect(found?.passage.text).toBe(FOOTBALL);
  });

  it('answers anything without failing', () => {
    const letters = fc.constantFrom(
      'من',
      'ما',
      'نوران',
      'الفريق',
      'x',
      '3',
      ' ',
      '؟',
      '\u200F',
      '😀',
      'ة',
      'والمستشفى',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
        for (const { score, passage, evidence } of library.retrieve({ text: parts.join(''), depth: 3 })) {
          expect(Number.isFinite(score)).toBe(true);
          expect(passage.text.length).toBeGreaterThan(0);
          expect(Object.values(evidence).every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

describe('rarity', () => {
  it('tells function words, known and unknown words apart', () => {
    expect(library.rarity('في')).toBe(0);
    expect(library.rarity('زنجبيل')).toBeNull();
    expect(library.rarity('السنابل')).toBeGreaterThan(library.rarity('نوران') ?? Number.POSITIVE_INFINITY);
  });
});

describe('copies of one text', () => {
  const COPY = FLOOD.replace('القريبة', 'المجاورة');

  it('are one result with the others beside it, spoken for by the one that fits best', async () => {
    const copied = await libraryOf([
      article('one', [FLOOD]),
      article('two', [COPY]),
      article('three', [FLOOD]),
      article('other', [HOSPITAL]),
    ]);
    const found = copied.retrieve({ text: 'أحياء نوران والمدارس المجاورة', depth: 5 });
    expect(found.map(({ passage }) => passage.text)).toEqual([COPY]);
    expect(found[0]?.passage.copies).toEqual([0, 2]);
    expect(searchRun(copied, 'أحياء نوران والمدارس المجاورة').map(({ article: id }) => id)).toEqual([
      'two',
      'one',
      'three',
    ]);
  });

  it('stay apart when they only resemble each other', async () => {
    const similar = await libraryOf([article('one', [FLOOD]), article('two', [`${ELECTION} ${FLOOD}`])]);
    expect(similar.passages.every(({ copies }) => copies.length === 0)).toBe(true);
  });
});

describe('searchRun', () => {
  it('lists each article once, ranks from 1, scores falling', () => {
    const run = searchRun(library, 'عطل محطة الكهرباء في القرى', 3);
    expect(run[0]?.article).toBe('energy');
    expect(run.map(({ rank }) => rank)).toEqual(run.map((_, index) => index + 1));
    expect(new Set(run.map(({ article: id }) => id)).size).toBe(run.length);
    for (const [index, { score }] of run.entries()) {
      if (index > 0) expect(score).toBeLessThan(run[index - 1]?.score ?? Number.NaN);
    }
  });
});
