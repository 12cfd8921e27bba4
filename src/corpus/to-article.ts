/**
 * From a raw article to a cleaned one. Data fields come first, then what the text says of itself; a configured domain
 * outweighs a name that the text gives and the configuration does not know.
 */

import { parseDate } from '../arabic/index.js';
import type { Article, Outlet } from './article.js';
import { type CleanText, cleanText } from './clean-text.js';
import type { OutletTable } from './outlets.js';
import type { RawArticle } from './raw-article.js';

const filled = (value: string | null): string | null => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

function outletOf(raw: RawArticle, text: CleanText, table: OutletTable): Outlet {
  const field = filled(raw.outlet);
  if (field !== null) return { name: table.named(field) ?? field, evidence: 'outlet field' };
  const configured = text.outlet?.name != null && table.named(text.outlet.name) !== null;
  const byDomain = configured || raw.url === null ? null : table.ofAddress(raw.url);
  return byDomain ?? text.outlet ?? { name: null, evidence: null };
}

/** Cleans a raw article. Never throws; unknown facts are null. */
export function toArticle(raw: RawArticle, table: OutletTable): Article {
  const title = filled(raw.title);
  const text = cleanText(raw.text, raw.form, { title, outlet: filled(raw.outlet) }, table);
  const published = raw.published === null ? null : parseDate(raw.published);
  return {
    id: raw.id,
    source: raw.source,
    url: filled(raw.url),
    outlet: outletOf(raw, text, table),
    title: text.title,
    author: filled(raw.author) ?? text.author,
    published: published ?? text.published,
    paragraphs: text.paragraphs,
    dropped: text.dropped,
  };
}
