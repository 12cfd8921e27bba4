/** Reads the parameters of a Bot API request: query string, JSON, urlencoded and multipart bodies. */

import type { IncomingMessage } from 'node:http';
import { BotApiError, badRequest } from './error.js';
import type { RawParameters } from './parameters.js';

/** Bytes of a body; texts and keyboards are far smaller, and files are not taken. */
const BODY_LIMIT = 1 << 20;

/** The whole body. @throws BotApiError 413 when it is larger than 1 MiB */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) throw new BotApiError(413, 'Request Entity Too Large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function jsonObject(body: Buffer): RawParameters {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Not JSON: the same answer as for JSON of another kind.
  }
  throw badRequest("can't parse request parameters JSON object");
}

/** Text fields of a form; files in it are left out. */
async function formFields(body: Buffer, type: string): Promise<RawParameters> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  } catch {
    throw badRequest("can't parse request form");
  }
}

/** @param url the request's address, for the query string */
export async function readParameters(request: IncomingMessage, url: URL): Promise<RawParameters> {
  const body = await readBody(request);
  const query = Object.fromEntries(url.searchParams);
  if (body.length === 0) return query;
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return { ...query, ...jsonObject(body) };
  return { ...query, ...(await formFields(body, type)) };
}
