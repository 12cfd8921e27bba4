import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { api, chat, server, user } from './local-server.js';
import { refusal } from './refusal.js';

describe('texts', () => {
  it('are stored as sent, with entities at their UTF-16 offsets', async () => {
    const entities: MessageEntity[] = [
      { type: 'bold', offset: 0, length: 5 },
      { type: 'text_link', offset: 5, length: 3, url: 'https://outlet.example/1' },
    ];
    const message = await api.sendMessage(chat.id, 'خبر😀 هنا', { entities: entities.slice(0, 1) });
    expect(message).toMatchObject({
      text: 'خبر😀 هنا',
      entities: [entities[0]],
      chat: { id: chat.id, type: 'private' },
    });
    const linked = await api.sendMessage(chat.id, 'قال: نعم', { entities: entities.slice(1) });
    expect(linked.entities).toEqual(entities.slice(1));
    expect(chat.botMessages.map(({ text }) => text)).toEqual(['خبر😀 هنا', 'قال: نعم']);
  });

  it('lose direction marks, keep isolates, and entities move along', async () => {
    const text = '  \u202Bنص\u202C \u2068Reuters\u2069\r\n ';
    const entities: MessageEntity[] = [{ type: 'bold', offset: text.indexOf('\u2068'), length: 9 }];
    const message = await api.sendMessage(chat.id, text, { entities });
    expect(message.text).toBe('نص \u2068Reuters\u2069');
    expect(message.entities).toEqual([{ type: 'bold', offset: 3, length: 9 }]);
  });

  it('get commands, mentions and links found by the server', async () => {
    const text = 'الأمر /help أو /ask@some_bot، أو @someone أو https://a.example/b?c=1. أو outlet.com';
    const message = await api.sendMessage(chat.id, text);
    const found = message.entities?.map(({ type, offset, length }) => [
      type,
      text.slice(offset, offset + length),
    ]);
    expect(found).toEqual([
      ['bot_command', '/help'],
      ['bot_command', '/ask@some_bot'],
      ['mention', '@someone'],
      ['url', 'https://a.example/b?c=1'],
      ['url', 'outlet.com'],
    ]);
  });

  it.each([
    ['empty', ' \n\u202E ', 'message text is empty'],
    ['too long', 'س'.repeat(4097), 'message is too long'],
  ])('are refused when %s', async (_, text, words) => {
    expect(await refusal(api.sendMessage(chat.id, text))).toBe(`400 Bad Request: ${words}`);
    expect(chat.messages).toEqual([]);
  });

  it('may have 4096 characters', async () => {
    expect((await api.sendMessage(chat.id, 'س'.repeat(4096))).text).toHaveLength(4096);
  });

  it.each([
    [{ type: 'bold', offset: 2, length: 5 }, /ends after the end of the text/],
    [{ type: 'bold', offset: -1, length: 2 }, /wrong offset/],
    [{ type: 'bold', offset: 0, length: 0 }, /wrong offset or length/],
    [{ type: 'bold', offset: 0, length: 1 }, /ends in a middle of a UTF-16 symbol/],
    [{ type: 'bold', offset: 1, length: 2 }, /begins in a middle of a UTF-16 symbol/],
    [{ type: 'sparkling', offset: 0, length: 2 }, /entities/],
  ])('are refused with an entity out of place: %j', async (entity, words) => {
    const entities = [entity] as MessageEntity[];
    expect(await refusal(api.sendMessage(chat.id, '😀خبر', { entities }))).toMatch(words);
  });

  it('are refused with a parse mode, which this server does not read', async () => {
    expect(await refusal(api.sendMessage(chat.id, '<b>x</b>', { parse_mode: 'HTML' }))).toBe(
      '400 Bad Request: unsupported parse_mode',
    );
  });
});

describe('replies', () => {
  it('carry the message replied to, without its own target, and the quoted part', async () => {
    const question = chat.send(user, 'ماذا قال الوزير اليوم؟');
    const first = await api.sendMessage(chat.id, 'جواب', {
      reply_parameters: { message_id: question.message_id, quote: 'قال الوزير' },
    });
    expect(first.quote).toMatchObject({ text: 'قال الوزير', position: 5 });
    const second = chat.send(user, 'ومتى؟', { replyTo: first });
    expect(second.reply_to_message?.text).toBe('جواب');
    expect(second.reply_to_message?.reply_to_message).toBeUndefined();
  });

  it('to nothing are refused unless allowed', async () => {
    const lost = { message_id: 1 };
    expect(await refusal(api.sendMessage(chat.id, 'x', { reply_parameters: lost }))).toBe(
      '400 Bad Request: message to be replied not found',
    );
    const tolerant = { reply_parameters: { ...lost, allow_sending_without_reply: true } };
    expect((await api.sendMessage(chat.id, 'x', tolerant)).reply_to_message).toBeUndefined();
  });

  it('are refused when the quote is not in the message', async () => {
    const { message_id } = chat.send(user, 'ماذا قال؟');
    const reply_parameters = { message_id, quote: 'ماذا  قال' };
    expect(await refusal(api.sendMessage(chat.id, 'x', { reply_parameters }))).toContain(
      'QUOTE_TEXT_INVALID',
    );
  });
});

