/** All methods that the local server knows, found by name without regard to case. */

import { BotApiError } from '../error.js';
import { chatMethods } from './chats.js';
import { messageMethods } from './messages.js';
import type { MethodCall, MethodTable } from './method.js';
import { profileMethods } from './profile.js';
import { queryMethods } from './queries.js';
import { updateMethods } from './updates.js';

const TABLE: MethodTable = {
  ...updateMethods,
  ...messageMethods,
  ...chatMethods,
  ...profileMethods,
  ...queryMethods,
};

const BY_NAME = new Map<string, (call: MethodCall) => unknown>(
  Object.entries(TABLE).map(([name, method]) => [name.toLowerCase(), method]),
);

/** @throws BotApiError 404 for a method that this server does not have, or what the method throws */
export async function callMethod(name: string, call: MethodCall): Promise<unknown> {
  const method = BY_NAME.get(name.toLowerCase());
  if (!method) throw new BotApiError(404, 'Not Found: method not found');
  return method(call);
}
