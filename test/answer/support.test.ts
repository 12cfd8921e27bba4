import { describe, expect, it } from 'vitest';
import { isCountedAnyhow } from '../../src/answer/asked-measure.js';
import { isListedName, isNameLike } from '../../src/answer/names.js';
import { isPlainFact } from '../../src/answer/plain-facts.js';

describe('names in questions', () => {
  it.each(['تونس', 'لتونس', 'بصلاله', 'والعراق', 'محمد', '2017', 'm8'])(
    '%s is a listed name or a figure',
    (form) => {
      expect(isListedName(form)).toBe(true);
    },
  );

  it.each(['مدينه', 'المدينه', 'وزير', 'بالوزاره', 'خرج', 'مشهد'])('%s is a common noun', (form) => {
    expect(isListedName(form)).toBe(false);
    expect(isNameLike(form)).toBe(false);
  });

  it('takes a word that general text lacks for a name', () => {
    expect(isNameLike('قزنبوط')).toBe(true);
  });
});

describe('counted nouns', () => {
  it('tells nouns that count anything from others', () => {
    expect(isCountedAnyhow('شخصا')).toBe(true);
    expect(isCountedAnyhow('مقعدا')).toBe(false);
  });
});

describe('events that news tells by their own word', () => {
  it.each(['ولدت', 'تزوج', 'وتزوجت', 'سيزور', 'استقالته', 'الاستقاله', 'سعر', 'براتبه'])(
    '%s is one',
    (form) => {
      expect(isPlainFact(form)).toBe(true);
    },
  );

  it.each(['قال', 'وجدت', 'وصل', 'مدينه', 'نقلت', 'الخزان'])('%s is not', (form) => {
    expect(isPlainFact(form)).toBe(false);
  });
});
