import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerService, ConversationContext, Reply } from '../../src/answer/index.js';
import { openTestLibrary, type TestLibrary } from './library.js';

const NOW = Date.UTC(2026, 2, 10, 12);

let library: TestLibrary;
let answers: AnswerService;
beforeAll(async () => {
  library = await openTestLibrary();
  answers = library.answers;
});
afterAll(() => library.remove());

const ask = (text: string, context: ConversationContext | null = null): Promise<Reply> =>
  answers.ask({ text, context, now: NOW });

/** Asks questions one after the other in one chat; the last reply. */
async function conversation(...questions: readonly string[]): Promise<Reply> {
  let reply: Reply | null = null;
  for (const question of questions) reply = await ask(question, reply?.context ?? null);
  if (reply === null) throw new Error('No question was asked.');
  return reply;
}

describe('the answering passage', () => {
  it.each([
    ['كم مقعدا حصل عليها حزب الميزان؟', 'vote', '12 مقعدا'],
    ['شحال من كرسي ربحت قائمة الشراع؟', 'vote', '9 مقاعد'],
    ['قديش نسبة المشاركة بانتخابات المرسى؟', 'vote', '41 بالمائة'],
    ['كم تكلف توسعة ميناء المرسى؟', 'port', '75 مليون دينار'],
    ['متى تنتهي أشغال الميناء؟', 'port', 'أيلول 2027'],
    ['ليش راح تتأخر أشغال الميناء؟', 'port', 'بسبب تأخر وصول المعدات'],
    ['وين لعب نجوم المرسى مع اتحاد السهل؟', 'match', 'ملعب الزيتون'],
    ['من هو عادل القصبي؟', 'vote', 'رئيس اللجنة'],
  ])('%s', async (question, article, answer) => {
    const reply = await ask(question);
    expect(reply.status).toBe('answered');
    expect(reply.answers[0]?.article).toBe(article);
    expect(reply.answers[0]?.excerpt).toContain(answer);
  });

  it.each([
    ['ماذا قال المرواني عن سبب الانهيار؟', 'سالم المرواني', 'تشقق قديم'],
    ['شو حكى هيثم الدالي عن لاعبيه؟', 'هيثم الدالي', 'أفضل مباراة'],
    ['من قال إن الاقتراع جرى في هدوء؟', 'عادل القصبي', 'هدوء تام'],
    ['ماذا أوضحت مديرة الميناء عن الأشغال؟', 'ليلى بوزيد', 'ستنتهي'],
  ])('%s is answered with the words of %s', async (question, speaker, words) => {
    const { answers: found } = await ask(question);
    expect(found[0]?.quote?.speaker?.name).toBe(speaker);
    expect(found[0]?.quote?.text).toContain(words);
  });

  it('cites outlet, link, title and date of the article', async () => {
    const { answers: found } = await ask('كم شخصا أجلت فرق الإنقاذ من القرى؟');
    expect(found[0]).toMatchObject({
      article: 'dam-1',
      outlet: 'صدى الوادي',
      url: 'https://sada.example/dam',
      title: 'انهيار جزئي في سد الغزلان',
      published: '2024-04-03',
    });
  });
});

describe('outlets named in the question', () => {
  const first = async (question: string) => (await ask(question)).answers[0]?.outlet;

  it('answers from the outlet that is wanted', async () => {
    expect(await first('كم عدد قتلى سد الغزلان حسب صدى الوادي؟')).toBe('صدى الوادي');
    expect(await first('كم عدد قتلى سد الغزلان حسب راديو النخيل اف ام؟')).toBe('راديو النخيل أف أم');
  });

  it('answers from another than the one that is excluded', async () => {
    expect(await first('كم عدد قتلى سد الغزلان في مصدر غير صدى الوادي؟')).toBe('راديو النخيل أف أم');
  });
});

describe('follow-ups', () => {
  it('keeps the speaker and takes the new topic', async () => {
    const reply = await conversation('ماذا قال المرواني عن سبب الانهيار؟', 'وماذا قال عن القتلى؟');
    expect(reply.answers[0]?.quote?.speaker?.name).toBe('سالم المرواني');
    expect(reply.answers[0]?.excerpt).toMatch(/قتيلا/);
  });

  it('keeps the topic and takes the new question', async () => {
    const reply = await conversation('كم تكلف توسعة ميناء المرسى؟', 'ومتى تنتهي؟');
    expect(reply.answers[0]?.excerpt).toContain('أيلول 2027');
  });

  it('swaps a name', async () => {
    const reply = await conversation('كم مقعدا حصل عليها حزب الميزان؟', 'وقائمة الشراع؟');
    expect(reply.answers[0]?.excerpt).toContain('9 مقاعد');
  });

  it('leaves a question with a topic of its own alone', async () => {
    const reply = await conversation(
      'كم تكلف توسعة ميناء المرسى؟',
      'ماذا قال هيثم الدالي عن مباراة نجوم المرسى واتحاد السهل؟',
    );
    expect(reply.answers[0]?.article).toBe('match');
  });
});

