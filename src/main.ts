/** Starts Isnad: the library, the bot, and without a token the playground around it. */

import { openThreadedAnswers, type ThreadedAnswers } from './answer/index.js';
import { createLogger, identify, type RunningBot, runBot } from './bot/index.js';
import { type Config, ConfigError, loadConfig } from './config.js';
import { createIngestRunner, type IngestRunner, ingest, progressLine } from './ingest/index.js';
import { PLAYGROUND_ADMINISTRATOR_ID, type Playground, startPlayground } from './playground/index.js';
import { createProgress } from './progress.js';
import { currentVersion } from './retrieval/index.js';

/** Examples shown at the start and on the page. */
const EXAMPLES = 3;

/** Where the playground listens when PORT says nothing. */
const PLAYGROUND_PORT = 8080;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Builds the library at the first start. */
async function ensureLibrary({ corpusDir, libraryDir }: Config): Promise<void> {
  if ((await currentVersion(libraryDir)) !== null) return;
  say(`There is no library in ${libraryDir} yet; building it from ${corpusDir}.`);
  const progress = createProgress();
  const summary = await ingest({
    paths: [corpusDir],
    directory: libraryDir,
    onProgress: (state) => progress.report(progressLine(state)),
  }).finally(() => progress.done());
  for (const { file, line, reason } of summary.rejected) {
    say(`Not indexed: ${file}${line === undefined ? '' : `:${line}`}: ${reason}`);
  }
  say(`Library built in ${summary.seconds} s.`);
}

interface Serving {
  readonly answers: ThreadedAnswers;
  readonly reindex: IngestRunner;
  readonly log: ReturnType<typeof createLogger>;
}

/** Long polling or webhook at Telegram, or at the operator's own Bot API server. */
function serveTelegram(
  config: Config,
  token: string,
  { answers, reindex, log }: Serving,
): Promise<RunningBot> {
  return runBot({
    token,
    apiRoot: config.apiRoot,
    answers,
    reindex,
    admins: config.adminIds,
    stateDir: config.stateDir,
    log,
    webhook: config.webhook,
    port: config.port,
  });
}

async function describe(playground: Playground, answers: ThreadedAnswers): Promise<readonly string[]> {
  const examples = (await answers.examples()).slice(0, EXAMPLES);
  playground.describe({ corpus: await answers.facts(), examples });
  return examples;
}

async function serveLocally(config: Config, playground: Playground, serving: Serving): Promise<RunningBot> {
  const bot = await runBot({
    token: playground.api.token,
    apiRoot: playground.api.url,
    answers: serving.answers,
    reindex: serving.reindex,
    admins: [...config.adminIds, PLAYGROUND_ADMINISTRATOR_ID],
    stateDir: config.stateDir,
    log: serving.log,
    webhook: null,
    port: null,
  });
  const examples = await describe(playground, serving.answers);
  say(`\nIsnad answers at ${playground.url} (stop with Ctrl+C). Questions to try:`);
  for (const example of examples) say(`  ${example}`);
  say('\nTo connect Telegram, put a token from @BotFather into .env as BOT_TOKEN.');
  return bot;
}

async function start(config: Config): Promise<void> {
  const secrets = [config.botToken, config.webhook?.secret].filter((secret) => typeof secret === 'string');
  const log = createLogger(config.logLevel, secrets);
  // Before the slow work, so that a busy port or a wrong token is told at once.
  const playground =
    config.botToken === null ? await startPlayground({ port: config.port ?? PLAYGROUND_PORT }) : null;
  if (config.botToken !== null) await identify(config.botToken, config.apiRoot);
  await ensureLibrary(config);
  const answers = await openThreadedAnswers({ directory: config.libraryDir, log });
  const facts = await answers.facts();
  const sample = facts.sample ? ' This is the invented sample corpus.' : '';
  say(`Library: ${facts.articles} articles of ${facts.outlets} outlets, ${facts.quotes} quotes.${sample}`);

  const reindex = createIngestRunner(
    { paths: [config.corpusDir], directory: config.libraryDir },
    async () => {
      await answers.refresh();
      if (playground !== null) await describe(playground, answers);
    },
  );
  const serving: Serving = { answers, reindex, log };
  const bot = await (playground === null
    ? serveTelegram(config, config.botToken ?? '', serving)
    : serveLocally(config, playground, serving));

  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1); // a second signal: the operator does not want to wait
    stopping = true;
    bot.stop().catch((error: unknown) => log.error(error));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await bot.finished;
  await playground?.close();
  await answers.close();
}

try {
  await start(loadConfig());
} catch (error) {
  const { message } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(error instanceof ConfigError ? `${message}\n` : `isnad: ${message}\n`);
  process.exit(1);
}
