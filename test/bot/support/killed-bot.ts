/**
 * The bot as a process of its own, to be killed: `killed-bot.ts API_ROOT TOKEN STATE_DIR`. Says «ready» on stdout and
 * answers each question only when a line on stdin lets it, so that a test decides where the kill falls.
 */

import { createInterface } from 'node:readline';
import type { Question, Reply } from '../../../src/answer/index.js';
import { createLogger, runBot } from '../../../src/bot/index.js';
import { noReindex } from './running-bot.js';
import { SmallAnswers } from './small-answers.js';

/** Answers that wait for permissions, one each, and then repeat the question, so that each answer can be told apart. */
class PermittedAnswers extends SmallAnswers {
  private permissions = 0;
  private readonly waiting: (() => void)[] = [];

  permit(count: number): void {
    this.permissions += count;
    while (this.permissions > 0 && this.waiting.length > 0) {
      this.permissions -= 1;
      this.waiting.shift()?.();
    }
  }

  override async ask({ text }: Question): Promise<Reply> {
    if (this.permissions > 0) this.permissions -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    return { status: 'chat', answers: [], text, suggestions: [], context: null };
  }
}

const [apiRoot = '', token = '', stateDir = ''] = process.argv.slice(2);
const answers = new PermittedAnswers([]);
createInterface({ input: process.stdin }).on('line', (line) => answers.permit(Number(line)));
await runBot({
  token,
  apiRoot,
  answers,
  reindex: noReindex,
  admins: [],
  stateDir,
  log: createLogger('warn'),
  webhook: null,
  port: null,
});
process.stdout.write('ready\n');
