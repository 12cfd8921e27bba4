/** Layers around every call to the Bot API: waiting, migration of groups, and the marks of the inbox. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { autoRetry } from '@grammyjs/auto-retry';
import type { Api, Transformer } from 'grammy';
import type { Inbox } from '../state/inbox.js';
import { surelyUnsent } from './failure.js';
import type { GroupPace } from './group-pace.js';

/** The update that is being worked on, through all awaits of its handler. */
export const currentUpdate = new AsyncLocalStorage<number>();

export interface TransformerServices {
  readonly inbox: Inbox;
  readonly pace: GroupPace;
  readonly onMigration: (from: number, to: number) => void;
}

/** Installed from the network outwards: the marks are set right before a request leaves. */
export function installTransformers(api: Api, services: TransformerServices): void {
  const waiting = autoRetry({
    maxRetryAttempts: 3,
    maxDelaySeconds: 30,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  api.config.use(
    markSends(services.inbox),
    (call, method, payload, signal) =>
      method === 'getUpdates' ? call(method, payload, signal) : waiting(call, method, payload, signal),
    notModifiedIsFine,
    followMigration(services.onMigration),
    keepPace(services.pace),
  );
}

/**
 * Counts the messages that an update may have caused, so that a restart does not answer it again and again. Features
 * send one message for an update: with its arrival the update is done.
 */
function markSends(inbox: Inbox): Transformer {
  return async (call, method, payload, signal) => {
    const update = method === 'sendMessage' ? currentUpdate.getStore() : undefined;
    if (update === undefined) return call(method, payload, signal);
    inbox.markSending(update);
    try {
      const response = await call(method, payload, signal);
      if (response.ok) inbox.markDone(update);
      else inbox.markUnsent(update);
      return response;
    } catch (error) {
      if (surelyUnsent(error)) inbox.markUnsent(update);
      throw error;
    }
  };
}

/** The message already shows what it should. */
const notModifiedIsFine: Transformer = async (call, method, payload, signal) => {
  const response = await call(method, payload, signal);
  const same = !response.ok && response.description.includes('message is not modified');
  // The methods that can answer so return `true` for edited inline messages; nothing of ours reads their result.
  return same ? (Object.assign({}, response, { ok: true, result: true }) as typeof response) : response;
};

/** A group that became a supergroup has another id from now on; the call is repeated there. */
function followMigration(onMigration: TransformerServices['onMigration']): Transformer {
  return async (call, method, payload, signal) => {
    const response = await call(method, payload, signal);
    const target = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
    const from = chatOf(payload);
    if (target === undefined || from === null) return response;
    onMigration(from, target);
    return call(method, { ...payload, chat_id: target, reply_parameters: undefined }, signal);
  };
}

/** Messages into groups keep to the number that Telegram takes per minute. */
function keepPace(pace: GroupPace): Transformer {
  return async (call, method, payload, signal) => {
    const chat = chatOf(payload);
    if (method === 'sendMessage' && chat !== null && chat < 0) await pace.turn(chat);
    return call(method, payload, signal);
  };
}

function chatOf(payload: object): number | null {
  return 'chat_id' in payload && typeof payload.chat_id === 'number' ? payload.chat_id : null;
}
