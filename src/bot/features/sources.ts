/** /sources: which outlets the library holds. */

import { Composer, type Context } from 'grammy';
import type { OutgoingMessage } from '../render/message.js';
import { sourcesMessage } from '../render/sources-message.js';
import type { BotServices } from '../services.js';
import { reply } from './replying.js';
import { withSampleMark } from './sample-mark.js';

export function sources(services: BotServices): Composer<Context> {
  const composer = new Composer<Context>();
  composer.command('sources', async (ctx) => {
    await reply(ctx, await withSampleMark(services, await sourcesPage(services, 0)));
  });
  return composer;
}

/** A page of the list of outlets. */
export async function sourcesPage(services: BotServices, page: number): Promise<OutgoingMessage> {
  return sourcesMessage(await services.answers.sources(), page);
}
