/** /start (also with a payload), /help, /about, and a word of greeting when a group takes the bot in. */

import { Composer, type Context } from 'grammy';
import { message } from '../render/message.js';
import { contextMessage } from '../render/passage-views.js';
import { suggestionsMessage } from '../render/suggestions.js';
import type { BotServices } from '../services.js';
import { arabicDate } from '../text/arabic-date.js';
import { command, isolateRuns } from '../text/direction.js';
import { concat, join, style, type TextPart } from '../text/formatted-text.js';
import { CITATION, COMMANDS, INTRODUCTION, MESSAGES } from '../texts.js';
import { remember } from './asking.js';
import { reply, say } from './replying.js';
import { withSampleMark } from './sample-mark.js';

/** `t.me/<bot>?start=p_<reference>` opens a passage: links to share. */
const PASSAGE_PAYLOAD = 'p_';
const EXAMPLES = 3;

export function introduction(services: BotServices): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('start', (ctx) => start(ctx, services, ctx.match));
  composer.command('help', (ctx) => say(ctx, helpText()));
  composer.command('about', async (ctx) => say(ctx, await aboutText(services)));
  composer.on('my_chat_member', async (ctx, next) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    const outside = (status: string) => status === 'left' || status === 'kicked';
    if (outside(after.status)) services.memory.forgetChat(chat.id);
    else if (/group/.test(chat.type) && outside(before.status)) await say(ctx, INTRODUCTION.startInGroup);
    await next();
  });
  return composer;
}

async function start(ctx: Context, services: BotServices, payload: string): Promise<void> {
  if (payload === 'help') {
    await say(ctx, helpText());
    return;
  }
  if (payload.startsWith(PASSAGE_PAYLOAD)) {
    const reference = payload.slice(PASSAGE_PAYLOAD.length);
    const view = await services.answers.passage(reference);
    if (view !== null) {
      await reply(
        ctx,
        await withSampleMark(services, contextMessage(view, { index: 0, reference, back: null }, null)),
      );
      return;
    }
  }
  if (ctx.chat?.type === 'private') await welcome(ctx, services);
  else await say(ctx, INTRODUCTION.startInGroup);
}

/** The greeting with questions to touch, taken from what the library holds. */
async function welcome(ctx: Context, services: BotServices): Promise<void> {
  const [{ sample }, examples] = await Promise.all([services.answers.facts(), services.answers.examples()]);
  const questions = examples.slice(0, EXAMPLES);
  const greeting = join(
    [
      INTRODUCTION.start,
      sample ? style('italic', CITATION.sample) : '',
      questions.length === 0 ? '' : MESSAGES.examples,
    ],
    '\n\n',
  );
  const sent = await reply(
    ctx,
    questions.length === 0 ? message(greeting) : suggestionsMessage(greeting, questions),
  );
  remember(services, () => {
    const address = { chat: sent.chat.id, message: sent.message_id };
    if (questions.length > 0) services.memory.rememberMessage(address, { kind: 'suggestions', questions });
  });
}

function helpText(): TextPart {
  const commands = (['ask', 'speakers', 'speaker', 'sources', 'about', 'help'] as const).map(
    (name) => `${COMMANDS.ar[name]}: ${command(name)}`,
  );
  return join([...INTRODUCTION.help, commands.join('\n')], '\n\n');
}

async function aboutText(services: BotServices): Promise<TextPart> {
  const facts = await services.answers.facts();
  const line = (label: string, value: number | string) => concat(label, isolateRuns(String(value)));
  const built = arabicDate(facts.built);
  const library = join(
    [
      style('bold', INTRODUCTION.library),
      line(INTRODUCTION.articles, facts.articles),
      line(INTRODUCTION.outlets, facts.outlets),
      line(INTRODUCTION.quotes, facts.quotes),
      line(INTRODUCTION.speakers, facts.speakers),
      built === null ? '' : line('', INTRODUCTION.built(built)),
    ],
    '\n',
  );
  return join([...INTRODUCTION.about, library, facts.sample ? style('italic', CITATION.sample) : ''], '\n\n');
}
