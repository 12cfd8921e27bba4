/** Other words for the words of a query. */

import type { Alternative, Concept } from './query.js';

export type Expander = (concepts: readonly Concept[]) => readonly Alternative[];
