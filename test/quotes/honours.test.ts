import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotes/index.js';

const speakers = (...paragraphs: string[]) =>
  attribute({ paragraphs }).map(({ speaker }) => speaker?.name ?? speaker?.role);

describe('honours with a pronoun', () => {
  const RECEPTION =
    'استقبل صاحب السمو الأمير فيصل بن نادر الكرداوي وزير النقل الدكتور هاني الزيتوني والسفير ماهر الخنجري.';

  it.each([
    ['وأكد سموه أن المشروع مهم.', 'فيصل بن نادر الكرداوي'],
    ['وقال معاليه إن القطار سيعمل قريباً.', 'هاني الزيتوني'],
    ['وذكر سعادته أن العلاقات متينة.', 'ماهر الخنجري'],
  ])('take up whom they fit: %s', (sentence, speaker) => {
    expect(speakers(RECEPTION, sentence)).toEqual([speaker]);
  });

  it('take up the last one with that title', () => {
    expect(
      speakers(
        'تحدث الشيخ سالم بن حمد العواد عن الوقف، وحضر الطبيب هاني الزيتوني.',
        'وأضاف فضيلته أن الوقف عبادة.',
      ),
    ).toContain('سالم بن حمد العواد');
  });
});

describe('a title or an office alone', () => {
  const TRAINING = 'قال العميد نادر الملاحي إن الملعب مؤمن.';

  it('takes up its bearer', () => {
    expect(
      speakers(TRAINING, 'وحضر المدرب شادي الطويل التدريب.', 'من جهته قال المدرب إن الفريق جاهز.'),
    ).toEqual(['نادر الملاحي', 'شادي الطويل']);
    expect(
      speakers(TRAINING, 'وقال المدرب شادي الطويل إن الفريق جاهز.', 'وأضاف العميد أن الطرق سالكة.'),
    ).toEqual(['نادر الملاحي', 'شادي الطويل', 'نادر الملاحي']);
  });

  it('is not made to name the word behind أن', () => {
    expect(speakers('وقال المدرب إن الفريق جاهز.')).toEqual(['المدرب']);
  });
});

describe('an office between two names', () => {
  it('belongs to the one with the title behind it', () => {
    const quotes = attribute({
      paragraphs: [
        'استقبل الأمير فيصل الكرداوي وزير النقل الدكتور هاني الزيتوني.',
        'وقال الوزير إن القطار سيعمل.',
      ],
    });
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['هاني الزيتوني']);
  });
});
