import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestLibrary, type TestLibrary } from './library.js';

let library: TestLibrary;
beforeAll(async () => {
  library = await openTestLibrary([
    {
      id: 'congress',
      outlet: 'صدى الوادي',
      title: 'مؤتمر في المرسى',
      text: [
        'قال رئيس حزب حراك الضفاف وليد البرقوقي إن المؤتمر سيعقد في الربيع.',
        'وأضاف البرقوقي أن الباب مفتوح أمام الشباب.',
      ].join('\n'),
    },
    {
      id: 'budget',
      outlet: 'راديو النخيل أف أم',
      title: 'جدل حول الميزانية',
      text: [
        'انتقد حراك الضفاف في بيان له ميزانية الوادي، وقال إنها تثقل كاهل الصيادين.',
        'وقال وزير المالية أنيس الطرشون إن الميزانية متوازنة.',
      ].join('\n'),
    },
  ]);
});
afterAll(() => library.remove());

const first = async (text: string): Promise<string> => {
  const { answers } = await library.answers.ask({ text, context: null, now: Date.UTC(2025, 9, 1) });
  return answers[0]?.excerpt ?? '';
};

describe('a party that is called by its leader', () => {
  it('is found by its own name', async () => {
    expect(await first('ماذا قال حزب البرقوقي عن الميزانية؟')).toContain('حراك الضفاف');
    expect(await first('كيف انتقد حزب البرقوقي ميزانية الوادي؟')).toContain('الصيادين');
  });
});
