/** Who issued the documents of an article: «التقرير» alone is the one that «تقرير البنك المركزي» names elsewhere. */

import type { Mention } from './mention.js';

/** The issuers by the head of their documents, of those heads that belong to one issuer only. */
export function issuersOf(mentions: readonly (readonly Mention[])[]): ReadonlyMap<string, Mention> {
  const issuers = new Map<string, Mention>();
  const disputed = new Set<string>();
  for (const { kind, head, issuer } of mentions.flat()) {
    if (kind !== 'document' || head === null || issuer == null) continue;
    if ((issuer.kind !== 'organisation' && issuer.kind !== 'person') || issuer.to - issuer.from < 2) continue;
    const known = issuers.get(head);
    if (known === undefined) issuers.set(head, issuer);
    else if (known.name !== issuer.name) disputed.add(head);
  }
  for (const head of disputed) issuers.delete(head);
  return issuers;
}
