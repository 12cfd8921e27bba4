import { describe, expect, it } from 'vitest';
import { actsForState } from '../../src/answer/seats.js';

const person = (name: string | null, role: string | null) => ({ name, role, kind: 'person' as const });
const body = (name: string) => ({ name, role: null, kind: 'organisation' as const });

describe('words of a state', () => {
  it('are those of its ministers and ministries, also for its capital', () => {
    expect(actsForState(['موسكو'], person('إيفان بتروفسكوف', 'نائب وزير الطاقة الروسي'))).toBe(true);
    expect(actsForState(['روسيا'], body('وزارة المناجم الروسية'))).toBe(true);
    expect(actsForState(['الدوحه'], body('الخارجية القطرية'))).toBe(true);
  });

  it("are nobody else's", () => {
    expect(actsForState(['مصر'], person('سليم المصري', 'مدرب المنتخب الأردني'))).toBe(false);
    expect(actsForState(['روسيا'], body('وزارة المناجم'))).toBe(false);
    expect(actsForState(['سفير', 'روسيا'], body('السفارة الروسية'))).toBe(false);
  });
});
