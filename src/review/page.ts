/** A self-contained right-to-left page of annotated articles, to review a corpus by eye. */

import { readFileSync } from 'node:fs';
import type { Article, DroppedLine } from '../corpus/index.js';
import type { Quote } from '../quotes/index.js';
import { escapeHtml, type Mark, markedText } from './marked-text.js';

export interface ReviewedArticle {
  readonly article: Article;
  readonly quotes: readonly Quote[];
}

const STYLE = new URL('../../data/review/style.css', import.meta.url);

const KINDS = { direct: 'حرفي', mixed: 'حرفي في بعضه', indirect: 'بالمعنى' } as const;
const GROUNDS = {
  explicit: 'القائل مذكور في الجملة',
  role: 'القائل معروف بصفته',
  post: 'صاحب المنشور',
  continued: 'القائل السابق نفسه',
  document: 'وثيقة تتحدث باسم جهتها',
  nearest: 'أقرب اسم مناسب',
} as const;
const STANDINGS = { reported: '', denied: 'كلام نُفيت صحته', forged: 'كلام مزوّر' } as const;
const REASONS = {
  boilerplate: 'من قالب الصفحة',
  duplicate: 'مكرر',
  'related-link': 'رابط لمقال آخر',
  'headline-repeat': 'تكرار للعنوان',
  signoff: 'توقيع المصدر',
} as const;

/** The golden angle keeps the colours of neighbouring speakers far apart. */
const HUE_STEP = 137.5;

function speakerLabel(quote: Quote): string {
  const { speaker } = quote;
  if (speaker === null) return 'قائل غير معروف';
  return [speaker.name, speaker.role].filter((part) => part !== null).join('، ') || 'قائل غير مسمى';
}

function explain(quote: Quote): string {
  const parts = [
    speakerLabel(quote),
    KINDS[quote.kind],
    quote.ground === null ? '' : GROUNDS[quote.ground],
    `الثقة ${Math.round(quote.confidence * 100)}%`,
    quote.via === null ? '' : `نقلاً عن ${quote.via}`,
    STANDINGS[quote.standing],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function marksOf(quotes: readonly Quote[], hues: ReadonlyMap<string, number>): Mark[] {
  return quotes.flatMap((quote) => {
    const hue = hues.get(speakerLabel(quote)) ?? null;
    const doubtful = quote.confidence < 0.6 ? ' doubtful' : '';
    const className = `quote ${quote.kind} ${quote.standing}${doubtful}`;
    const marks: Mark[] = [{ start: quote.start, end: quote.end, className, title: explain(quote), hue }];
    if (quote.cueStart !== null && quote.cueEnd !== null) {
      marks.push({ start: quote.cueStart, end: quote.cueEnd, className: 'cue', title: 'فعل القول', hue });
    }
    return marks;
  });
}

function droppedLine(line: DroppedLine): string {
  return `<p class="dropped" title="${REASONS[line.why]}"><del>${escapeHtml(line.text)}</del> <small>${REASONS[line.why]}</small></p>`;
}

function body({ article, quotes }: ReviewedArticle, hues: ReadonlyMap<string, number>): string {
  const lines = article.paragraphs.map((paragraph, index) => {
    const own = quotes.filter((quote) => quote.paragraph === index);
    const dropped = article.dropped.filter((line) => line.before === index).map(droppedLine);
    return `${dropped.join('')}<p>${markedText(paragraph, marksOf(own, hues))}</p>`;
  });
  const rest = article.dropped.filter((line) => line.before >= article.paragraphs.length).map(droppedLine);
  return [...lines, ...rest].join('\n');
}

function section(reviewed: ReviewedArticle): string {
  const { article, quotes } = reviewed;
  const labels = [...new Set(quotes.map(speakerLabel))];
  const hues = new Map(labels.map((label, index) => [label, (index * HUE_STEP) % 360]));
  const legend = labels.map((label) => {
    const count = quotes.filter((quote) => speakerLabel(quote) === label).length;
    return `<li style="--hue:${Math.round(hues.get(label) ?? 0)}"><bdi>${escapeHtml(label)}</bdi> <small>${count}</small></li>`;
  });
  const facts = [
    article.outlet.name ?? 'المصدر غير مذكور',
    article.published?.slice(0, 10) ?? 'بلا تاريخ',
    `الفقرات: ${article.paragraphs.length}`,
    `الأقوال: ${quotes.length}`,
    article.id,
  ];
  return `<article>
<h2>${escapeHtml(article.title ?? 'بلا عنوان')}</h2>
<p class="facts">${facts.map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`).join(' · ')}</p>
<ul class="speakers">${legend.join('')}</ul>
${body(reviewed, hues)}
</article>`;
}

/** The whole page; opens from disk, loads nothing. */
export function reviewPage(articles: readonly ReviewedArticle[]): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>مراجعة الأقوال</title>
<style>${readFileSync(STYLE, 'utf8')}</style>
</head>
<body>
<header><h1>مراجعة الأقوال</h1>
<p>لكل قائل لون. <mark class="quote direct" style="--hue:210">كلام حرفي</mark> <mark class="quote mixed" style="--hue:210">حرفي في بعضه</mark> <mark class="quote indirect" style="--hue:210">كلام بالمعنى</mark> <mark class="cue" style="--hue:210">فعل القول</mark> <mark class="quote direct doubtful" style="--hue:210">نسبة غير مؤكدة</mark> <del>سطر محذوف</del></p></header>
${articles.map(section).join('\n')}
</body>
</html>
`;
}
