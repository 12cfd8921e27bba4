/** The local playground: a Bot API server of its own, and a web page to chat with the bot. */

export type { RecordedCall } from './bot-api/calls.js';
export { ChatControl, type Press } from './bot-api/control.js';
export type { FaultEffect, FaultHandle, FaultRequest } from './bot-api/faults.js';
export {
  type BotApiOptions,
  type GroupOptions,
  LocalBotApi,
  startBotApi,
  type UserOptions,
} from './bot-api/local-bot-api.js';
export { type CallbackAnswer, WaitTimeoutError } from './bot-api/signal.js';
export type { PlaygroundInfo } from './chat-page/page-state.js';
export { PortBusyError } from './http-server.js';
export {
  PLAYGROUND_ADMINISTRATOR_ID,
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from './playground.js';
