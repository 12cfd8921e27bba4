import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotes/index.js';

const said = (...paragraphs: string[]) =>
  attribute({ paragraphs }).map(({ speaker, text }) => [speaker?.name ?? speaker?.role, text]);

describe('a verb of saying', () => {
  it('reports nothing in the subjunctive', () => {
    expect(said('قال سامر الكرداوي إنه يريد أن يرى القرية بنفسه وأن يزور أهله.')).toEqual([
      ['سامر الكرداوي', 'يريد أن يرى القرية بنفسه وأن يزور أهله'],
    ]);
  });

  it('has the words of two people when both are its subject', () => {
    expect(said('وأنكر سامر الكرداوي وهاني الزيتوني ارتكابهما الجريمة.')).toEqual([
      ['سامر الكرداوي وهاني الزيتوني', 'ارتكابهما الجريمة'],
    ]);
  });

  it('may have two bodies as its subject in the dual', () => {
    const [companies, ministries] = [
      'قالت الشركتان إن الاندماج قريب.',
      'أعلنت وزارتا الصحة والتعليم أن الدراسة معلقة.',
    ].map((text) => attribute({ paragraphs: [text] })[0]);
    expect([companies?.speaker?.kind, companies?.speaker?.name]).toEqual(['organisation', 'الشركتان']);
    expect(ministries?.speaker?.name).toBe('وزارتا الصحة والتعليم');
  });

  it('keeps a medium before it as the channel', () => {
    const quotes = attribute({ paragraphs: ['وحسب رويترز، قالت شركة السنبلة إن الاندماج قريب.'] });
    expect(quotes.map(({ speaker, via }) => [speaker?.name, via])).toEqual([['شركة السنبلة', 'رويترز']]);
  });
});

describe('a noun phrase that is reported', () => {
  it('begins at the first preposition of its verb, not at a compound one', () => {
    expect(said('أشار سامر الكرداوي إلى تسجيل ألف إصابة جديدة بالإضافة إلى إصدار تعليمات.')).toEqual([
      ['سامر الكرداوي', 'تسجيل ألف إصابة جديدة بالإضافة إلى إصدار تعليمات'],
    ]);
  });
});

describe('a document', () => {
  it('goes on in its own gender, though its issuer has another', () => {
    expect(
      said(
        'أصدرت منظمة النجدة تقريرها السنوي.',
        'وورد في التقرير أن عدد النازحين ارتفع، مشيراً إلى أن أكثر من 15 ألف شخص غادروا المدينة.',
      ),
    ).toEqual([
      ['منظمة النجدة', 'عدد النازحين ارتفع'],
      ['منظمة النجدة', 'أكثر من 15 ألف شخص غادروا المدينة'],
    ]);
  });
});
