/** An HTTP server on the loopback interface only. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port belongs to another program. */
export class PortBusyError extends Error {
  override readonly name = 'PortBusyError';

  constructor(readonly port: number) {
    super(`port ${port} is already in use; stop the other program or choose another port with PORT`);
  }
}

/** Handles a request whose address was parsed. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface RunningServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Answers with 500 what a handler did not catch. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}

/**
 * @param port 0 for any free one
 * @throws PortBusyError
 */
export function listen(handler: RequestHandler, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const url = URL.canParse(path, `http://${HOST}`) ? new URL(path, `http://${HOST}`) : null;
    if (url === null) response.writeHead(400).end();
    else handler(request, response, url).catch(() => fail(response));
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(port) : error);
    });
    server.listen(port, HOST, () => {
      const address = server.address() as AddressInfo;
      resolve({ port: address.port, url: `http://${HOST}:${address.port}`, close });
    });
  });
}
