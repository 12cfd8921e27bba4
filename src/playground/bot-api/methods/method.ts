/** The shape of a Bot API method here: typed result by grammY, unchecked parameters in. */

import type { ApiMethods } from 'grammy/types';
import type { RawParameters } from '../parameters.js';
import type { LocalTelegram } from '../telegram.js';
import type { WebhookDelivery } from '../webhook.js';

export interface MethodCall {
  readonly telegram: LocalTelegram;
  readonly webhook: WebhookDelivery;
  readonly parameters: RawParameters;
  /** Aborted when the client hung up. */
  readonly signal: AbortSignal;
}

export type MethodName = keyof ApiMethods;

/** Some of the methods, each with the result type that the Bot API documents. */
export type MethodTable = {
  readonly [M in MethodName]?: (
    call: MethodCall,
  ) => ReturnType<ApiMethods[M]> | Promise<ReturnType<ApiMethods[M]>>;
};
