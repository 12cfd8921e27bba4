import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerService } from '../../src/answer/index.js';
import { openTestLibrary, type TestLibrary } from './library.js';

let library: TestLibrary;
let answers: AnswerService;
beforeAll(async () => {
  library = await openTestLibrary();
  answers = library.answers;
});
afterAll(() => library.remove());

const ask = (text: string) => answers.ask({ text, context: null, now: 0 });

describe('views of an answer', () => {
  it('shows the paragraphs around a passage', async () => {
    const [answer] = (await ask('من اتهم الوزارة بإهمال الصيانة؟')).answers;
    const view = await answers.passage(answer?.reference ?? '');
    expect(view?.paragraph).toBe(answer?.paragraph);
    expect(view?.before).toHaveLength(2);
    expect(view?.after).toEqual([]);
  });

  it('shows the whole article', async () => {
    const [answer] = (await ask('كم تكلف توسعة ميناء المرسى؟')).answers;
    const article = await answers.article(answer?.reference ?? '');
    expect(article).toMatchObject({
      title: 'توسعة ميناء المرسى',
      outlet: 'صدى الوادي',
      published: '2026-01-20',
    });
    expect(article?.paragraphs).toHaveLength(2);
  });

  it('knows nothing of foreign references', async () => {
    expect(await answers.passage('nothing')).toBeNull();
    expect(await answers.article('')).toBeNull();
    expect(await answers.versions('nothing')).toEqual([]);
  });

  it('keeps its references when the library is built again', async () => {
    const again = await openTestLibrary();
    const question = { text: 'كم تكلف توسعة ميناء المرسى؟', context: null, now: 0 };
    const references = await Promise.all(
      [answers, again.answers].map(async (service) => (await service.ask(question)).answers[0]?.reference),
    );
    expect(references[0]).toBe(references[1]);
    await again.remove();
  });
});

describe('the library', () => {
  it('counts articles and outlets', async () => {
    expect(await answers.facts()).toMatchObject({ articles: 5, outlets: 2, sample: false });
    const sources = await answers.sources();
    expect(sources.map(({ outlet, articles }) => [outlet, articles])).toEqual([
      ['صدى الوادي', 3],
      ['راديو النخيل أف أم', 2],
    ]);
    expect(sources[0]).toMatchObject({ from: '2024-04-03', to: '2026-01-20' });
  });

  it('gives examples that it answers', async () => {
    const examples = await answers.examples();
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect((await ask(example)).status).toBe('answered');
  });
});

describe('speakers', () => {
  it('lists the most quoted first, by pages', async () => {
    const all = await answers.speakers({ search: null, page: 0, pageSize: 50 });
    expect(all.speakers[0]?.name).toBe('سالم المرواني');
    expect(all.total).toBe(all.speakers.length);
    const second = await answers.speakers({ search: null, page: 1, pageSize: 1 });
    expect(second.speakers).toEqual([all.speakers[1]]);
    expect((await answers.speakers({ search: null, page: 99, pageSize: 10 })).speakers).toEqual([]);
  });

  it('searches names and roles', async () => {
    const names = async (search: string) =>
      (await answers.speakers({ search, page: 0, pageSize: 10 })).speakers.map(({ name }) => name);
    expect(await names('المرواني')).toEqual(['سالم المرواني']);
    expect(await names('مدرب')).toEqual(['هيثم الدالي']);
    expect(await names('لا أحد')).toEqual([]);
  });

  it('profiles a speaker', async () => {
    const profile = await answers.speaker('المرواني');
    expect(profile).toMatchObject({ name: 'سالم المرواني', kind: 'person' });
    expect(profile?.roles.map(({ role }) => role)).toContain('وزير المياه');
    expect(profile?.quotedBy.map(({ outlet }) => outlet).sort()).toEqual([
      'راديو النخيل أف أم',
      'صدى الوادي',
    ]);
    const dates = profile?.recent.map(({ published }) => published ?? '') ?? [];
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await answers.speaker('شخص مجهول تماما')).toBeNull();
    expect(await answers.speaker('')).toBeNull();
  });

  it('names the topics of a speaker by definite nouns, not by verbs and words with pronouns', async () => {
    const profile = await answers.speaker('المرواني');
    expect(profile?.topics).toContain('الانهيار');
    for (const topic of profile?.topics ?? []) expect(topic).toMatch(/^ال/);
    const judge = await answers.speaker('القصبي');
    expect(judge?.topics[0]).toBe('الانتخابات البلدية');
  });

  it('finds the versions of one quote in other outlets', async () => {
    const { answers: found } = await ask('ماذا قال المرواني عن سبب انهيار السد؟');
    const quoting = found.find(({ quote }) => quote?.text.includes('تشقق'));
    expect(quoting?.versions).toBe(1);
    const versions = await answers.versions(quoting?.reference ?? '');
    expect(versions.map(({ outlet }) => outlet).sort()).toEqual(['راديو النخيل أف أم', 'صدى الوادي']);
    expect(versions[0]).toMatchObject({ likeness: 1, outlet: quoting?.outlet });
    expect(versions[1]?.likeness).toBeGreaterThan(0.5);
  });
});
