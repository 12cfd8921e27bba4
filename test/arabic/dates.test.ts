import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversDate, findDates, monthNames, parseDate, resolveRelative } from '../../src/arabic/index.js';

const spans = (text: string, reference?: string) =>
  findDates(text, reference).map(({ start, end, from, to }) => [text.slice(start, end), from, to]);

describe('findDates', () => {
  it.each([
    ['27 من تشرين الثاني 2018', '2018-11-27'],
    ['٢٧ تشرين الثاني ٢٠١٨', '2018-11-27'],
    ['27 نوفمبر/تشرين الثاني 2018', '2018-11-27'],
    ['27 تشرين الثاني (نوفمبر) 2018', '2018-11-27'],
    ['الثلاثاء 27 نونبر 2018', '2018-11-27'],
    ['14 جانفي 2011', '2011-01-14'],
    ['الأول من يناير 2020', '2020-01-01'],
    ['السابع والعشرين من شهر أيار من عام 2019', '2019-05-27'],
    ['15 غشت 2021', '2021-08-15'],
    ['30 جويلية 2017', '2017-07-30'],
    ['November 27, 2018', '2018-11-27'],
    ['27th Nov 2018', '2018-11-27'],
    ['نوفمبر 27, 2018', '2018-11-27'],
    ['12/3/2019', '2019-03-12'],
    ['3/25/2019', '2019-03-25'],
    ['2019-03-12', '2019-03-12'],
    ['12-3-2018', '2018-03-12'],
    ['١٢/٣/٢٠١٩', '2019-03-12'],
    ['1 محرم 1440هـ', '2018-09-11'],
    ['14 رمضان 1440 هـ', '2019-05-19'],
  ])('reads the whole of «%s»', (text, day) => {
    expect(spans(text).map(([, from, to]) => [from, to])).toEqual([[day, day]]);
  });

  it('reads months and years with their cues', () => {
    expect(spans('في تشرين الثاني 2018')).toEqual([['تشرين الثاني 2018', '2018-11-01', '2018-11-30']]);
    expect(spans('واتفق البلدان عام 2015 على ذلك')).toEqual([['عام 2015', '2015-01-01', '2015-12-31']]);
    expect(spans('بلغ العدد 2000 عنصر')).toEqual([]);
    expect(spans('شهر شباط من سنة 2020')[0]?.slice(1)).toEqual(['2020-02-01', '2020-02-29']);
  });

  it('reads numbered and dialect months', () => {
    expect(spans('شو صار بشهر 11 سنة 2018')).toEqual([['بشهر 11 سنة 2018', '2018-11-01', '2018-11-30']]);
    expect(spans('في شهر ٣؟', '2019-01-05')[0]?.slice(1)).toEqual(['2019-03-01', '2019-03-31']);
    expect(spans('خلال شهر 11 شخصا')).toEqual([]);
    expect(spans('وبتشرين التاني 2018')[0]?.slice(1)).toEqual(['2018-11-01', '2018-11-30']);
  });

  it('leaves words alone that only look like months', () => {
    expect(spans('مارس الوفد ضغطا على تيريزا ماي')).toEqual([]);
    expect(spans('آب الحر هنا')).toEqual([]);
  });

  it('gives dates without a year the nearest one to the reference', () => {
    expect(findDates('27 من تشرين الثاني')[0]).toMatchObject({ from: '--11-27', yearless: true });
    expect(spans('27 من تشرين الثاني', '2019-01-10')[0]?.[1]).toBe('2018-11-27');
    expect(spans('في شباط', '2019-12-30')[0]?.slice(1)).toEqual(['2020-02-01', '2020-02-29']);
  });

  it('drops days that do not exist', () => {
    expect(spans('31/2/2019')).toEqual([]);
    expect(spans('99/99/2019')).toEqual([]);
  });

  it('covers days with and without a year', () => {
    const [mention] = findDates('في آذار');
    expect(mention && coversDate(mention, '2017-03-30T10:00:00+01:00')).toBe(true);
    expect(mention && coversDate(mention, '2017-04-01')).toBe(false);
  });

  it('never throws, and its mentions are ordered slices', () => {
    const word = fc.constantFrom(
      '27',
      '٣',
      'من',
      'تشرين',
      'الثاني',
      'نوفمبر',
      '2018',
      'عام',
      '/',
      '-',
      '\n',
      'قال',
      'May',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const mention of findDates(text, '2018-06-01')) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.from <= mention.to).toBe(true);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('resolveRelative', () => {
  const now = '2018-11-28'; // a Wednesday
  const dates = (text: string) => resolveRelative(text, now).map(({ from, to }) => [from, to]);

  it.each([
    ['أمس', '2018-11-27', '2018-11-27'],
    ['شو صار مبارح', '2018-11-27', '2018-11-27'],
    ['أول أمس', '2018-11-26', '2018-11-26'],
    ['يوم الثلاثاء', '2018-11-27', '2018-11-27'],
    ['الأربعاء', '2018-11-28', '2018-11-28'],
    ['الأربعاء الماضي', '2018-11-21', '2018-11-21'],
    ['شو صار الحد', '2018-11-25', '2018-11-25'],
    ['شو صار يوم الحد بالميناء', '2018-11-25', '2018-11-25'],
    ['السبت المقبل', '2018-12-01', '2018-12-01'],
    ['الأسبوع الماضي', '2018-11-17', '2018-11-23'],
    ['الأسبوع اللي فات', '2018-11-17', '2018-11-23'],
    ['الشهر الماضي', '2018-10-01', '2018-10-31'],
    ['هذا العام', '2018-01-01', '2018-12-31'],
    ['السنة الفارطة', '2017-01-01', '2017-12-31'],
    ['أيار الماضي', '2018-05-01', '2018-05-31'],
    ['كانون الأول الماضي', '2017-12-01', '2017-12-31'],
    ['قبل يومين', '2018-11-26', '2018-11-26'],
    ['قبل 3 أيام', '2018-11-25', '2018-11-25'],
    ['منذ أسبوعين', '2018-11-14', '2018-11-14'],
    ['قبل سنة', '2017-01-01', '2017-12-31'],
  ])('«%s»', (text, from, to) => {
    expect(dates(text)).toEqual([[from, to]]);
  });

  it('does not take calendar years or vague times for relative ones', () => {
    expect(dates('منذ عام 2011')).toEqual([]);
    expect(dates('منذ سنوات')).toEqual([]);
    expect(dates('بعد عام')).toEqual([]);
    expect(dates('رفع الحد الأدنى للأجور والحد من الهدر')).toEqual([]);
  });
});

describe('parseDate', () => {
  it.each([
    ['2018-11-27', '2018-11-27'],
    ['2018-11-27T10:45:00+02:00', '2018-11-27T10:45:00+02:00'],
    ['2018-11-27T10:45Z', '2018-11-27T10:45:00Z'],
    ['2018-11-27 10:45', '2018-11-27'],
    ['Tue, 27 Nov 2018 10:45:00 +0300', '2018-11-27'],
    ['نشر في: 12 مارس 2019 - 10:45', '2019-03-12'],
    ['1543315500', '2018-11-27T10:45:00Z'],
    ['قريبا', null],
    ['2018-13-45', null],
  ])('«%s»', (field, expected) => {
    expect(parseDate(field)).toBe(expected);
  });
});

describe('monthNames', () => {
  it('holds all families as synonym rings', () => {
    expect(monthNames()).toHaveLength(12);
    expect(monthNames()[10]).toEqual(expect.arrayContaining(['تشرين الثاني', 'نوفمبر', 'نونبر']));
  });
});
