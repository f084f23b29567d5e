/** A stretch of a text, in UTF-16 units of its NFC form; end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text in pieces, those of the stretches marked; stretches that overlap or leave the text are cut to it. */
export function markedText(text: string, stretches: readonly Stretch[]): { text: string; marked: boolean }[] {
  const clean = text.normalize('NFC');
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(start, at), Math.min(end, clean.length)];
    if (to <= from) continue;
    if (from > at) pieces.push({ text: clean.slice(at, from), marked: false });
    pieces.push({ text: clean.slice(from, to), marked: true });
    at = to;
  }
  if (at < clean.length) pieces.push({ text: clean.slice(at), marked: false });
  return pieces;
}
