/** /reindex and /stats, for administrators only: by user id, and closed to everybody whose id is not certain. */

import { type Api, Composer, type Context } from 'grammy';
import type { ReindexProgress, ReindexSummary } from '../reindex.js';
import { inLine, message, messageOptions } from '../render/message.js';
import type { BotServices } from '../services.js';
import { arabicDate } from '../text/arabic-date.js';
import { isolateRuns } from '../text/direction.js';
import { join, style, type TextPart } from '../text/formatted-text.js';
import { ADMINISTRATION, countedSeconds, INTRODUCTION, MESSAGES } from '../texts.js';
import { LiveMessage } from './live-message.js';
import { say } from './replying.js';

const REJECTIONS_SHOWN = 10;
const LINE_LIMIT = 200;
const MEGABYTE = 1024 * 1024;

export function administration(services: BotServices): Composer<Context> {
  const composer = new Composer<Context>();
  const commands = composer.command(['reindex', 'stats']);
  commands.filter(
    (ctx) => !isAdmin(ctx, services.admins),
    (ctx) => say(ctx, MESSAGES.adminsOnly),
  );
  const admins = commands.filter((ctx) => isAdmin(ctx, services.admins));
  admins.command('reindex', (ctx) => reindex(ctx, services));
  admins.command('stats', async (ctx) => say(ctx, await statistics(services)));
  return composer;
}

/** Anonymous group administrators and channels write in the name of a chat: nobody knows who they are. */
function isAdmin(ctx: Context, admins: ReadonlySet<number>): boolean {
  const { from, msg } = ctx;
  return from !== undefined && !from.is_bot && msg?.sender_chat === undefined && admins.has(from.id);
}

/** Answers at once and goes on in the background, so that nobody waits for it. */
async function reindex(ctx: Context, services: BotServices): Promise<void> {
  if (services.reindex.running) {
    await say(ctx, ADMINISTRATION.reindexRunning);
    return;
  }
  const sent = await say(ctx, ADMINISTRATION.reindexStarted);
  const status = { chat: sent.chat.id, message: sent.message_id };
  const live = new LiveMessage({
    api: ctx.api,
    ...status,
    interval: services.progressInterval,
    log: services.log,
  });
  services.memory.rememberReindex(status);
  void services.reindex
    .start((progress) => live.update(progressText(progress)))
    .then(summaryText, (error: unknown) => {
      services.log.error({ err: error }, 'the library was not rebuilt');
      return failureText(error);
    })
    .then((outcome) => live.finish(outcome))
    .then(() => services.memory.rememberReindex(null))
    .catch((error: unknown) => services.log.error({ err: error }, 'the outcome of a reindex was not shown'));
}

/** A message that still says «reindexing» after a crash is put right. */
export async function closeInterruptedReindex(api: Api, { memory, log }: BotServices): Promise<void> {
  const address = memory.reindexMessage();
  if (address === null) return;
  const outgoing = message(ADMINISTRATION.reindexInterrupted);
  try {
    memory.rememberReindex(null);
    await api.editMessageText(address.chat, address.message, outgoing.content.text, messageOptions(outgoing));
  } catch (error) {
    log.warn({ err: error }, 'an old progress message was not put right');
  }
}

function progressText({ stage, done, total }: ReindexProgress): TextPart {
  const share = total === null || total === 0 ? `${done}` : `${done}/${total}`;
  return isolateRuns(ADMINISTRATION.progress(ADMINISTRATION.stages[stage], done === 0 ? '' : share));
}

function summaryText(summary: ReindexSummary): TextPart {
  const line = (label: string, value: number | string) => isolateRuns(label + value);
  const rejected = summary.rejected.slice(0, REJECTIONS_SHOWN).map(({ file, line: number, reason }) => {
    const place = number === undefined ? file : `${file}:${number}`;
    return `• ${inLine(`${place} — ${reason}`, LINE_LIMIT)}`;
  });
  return join(
    [
      style('bold', ADMINISTRATION.reindexDone),
      line(INTRODUCTION.articles, summary.articles),
      line(INTRODUCTION.quotes, summary.quotes),
      line(INTRODUCTION.speakers, summary.speakers),
      line(ADMINISTRATION.duration, countedSeconds(Math.round(summary.seconds))),
      rejected.length === 0 ? '' : line('', ADMINISTRATION.rejected(summary.rejected.length)),
      ...rejected,
    ],
    '\n',
  );
}

function failureText(error: unknown): TextPart {
  const reason = error instanceof Error ? error.message : String(error);
  return join([style('bold', ADMINISTRATION.reindexFailed), inLine(reason, LINE_LIMIT)], '\n');
}

async function statistics(services: BotServices): Promise<TextPart> {
  const facts = await services.answers.facts();
  const { statistics: counts } = services;
  const { stats } = ADMINISTRATION;
  const asked = counts.of('answered') + counts.of('not-found') + counts.of('chat') + counts.of('help');
  const lines: [string, number | string][] = [
    [stats.questions, asked],
    [stats.answered, counts.of('answered')],
    [stats.notFound, counts.of('not-found')],
    [stats.chat, counts.of('chat') + counts.of('help')],
    [stats.failed, counts.failed],
    [stats.pending, services.pending() - 1], // without the command itself
    [stats.since, arabicDate(new Date(counts.started).toISOString()) ?? ''],
    [stats.memory, Math.round(process.memoryUsage.rss() / MEGABYTE)],
    [INTRODUCTION.articles, facts.articles],
    [stats.version, facts.version],
  ];
  return join(
    [style('bold', stats.title), ...lines.map(([label, value]) => isolateRuns(label + value))],
    '\n',
  );
}
