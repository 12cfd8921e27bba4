/** Only the page itself may talk to the chat: no other site by cross-site requests or by DNS rebinding. */

import type { IncomingMessage } from 'node:http';

/** Names under which a browser reaches the loopback interface. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

/** True for a request that names this server as its host and, where it says so, comes from its own page. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const port = request.socket.localPort;
  const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}
