/** What the readers hand to cleaning: one article as its source gives it. */

/**
 * How raw the text is: `page` a crawled page as bare text, `record` an article field of a data file,
 * `clean` text that is indexed as it is (BEIR).
 */
export type TextForm = 'page' | 'record' | 'clean';

export interface RawArticle {
  readonly id: string;
  readonly source: { readonly file: string; readonly line: number | null };
  readonly form: TextForm;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly text: string;
}