describe('inline keyboards', () => {
  const withButton = (button: object) =>
    api.sendMessage(chat.id, 'x', {
      reply_markup: { inline_keyboard: [[button as { text: string; url: string }]] },
    });

  it('keep rows and order', async () => {
    const row = (...texts: string[]) => texts.map((text) => ({ text, callback_data: text }));
    const inline_keyboard = [row('التالي', 'السابق'), row('السياق')];
    const message = await api.sendMessage(chat.id, 'x', { reply_markup: { inline_keyboard } });
    expect(chat.buttons(message)).toEqual([['التالي', 'السابق'], ['السياق']]);
  });

  it('take 64 bytes of data, 32 Arabic letters', async () => {
    await withButton({ text: 'أ', callback_data: 'ش'.repeat(32) });
    expect(await refusal(withButton({ text: 'أ', callback_data: 'ش'.repeat(33) }))).toContain(
      'BUTTON_DATA_INVALID',
    );
    expect(await refusal(withButton({ text: 'أ', callback_data: '' }))).toContain('BUTTON_DATA_INVALID');
  });

  it.each([
    [{ text: 'أ' }, 'Text buttons are unallowed in the inline keyboard'],
    [{ text: ' ', callback_data: 'x' }, 'Button text must be non-empty'],
    [{ text: 'أ', url: 'not a link' }, 'Wrong HTTP URL'],
  ])('refuse %j', async (button, words) => {
    expect(await refusal(withButton(button))).toContain(words);
  });
});

describe('edits', () => {
  it('replace the text, and the keyboard goes unless given again', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'التالي', callback_data: 'n' }]] };
    const sent = await api.sendMessage(chat.id, 'أولى', { reply_markup });
    const edited = await api.editMessageText(chat.id, sent.message_id, 'ثانية');
    expect(edited).toMatchObject({ message_id: sent.message_id, text: 'ثانية' });
    expect(chat.messages).toHaveLength(1);
    expect(chat.buttons(sent)).toEqual([]);
    await api.editMessageReplyMarkup(chat.id, sent.message_id, { reply_markup });
    expect(chat.buttons(sent)).toEqual([['التالي']]);
    expect(chat.messages[0]?.text).toBe('ثانية');
  });

  it('to the same content are refused in the words that bots compare', async () => {
    const { message_id } = await api.sendMessage(chat.id, 'نص');
    expect(await refusal(api.editMessageText(chat.id, message_id, ' نص '))).toBe(
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  });

  it("of a lost or somebody else's message are refused", async () => {
    const foreign = chat.send(user, 'سؤال');
    expect(await refusal(api.editMessageText(chat.id, 1, 'x'))).toContain('message to edit not found');
    expect(await refusal(api.editMessageText(chat.id, foreign.message_id, 'x'))).toContain(
      "message can't be edited",
    );
  });
});

describe('the rest', () => {
  it('deletes messages once', async () => {
    const { message_id } = await api.sendMessage(chat.id, 'x');
    await api.deleteMessage(chat.id, message_id);
    expect(chat.messages).toEqual([]);
    expect(await refusal(api.deleteMessage(chat.id, message_id))).toContain('message to delete not found');
  });

  it('refuses unknown chats everywhere', async () => {
    expect(await refusal(api.sendMessage(1, 'x'))).toBe('400 Bad Request: chat not found');
    expect(await refusal(api.sendChatAction(1, 'typing'))).toBe('400 Bad Request: chat not found');
    expect(await refusal(api.getChat('@nobody'))).toBe('400 Bad Request: chat not found');
  });

  it('takes buttons presses as answered once and refuses old ones', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'التالي', callback_data: 'n' }]] };
    const message = await api.sendMessage(chat.id, 'x', { reply_markup });
    const press = chat.press(message, 'التالي');
    const [update] = await api.getUpdates();
    expect(update?.callback_query).toMatchObject({ id: press.query, data: 'n', message: { text: 'x' } });
    await api.answerCallbackQuery(press.query, { text: 'تم', show_alert: true });
    expect(await press.answered()).toEqual({ text: 'تم', alert: true, url: null });
    const late = chat.press(message, 'التالي');
    server.expireQueries();
    expect(await refusal(api.answerCallbackQuery(late.query))).toBe(
      '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
    expect(await refusal(api.answerCallbackQuery('7'))).toContain('query is too old');
    expect(() => chat.press(message, 'السابق')).toThrow(/no callback button/);
  });

  it('shows each user the narrowest command menu', async () => {
    const menu = (name: string) => [{ command: name, description: 'وصف' }];
    await api.setMyCommands(menu('general'));
    await api.setMyCommands(menu('private'), { scope: { type: 'all_private_chats' }, language_code: 'ar' });
    expect(await api.getMyCommands()).toEqual(menu('general'));
    const viewer = { chat: chat.id, user: user.id, administrator: false, language: 'ar' };
    expect(server.telegram.menus.visibleTo({ ...viewer, private: true })).toEqual(menu('private'));
    expect(server.telegram.menus.visibleTo({ ...viewer, private: false })).toEqual(menu('general'));
    expect(await refusal(api.setMyCommands(menu('Bad-Name')))).toContain('BOT_COMMAND_INVALID');
  });
});
