import type { User } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChatControl, type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { ARTICLES } from './support/articles.js';
import { type BotUnderTest, startBot } from './support/running-bot.js';
import { SmallAnswers } from './support/small-answers.js';

const answers = new SmallAnswers(ARTICLES);
let server: LocalBotApi;
let bot: BotUnderTest;
let layan: User;
let karam: User;

beforeAll(async () => {
  server = await startBotApi();
  bot = await startBot(server, answers);
  layan = server.user('ليان');
  karam = server.user('كرم');
});

afterAll(async () => {
  await bot.stop();
  await server.close();
});

const groupOf = (options: Parameters<LocalBotApi['group']>[0] = {}): ChatControl =>
  server.group({ members: [layan, karam], ...options });

describe('a group with privacy mode', () => {
  let group: ChatControl;
  beforeEach(() => {
    group = groupOf();
  });

  it('answers /ask as a reply to the question, also when the bot is named', async () => {
    for (const command of ['/ask', `/ask@${bot.me.username}`]) {
      const question = group.send(layan, `${command} متى يُفتح الجسر؟`);
      const answer = await group.waitForReply(question);
      expect(answer.reply_to_message?.message_id).toBe(question.message_id);
      expect(answers.asked.at(-1)?.text).toBe('متى يُفتح الجسر؟');
    }
  });

  it('/ask in reply to a message asks about it, and the answer replies to it', async () => {
    const statement = group.send(karam, 'سمعت أن الجسر سيُفتح قريباً');
    const answer = await group.waitForReply(group.send(layan, '/ask', { replyTo: statement }));
    expect(answer.reply_to_message?.message_id).toBe(statement.message_id);
    expect(answers.asked.at(-1)?.text).toBe('سمعت أن الجسر سيُفتح قريباً');
  });

  it('asks about the beginning of a message that is longer than a question may be', async () => {
    const statement = group.send(karam, `الجسر سيُفتح قريباً. ${'وهذا كلام كثير. '.repeat(100)}`);
    const answer = await group.waitForReply(group.send(layan, '/ask', { replyTo: statement }));
    expect(answer.text).toContain('الجسر');
    expect(answers.asked.at(-1)?.text.length).toBeLessThanOrEqual(1000);
  });

  it('answers a reply to itself as a follow-up', async () => {
    const first = await group.waitForReply(group.send(layan, '/ask ماذا عن الجسر؟'));
    const followUp = group.send(karam, 'ومتى السيارات؟', { replyTo: first });
    const second = await group.waitForReply(followUp);
    expect(second.reply_to_message?.message_id).toBe(followUp.message_id);
    expect(answers.asked.at(-1)).toMatchObject({
      text: 'ومتى السيارات؟',
      context: { question: 'ماذا عن الجسر؟' },
    });
  });

  it('keeps the conversations of members apart', async () => {
    await group.waitForReply(group.send(layan, '/ask ماذا عن المرفأ؟'));
    const after = group.send(karam, '/ask ومتى الجسر؟');
    await group.waitForReply(after);
    expect(answers.asked.at(-1)?.context).toBeNull();
  });

  it('leaves other bots and what came by way of itself alone', async () => {
    group.send(layan, '/ask@another_bot متى يُفتح الجسر؟');
    group.send(layan, 'متى يُفتح الجسر؟', { viaBot: { ...bot.me, is_bot: true } });
    const asked = group.send(layan, '/ask ماذا عن الجسر؟');
    await group.waitForReply(asked);
    expect(group.botMessages).toHaveLength(1);
  });

  it('says how to ask when /ask comes alone, and when the bot joins', async () => {
    expect((await group.waitForReply(group.send(layan, '/ask'))).text).toContain('بعد الأمر');
    group.kick();
    group.addBot();
    await group.waitForMessage(({ text }) => text?.includes('للسؤال في المجموعة') === true);
  });

  it('buttons work for every member', async () => {
    const answer = await group.waitForReply(group.send(layan, '/ask السيارات أمام الجسر'));
    await group.press(answer, 'التالي', karam).answered();
    expect(group.botMessages.at(-1)?.text).toMatch(/2.*من.*2/);
  });
});

describe('a group without privacy mode', () => {
  it('answers «اسأل …», «بحث …» and a mention, and nothing else', async () => {
    const group = groupOf({ privacy: false });
    for (const words of ['اسأل متى يُفتح الجسر؟', 'بحث عن الجسر', `@${bot.me.username} ماذا عن الجسر؟`]) {
      const answer = await group.waitForReply(group.send(layan, words));
      expect(answer.text).toContain('الجسر');
    }
    expect(answers.asked.slice(-3).map(({ text }) => text)).toEqual([
      'متى يُفتح الجسر؟',
      'الجسر',
      'ماذا عن الجسر؟',
    ]);
    group.send(layan, 'أين نلتقي عند الجسر؟');
    group.send(layan, 'اسأل');
    await group.waitForReply(group.send(layan, '/ask ماذا عن المرفأ؟'));
    expect(group.botMessages).toHaveLength(4);
  });
});

describe('a forum', () => {
  it('answers in the topic of the question and keeps topics apart', async () => {
    const forum = groupOf({ forum: true });
    const answer = await forum.waitForReply(forum.send(layan, '/ask ماذا عن الجسر؟', { thread: 77 }));
    expect(answer.message_thread_id).toBe(77);
    await forum.waitForReply(forum.send(layan, '/ask ومتى المرفأ؟', { thread: 78 }));
    expect(answers.asked.at(-1)?.context).toBeNull();
  });
});

describe('limits of a group', () => {
  it('moves along when the group becomes a supergroup', async () => {
    const group = groupOf({ supergroup: false });
    const hold = server.fail({ effect: { kind: 'hold' }, methods: ['sendMessage'], chat: group.id });
    group.send(layan, '/ask ماذا عن الجسر؟');
    await server.waitFor(() => hold.met > 0, 'the answer on its way');
    const supergroup = server.migrate(group);
    hold.release();
    const answer = await supergroup.waitForMessage(({ text }) => text?.includes('الجسر') === true);
    expect(answer.chat.id).toBe(supergroup.id);
    await supergroup.waitForReply(supergroup.send(layan, '/ask ومتى؟'));
    expect(answers.asked.at(-1)?.context?.question).toBe('ماذا عن الجسر؟');
  });
});
