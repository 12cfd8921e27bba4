/** `isnad ask`: answers one question, or a file of them, from a library. */

import { type ConversationContext, createAnswers, type Reply } from '../answer/index.js';
import { replyText } from '../bot/index.js';
import { openLibrary } from '../retrieval/index.js';
import { readArguments, required } from './arguments.js';
import { type Command, printJsonLine, UsageError } from './command.js';
import { readQuestions } from './questions-file.js';

function record(id: string | null, question: string, reply: Reply) {
  return { ...(id === null ? {} : { id }), question, status: reply.status, answers: reply.answers };
}

async function askFile(answers: ReturnType<typeof createAnswers>, path: string): Promise<void> {
  const contexts = new Map<string, ConversationContext | null>();
  for (const { id, question, context } of await readQuestions(path)) {
    const before = context == null ? null : (contexts.get(context) ?? null);
    const reply = await answers.ask({ text: question, context: before, now: Date.now() });
    contexts.set(id, reply.context);
    await printJsonLine(record(id, question, reply));
  }
}

export const ask: Command = {
  name: 'ask',
  usage: '--library DIR [--json] QUESTION   |   --library DIR --json --questions FILE.jsonl',
  summary: 'Answers a question as the bot would, or a file of questions as JSON lines.',
  async run(args) {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      json: { type: 'boolean' },
      questions: { type: 'string' },
    });
    const directory = required(values.library, '--library DIR');
    const question = positionals.join(' ');
    if ((question === '') === (values.questions === undefined)) {
      throw new UsageError('Give either a question or --questions FILE.jsonl');
    }
    if (values.questions !== undefined && values.json !== true)
      throw new UsageError('--questions needs --json');
    const answers = createAnswers(await openLibrary(directory));
    if (values.questions !== undefined) return askFile(answers, values.questions);
    const reply = await answers.ask({ text: question, context: null, now: Date.now() });
    if (values.json === true) await printJsonLine(record(null, question, reply));
    else process.stdout.write(`${replyText(reply)}\n`);
  },
};
