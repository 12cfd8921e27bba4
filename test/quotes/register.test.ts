import { describe, expect, it } from 'vitest';
import { attribute, buildRegister, matchSpeaker } from '../../src/quotes/index.js';

interface Source {
  readonly outlet: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
}

const annotated = (sources: readonly Source[]) =>
  sources.map(({ outlet, published, paragraphs }) => ({
    article: { outlet: { name: outlet, evidence: outlet }, published },
    quotes: attribute({ paragraphs }),
  }));

const SOURCES: readonly Source[] = [
  {
    outlet: 'صحيفة الضفة',
    published: '2026-01-10',
    paragraphs: ['وقال المتحدث باسم التحالف ريان ميلون إن القافلة وصلت.', 'وأضاف ميلون أن الطريق آمن.'],
  },
  { outlet: 'وكالة توا', published: '2026-02-01', paragraphs: ['وقال مايلون إن القافلة الثانية تأخرت.'] },
  {
    outlet: 'وكالة توا',
    published: '2026-03-05',
    paragraphs: ['وقال الناطق باسم التحالف ريان مايلون إن المهمة انتهت.'],
  },
  {
    outlet: 'صحيفة الضفة',
    published: '2026-01-12',
    paragraphs: ['وقال وزير المياه حسن الطرفاوي إن السد سليم.', 'وقالت النائبة سلمى الطرفاوي إن السد متشقق.'],
  },
  { outlet: 'صحيفة الضفة', published: '2026-01-13', paragraphs: ['وقال الطرفاوي إن الماء نظيف.'] },
];

describe('buildRegister', () => {
  const articles = annotated(SOURCES);
  const { speakers, speakerOf } = buildRegister(articles);
  const named = (name: string) => speakers.find((speaker) => speaker.variants.includes(name));

  it('joins spellings and short forms of one name', () => {
    const millon = named('ريان ميلون');
    expect(millon?.quotes).toHaveLength(4);
    expect(millon?.variants).toEqual(expect.arrayContaining(['ريان ميلون', 'مايلون', 'ريان مايلون']));
    expect(millon?.name.split(' ')).toHaveLength(2);
  });

  it('keeps namesakes apart, and a family name that fits both with neither', () => {
    const ids = ['حسن الطرفاوي', 'سلمى الطرفاوي', 'الطرفاوي'].map((name) => named(name)?.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(undefined);
  });

  it('dates the roles and names who gives them', () => {
    const roles = named('ريان ميلون')?.roles;
    expect(roles).toContainEqual({
      role: 'المتحدث باسم التحالف',
      outlets: ['صحيفة الضفة'],
      from: '2026-01-10',
      to: '2026-01-10',
    });
    expect(roles?.map(({ role }) => role)).toContain('الناطق باسم التحالف');
  });

  it('gives every named quote its speaker, and back', () => {
    for (const [article, { quotes }] of articles.entries()) {
      for (const [quote, { speaker }] of quotes.entries()) {
        const id = speakerOf[article]?.[quote] ?? null;
        expect(id === null).toBe(speaker === null || speaker.name === null);
        if (id !== null) expect(speakers[id]?.quotes).toContainEqual({ article, quote });
      }
    }
    expect(speakers.map(({ id }) => id)).toEqual(speakers.map((_, i) => i));
  });

  it('does not merge over articles what a word alone names: a ministry, the police, a given name', () => {
    const { speakers, speakerOf } = buildRegister(
      annotated([
        {
          outlet: 'الضفة',
          published: '2026-01-10',
          paragraphs: ['وقالت الشرطة إن الطريق مغلق.', 'وقال سمير إن الجسر آمن.'],
        },
        {
          outlet: 'توا',
          published: '2026-01-11',
          paragraphs: ['وقالت الشرطة إن المتهم فر.', 'وقالت شرطة الرملة إن السوق آمنة.'],
        },
      ]),
    );
    expect(speakers.map(({ name }) => name)).toEqual(['شرطة الرملة']);
    expect(speakerOf[0]).toEqual([null, null]);
  });

  it('keeps people of one family apart by their offices', () => {
    const names = (second: string) =>
      buildRegister(
        annotated([
          {
            outlet: 'الضفة',
            published: '2026-01-10',
            paragraphs: ['وقال وزير المياه محمد صالح العوادي إن السد سليم.'],
          },
          { outlet: 'توا', published: '2026-01-11', paragraphs: [second] },
        ]),
      ).speakers.map(({ name }) => name);
    expect(names('وقال مدرب الساحل محمد العوادي إن الفريق جاهز.')).toHaveLength(2);
    expect(names('وقال وزير المياه محمد العوادي إن الماء نظيف.')).toEqual(['محمد صالح العوادي']);
    expect(names('وقال محمد العوادي إن الماء نظيف.')).toEqual(['محمد صالح العوادي']);
  });

  it('registers thirty thousand articles in seconds', () => {
    const many = Array.from({ length: 6_000 }, () => articles).flat();
    const started = performance.now();
    const register = buildRegister(many);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(register.speakers).toHaveLength(speakers.length);
  });
});

describe('matchSpeaker', () => {
  const { speakers } = buildRegister(annotated(SOURCES));
  const best = (words: string) => matchSpeaker(speakers, words)[0];

  it.each([
    ['ريان ميلون', 'name'],
    ['ميلون', 'short-form'],
    ['ميلن', 'spelling'],
    ['رين ميلون', 'short-form'],
    ['Ryan Millon', 'latin'],
    ['المتحدث باسم التحالف', 'role'],
  ])('finds the speaker by «%s»', (words, ground) => {
    const match = best(words);
    expect(match?.speaker.variants).toContain('ريان ميلون');
    if (ground !== 'short-form') expect(match?.ground).toBe(ground);
  });

  it('ranks all namesakes', () => {
    const names = matchSpeaker(speakers, 'الطرفاوي').map((match) => match.speaker.name);
    expect(names).toEqual(expect.arrayContaining(['حسن الطرفاوي', 'سلمى الطرفاوي', 'الطرفاوي']));
  });

  it('finds nobody for unknown or empty words', () => {
    expect(matchSpeaker(speakers, 'كريستوفر هندرسون')).toEqual([]);
    expect(matchSpeaker(speakers, '  ؟ ')).toEqual([]);
  });
});
