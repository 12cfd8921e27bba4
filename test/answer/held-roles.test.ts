import { describe, expect, it } from 'vitest';
import { isRole } from '../../src/answer/held-roles.js';
import { wordStem } from '../../src/answer/word-stems.js';
import { tokenise } from '../../src/arabic/index.js';

const names = (asked: string, role: string): boolean =>
  isRole(
    role,
    tokenise(asked).map(({ form }) => wordStem(form)),
  );

describe('an office that a question names', () => {
  it.each([
    ['وزير خارجية الأردن', 'وزير الخارجية الأردني'],
    ['وزير الخارجية', 'وزير الخارجية الأردني'],
    ['ناطق الهيئة', 'الناطق الرسمي باسم الهيئة'],
    ['أمين عام حراك الضفاف', 'الأمين العام لحزب حراك الضفاف'],
    ['مفوض شرطة الزيتونة', 'مفوض شرطة ولاية الزيتونة'],
  ])('%s is %s', (asked, role) => {
    expect(names(asked, role)).toBe(true);
  });

  it.each([
    ['الرئيس الأردني', 'رئيس الوزراء الأردني'],
    ['وزير المياه', 'نائب وزير المياه'],
    ['وزير المياه', 'وزير المياه السابق'],
    ['اتحاد الصيادين', 'رئيس اتحاد الصيادين'],
  ])('%s is not %s', (asked, role) => {
    expect(names(asked, role)).toBe(false);
  });
});
