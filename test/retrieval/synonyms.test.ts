import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/retrieval/index.js';
import { article, ELECTION, FLOOD, FOOTBALL, HOSPITAL, libraryOf } from './corpus.js';

const others = [
  article('flood', [FLOOD]),
  article('election', [ELECTION]),
  article('hospital', [HOSPITAL]),
  article('football', [FOOTBALL]),
];

/** Words of a passage that stand for the word of a request. */
async function met(passage: string, ...words: readonly string[]): Promise<string[]> {
  const library: Library = await libraryOf([article('asked', [passage]), ...others]);
  const asked = library.passages.findIndex(({ text }) => text === passage);
  const tokens = passage.split(/\s+/);
  return library
    .match(
      words.map((form) => ({ form, weight: 1 })),
      asked,
    )
    .filter(({ kind }) => kind === 'alternative')
    .map(({ position }) => tokens[position] ?? '');
}

describe('words of the thesaurus', () => {
  it('stand for each other in their inflected forms', async () => {
    expect(await met('عالجت المشافي ركاب الحافلة طوال الليل', 'مستشفي')).toEqual(['المشافي']);
    expect(await met('زار الوفد سيارات معطوبة في المرآب', 'عربه')).toEqual(['سيارات']);
  });

  it('are not met by other words of the same stem', async () => {
    expect(await met('تحدث الكاتب عن المدني والعسكري', 'بلدات')).toEqual([]);
  });

  it('are met where a first letter looks like a proclitic', async () => {
    // «افق» is the commoner word here, and yet «وافق» is no «و» with it.
    const passage = 'صادق المجلس على العرض وفي الأفق البعيد أفق آخر وأفق ثالث';
    expect(await met(passage, 'وافق')).toContain('صادق');
  });

  it('meet verbs in the present', async () => {
    expect(await met('يسرق اللصوص أسلاك النحاس كل ليلة', 'نهب')).toContain('يسرق');
  });

  it('meet verbs in the future', async () => {
    // So rare a present does not prove that the first letter is no part of the word.
    expect(await met('سيسرق اللصوص أسلاك النحاس كما يسرق غيرهم', 'نهب')).toContain('سيسرق');
  });

  it('meet an army by its soldiers and its ministry', async () => {
    expect(await met('تمركزت القوات على الحدود منذ الفجر', 'جنود')).toEqual(['القوات']);
    expect(await met('أعلنت وزارة الدفاع انتهاء المناورات', 'الجيش')).toEqual(['الدفاع']);
  });

  it('are met across a function word', async () => {
    expect(await met('أوشك اللصوص على الاستيلاء على السلطة في الإقليم', 'انقلاب')).toContain('السلطة');
  });

  it('lead from the broad word to the narrow one, not back', async () => {
    expect(await met('عثر الحراس على هيروين في حقيبة', 'مخدرات')).toContain('هيروين');
    expect(await met('عثر الحراس على مخدرات في حقيبة', 'هيروين')).toEqual([]);
  });
});

describe('names of two words', () => {
  it('are met written as one, and the other way round', async () => {
    expect(await met('استقبل المختار عبدالستار في البيت', 'عبد', 'الستار')).toEqual([
      'عبدالستار',
      'عبدالستار',
    ]);
    expect(await met('استقبل المختار نصر الله في البيت', 'نصرالله')).toEqual(['الله']);
    expect(await met('احتفل الفريق بنصر كبير', 'نصرالله')).toEqual([]);
  });
});

describe('prepositions that stems keep', () => {
  const news = 'اجتمع الوزراء لمناقشة الخطة وعادوا لمناقشة الميزانية';

  it('do not part a short word from its joined form, unless it is a word with the article, too', async () => {
    expect(await met('حضر الفريق بعد دعوة الأهالي', 'بدعوه')).toContain('دعوة');
    expect(await met('طالب الصيادون بحرية أوسع، وغادرت السفن البحرية الميناء', 'حريه')).toEqual([]);
  });

  it('do not part a word from its joined form', async () => {
    expect(await met('أرسلت البلدية مساعدات لليبيا', 'ليبيا')).toEqual(['لليبيا']);
    expect(await met(news, 'مناقشه')).toContain('لمناقشة');
  });

  it('do not part the members of the thesaurus from theirs', async () => {
    expect(await met(news, 'ناقش')).toContain('لمناقشة');
  });

  it('do not part a word of a question from the thesaurus', async () => {
    expect(await met('قررت الشركة استبدال الحافلات القديمة', 'لتبديل')).toEqual(['استبدال']);
  });

  it('are not taken for the first letters of short words', async () => {
    expect(await met('عبرت سفينة بحرية المضيق ورست في الميناء', 'حريه')).toEqual([]);
  });

  it('are met in verbs of two letters, weak plurals and nouns with a changing hamza', async () => {
    expect(await met('ردت الوزارة على الاحتجاج ببيان قصير', 'رد')).toEqual(['ردت']);
    expect(await met('سلمت السلطات المتبقين إلى ذويهم', 'باقي')).toEqual(['المتبقين']);
    expect(await met('أعلن الطرفان موعد انتهائها', 'انتهت')).toEqual(['انتهائها']);
  });
});

describe('verbs in no list', () => {
  it('meet their present, their past and the verbal noun that their spelling gives', async () => {
    expect(await met('يتبختر الطاووس أمام الزوار', 'تبخترت')).toContain('يتبختر');
    expect(await met('انزلق المتزلج ثم ينزلق رفيقه بعد انزلاقه', 'انزلقت')).toContain('انزلاقه');
  });

  it('are no nouns that begin like a present', async () => {
    expect(await met('جلس الحارس في رواق السوق', 'تروق')).toEqual([]);
  });
});
