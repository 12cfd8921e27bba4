/** /speakers (with a word to search for) and /speaker NAME: who is quoted how often and where. */

import { Composer, type Context } from 'grammy';
import { inLine, message, type OutgoingMessage } from '../render/message.js';
import { SPEAKERS_PAGE, speakerMessage, speakersMessage, TOPICS } from '../render/speaker-views.js';
import type { BotServices } from '../services.js';
import type { MessageAddress, MessageRecord } from '../state/chat-memory.js';
import { SPEAKERS } from '../texts.js';
import { remember } from './asking.js';
import { reply, say } from './replying.js';
import { withSampleMark } from './sample-mark.js';

const NAME_LIMIT = 100;

type SpeakersRecord = Extract<MessageRecord, { kind: 'speakers' }>;

/** A view of the list or of a speaker, with what its buttons need later. */
export interface SpeakersView {
  readonly outgoing: OutgoingMessage;
  readonly record: SpeakersRecord;
}

export function speakers(services: BotServices): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('speakers', async (ctx) => {
    const search = ctx.match.trim().slice(0, NAME_LIMIT);
    await send(ctx, services, await speakersList(services, search === '' ? null : search, 0));
  });
  composer.command('speaker', async (ctx) => {
    const name = ctx.match.trim().slice(0, NAME_LIMIT);
    if (name === '') await say(ctx, SPEAKERS.askWhom);
    else await send(ctx, services, await speakerByName(services, name));
  });
  return composer;
}

async function send(ctx: Context, services: BotServices, view: SpeakersView): Promise<void> {
  const { outgoing, record } = view;
  const nobody = record.names.length === 0 && record.speaker === null;
  const sent = await reply(ctx, nobody ? outgoing : await withSampleMark(services, outgoing));
  rememberView(services, { chat: sent.chat.id, message: sent.message_id }, view);
}

/** Keeps what the buttons of a message need after it shows another view. */
export function rememberView(services: BotServices, address: MessageAddress, view: SpeakersView): void {
  remember(services, () => services.memory.rememberMessage(address, view.record));
}

/** A page of the list of speakers. */
export async function speakersList(
  services: BotServices,
  search: string | null,
  page: number,
): Promise<SpeakersView> {
  const found = await services.answers.speakers({ search, page, pageSize: SPEAKERS_PAGE });
  const names = found.speakers.map(({ name }) => name);
  return {
    outgoing: speakersMessage(found, search, page),
    record: { kind: 'speakers', search, names, page, speaker: null, topics: [] },
  };
}

/** A page of one speaker's quotes; null when the library does not know the name any more. */
export async function speakerProfile(
  services: BotServices,
  from: SpeakersRecord,
  name: string,
  page: number,
): Promise<SpeakersView | null> {
  const profile = await services.answers.speaker(name);
  if (profile === null) return null;
  return {
    outgoing: speakerMessage(profile, page, from.names.length > 0 ? from.page : null),
    record: { ...from, speaker: profile.name, topics: profile.topics.slice(0, TOPICS) },
  };
}

async function speakerByName(services: BotServices, name: string): Promise<SpeakersView> {
  const record: SpeakersRecord = {
    kind: 'speakers',
    search: name,
    names: [],
    page: 0,
    speaker: null,
    topics: [],
  };
  const view = await speakerProfile(services, record, name, 0);
  return view ?? { outgoing: message(SPEAKERS.notFound(inLine(name, NAME_LIMIT))), record };
}
