/** What a reporting word does beside reporting: demanding, warning, praising, denying. */

import { normalise, readTable } from '../arabic/index.js';
import { CUES } from './lexicon.js';

let loaded: { readonly ofVerb: ActTable; readonly ofForm: ActTable } | null = null;
type ActTable = ReadonlyMap<string, ReadonlySet<string>>;

const NO_ACTS: ReadonlySet<string> = new Set();

function table(): NonNullable<typeof loaded> {
  if (loaded !== null) return loaded;
  const ofVerb = new Map<string, Set<string>>();
  const ofForm = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, list: string, act: string): void => {
    for (const word of list.split('،').map((entry) => normalise(entry.trim()))) {
      if (word !== '' && word !== '-') to.set(word, (to.get(word) ?? new Set()).add(act));
    }
  };
  for (const [act = '', verbs = '', forms = ''] of readTable('quotes/speech-acts.txt')) {
    add(ofVerb, verbs, act);
    add(ofForm, forms, act);
  }
  loaded = { ofVerb, ofForm };
  return loaded;
}

/**
 * Names of the acts that a normalised word tells of, with و or ف before it or not: «ودعت» tells of a demand, «وقال» of none.
 * The acts and their words are data/quotes/speech-acts.txt.
 */
export function speechActs(word: string): ReadonlySet<string> {
  const { ofVerb, ofForm } = table();
  const lemma = CUES.get(word)?.lemma;
  return (
    (lemma === undefined ? undefined : ofVerb.get(lemma)) ??
    ofForm.get(word) ??
    ofForm.get(word.replace(/^[وف](?=...)/, '')) ??
    NO_ACTS
  );
}
