import { describe, expect, it } from 'vitest';
import { attribute, buildRegister } from '../../src/quotes/index.js';

const speakers = (...paragraphs: string[]) => attribute({ paragraphs }).map(({ speaker }) => speaker?.name);

describe('joint speakers', () => {
  it('are one speaker with both names', () => {
    expect(speakers('قال سامر الكرداوي وهاني الزيتوني إن الاتفاق جاهز.')).toEqual([
      'سامر الكرداوي وهاني الزيتوني',
    ]);
    expect(speakers('أعلنت السعودية ومصر والكويت، أن الحدود ستفتح غداً.')).toEqual(['السعودية ومصر والكويت']);
  });

  it('follow a dual office or «كل من»', () => {
    expect(speakers('قال الوزيران سامر الكرداوي وهاني الزيتوني إن الاتفاق جاهز.')).toEqual([
      'سامر الكرداوي وهاني الزيتوني',
    ]);
    expect(speakers('وأكد كل من وزير الصحة سامر الكرداوي ووزيرة المياه هدى السروجي أن الخطة جاهزة.')).toEqual(
      ['سامر الكرداوي وهدى السروجي'],
    );
  });

  it('are given with each of them alone', () => {
    const [quote] = attribute({ paragraphs: ['قالت هدى السروجي ونورة العوادي إن السد ممتلئ.'] });
    expect(quote?.speaker).toEqual({
      name: 'هدى السروجي ونورة العوادي',
      role: null,
      kind: 'person',
      jointly: [
        { name: 'هدى السروجي', role: null, kind: 'person' },
        { name: 'نورة العوادي', role: null, kind: 'person' },
      ],
    });
  });

  it('are no names or institutions that only begin with و or hold one', () => {
    expect(speakers('قالت وزارة الصحة والسكان إن اللقاح متوفر.')).toEqual(['وزارة الصحة والسكان']);
    expect(speakers('قال مدير المرصد وليد الزيتوني إن الموسم جاف.')).toEqual(['وليد الزيتوني']);
    expect(speakers('قال سامر الكرداوي وهو يغادر القاعة إن الاتفاق جاهز.')).toEqual(['سامر الكرداوي']);
  });

  it('share their quote in the register without an entry of their own', () => {
    const article = { outlet: { name: 'الضفة', evidence: null }, published: null };
    const texts = [
      'قال سامر الكرداوي وهاني الزيتوني إن الاتفاق جاهز.',
      'قال هاني الزيتوني إن الموسم جاف، وإن الآبار تنضب.',
    ];
    const { speakers: entries, speakerOf } = buildRegister(
      texts.map((text) => ({ article, quotes: attribute({ paragraphs: [text] }) })),
    );
    expect(entries.map(({ name, quotes }) => [name, quotes.length])).toEqual([
      ['هاني الزيتوني', 2],
      ['سامر الكرداوي', 1],
    ]);
    expect(speakerOf[0]).toEqual([0]);
  });
});
