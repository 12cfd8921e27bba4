import type { Message, UserFromGetMe } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { addressedQuestion } from '../../src/bot/features/addressing.js';

const ME = { id: 9, is_bot: true, first_name: 'إسناد', username: 'IsnadBot' } as UserFromGetMe;
const PRIVATE = { id: 5, type: 'private' as const, first_name: 'ليان' };
const GROUP = { id: -5, type: 'supergroup' as const, title: 'مجموعة' };

const message = (fields: Partial<Message>): Message =>
  ({ message_id: 20, date: 0, chat: PRIVATE, from: { ...PRIVATE, is_bot: false }, ...fields }) as Message;

const replied = (fields: Partial<Message>) => ({
  reply_to_message: message({ message_id: 10, ...fields }) as NonNullable<Message['reply_to_message']>,
});

describe('addressedQuestion', () => {
  it('takes texts and captions in a private chat, and no commands', () => {
    expect(addressedQuestion(message({ text: ' متى؟ ' }), ME)).toEqual({ text: 'متى؟', answerTo: 20 });
    expect(addressedQuestion(message({ caption: 'أين هذا؟' }), ME)?.text).toBe('أين هذا؟');
    expect(addressedQuestion(message({ text: '/other' }), ME)).toBeNull();
    expect(addressedQuestion(message({}), ME)).toBeNull();
  });

  it.each([
    ['/ask متى؟', 'متى؟'],
    ['/ask@isnadbot\nمتى؟', 'متى؟'],
    ['/ask', ''],
    ['/ask@OtherBot متى؟', null],
    ['/asks متى؟', null],
    ['اسأل: متى؟', 'متى؟'],
    ['إسأل متى؟', 'متى؟'],
    ['بحث عن الفيضان', 'الفيضان'],
    ['اسألوا الجار', null],
    ['اسأل', null],
    ['@IsnadBot متى؟', 'متى؟'],
    ['@IsnadBots متى؟', null],
    ['متى نلتقي؟', null],
  ])('in a group, «%s» asks «%s»', (text, question) => {
    expect(addressedQuestion(message({ chat: GROUP, text }), ME)?.text ?? null).toBe(question);
  });

  it('takes replies to the bot, not to others', () => {
    const text = 'ومتى؟';
    expect(addressedQuestion(message({ chat: GROUP, text, ...replied({ from: ME }) }), ME)?.text).toBe(text);
    expect(addressedQuestion(message({ chat: GROUP, text, ...replied({}) }), ME)).toBeNull();
  });

  it('/ask in reply asks about that message, about its quoted part if there is one', () => {
    const about = replied({ chat: GROUP, caption: 'صورة من افتتاح الجسر' });
    expect(addressedQuestion(message({ chat: GROUP, text: '/ask', ...about }), ME)).toEqual({
      text: 'صورة من افتتاح الجسر',
      answerTo: 10,
    });
    const quote = { text: 'افتتاح الجسر', position: 8 };
    expect(addressedQuestion(message({ chat: GROUP, text: '/ask', quote, ...about }), ME)?.text).toBe(
      quote.text,
    );
    expect(addressedQuestion(message({ chat: GROUP, text: '/ask متى؟', ...about }), ME)?.answerTo).toBe(20);
  });

  it('ignores what came by way of the bot itself', () => {
    expect(addressedQuestion(message({ text: 'متى؟', via_bot: ME }), ME)).toBeNull();
  });
});
