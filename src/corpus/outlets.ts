/** Known outlets: names, aliases and domains from a configuration file; nothing else is ever taken for an outlet. */

import { z } from 'zod';
import type { Outlet } from './article.js';
import { lineKey } from './page-lines.js';

const OUTLETS_FILE = z.object({
  sample: z.boolean().optional(),
  note: z.string().optional(),
  outlets: z
    .array(
      z.object({
        name: z.string().trim().min(1),
        domains: z.array(z.string().trim().min(1)).default([]),
        aliases: z.array(z.string().trim().min(1)).default([]),
      }),
    )
    .default([]),
});

export type OutletsFile = z.infer<typeof OUTLETS_FILE>;

/**
 * Reads the content of an outlets.json.
 *
 * @throws Error in plain words when it is not JSON or not of the documented shape.
 */
export function parseOutletsFile(content: string): OutletsFile {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    throw new Error('outlets.json is not valid JSON; correct it or remove it');
  }
  const parsed = OUTLETS_FILE.safeParse(data);
  if (!parsed.success) throw new Error(`outlets.json is not as documented: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Host name of an address or of a bare domain, lower-case, without `www.`; null when it is neither. */
export function hostOf(address: string): string | null {
  const match =
    /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/)?(?:www\.)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})\.?(?:[:/?#]|$)/i.exec(
      address.trim(),
    );
  return match?.[1]?.toLowerCase() ?? null;
}

/** Configured outlets by name and by domain. */
export class OutletTable {
  readonly #byName = new Map<string, string>();
  readonly #byDomain = new Map<string, string>();

  constructor(outlets: OutletsFile['outlets'] = []) {
    for (const { name, domains, aliases } of outlets) {
      for (const known of [name, ...aliases]) this.#byName.set(lineKey(known), name);
      for (const domain of domains) this.#byDomain.set(hostOf(domain) ?? domain.toLowerCase(), name);
    }
  }

  /** Canonical name of an outlet by one of its names, else null. */
  named(name: string): string | null {
    return this.#byName.get(lineKey(name)) ?? null;
  }

  /** The outlet to which an address belongs, subdomains included, with the configured domain as evidence. */
  ofAddress(address: string): Outlet | null {
    for (let host = hostOf(address); host?.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
      const name = this.#byDomain.get(host);
      if (name !== undefined) return { name, evidence: host };
    }
    return null;
  }
}
