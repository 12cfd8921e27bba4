import { Api } from 'grammy';
import { expect, it } from 'vitest';
import { poll } from '../../../src/bot/delivery/poller.js';
import { createLogger } from '../../../src/bot/index.js';
import { InboxWriteError } from '../../../src/bot/state/inbox.js';
import { startBotApi } from '../../../src/playground/index.js';

it('says that the state folder is the trouble, and takes the update when it can be written again', async () => {
  const server = await startBotApi();
  const user = server.user('ليان');
  const stop = new AbortController();
  const log: string[] = [];
  let refusals = 1;
  const taken = new Promise<string | undefined>((resolve) => {
    void poll({
      api: new Api(server.token, { apiRoot: server.url }),
      accept: async ([update]) => {
        if (refusals-- > 0) throw new InboxWriteError('The inbox cannot be written: the disk is full');
        resolve(update?.message?.text);
      },
      log: createLogger('info', [], (line) => log.push(line)),
      signal: stop.signal,
    });
  });
  server.privateChat(user).send(user, 'متى يُفتح الجسر؟');
  expect(await taken).toBe('متى يُفتح الجسر؟');
  expect(log.join('')).toMatch(/"level":50.*the disk is full.*STATE_DIR/);
  stop.abort();
  await server.close();
});
