/** Members of the cast that a phrase without a name makes. */

import type { CastMember } from './cast.js';
import type { Mention } from './mention.js';

/** Somebody known by his role alone. */
export const unnamedMember = (mention: Mention, roleWords: readonly string[]): CastMember => ({
  name: null,
  words: [],
  kind: 'unnamed',
  role: mention.role,
  roleWords,
  head: mention.head,
  gender: mention.gender,
  plural: mention.plural,
});
