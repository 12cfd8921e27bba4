/** The Telegram bot: knows answers, chats and delivery, and nothing of indexes. */

export { identify, StartError } from './delivery/start-check.js';
export { createLogger, redact } from './log.js';
export type { ReindexProgress, ReindexRunner, ReindexStage, ReindexSummary } from './reindex.js';
export { replyText } from './render/answer-message.js';
export { runBot } from './run.js';
export type { RunLimits, RunningBot, RunOptions } from './run-options.js';
