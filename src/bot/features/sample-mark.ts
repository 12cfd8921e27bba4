/** Whatever is shown of the invented sample says so: its people and outlets look real. */

import { markSample, type OutgoingMessage } from '../render/message.js';
import type { BotServices } from '../services.js';

/** The message as it is, or with the note when the library is the sample. */
export async function withSampleMark(
  services: BotServices,
  outgoing: OutgoingMessage,
): Promise<OutgoingMessage> {
  const { sample } = await services.answers.facts();
  return sample ? markSample(outgoing) : outgoing;
}
