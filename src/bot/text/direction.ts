/**
 * Mixed directions in one line: Latin words, numbers and addresses keep their order inside Arabic text when they are
 * isolated (Unicode UAX #9); Telegram deletes the older embedding marks but keeps isolates.
 */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_MARK = '\u200F';

/** A command to touch, its slash on the left as Telegram expects it. */
export function command(name: string): string {
  return `${FIRST_STRONG_ISOLATE}/${name}${POP_ISOLATE}`;
}

/** A run of Latin letters, digits and what joins them: names, dates, addresses. */
const LEFT_TO_RIGHT_RUN =
  /[A-Za-z0-9\u00C0-\u024F](?:[^\s\p{Script=Arabic}«»()،؛]*[A-Za-z0-9\u00C0-\u024F%])?/gu;

/** Isolates every Latin or numeric run of a line of our own; article text is never changed. */
export function isolateRuns(line: string): string {
  return line.replace(LEFT_TO_RIGHT_RUN, (run) => FIRST_STRONG_ISOLATE + run + POP_ISOLATE);
}

/**
 * A right-to-left mark when the text's first strong letter is not Arabic: clients take a line's direction from it.
 */
export function directionMark(text: string): string {
  const firstLetter = text.match(/\p{L}/u)?.[0];
  return firstLetter !== undefined && !/\p{Script=Arabic}/u.test(firstLetter) ? RIGHT_TO_LEFT_MARK : '';
}
