/** What the buttons under messages do, also under messages sent before a restart. */

import { Composer, type Context } from 'grammy';
import { answerMessage } from '../render/answer-message.js';
import { type ButtonAction, decodeAction } from '../render/callback-data.js';
import type { OutgoingMessage } from '../render/message.js';
import { articleMessage, contextMessage, type ViewPlace } from '../render/passage-views.js';
import { versionsMessage } from '../render/speaker-views.js';
import type { BotServices } from '../services.js';
import type { MessageRecord } from '../state/chat-memory.js';
import { SPEAKERS, TOASTS } from '../texts.js';
import { answerInChat } from './asking.js';
import { acknowledge, show } from './replying.js';
import { withSampleMark } from './sample-mark.js';
import { sourcesPage } from './sources.js';
import { rememberView, type SpeakersView, speakerProfile, speakersList } from './speakers.js';

/** What a touch leads to: another view in the same message, or a notice over the chat. */
type View = OutgoingMessage | SpeakersView | { readonly notice: string };

export function buttons(services: BotServices): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('callback_query:data', async (ctx) => {
    const action = decodeAction(ctx.callbackQuery.data);
    const record = recordOf(ctx, services);
    if (action?.kind === 'suggestion' || action?.kind === 'topic')
      return askTouched(ctx, services, record, action);
    const view = action === null ? { notice: TOASTS.unknownButton } : await viewOf(services, action, record);
    if ('notice' in view) return acknowledge(ctx, view.notice);
    await show(ctx, await withSampleMark(services, 'outgoing' in view ? view.outgoing : view));
    const shown = ctx.callbackQuery.message;
    if ('outgoing' in view && shown !== undefined) {
      rememberView(services, { chat: shown.chat.id, message: shown.message_id }, view);
    }
    return acknowledge(ctx);
  });
  composer.on('callback_query', (ctx) => acknowledge(ctx, TOASTS.unknownButton));
  return composer;
}

function recordOf(ctx: Context, services: BotServices): MessageRecord | null {
  const message = ctx.callbackQuery?.message;
  return message === undefined
    ? null
    : services.memory.messageRecord({ chat: message.chat.id, message: message.message_id });
}

async function viewOf(
  services: BotServices,
  action: Exclude<ButtonAction, { kind: 'suggestion' | 'topic' }>,
  record: MessageRecord | null,
): Promise<View> {
  switch (action.kind) {
    case 'answer':
      return answerView(record, action.index);
    case 'context': {
      const view = await services.answers.passage(action.reference);
      return view === null
        ? { notice: TOASTS.passageGone }
        : contextMessage(view, placeOf(action, record), citedWords(record, action.index));
    }
    case 'article': {
      const view = await services.answers.article(action.reference);
      return view === null
        ? { notice: TOASTS.passageGone }
        : articleMessage(view, placeOf(action, record), action.page);
    }
    case 'versions': {
      const versions = await services.answers.versions(action.reference);
      const place = placeOf(action, record);
      return versions.length === 0
        ? { notice: TOASTS.passageGone }
        : versionsMessage(versions, place, action.page);
    }
    case 'sources':
      return sourcesPage(services, action.page);
    case 'speakers':
    case 'open-speaker':
    case 'speaker':
      return speakersView(services, action, record);
  }
}

async function speakersView(
  services: BotServices,
  action: Extract<ButtonAction, { kind: 'speakers' | 'open-speaker' | 'speaker' }>,
  record: MessageRecord | null,
): Promise<View> {
  if (record?.kind !== 'speakers') return { notice: TOASTS.messageForgotten };
  if (action.kind === 'speakers') return speakersList(services, record.search, action.page);
  const name = action.kind === 'speaker' ? record.speaker : (record.names[action.index] ?? null);
  const page = action.kind === 'speaker' ? action.page : 0;
  const view = name === null ? null : await speakerProfile(services, record, name, page);
  return view ?? { notice: TOASTS.messageForgotten };
}

function answerView(record: MessageRecord | null, index: number): View {
  if (record?.kind !== 'answers') return { notice: TOASTS.messageForgotten };
  const view = answerMessage({ answers: record.answers, index, heading: record.heading });
  return view ?? { notice: TOASTS.messageForgotten };
}

/** The words that an answer of the message shows. */
function citedWords(record: MessageRecord | null, index: number): string | null {
  const answer = record?.kind === 'answers' ? record.answers[index] : undefined;
  return answer?.quote?.text ?? answer?.excerpt ?? null;
}

/** A way back only where it is still known what the message showed. */
function placeOf(
  { index, reference }: { readonly index: number; readonly reference: string },
  record: MessageRecord | null,
): ViewPlace {
  if (record?.kind === 'answers') return { index, reference, back: { kind: 'answer', index } };
  const profile = record?.kind === 'speakers' && record.speaker !== null;
  return { index, reference, back: profile ? { kind: 'speaker', page: index } : null };
}

/** Asks the question behind a touched button: a suggestion, or a topic of the speaker shown. */
async function askTouched(
  ctx: Context,
  services: BotServices,
  record: MessageRecord | null,
  action: Extract<ButtonAction, { kind: 'suggestion' | 'topic' }>,
): Promise<void> {
  const question = questionBehind(record, action);
  if (question === null) return acknowledge(ctx, TOASTS.messageForgotten);
  await acknowledge(ctx);
  return answerInChat(ctx, services, { text: question, heading: question });
}

function questionBehind(
  record: MessageRecord | null,
  { kind, index }: Extract<ButtonAction, { kind: 'suggestion' | 'topic' }>,
): string | null {
  if (kind === 'suggestion') return record?.kind === 'suggestions' ? (record.questions[index] ?? null) : null;
  if (record?.kind !== 'speakers' || record.speaker === null) return null;
  const topic = record.topics[index];
  return topic === undefined ? null : SPEAKERS.askAbout(record.speaker, topic);
}
