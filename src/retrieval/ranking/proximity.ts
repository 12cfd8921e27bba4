/** How close together a passage has the words of a query. */

import type { Match } from './matcher.js';
import type { Query } from './query.js';

/** Room for counting by concept, used again for every passage of a query: allocating it anew costs more than counting. */
export interface Scratch {
  readonly first: number[];
  readonly second: number[];
}

/** Distinct concepts of the matches inside a moving window: the best share of worth, and where that window begins. */
export function bestWindow(
  { concepts, worth: all }: Query,
  matches: readonly Match[],
  width: number,
  { first: inside }: Scratch,
): { share: number; start: number } {
  inside.fill(0);
  let worth = 0;
  let best = 0;
  let start = 0;
  let tail = 0;
  for (const { concept, position } of matches) {
    if (inside[concept] === 0) worth += concepts[concept]?.worth ?? 0;
    inside[concept] = (inside[concept] ?? 0) + 1;
    for (
      let leaving = matches[tail];
      leaving && position - leaving.position >= width;
      leaving = matches[++tail]
    ) {
      inside[leaving.concept] = (inside[leaving.concept] ?? 1) - 1;
      if (inside[leaving.concept] === 0) worth -= concepts[leaving.concept]?.worth ?? 0;
    }
    if (worth > best + 1e-9) {
      best = worth;
      start = matches[tail]?.position ?? 0;
    }
  }
  return { share: all === 0 ? 0 : best / all, start };
}

/** Two words of a pair stand at most so far apart. */
const REACH = 2;

/** Shares of neighbouring query words that stand together in the passage, in order; and as typed, side by side. */
export function pairs(
  { concepts }: Query,
  matches: readonly Match[],
  { first: together, second: exact }: Scratch,
): { together: number; exact: number } {
  together.fill(0);
  exact.fill(0);
  for (let index = 0; index < matches.length; index++) {
    const left = matches[index];
    for (let next = index + 1; left && next < matches.length; next++) {
      const right = matches[next];
      if (right === undefined || right.position - left.position > REACH) break;
      if (right.concept !== left.concept + 1) continue;
      together[left.concept] = 1;
      const asTyped = left.kind === 'surface' && right.kind === 'surface';
      if (asTyped && right.position === left.position + 1) exact[left.concept] = 1;
    }
  }
  let all = 0;
  let near = 0;
  let same = 0;
  for (let index = 0; index + 1 < concepts.length; index++) {
    const worth = Math.min(concepts[index]?.worth ?? 0, concepts[index + 1]?.worth ?? 0);
    all += worth;
    if (together[index] === 1) near += worth;
    if (exact[index] === 1) same += worth;
  }
  return all === 0 ? { together: 0, exact: 0 } : { together: near / all, exact: same / all };
}
