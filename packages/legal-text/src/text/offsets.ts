import { normaliseText } from './normalise.ts';

/**
 * Normalised text that remembers where it came from: `offsets[i]` is where the character at `i` stood
 * in the source, and `offsets[text.length]` where the text ended there (UTF-16 units).
 *
 * @example
 * const { text, offsets }: TextWithOffsets = normaliseWithOffsets('  Điều\u00a05');
 */
export interface TextWithOffsets {
  readonly text: string;
  readonly offsets: readonly number[];
}

// Letters with their marks, which compose into one; any other character by itself.
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * What `normaliseText` makes of a text, with the offset in the source of each of its characters. This
 * works piece by piece between spaces, for no letters compose across one.
 *
 * @example
 * normaliseWithOffsets('  Điều\u00a05'); // { text: 'Điều 5', offsets: [2, 3, 4, 5, 6, 7, 8] }
 */
export function normaliseWithOffsets(source: string): TextWithOffsets {
  const pieces: string[] = [];
  const offsets: number[] = [];
  for (const match of source.matchAll(/\r\n|\s|\S+/g)) {
    const piece = /\s/.test(match[0]) ? innerSpace(match[0]) : normaliseText(match[0]);
    pieces.push(piece);
    for (const offset of offsetsOf(match[0], piece)) offsets.push(match.index + offset);
  }
  const whole = pieces.join('');
  const start = whole.length - whole.trimStart().length;
  const text = whole.trim();
  const inside = offsets.slice(start, start + text.length);
  const end = offsets[start + text.length] ?? source.length;
  return { text, offsets: [...inside, text === '' ? source.length : end] };
}

// A space by itself would be trimmed away.
function innerSpace(space: string): string {
  return normaliseText(`a${space}a`).slice(1, -1);
}

function offsetsOf(source: string, piece: string): number[] {
  if (source.length === piece.length) return Array.from({ length: piece.length }, (_unit, index) => index);
  const offsets: number[] = [];
  let made = '';
  for (const match of source.matchAll(CLUSTER)) {
    const cluster = normaliseText(match[0]);
    made += cluster;
    for (let index = 0; index < cluster.length; index += 1) offsets.push(match.index);
  }
  // Letters that compose without being marks (Korean): the piece can only be told as a whole.
  return made === piece ? offsets : Array.from({ length: piece.length }, () => 0);
}
