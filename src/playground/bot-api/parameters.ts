/** Request parameters: JSON, form and query values in, checked values out. Forms carry numbers and objects as text. */

import { z } from 'zod';
import { badRequest } from './error.js';

export type RawParameters = Readonly<Record<string, unknown>>;

function parsedJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** A value that forms carry as JSON text. */
export function structured<S extends z.ZodType>(schema: S) {
  return z.preprocess(parsedJson, schema);
}

export const integer = structured(z.number().int());
export const flag = structured(z.boolean());
/** A number, or `@name` of a public chat. */
export const chatId = z.union([structured(z.number().int()), z.string().min(1)], 'chat_id is empty');

/**
 * Checks parameters against a schema.
 * @throws BotApiError 400 that names the first wrong parameter
 */
export function read<S extends z.ZodType>(schema: S, parameters: RawParameters): z.infer<S> {
  const result = schema.safeParse(parameters);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  if (field === 'chat_id' && parameters.chat_id === undefined) throw badRequest('chat_id is empty');
  throw badRequest(`invalid parameter "${field}": ${issue?.message ?? 'wrong type'}`);
}
