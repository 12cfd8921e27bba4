/** A fresh local Bot API server with one user and a private chat, for every test of the file that imports this. */

import { Api } from 'grammy';
import type { User } from 'grammy/types';
import { afterEach, beforeEach } from 'vitest';
import { type ChatControl, type LocalBotApi, startBotApi } from '../../src/playground/index.js';

export let server: LocalBotApi;
export let api: Api;
export let user: User;
export let chat: ChatControl;

beforeEach(async () => {
  server = await startBotApi();
  api = new Api(server.token, { apiRoot: server.url });
  user = server.user('ليان');
  chat = server.privateChat(user);
});

afterEach(() => server.close());
