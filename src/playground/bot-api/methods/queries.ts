/** Answers to button presses and inline queries. */

import { z } from 'zod';
import { badRequest } from '../error.js';
import { flag, integer, read, structured } from '../parameters.js';
import type { MethodTable } from './method.js';

const callbackAnswer = z.object({
  callback_query_id: z.string(),
  text: z.string().optional(),
  show_alert: flag.optional(),
  url: z.string().optional(),
});

const inlineAnswer = z.object({
  inline_query_id: z.string(),
  results: structured(z.array(z.looseObject({ type: z.string(), id: z.string() }))),
  cache_time: integer.optional(),
  is_personal: flag.optional(),
  next_offset: z.string().default(''),
  button: structured(z.looseObject({ text: z.string() })).optional(),
});

/** Characters of a notification or alert. */
const NOTIFICATION_LIMIT = 200;
const MAX_RESULTS = 50;

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

export const queryMethods: MethodTable = {
  answerCallbackQuery({ telegram, parameters }) {
    const { callback_query_id: query, text, show_alert, url } = read(callbackAnswer, parameters);
    if ((text ?? '').length > NOTIFICATION_LIMIT) throw badRequest('MESSAGE_TOO_LONG');
    const answer = { text: text || null, alert: show_alert ?? false, url: url ?? null };
    telegram.callbacks.answer(query, answer);
    telegram.signal.emit({ kind: 'callback-answer', query, answer });
    return true;
  },

  answerInlineQuery({ telegram, parameters }) {
    const options = read(inlineAnswer, parameters);
    const { results, next_offset } = options;
    if (results.length > MAX_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
    if (results.some(({ id }) => bytes(id) < 1 || bytes(id) > 64)) throw badRequest('RESULT_ID_INVALID');
    if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
    if (bytes(next_offset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
    telegram.inlineQueries.answer(options.inline_query_id, {
      results,
      nextOffset: next_offset,
      cacheTime: options.cache_time ?? null,
      personal: options.is_personal ?? false,
      button: options.button ?? null,
    });
    telegram.signal.emit({ kind: 'inline-answer', query: options.inline_query_id });
    return true;
  },
};
