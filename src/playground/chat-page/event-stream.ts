/** Server-sent events: everything that changes in the chats, to every open page. */

import type { ServerResponse } from 'node:http';

/** ms between signs of life, so that a lost connection is noticed on both sides. */
const HEARTBEAT = 15_000;

export class EventStream {
  readonly #open = new Set<ServerResponse>();
  readonly #heartbeat = setInterval(() => this.#write(': alive\n\n'), HEARTBEAT).unref();

  /** Turns a response into a stream and greets with the run's name. */
  connect(response: ServerResponse, run: string): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.write(`retry: 1000\n\n${block('hello', { run })}`);
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  send(event: string, data: unknown): void {
    this.#write(block(event, data));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}

function block(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
