/** Private chats and groups: which messages reach the bot, and what happens when it is blocked, removed or moved. */

import { Api } from 'grammy';
import type { User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { refusal } from './refusal.js';

let server: LocalBotApi;
let api: Api;
let user: User;
let other: User;

beforeEach(async () => {
  server = await startBotApi({ bot: { username: 'sanad_bot' } });
  api = new Api(server.token, { apiRoot: server.url });
  user = server.user('ليان');
  other = server.user('سامر');
});

afterEach(() => server.close());

/** Texts of the messages that reached the bot. */
const arrived = () => server.pendingUpdates.flatMap(({ message }) => message?.text ?? []);

describe('privacy mode', () => {
  it('lets commands, replies to the bot and messages via it through, nothing else', async () => {
    const group = server.group({ members: [user, other] });
    const { message_id } = await api.sendMessage(group.id, 'من البوت');
    const fromBot = group.messages.find((message) => message.message_id === message_id);
    const fromUser = group.send(user, 'كلام عادي');
    group.send(user, '/ask سؤال');
    group.send(user, '/ask@sanad_bot سؤال');
    group.send(user, '/ask@SANAD_BOT سؤال');
    group.send(user, '/ask@another_bot سؤال');
    group.send(user, 'نص ثم /ask');
    group.send(user, '@sanad_bot ما الخبر؟');
    group.send(other, 'رد على عضو', { replyTo: fromUser });
    group.send(other, 'رد على البوت', { replyTo: fromBot });
    group.send(other, 'عبر البوت', { viaBot: server.telegram.sender });
    expect(arrived()).toEqual([
      '/ask سؤال',
      '/ask@sanad_bot سؤال',
      '/ask@SANAD_BOT سؤال',
      'رد على البوت',
      'عبر البوت',
    ]);
    expect((await api.getMe()).can_read_all_group_messages).toBe(false);
  });

  it('does not hold for administrators and where it is off', async () => {
    const open = server.group({ members: [user], privacy: false });
    open.send(user, 'يصل');
    const closed = server.group({ members: [user] });
    closed.send(user, 'لا يصل');
    closed.promoteBot();
    closed.send(user, 'يصل بعد الترقية');
    expect(arrived()).toEqual(['يصل', 'يصل بعد الترقية']);
  });

  it('lets service messages through', () => {
    server.group({ members: [user] }).addMember(other);
    expect(server.pendingUpdates[0]?.message?.new_chat_members).toEqual([other]);
  });
});

describe('the bot is no longer wanted', () => {
  it('blocked by a user: 403 until the user comes back', async () => {
    const chat = server.privateChat(user);
    chat.block();
    const blocked = '403 Forbidden: bot was blocked by the user';
    expect(await refusal(api.sendMessage(chat.id, 'x'))).toBe(blocked);
    expect(await refusal(api.sendChatAction(chat.id, 'typing'))).toBe(blocked);
    chat.unblock();
    expect((await api.sendMessage(chat.id, 'x')).text).toBe('x');
    const standings = server.pendingUpdates.map(
      ({ my_chat_member: member }) => member?.new_chat_member.status,
    );
    expect(standings).toEqual(['kicked', 'member']);
  });

  it('removed from groups, or gone by itself', async () => {
    const group = server.group({ members: [user] });
    group.kick();
    expect(await refusal(api.sendMessage(group.id, 'x'))).toBe(
      '403 Forbidden: bot was kicked from the group chat',
    );
    const large = server.group({ members: [user], supergroup: true });
    large.kick();
    expect(await refusal(api.sendMessage(large.id, 'x'))).toBe(
      '403 Forbidden: bot was kicked from the supergroup chat',
    );
    const left = server.group({ members: [user] });
    await api.leaveChat(left.id);
    expect(await refusal(api.sendMessage(left.id, 'x'))).toContain('403 Forbidden: bot is not a member');
  });
});

describe('groups', () => {
  it('move to a supergroup with a new id', async () => {
    const group = server.group({ members: [user], title: 'غرفة' });
    const next = server.migrate(group);
    await expect(api.sendMessage(group.id, 'x')).rejects.toMatchObject({
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next.id },
    });
    expect((await api.sendMessage(next.id, 'x')).chat).toMatchObject({ type: 'supergroup', title: 'غرفة' });
    expect(server.pendingUpdates.map(({ message }) => message?.migrate_to_chat_id)).toEqual([
      next.id,
      undefined,
    ]);
  });

  it('know their administrators', async () => {
    const group = server.group({ members: [other], administrators: [user] });
    const administrators = await api.getChatAdministrators(group.id);
    expect(administrators.map((member) => [member.status, member.user.id])).toEqual([['creator', user.id]]);
    expect((await api.getChatMember(group.id, other.id)).status).toBe('member');
    expect((await api.getChatMember(group.id, server.telegram.bot.id)).status).toBe('member');
    expect(await refusal(api.getChatMember(group.id, 1))).toContain('member not found');
  });

  it('have topics only as forums', async () => {
    const forum = server.group({ members: [user], forum: true });
    forum.send(user, '/ask سؤال', { thread: 7 });
    const answer = await api.sendMessage(forum.id, 'x', { message_thread_id: 7 });
    expect(answer).toMatchObject({ message_thread_id: 7, is_topic_message: true });
    const plain = server.group({ members: [user] });
    expect(await refusal(api.sendMessage(plain.id, 'x', { message_thread_id: 7 }))).toContain(
      'message thread not found',
    );
  });
});

describe('inline mode', () => {
  const article = (id: string) => ({
    type: 'article' as const,
    id,
    title: 'خبر',
    input_message_content: { message_text: 'نص الخبر' },
  });

  it('passes queries to the bot and its results back', async () => {
    const query = server.inlineQuery(user, 'خبر', '10');
    const [update] = await api.getUpdates();
    expect(update?.inline_query).toMatchObject({ id: query.query, query: 'خبر', offset: '10', from: user });
    await api.answerInlineQuery(query.query, [article('1')], { next_offset: '20', cache_time: 0 });
    expect(await query.answered()).toMatchObject({ results: [article('1')], nextOffset: '20', cacheTime: 0 });
  });

  it('refuses too many, unnamed and repeated results', async () => {
    const { query } = server.inlineQuery(user, 'خبر');
    const many = Array.from({ length: 51 }, (_, index) => article(String(index)));
    expect(await refusal(api.answerInlineQuery(query, many))).toContain('RESULTS_TOO_MUCH');
    expect(await refusal(api.answerInlineQuery(query, [article('خ'.repeat(33))]))).toContain(
      'RESULT_ID_INVALID',
    );
    expect(await refusal(api.answerInlineQuery(query, [article('1'), article('1')]))).toContain(
      'RESULT_ID_DUPLICATE',
    );
    expect(await refusal(api.answerInlineQuery(query, [], { next_offset: 'x'.repeat(65) }))).toContain(
      'NEXT_OFFSET_INVALID',
    );
  });
});