describe('a short question', () => {
  it.each([
    ['كم عدد القتلى في انهيار سد الغزلان؟', 'متى المباراة؟', 'match'],
    ['كم عدد القتلى في انهيار سد الغزلان؟', 'أين الملعب؟', 'match'],
    ['كم تكلف توسعة ميناء المرسى؟', 'كم عدد القتلى؟', 'dam-1'],
  ])(
    'of which the article before has no word stands for itself: %s %s',
    async (before, question, article) => {
      expect((await conversation(before, question)).answers[0]?.article).toBe(article);
    },
  );

  it('goes on from the article before when that has its words', async () => {
    const reply = await conversation('كم عدد القتلى في انهيار سد الغزلان؟', 'كم قرية؟');
    expect(reply.answers[0]?.article).toMatch(/^dam/);
  });
});

describe('abstention', () => {
  it.each([
    'كم لترا من الحليب تنتج أبقار القطب الشمالي؟',
    'ماذا قال سالم المرواني عن بركان جزيرة العنقاء؟',
    'كم مليونا خسرت بورصة هونولولو؟',
    'كيف أطبخ الكشري بالعدس؟',
  ])('declines %s', async (question) => {
    const reply = await ask(question);
    expect(reply.status).toBe('not-found');
    expect(reply.answers).toEqual([]);
    expect(reply.text).toBeTruthy();
  });

  it('asks for the question before when a follow-up has none', async () => {
    const reply = await ask('ومتى؟');
    expect(reply.status).toBe('not-found');
    expect(reply.text).toContain('سؤال قبله');
  });
});

describe('chat', () => {
  it.each(['السلام عليكم', 'شكرا جزيلا', 'هههههه', '👍', 'أنت غبي', 'https://example.org'])(
    '%s gets a reply without a citation',
    async (message) => {
      const reply = await ask(message);
      expect(reply).toMatchObject({ status: 'chat', answers: [] });
      expect(reply.text).toMatch(/\p{Script=Arabic}/u);
    },
  );

  it('explains itself', async () => {
    expect(await ask('مساعدة')).toMatchObject({ status: 'help', answers: [] });
  });

  it('offers questions about a bare name', async () => {
    const reply = await ask('سالم المرواني');
    expect(reply.status).toBe('help');
    expect(reply.suggestions.length).toBeGreaterThan(0);
  });

  it('keeps the conversation through a thank-you', async () => {
    const reply = await conversation('كم تكلف توسعة ميناء المرسى؟', 'شكرا', 'ومتى تنتهي؟');
    expect(reply.answers[0]?.article).toBe('port');
  });
});

describe('several questions in one message', () => {
  it('answers each, in order', async () => {
    const reply = await ask('كم مقعدا حصل عليها حزب الميزان؟ وكم تكلف توسعة ميناء المرسى؟');
    expect(reply.answers.slice(0, 2).map(({ article }) => article)).toEqual(['vote', 'port']);
  });
});

describe('any message', () => {
  it('is replied to, every excerpt being a slice of its paragraph', async () => {
    const words = fc.constantFrom(
      'كم',
      'متى',
      'قال',
      'عن',
      'المرواني',
      'السد',
      'الميناء',
      '2024',
      '؟',
      'ومن',
      'وماذا',
    );
    const message = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(message, async (text) => {
        const reply = await ask(text);
        expect(reply.answers.length).toBeLessThanOrEqual(10);
        for (const { paragraph, excerpt, quote, reference } of reply.answers) {
          expect(paragraph).toContain(excerpt);
          expect(excerpt).not.toBe('');
          if (quote !== null) expect(paragraph).toContain(quote.text);
          expect(reference).toMatch(/^[0-9a-z]{1,16}$/);
        }
        if (reply.status !== 'answered') expect(reply.text).toBeTruthy();
      }),
      { numRuns: 200 },
    );
  });
});

describe('what the article says of itself', () => {
  it('takes the day of the report for the day in the question', async () => {
    const { answers: found } = await ask('كم عدد قتلى سد الغزلان في 5 نيسان 2024؟');
    expect(found[0]?.article).toBe('dam-2');
    expect(found[0]?.excerpt).toContain('17 قتيلا');
  });

  it.each(['متى زار المرواني اليابان؟', 'كم دولارا كلف سد الغزلان اليمن؟'])(
    'declines %s, since no paragraph of the article has the place',
    async (question) => {
      expect((await ask(question)).status).toBe('not-found');
    },
  );

  it.each(['أين ولد سالم المرواني؟', 'متى تزوج عادل القصبي؟'])(
    'declines %s, since all that is told of the name is something else',
    async (question) => {
      expect((await ask(question)).status).toBe('not-found');
    },
  );
});
