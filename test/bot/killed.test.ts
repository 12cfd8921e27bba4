import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { stateFolder } from './support/running-bot.js';

const PROGRAM = fileURLToPath(new URL('./support/killed-bot.ts', import.meta.url));
const CHATS = 4;
const QUESTIONS = 20;

let server: LocalBotApi;
let child: ChildProcess | null = null;

beforeEach(async () => {
  server = await startBotApi();
});

afterEach(async () => {
  await kill();
  await server.close();
});

async function launch(stateDir: string): Promise<void> {
  child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, server.url, server.token, stateDir], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (child.stdout !== null) await once(child.stdout, 'data');
}

/** Lets the bot answer so many questions more. */
function permit(count: number): void {
  child?.stdin?.write(`${count}\n`);
}

async function kill(): Promise<void> {
  if (child === null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
  child = null;
}

it('killed three times in the middle of 20 questions, it answers each, and none more than twice', async () => {
  const stateDir = stateFolder();
  const chats = Array.from({ length: CHATS }, (_, index) => {
    const user = server.user(`قارئ ${index}`);
    return { user, chat: server.privateChat(user) };
  });
  const answers = () => chats.flatMap(({ chat }) => chat.botMessages.map(({ text }) => text));
  await launch(stateDir);
  const questions = chats.flatMap(({ user, chat }, index) =>
    Array.from({ length: QUESTIONS / CHATS }, (_, turn) => chat.send(user, `سؤال ${index} ${turn}`).text),
  );
  for (const goal of [5, 10, 15]) {
    await server.waitFor(() => server.pendingUpdates.length === 0, 'the questions to be accepted');
    permit(5);
    await server.waitFor(() => answers().length >= goal, `${goal} answers`);
    await kill();
    await launch(stateDir);
  }
  permit(2 * QUESTIONS);
  await server.waitFor(() => questions.every((question) => answers().includes(question)), 'all answers');
  for (const { user, chat } of chats) {
    await chat.waitForReply(chat.send(user, 'الأخير'));
    await chat.waitForMessage(({ text }) => text === 'الأخير');
  }
  for (const question of questions) {
    const count = answers().filter((text) => text === question).length;
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(2);
  }
}, 60_000);
