/** Receiving updates: long polling or a webhook. */

import { z } from 'zod';
import { badRequest, conflict, TEXTS } from '../error.js';
import { flag, integer, read, structured } from '../parameters.js';
import type { MethodTable } from './method.js';

const allowedUpdates = structured(z.array(z.string())).optional();

export const updateMethods: MethodTable = {
  getMe: ({ telegram }) => telegram.bot,

  getUpdates({ telegram, webhook, parameters, signal }) {
    if (webhook.target) throw conflict(TEXTS.webhookActive);
    const schema = z.object({
      offset: integer.optional(),
      limit: integer.optional(),
      timeout: integer.optional(),
      allowed_updates: allowedUpdates,
    });
    const { allowed_updates: allowed, ...request } = read(schema, parameters);
    return telegram.updates.poll({ ...request, allowed }, signal);
  },

  setWebhook({ telegram, webhook, parameters }) {
    const schema = z.object({
      url: z.string(),
      secret_token: z.string().max(256).optional(),
      allowed_updates: allowedUpdates,
      drop_pending_updates: flag.optional(),
    });
    const options = read(schema, parameters);
    if (options.secret_token !== undefined && !/^[\w-]+$/.test(options.secret_token)) {
      throw badRequest('secret token contains unallowed characters');
    }
    if (options.url !== '' && !/^https?:\/\//.test(options.url)) {
      throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
    }
    telegram.updates.allow(options.allowed_updates);
    if (options.drop_pending_updates) telegram.updates.clear();
    webhook.set(options.url === '' ? null : { url: options.url, secret: options.secret_token ?? null });
    return true;
  },

  deleteWebhook({ telegram, webhook, parameters }) {
    const { drop_pending_updates } = read(z.object({ drop_pending_updates: flag.optional() }), parameters);
    if (drop_pending_updates) telegram.updates.clear();
    webhook.set(null);
    return true;
  },

  getWebhookInfo: ({ telegram, webhook }) => ({
    url: webhook.target?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: telegram.updates.pending.length,
    ...(webhook.lastError && {
      last_error_date: webhook.lastError.date,
      last_error_message: webhook.lastError.message,
    }),
  }),

  logOut: () => true,
  close: () => true,
};
