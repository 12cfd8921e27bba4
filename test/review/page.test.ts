/** The review page of an invented article, in a real Chromium. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/index.js';
import type { Quote } from '../../src/quotes/index.js';
import { reviewPage } from '../../src/review/index.js';
import { hasChromium, launchChromium } from '../support/chromium.js';

const PARAGRAPH = 'قالت مديرة الميناء سلوى الخرّوب إن الرصيف الثاني سيفتح في أيار <المقبل>.';
const WORDS = 'الرصيف الثاني سيفتح في أيار <المقبل>';

const article: Article = {
  id: 'port-1',
  source: { file: 'port-1.txt', line: null },
  url: null,
  outlet: { name: 'مرسى نيوز', evidence: 'مرسى نيوز' },
  title: 'الرصيف الثاني يفتح في أيار',
  author: null,
  published: '2026-03-02',
  paragraphs: [PARAGRAPH],
  dropped: [
    { text: 'الرئيسية > محليات', why: 'boilerplate', before: 0 },
    { text: 'مرسى نيوز', why: 'signoff', before: 1 },
  ],
};

const quote: Quote = {
  paragraph: 0,
  start: PARAGRAPH.indexOf(WORDS),
  end: PARAGRAPH.indexOf(WORDS) + WORDS.length,
  text: WORDS,
  kind: 'indirect',
  form: 'clause',
  speaker: { name: 'سلوى الخرّوب', role: 'مديرة الميناء', kind: 'person' },
  cue: 'قالت',
  cueStart: 0,
  cueEnd: 4,
  via: null,
  ground: 'explicit',
  confidence: 0.95,
  standing: 'reported',
};

describe.skipIf(!hasChromium)('the review page', () => {
  let folder = '';
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const style = (selector: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-review-'));
    const file = join(folder, 'review.html');
    await writeFile(file, reviewPage([{ article, quotes: [quote] }]));
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('loads nothing but itself and runs from right to left', async () => {
    expect(requests).toHaveLength(1);
    expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('rtl');
  });

  it('marks quote and cue and keeps the text as it is', async () => {
    const body = page.locator('article');
    expect(await body.locator('mark.quote').textContent()).toBe(WORDS);
    expect(await body.locator('mark.cue').textContent()).toBe('قالت');
    expect(await body.locator('p', { has: page.locator('mark') }).textContent()).toBe(PARAGRAPH);
    expect(await body.locator('mark.quote').getAttribute('title')).toContain('سلوى الخرّوب، مديرة الميناء');
  });

  it('gives speaker and quote one colour', async () => {
    const colour = (selector: string) => style(selector, 'getPropertyValue("--hue")');
    expect(await colour('article mark.quote')).toMatch(/^\d+$/);
    expect(await colour('article mark.quote')).toBe(await colour('article .speakers li'));
  });

  it('strikes dropped lines through where they stood', async () => {
    const texts = await page.locator('article > p').allTextContents();
    expect(texts.slice(1).map((text) => text.replace(/ (من قالب الصفحة|توقيع المصدر)$/, ''))).toEqual([
      'الرئيسية > محليات',
      PARAGRAPH,
      'مرسى نيوز',
    ]);
    expect(await style('article del', 'textDecorationLine')).toBe('line-through');
  });
});
