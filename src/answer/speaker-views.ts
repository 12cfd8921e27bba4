/** Who is quoted: the list of speakers and the profile of one. */

import { normalise, tokenise } from '../arabic/index.js';
import type { Library, LibrarySpeaker } from '../retrieval/index.js';
import type { SpeakerProfile, SpeakerSummary, SpeakersPage, SpeakersQuery } from './answer.js';
import { createQuoteRecords } from './quote-records.js';
import type { References } from './references.js';
import { SpeakerIndex } from './speaker-index.js';
import { headlineTopics, quotedNouns } from './topics.js';

/** Quotes and topics in a profile at most. */
const MOST_QUOTES = 50;
const MOST_TOPICS = 8;

export interface SpeakerViews {
  list(query: SpeakersQuery): SpeakersPage;
  profile(name: string): SpeakerProfile | null;
}

export function createSpeakerViews(library: Library, references: References): SpeakerViews {
  const records = createQuoteRecords(library, references);
  const index = new SpeakerIndex(library.speakers);
  const byQuotes = library.speakers
    .filter(({ quotes }) => quotes.length > 0)
    .sort((a, b) => b.quotes.length - a.quotes.length || a.name.localeCompare(b.name, 'ar'));

  function search(text: string): readonly LibrarySpeaker[] {
    const wanted = tokenise(text).map(({ form }) => form);
    if (wanted.length === 0) return byQuotes;
    const named = new Set(index.find(wanted));
    return byQuotes.filter((speaker) => named.has(speaker.id) || beginsWith(speaker, wanted));
  }

  return {
    list({ search: text, page, pageSize }) {
      const found = text === null ? byQuotes : search(text);
      const from = Math.max(0, page) * Math.max(1, pageSize);
      const speakers = found
        .slice(from, from + Math.max(1, pageSize))
        .map((speaker) => summary(library, speaker));
      return { total: found.length, speakers };
    },
    profile(name) {
      const form = normalise(name).trim();
      const speaker = byQuotes.find((other) => normalise(other.name) === form) ?? search(name)[0];
      if (speaker === undefined || form === '') return null;
      const quotes = speaker.quotes.flatMap((place) => records.record(place) ?? []);
      return {
        ...summary(library, speaker),
        variants: speaker.variants,
        roles: speaker.roles,
        quotedBy: quotedBy(library, speaker),
        topics: topics(library, speaker),
        recent: quotes
          .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
          .slice(0, MOST_QUOTES),
      };
    },
  };
}

/** Does each wanted word begin a word of the speaker's names or roles? */
function beginsWith({ name, variants, roles }: LibrarySpeaker, wanted: readonly string[]): boolean {
  const text = [name, ...variants, ...roles.map(({ role }) => role)].join(' ');
  const forms = tokenise(text).flatMap(({ form }) => [form, form.replace(/^ال/, '')]);
  return wanted.every((word) => forms.some((form) => form.startsWith(word)));
}

function summary(library: Library, speaker: LibrarySpeaker): SpeakerSummary {
  const { name, kind, roles, quotes } = speaker;
  return {
    name,
    kind,
    role: roles[0]?.role ?? null,
    quotes: quotes.length,
    outlets: quotedBy(library, speaker).map(({ outlet }) => outlet),
  };
}

function quotedBy(library: Library, { quotes }: LibrarySpeaker): { outlet: string | null; quotes: number }[] {
  const counts = new Map<string | null, number>();
  for (const { article } of quotes) {
    const outlet = library.articles[article]?.outlet.name ?? null;
    counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return [...counts]
    .map(([outlet, count]) => ({ outlet, quotes: count }))
    .sort((a, b) => b.quotes - a.quotes);
}

/** Topics of headlines, then single nouns of the quotes that these do not hold. */
function topics(library: Library, speaker: LibrarySpeaker): string[] {
  const headlines = headlineTopics(library, speaker);
  const named = new Set(headlines.flatMap((topic) => topic.split(' ')));
  const nouns = quotedNouns(library, speaker).filter((noun) => !named.has(noun));
  return [...headlines, ...nouns].slice(0, MOST_TOPICS);
}
