/** The page's own files, read from `public/` of the project. */

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';

const FOLDER = new URL('../../../public/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, no inline scripts or styles, no frames. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** File names without folders, so that no path leads out of `public/`. */
const NAME = /^\/([a-z][a-z0-9-]*\.(?:html|css|js|svg))?$/;

/** Sends the file at a path, `/` being the page; false when there is none. */
export async function sendStaticFile(path: string, response: ServerResponse): Promise<boolean> {
  const match = NAME.exec(path);
  if (!match) return false;
  const name = match[1] ?? 'index.html';
  const content = await readFile(new URL(name, FOLDER)).catch(() => null);
  if (content === null) return false;
  response.writeHead(200, { ...HEADERS, 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
  response.end(content);
  return true;
}
