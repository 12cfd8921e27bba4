/**
 * Lines that an outlet repeats in many articles (promotion, footers): only visible over the whole corpus.
 *
 * Thresholds as measured on 31,000 newspaper articles: at three articles a third of such lines is real text.
 */

import type { Article, DroppedLine } from './article.js';
import { pageLine } from './page-lines.js';

const MIN_OUTLET_ARTICLES = 200;
const MIN_ARTICLES = 5;
const MIN_SHARE = 0.002;
const MAX_WORDS = 25;
const POST = /\(@\w{1,30}\)/;

interface OutletLines {
  articles: number;
  readonly texts: Set<string>;
  readonly counts: Map<string, number>;
}

/**
 * Moves the paragraphs that are frequent in their outlet to the dropped lines. Exact copies of an article count once;
 * an article never loses its last paragraph.
 */
export function dropFrequentLines(
  articles: readonly Article[],
  isClean: (article: Article) => boolean,
): Article[] {
  const outlets = new Map<string, OutletLines>();
  for (const article of articles) {
    if (article.outlet.name !== null && !isClean(article)) countLines(article, article.outlet.name, outlets);
  }
  return articles.map((article) => {
    const lines = article.outlet.name === null ? undefined : outlets.get(article.outlet.name);
    if (lines === undefined || lines.articles < MIN_OUTLET_ARTICLES || isClean(article)) return article;
    const threshold = Math.max(MIN_ARTICLES, MIN_SHARE * lines.articles);
    return withoutLines(article, (key) => (lines.counts.get(key) ?? 0) >= threshold);
  });
}

function shortKeys(article: Article): string[] {
  return article.paragraphs.flatMap((paragraph) => {
    if (paragraph.length > 300 || POST.test(paragraph)) return [];
    const { key, words } = pageLine(paragraph);
    return words <= MAX_WORDS ? [key] : [];
  });
}

function countLines(article: Article, outlet: string, outlets: Map<string, OutletLines>): void {
  const lines = outlets.get(outlet) ?? { articles: 0, texts: new Set(), counts: new Map() };
  outlets.set(outlet, lines);
  const text = article.paragraphs.join('\n');
  if (lines.texts.has(text)) return;
  lines.texts.add(text);
  lines.articles++;
  for (const key of new Set(shortKeys(article))) lines.counts.set(key, (lines.counts.get(key) ?? 0) + 1);
}

function withoutLines(article: Article, isFrequent: (key: string) => boolean): Article {
  const frequent = new Set(shortKeys(article).filter(isFrequent));
  if (frequent.size === 0) return article;
  const leaves = (paragraph: string): boolean =>
    paragraph.length <= 300 && frequent.has(pageLine(paragraph).key);
  const paragraphs: string[] = [];
  const places: number[] = [];
  const left: DroppedLine[] = [];
  for (const text of article.paragraphs) {
    places.push(paragraphs.length);
    if (leaves(text)) left.push({ text, why: 'boilerplate', before: paragraphs.length });
    else paragraphs.push(text);
  }
  if (paragraphs.length === 0) return article;
  const earlier = article.dropped.map((line) => ({
    ...line,
    before: places[line.before] ?? paragraphs.length,
  }));
  return { ...article, paragraphs, dropped: [...earlier, ...left].sort((a, b) => a.before - b.before) };
}
