import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerMessage, replyText } from '../../../src/bot/render/answer-message.js';
import type { ShownAnswer } from '../../../src/bot/state/chat-memory.js';
import { quoteOf } from '../support/small-answers.js';

const ANSWER: ShownAnswer = {
  article: 'a',
  reference: 'a-1',
  url: 'https://sindian.example/a',
  outlet: 'إذاعة وادي السنديان',
  alsoIn: [],
  title: 'خبر من الوادي',
  published: '2031-11-27T10:00:00+03:00',
  excerpt: 'أُغلق الطريق الجبلي مساء الأحد.',
  quote: null,
  versions: 0,
};

function textOf(answer: Partial<ShownAnswer>): string {
  const shown = answerMessage({
    answers: [{ ...ANSWER, ...answer }],
    index: 0,
    heading: null,
  });
  return shown?.content.text.replace(/[\u2066-\u2069]/g, '') ?? '';
}

describe('a cited answer', () => {
  it('names the outlet for its own words', () => {
    expect(textOf({})).toBe(
      'من نص الخبر:\nأُغلق الطريق الجبلي مساء الأحد.\n\n' +
        'المصدر: إذاعة وادي السنديان\nالعنوان: خبر من الوادي\nالتاريخ: 27 تشرين الثاني/نوفمبر 2031',
    );
  });

  it.each([
    ['a sure speaker', quoteOf('كلام', 'نزار'), 'على لسان نزار:\n«كلام»'],
    ['indirect speech', quoteOf('أن كلاماً', 'نزار', { kind: 'indirect' }), 'بحسب نزار:\nأن كلاماً'],
    ['an uncertain speaker', quoteOf('كلام', 'نزار', { confidence: 0.3 }), 'يُنسب إلى نزار:'],
    ['nobody', quoteOf('كلام', '', { speaker: null }), 'قول لم يُذكر صاحبه:'],
    [
      'a role without a name',
      quoteOf('كلام', '', { speaker: { name: null, role: 'مصدر طبي', kind: 'unnamed' } }),
      'على لسان مصدر طبي:',
    ],
    [
      'name and role',
      quoteOf('كلام', '', { speaker: { name: 'Lina Q', role: 'ناطقة', kind: 'person' } }),
      'على لسان Lina Q، ناطقة:',
    ],
    [
      'denied words',
      quoteOf('كلام', 'نزار', { standing: 'denied' }),
      'قول منفي: نُسب إلى نزار، ويذكر الخبر نفسه أنه نُفي:',
    ],
    [
      'forged words',
      quoteOf('كلام', 'نزار', { standing: 'forged' }),
      'قول مفبرك: نُسب زوراً إلى نزار، بحسب الخبر نفسه:',
    ],
    ['a channel', quoteOf('كلام', 'نزار', { via: 'وكالة الوادي' }), 'نقلاً عن: وكالة الوادي'],
  ])('shows %s', (_, quote, words) => expect(textOf({ quote })).toContain(words));

  it('never presents denied or forged words as said, whoever said them', () => {
    for (const standing of ['denied', 'forged'] as const) {
      for (const speaker of [null, { name: 'نزار', role: null, kind: 'person' as const }]) {
        const text = textOf({ quote: quoteOf('كلام', '', { speaker, standing }) });
        expect(text).toMatch(/^قول (منفي|مفبرك): /);
        expect(text).not.toContain('على لسان');
      }
    }
  });

  it.each(['إذاعة وادي السنديان', 'وادي السنديان', 'الإذاعة وادي السنديان', 'للإعلام إذاعة وادي السنديان'])(
    'does not repeat the outlet as the channel: %s',
    (via) => {
      expect(textOf({ quote: quoteOf('كلام', 'نزار', { via }) })).not.toContain('نقلاً عن');
    },
  );

  it('lists other outlets once, and counts those that are unknown', () => {
    const copy = (outlet: string | null) => ({ article: 'b', outlet, url: null });
    const alsoIn = [copy('الضفتان'), copy('الضفتان'), copy(ANSWER.outlet), copy(null), copy('صدى')];
    expect(textOf({ alsoIn })).toContain('أيضاً في: الضفتان، صدى، مصادر أخرى أو غير مذكورة (1)');
    expect(textOf({ alsoIn: [copy(ANSWER.outlet)] })).not.toContain('أيضاً في');
  });

  it('says what is unknown', () => {
    const text = textOf({ outlet: null, published: null, title: null, url: null });
    expect(text).toContain('المصدر غير مذكور\nالتاريخ غير مذكور');
  });

  it('folds long words, and marks the direction of words that begin in Latin', () => {
    const long = answerMessage({
      answers: [{ ...ANSWER, excerpt: `X ${'كلمة طويلة. '.repeat(60)}` }],
      index: 0,
      heading: null,
    });
    expect(long?.content.entities.map(({ type }) => type)).toContain('expandable_blockquote');
    expect(long?.content.text).toContain('\u200FX');
  });

  it('makes no button of an address that Telegram would refuse', () => {
    for (const url of ['ftp://x.example/a', 'http://localhost/a', 'not an address', 'javascript:alert(1)']) {
      const shown = answerMessage({ answers: [{ ...ANSWER, url }], index: 0, heading: null });
      expect(shown?.buttons.flat().some((button) => 'url' in button)).toBe(false);
      expect(shown?.content.entities.some(({ type }) => type === 'text_link')).toBe(false);
    }
  });

  it('fits into a message whatever the corpus holds', () => {
    const words = fc.string({
      unit: fc.constantFrom('كلمة ', '. ', 'x', '😀', '\n'),
      maxLength: 6000,
      size: 'max',
    });
    fc.assert(
      fc.property(words, words, words, (excerpt, title, name) => {
        const quote = quoteOf(excerpt, name, { via: title });
        const shown = answerMessage({
          answers: [{ ...ANSWER, excerpt, title, outlet: name, quote }, ANSWER],
          index: 0,
          heading: title,
        });
        expect(shown?.content.text.length).toBeLessThanOrEqual(4096);
        expect(shown?.content.text).toMatch(/الجواب .*من/);
        for (const { offset, length } of shown?.content.entities ?? []) {
          expect(offset + length).toBeLessThanOrEqual(shown?.content.text.length ?? 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('replyText', () => {
  it('is the text of all answers, or of the reply without any', () => {
    const answers = [ANSWER, ANSWER].map((answer) => ({ ...answer, paragraph: answer.excerpt, score: 1 }));
    const reply = { status: 'answered' as const, answers, text: null, suggestions: [], context: null };
    expect(replyText(reply).match(/أُغلق الطريق/g)).toHaveLength(2);
    const nothing = {
      ...reply,
      status: 'not-found' as const,
      answers: [],
      text: 'لا شيء',
      suggestions: ['سؤال؟'],
    };
    expect(replyText(nothing)).toBe('لا شيء\n\nأقرب ما في المكتبة:\nسؤال؟');
  });
});
