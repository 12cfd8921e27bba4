/** How sure an attribution is: the share of its ground that was right in annotated articles (data/quotes/confidence.txt). */

import { readTable } from '../arabic/index.js';
import type { AttributionGround, SpeakerKind } from './quote.js';

const SHARES: ReadonlyMap<string, number> = new Map(
  readTable('quotes/confidence.txt').map(([name = '', share]) => [name, Number(share)]),
);

/**
 * 0 (no idea) … 1, measured on annotated articles: what share of the speakers found on this ground was right.
 *
 * @throws Error when the data file lacks the ground.
 */
export function confidenceOf(ground: AttributionGround, kind: SpeakerKind): number {
  const name = ground === 'explicit' && kind === 'unnamed' ? 'unnamed' : ground;
  const share = SHARES.get(name);
  if (share === undefined) throw new Error(`data/quotes/confidence.txt has no ground "${name}"`);
  return share;
}
