/** Text with marked stretches as HTML: marks may nest or overlap, every character comes out once. */

export interface Mark {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly className: string;
  /** Shown when the pointer rests on it. */
  readonly title: string;
  /** Hue of the colour in degrees, null for none. */
  readonly hue: number | null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function openTag(mark: Mark): string {
  const style = mark.hue === null ? '' : ` style="--hue:${Math.round(mark.hue)}"`;
  return `<mark class="${mark.className}" title="${escapeHtml(mark.title)}"${style}>`;
}

/**
 * Renders `text` with its marks. Where marks overlap without nesting, the later one is closed and reopened, so
 * that the result is well-formed.
 */
export function markedText(text: string, marks: readonly Mark[]): string {
  const sorted = marks
    .filter((mark) => mark.start < mark.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set(sorted.flatMap((mark) => [mark.start, mark.end]))].sort((a, b) => a - b);
  let html = '';
  let open: Mark[] = [];
  let position = 0;
  let next = 0;
  for (const cut of cuts) {
    html += escapeHtml(text.slice(position, cut));
    position = cut;
    const firstEnding = open.findIndex((mark) => mark.end <= cut);
    if (firstEnding >= 0) {
      html += '</mark>'.repeat(open.length - firstEnding);
      const going = open.slice(firstEnding).filter((mark) => mark.end > cut);
      open = [...open.slice(0, firstEnding), ...going];
      html += going.map(openTag).join('');
    }
    for (let mark = sorted[next]; mark !== undefined && mark.start <= cut; mark = sorted[++next]) {
      html += openTag(mark);
      open.push(mark);
    }
  }
  return html + escapeHtml(text.slice(position));
}
