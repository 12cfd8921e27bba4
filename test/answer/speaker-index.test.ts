import { describe, expect, it } from 'vitest';
import { SpeakerIndex } from '../../src/answer/speaker-index.js';
import { tokenise } from '../../src/arabic/index.js';
import type { LibrarySpeaker } from '../../src/retrieval/index.js';

const speakers = [
  { name: 'رايان الصفدي', role: 'المتحدث باسم الأسطول' },
  { name: 'عبد الستار المنقوشي', role: 'وزير الخارجية الأردني' },
  { name: 'وليد منقوش', role: 'رئيس الوزراء الأردني' },
  { name: 'عزالدين البرقوقي', role: null },
  { name: 'وزارة الخارجية', role: null },
].map(
  ({ name, role }, id): LibrarySpeaker => ({
    id,
    name,
    kind: 'person',
    variants: [name],
    roles: role === null ? [] : [{ role, outlets: [], from: null, to: null }],
    quotes: [],
  }),
);
const index = new SpeakerIndex(speakers);

const found = (words: string): string[] =>
  index.find(tokenise(words).map(({ form }) => form)).map((id) => speakers[id]?.name ?? '');

describe('speakers of the register', () => {
  it.each([
    ['ريان', 'رايان الصفدي'],
    ['رايان السفدي', 'رايان الصفدي'],
    ['عبدالستار', 'عبد الستار المنقوشي'],
    ['عز الدين البرقوقي', 'عزالدين البرقوقي'],
    ['وزير خارجية الأردن', 'عبد الستار المنقوشي'],
    ['رئيس وزراء الأردن', 'وليد منقوش'],
  ])('%s is %s', (words, name) => {
    expect(found(words)).toEqual([name]);
  });

  it('are those that are spelled so before those that sound so', () => {
    expect(found('المنقوشي')).toEqual(['عبد الستار المنقوشي']);
    expect(found('المنقووش')).toContain('وليد منقوش');
  });

  it('are not known by half an office', () => {
    expect(found('الرئيس الأردني')).toEqual([]);
  });
});
