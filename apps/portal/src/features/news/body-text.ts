/** A run of words, or an address that leads somewhere. */
export interface Run {
  readonly text: string;
  readonly href?: string;
}
export type TextPart =
  | { readonly kind: 'paragraph' | 'heading'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] };

/**
 * What an officer types as plain text: an empty line ends a paragraph, "## " begins a heading, lines with "- " are a list,
 * addresses become links. Nothing else is markup.
 */
export function textParts(text: string): TextPart[] {
  const groups = text.replace(/\r\n?/g, '\n').split(/\n{2,}/);
  return groups.flatMap((group): TextPart[] => {
    const parts: TextPart[] = [];
    let lines: string[] = [];
    let items: string[] = [];
    const flush = () => {
      if (lines.length > 0) parts.push({ kind: 'paragraph', runs: runsIn(lines.join('\n')) });
      if (items.length > 0) parts.push({ kind: 'list', items: items.map(runsIn) });
      lines = [];
      items = [];
    };
    for (const line of group
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => each !== '')) {
      if (line.startsWith('## ')) {
        flush();
        parts.push({ kind: 'heading', runs: runsIn(line.slice(3).trim()) });
      } else if (/^[-–•] /.test(line)) {
        if (lines.length > 0) flush();
        items.push(line.slice(2).trim());
      } else {
        if (items.length > 0) flush();
        lines.push(line);
      }
    }
    flush();
    return parts;
  });
}

function runsIn(text: string): Run[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .filter((run) => run !== '')
    .map((run) => (/^https?:\/\//.test(run) ? { text: run, href: run } : { text: run }));
}
