/** The chat page in a real Chromium, with a small bot over HTTP behind it. */

import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { ChatPageSession, distanceToEnd, left, messages, write } from './chat-page-session.js';

describe.skipIf(!hasChromium)('the chat page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let session: ChatPageSession;

  beforeAll(async () => {
    browser = await launchChromium();
    context = await browser.newContext({ locale: 'ar' });
  });

  afterAll(() => browser.close());

  beforeEach(async () => {
    session = await ChatPageSession.start(context);
  });

  afterEach(() => session.close());

  it('takes a typed question and shows the cited answer, right to left', async () => {
    const { page, privateChat } = await session.open();
    await write(privateChat, 'ماذا قالت مديرة الصحة؟');
    const answer = messages(privateChat).nth(1);
    await answer.locator('a[href="https://outlet.example/1"]').waitFor();
    expect(await answer.locator('strong').textContent()).toBe('هالة الأسمر');
    expect(await answer.locator('.original span').textContent()).toBe('ماذا قالت مديرة الصحة؟');
    expect(await answer.locator('.text').getAttribute('dir')).toBe('rtl');
    const question = messages(privateChat).nth(0).locator('.bubble');
    expect(await left(question)).toBeLessThan(await left(answer.locator('.bubble')));
    expect(await page.locator('#sample').isVisible()).toBe(true);
    expect(session.complaints).toEqual([]);
  });

  it('pages by buttons that stand as the bot sent them, and edits in place', async () => {
    const { page, privateChat } = await session.open();
    await write(privateChat, 'سؤال');
    const next = privateChat.getByRole('button', { name: 'التالي' });
    await next.waitFor();
    expect(await left(next)).toBeLessThan(await left(privateChat.getByRole('button', { name: 'السابق' })));
    const answer = messages(privateChat).nth(1);
    expect(await answer.getByText('معدّلة').isVisible()).toBe(false);
    await next.focus();
    await page.keyboard.press('Enter');
    await answer.getByText('سنعود إلى الأهالي').waitFor();
    expect(await answer.getByText('معدّلة').isVisible()).toBe(true);
    expect(await messages(privateChat).count()).toBe(2);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('التالي');
  });

  it('opens long quotes', async () => {
    const { privateChat } = await session.open();
    await write(privateChat, 'سؤال');
    const quote = privateChat.locator('blockquote');
    const toggle = quote.getByRole('button');
    await toggle.waitFor();
    const folded = (await quote.boundingBox())?.height ?? 0;
    await toggle.press('Enter');
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    expect((await quote.boundingBox())?.height).toBeGreaterThan(folded);
  });

  it('shows notices and alerts of buttons', async () => {
    const { page, privateChat } = await session.open();
    await write(privateChat, 'سؤال');
    await privateChat.getByRole('button', { name: 'السياق' }).click();
    await page.getByRole('status').getByText('لا فقرات أخرى').waitFor();
    await privateChat.getByRole('button', { name: 'المقال كاملاً' }).click();
    await page.getByRole('dialog').getByText('المقال غير متاح').waitFor();
    await page.getByRole('button', { name: 'حسناً' }).click();
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  it('shows text as text, whatever is in it', async () => {
    const { page, privateChat } = await session.open();
    await write(privateChat, '/help');
    await page.keyboard.press('Enter');
    await privateChat.getByText('<img src=x onerror=alert(1)> & <b>نص</b>').first().waitFor();
    expect(await privateChat.locator('.text img').count()).toBe(0);
    expect(session.complaints).toEqual([]);
  });

  it('offers commands by keyboard, and commands in messages are buttons that read from left to right', async () => {
    const { privateChat } = await session.open();
    await privateChat.getByRole('button', { name: 'بدء المحادثة' }).click();
    const command = privateChat.getByRole('button', { name: '/help' }).first();
    await command.waitFor();
    expect(await command.getAttribute('dir')).toBe('ltr');
    const field = privateChat.locator('textarea');
    await field.pressSequentially('/');
    expect(await privateChat.getByRole('option').count()).toBe(2);
    await field.press('ArrowDown');
    expect(await privateChat.getByRole('option', { name: '/help' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    await field.press('Enter');
    await privateChat.getByText('<img').first().waitFor();
    await command.click();
    await expect.poll(() => privateChat.getByText('<img').count()).toBe(2);
  });

  it('sends a command that was typed in full, though a longer one begins like it', async () => {
    const { privateChat } = await session.open();
    const command = (name: string) => ({ command: name, description: name });
    await session.bot.api.setMyCommands([command('helpers'), command('help')]);
    await expect
      .poll(async () => {
        await privateChat.locator('textarea').fill('/help');
        return privateChat.getByRole('option').count();
      })
      .toBe(2);
    await privateChat.locator('textarea').press('Enter');
    await messages(privateChat).nth(1).waitFor();
    expect(await messages(privateChat).nth(0).locator('.text').textContent()).toBe('/help');
  });

  it('shows what privacy mode means in the group, and lets both people write and reply', async () => {
    const { group } = await session.open();
    expect(await group.getByText('تُقرأ هنا الأوامر والردود على البوت فقط').isVisible()).toBe(true);
    await group.getByRole('radio', { name: 'سامر' }).check();
    await write(group, 'كلام عادي');
    await messages(group).nth(0).waitFor();
    await write(group, '/ask سؤال');
    const answer = messages(group).nth(2);
    await answer.locator('blockquote').waitFor();
    await answer.hover();
    await answer.getByRole('button', { name: 'الرد على هذه الرسالة' }).click();
    await group.getByRole('radio', { name: 'ليان' }).check();
    await write(group, 'ومتى؟');
    await messages(group).nth(4).locator('blockquote').waitFor();
    expect(await messages(group).nth(3).locator('.original b').textContent()).toBe('إسناد');
    expect(await messages(group).nth(3).getAttribute('class')).toContain('outgoing');
    expect(await messages(group).nth(1).getAttribute('class')).not.toContain('outgoing');
    const received = session.playground.api.callsOf('sendMessage').length;
    expect(received).toBe(2);
  });

  it('sends suggestions, in the group as commands', async () => {
    const { privateChat, group } = await session.open();
    await privateChat.getByRole('button', { name: 'كم عدد الأسرّة؟' }).click();
    await messages(privateChat).nth(1).locator('blockquote').waitFor();
    expect(await privateChat.locator('.suggestions button').count()).toBe(2);
    await group.getByRole('button', { name: 'كم عدد الأسرّة؟' }).click();
    await messages(group).nth(1).locator('blockquote').waitFor();
    expect(await messages(group).nth(0).locator('.text').textContent()).toBe('/ask كم عدد الأسرّة؟');
  });

  it('shows that the bot is at work', async () => {
    const { privateChat } = await session.open();
    await write(privateChat, '/wait');
    await privateChat.locator('.typing').waitFor();
    expect(await privateChat.locator('.status').textContent()).toBe('يكتب…');
  });

  it('keeps the history over a reload and shows the newest message', async () => {
    const { page, privateChat } = await session.open();
    for (const text of ['أول', 'ثان', 'ثالث']) {
      await write(privateChat, text);
      await privateChat.locator('.outgoing').getByText(text, { exact: true }).waitFor();
    }
    await expect.poll(() => messages(privateChat).count()).toBe(6);
    await page.reload();
    await expect.poll(() => messages(privateChat).count()).toBe(6);
    await expect.poll(() => distanceToEnd(privateChat)).toBeLessThan(2);
  });

  it('follows the newest message, but leaves who reads older ones in peace', async () => {
    const { page, privateChat } = await session.open();
    await write(privateChat, 'أول');
    await write(privateChat, 'ثان');
    await write(privateChat, 'ثالث');
    await expect.poll(() => messages(privateChat).count()).toBe(6);
    await expect.poll(() => distanceToEnd(privateChat)).toBeLessThan(2);
    const toNewest = privateChat.getByRole('button', { name: 'إلى أحدث الرسائل' });
    await privateChat.locator('.scroll').hover();
    await page.mouse.wheel(0, -400);
    await toNewest.waitFor();
    await session.bot.api.sendMessage(session.playground.administrator.id, 'خبر عاجل');
    await toNewest.getByText('1').waitFor();
    expect(await distanceToEnd(privateChat)).toBeGreaterThan(100);
    await toNewest.click();
    await expect.poll(() => distanceToEnd(privateChat)).toBeLessThan(2);
    expect(await toNewest.isVisible()).toBe(false);
  });

  it('tells a lost connection and finds the server again', async () => {
    const { page, privateChat } = await session.open();
    await write(privateChat, 'قبل الانقطاع');
    await messages(privateChat).nth(1).waitFor();
    const startAgain = await session.stopServer();
    await page.getByText('انقطع الاتصال بالخادم').waitFor();
    await startAgain();
    await page.getByText('عاد الاتصال').waitFor();
    expect(await page.getByText('انقطع الاتصال بالخادم').isVisible()).toBe(false);
    await write(privateChat, 'بعد العودة');
    await messages(privateChat).nth(1).waitFor();
    expect(await privateChat.getByText('قبل الانقطاع').count()).toBe(0);
  });

  it('has tabs on narrow screens, and nothing sticks out', async () => {
    const { page, privateChat, group } = await session.open({ width: 360, height: 700 });
    await write(privateChat, `https://outlet.example/${'a'.repeat(200)}`);
    await messages(privateChat).nth(1).waitFor();
    expect(await group.isVisible()).toBe(false);
    await page.getByRole('tab', { name: /مجموعة/ }).click();
    expect(await group.isVisible()).toBe(true);
    expect(await privateChat.isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    expect(await privateChat.isVisible()).toBe(true);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
