/** Stage 5a, resolution: does a noun phrase agree with a cue? */

import type { CueForm } from './lexicon.js';

/** Gender and number let the phrase be the subject of the cue. A verb before its subject is singular even for many. */
export function agrees(cue: CueForm, gender: 'm' | 'f' | null, plural: boolean): boolean {
  if (cue.gender === null || gender === null) return true;
  return cue.gender === gender || plural;
}
